package org.kaoping.site;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows templates the components of records, but no other method; an empty optional is missing. */
final class ViewWrapper extends DefaultObjectWrapper {
  ViewWrapper() {
    super(Configuration.VERSION_2_3_35);
    // Less exposure would hide the components of records, too.
    setMethodAppearanceFineTuner(
        (in, out) -> {
          if (out.getExposeAsProperty() == null) {
            out.setExposeMethodAs(null);
          }
        });
    writeProtect();
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return present instanceof String text ? new SimpleScalar(text) : super.wrap(present);
  }
}
