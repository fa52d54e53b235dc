package org.kaoping.site;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;

/** Says what is wrong with a template, and where, in the place of FreeMarker's exceptions. */
final class TemplateFault {
  private static final Pattern ASIDES =
      Pattern.compile(
          "(?:Help \\(latest version\\)|Think twice|Check if|\\(Note that).*"
              + "|\\s*\\([^()]*(?:wrapper: |wrapped into )[^()]*\\)");

  private final BakeryFolders folders;
  private final Throwable failure;

  TemplateFault(BakeryFolders folders, Throwable failure) {
    this.folders = folders;
    this.failure = failure;
  }

  /**
   * Returns empty if the failure is not the template's.
   *
   * @param template of the page
   * @param page what was to be made
   * @param limits that it had to keep to
   */
  Optional<Diagnostic> diagnostic(String template, String page, TemplateLimits limits) {
    return last(TemplateLimits.Exceeded.class)
        .map(e -> exceeded(e.kind(), template, page, limits))
        .or(() -> last(ParseException.class).map(this::syntax))
        .or(() -> last(TemplateNotFoundException.class).map(this::missing))
        .or(() -> last(TemplateException.class).map(this::failed));
  }

  /** Where it happens is not known; one of the workspace's own templates takes that much. */
  private Diagnostic exceeded(
      TemplateLimits.Kind kind, String template, String page, TemplateLimits limits) {
    List<String> own = OwnTemplates.names(folders);
    String blamed = own.contains(template) ? template : own.stream().findFirst().orElse(template);
    Phrase what =
        switch (kind) {
          case TIME -> Phrase.of("template.time", page, limits.time().toSeconds());
          case LENGTH -> Phrase.of("template.length", page, limits.characters());
          case MEMORY -> Phrase.of("template.memory", page);
          case DEPTH -> Phrase.of("template.depth", page);
          case INTERPRETED -> Phrase.of("template.interpreted");
        };
    Diagnostic told = Diagnostic.of(Code.TEMPLATE_LIMIT, span(blamed), what);
    return kind == TemplateLimits.Kind.INTERPRETED ? told.withHint("template.include") : told;
  }

  private Diagnostic syntax(ParseException e) {
    SourceSpan span = span(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber());
    return Diagnostic.of(Code.TEMPLATE_SYNTAX, span, sentence(e.getEditorMessage()));
  }

  private Diagnostic missing(TemplateNotFoundException e) {
    SourceSpan span =
        last(TemplateException.class).map(this::span).orElse(span(e.getTemplateName()));
    return Diagnostic.of(Code.TEMPLATE_MISSING, span, e.getTemplateName());
  }

  private Diagnostic failed(TemplateException e) {
    String expression = e.getBlamedExpressionString();
    return e instanceof InvalidReferenceException && expression != null
        ? Diagnostic.of(Code.TEMPLATE_VALUE, span(e), expression)
        : Diagnostic.of(Code.TEMPLATE_FAILED, span(e), sentence(e.getMessageWithoutStackTop()));
  }

  private SourceSpan span(TemplateException e) {
    return span(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
  }

  private SourceSpan span(@Nullable String template) {
    return span(template, 1, 1);
  }

  /** Places in a built-in template bear a name that no file of the workspace can have. */
  private SourceSpan span(
      @Nullable String template, @Nullable Integer line, @Nullable Integer column) {
    String name = template == null ? "" : template;
    boolean own =
        Files.exists(folders.templates().resolve(name))
            || TemplateFault.class
                    .getClassLoader()
                    .getResource(TemplateSettings.BUILT_IN + "/" + name)
                == null;
    return new SourceSpan(
        own ? folders.nameOf(folders.templates().resolve(name)) : "(kaoping)/" + name,
        line == null ? 1 : Math.max(1, line),
        column == null ? 1 : Math.max(1, column),
        0);
  }

  /** Returns FreeMarker's first line without its advice and names of classes. */
  private static String sentence(@Nullable String message) {
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    return ASIDES.matcher(first).replaceAll("").replaceFirst("[:.]?\\s*$", "");
  }

  private <T extends Throwable> Optional<T> last(Class<T> kind) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause)
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((first, second) -> second);
  }
}
