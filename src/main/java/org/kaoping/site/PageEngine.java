package org.kaoping.site;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's engine for {@code .ftlh} and {@code .ftlx}. Templates see the page's model and nothing of
 * JBake. Safe to use from several threads.
 */
public final class PageEngine extends AbstractTemplateEngine {
  /** Key of the page's model in the document. */
  static final String MODEL = "kaoping.model";

  private final Configuration settings;

  /** Called by JBake's registry. */
  public PageEngine(JBakeConfiguration config, ContentStore store) {
    super(config, store);
    BakeConfiguration ours = (BakeConfiguration) config;
    this.settings = TemplateSettings.of(ours.folders(), ours.hasOwnTemplates());
  }

  @Override
  public void renderDocument(TemplateModel model, String template, Writer out)
      throws RenderingException {
    try {
      settings.getTemplate(template).process(model.getContent().get(MODEL), out);
    } catch (IOException | TemplateException e) {
      throw new RenderingException(e);
    }
  }
}
