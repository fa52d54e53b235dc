package org.kaoping.site;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as templates see it: its components, by name, and nothing else. */
final class RecordModel implements TemplateHashModel {
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
