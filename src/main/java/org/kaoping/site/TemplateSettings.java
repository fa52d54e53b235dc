package org.kaoping.site;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.DefaultListAdapter;
import freemarker.template.DefaultMapAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoping.report.Piece;

/** How FreeMarker is set up: escaping, the same everywhere, and shut. */
final class TemplateSettings {
  /** Where the built-in templates and assets lie on the class path. */
  static final String BUILT_IN = "org/kaoping/site/templates";

  private TemplateSettings() {}

  /**
   * Returns a configuration whose templates are read once and then kept.
   *
   * @param ownTemplates whether the workspace has any but the built-in ones
   */
  static Configuration of(BakeryFolders folders, boolean ownTemplates) {
    Configuration settings =
        ownTemplates
            ? new TemplateLimits.Interruptible()
            : new Configuration(Configuration.VERSION_2_3_35);
    settings.setTemplateLoader(loader(folders));
    settings.setCacheStorage(new StrongCacheStorage());
    settings.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    settings.setObjectWrapper(new ViewWrapper());
    settings.setSharedVariable("once", new Once(!ownTemplates));
    sameEverywhere(settings);
    shut(settings);
    return settings;
  }

  private static TemplateLoader loader(BakeryFolders folders) {
    List<TemplateLoader> loaders = new ArrayList<>();
    if (Files.isDirectory(folders.templates())) {
      try {
        loaders.add(new OwnLoader(folders.templates()));
      } catch (IOException e) {
        throw new UncheckedIOException(folders.templates().toString(), e);
      }
    }
    loaders.add(new ClassTemplateLoader(TemplateSettings.class.getClassLoader(), BUILT_IN));
    return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
  }

  /** Templates of a workspace, whatever ends their lines have in this clone. */
  private static final class OwnLoader extends FileTemplateLoader {
    /** What it makes of texts cannot be interrupted. */
    private static final Pattern INTERPRET =
        Pattern.compile("\\?(?:\\s|[<\\[][#!]--.*?--[>\\]])*+interpret\\b", Pattern.DOTALL);

    OwnLoader(Path folder) throws IOException {
      super(folder.toFile());
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
      try (Reader reader = super.getReader(source, encoding)) {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        if (INTERPRET.matcher(text.toString()).find()) {
          throw new TemplateLimits.Exceeded(TemplateLimits.Kind.INTERPRETED);
        }
        return new StringReader(text.toString().replace("\r\n", "\n"));
      }
    }
  }

  private static void sameEverywhere(Configuration settings) {
    settings.setDefaultEncoding(StandardCharsets.UTF_8.name());
    settings.setOutputEncoding(StandardCharsets.UTF_8.name());
    settings.setLocale(Locale.ROOT);
    settings.setLocalizedLookup(false);
    settings.setTimeZone(TimeZone.getTimeZone("UTC"));
    settings.setNumberFormat("c");
    settings.setBooleanFormat("c");
    settings.setDateFormat("iso");
    settings.setTimeFormat("iso");
    settings.setDateTimeFormat("iso");
    settings.setTabSize(1); // or a tab would count as up to eight columns in diagnostics
  }

  private static void shut(Configuration settings) {
    settings.setAPIBuiltinEnabled(false);
    settings.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    settings.setLogTemplateExceptions(false);
    settings.setWrapUncheckedExceptions(false);
  }

  /** Shows templates the components of records, but no method; an empty optional is missing. */
  static final class ViewWrapper extends DefaultObjectWrapper {
    private final ClassValue<Map<String, Method>> components =
        new ClassValue<>() {
          @Override
          protected Map<String, Method> computeValue(Class<?> type) {
            return componentsOf(type);
          }
        };

    ViewWrapper() {
      super(Configuration.VERSION_2_3_35);
      setExposureLevel(BeansWrapper.EXPOSE_NOTHING);
      writeProtect();
    }

    /** What pages consist of comes first: asking FreeMarker's way for its kind takes far longer. */
    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      if (value instanceof String text) {
        return new SimpleScalar(text);
      }
      if (value instanceof Record shown) {
        return new RecordModel(shown, components.get(shown.getClass()), this);
      }
      if (value instanceof Piece<?> piece) {
        Record shown = piece.shown();
        return new PieceModel(piece, components.get(shown.getClass()), this);
      }
      if (value instanceof Optional<?> optional) {
        return wrap(optional.orElse(null));
      }
      if (value instanceof Boolean flag) {
        return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      }
      if (value instanceof List<?> list) {
        return DefaultListAdapter.adapt(list, this);
      }
      return value instanceof Map<?, ?> map
          ? DefaultMapAdapter.adapt(map, this)
          : super.wrap(value);
    }

    private static Map<String, Method> componentsOf(Class<?> type) {
      return Arrays.stream(type.getRecordComponents())
          .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
    }

    /** A record as templates see it: its components, by name, and nothing else. */
    static class RecordModel implements TemplateHashModel {
      private final Record shown;
      private final Map<String, Method> components;
      private final ObjectWrapper wrapper;

      /**
       * Shows a record.
       *
       * @param components what returns each of the record's components
       */
      RecordModel(Record shown, Map<String, Method> components, ObjectWrapper wrapper) {
        this.shown = shown;
        this.components = components;
        this.wrapper = wrapper;
      }

      @Override
      public @Nullable TemplateModel get(String name) throws TemplateModelException {
        Method component = components.get(name);
        if (component == null) {
          return null;
        }
        try {
          return wrapper.wrap(component.invoke(shown));
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new TemplateModelException(shown.getClass() + " does not show " + name, e);
        }
      }

      @Override
      public boolean isEmpty() {
        return components.isEmpty();
      }
    }

    /** A piece as templates see it: its record. */
    static final class PieceModel extends RecordModel {
      private final Piece<?> piece;

      PieceModel(Piece<?> piece, Map<String, Method> components, ObjectWrapper wrapper) {
        super(piece.shown(), components, wrapper);
        this.piece = piece;
      }

      Piece<?> piece() {
        return piece;
      }
    }
  }
}
