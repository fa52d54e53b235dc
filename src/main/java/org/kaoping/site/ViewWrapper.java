package org.kaoping.site;

import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.DefaultListAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows templates the components of records, but no method; an empty optional is missing. */
final class ViewWrapper extends DefaultObjectWrapper {
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
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    return value instanceof List<?> list ? DefaultListAdapter.adapt(list, this) : super.wrap(value);
  }

  private static Map<String, Method> componentsOf(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
  }

  /** A record as templates see it: its components, by name, and nothing else. */
  static final class RecordModel implements TemplateHashModel {
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
}
