package org.kaoping.site;

import java.io.Writer;
import java.util.Objects;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngines;
import org.jbake.template.model.TemplateModel;

/**
 * Hands every page to the engine that is registered for our templates. The superclass would, for
 * each page, copy the configuration and look for the template in one folder under ten extensions.
 */
final class DirectEngine extends DelegatingTemplateEngine {
  private final AbstractTemplateEngine engine;

  DirectEngine(ContentStore store, JBakeConfiguration configuration) {
    super(store, configuration);
    this.engine =
        Objects.requireNonNull(
            new TemplateEngines(configuration, store).getEngine("ftlh"), "engine for .ftlh");
  }

  @Override
  public void renderDocument(TemplateModel model, String template, Writer out)
      throws RenderingException {
    engine.renderDocument(model, template, out);
  }
}
