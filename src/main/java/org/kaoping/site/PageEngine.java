package org.kaoping.site;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.ContentStore;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's engine for {@code .ftlh} and {@code .ftlx}. Templates see the page's model and nothing of
 * JBake. It is asked for each page at once: JBake's own choice of engines would load all of them,
 * and look for each template in one folder under ten extensions. Safe to use from several threads.
 */
final class PageEngine extends AbstractTemplateEngine {
  /** Key of the page's model in the document. */
  static final String MODEL = "kaoping.model";

  private final BakeConfiguration ours;
  private final Configuration settings;
  private final Map<String, TemplateLimits.Kind> exceeded = new ConcurrentHashMap<>();

  PageEngine(BakeConfiguration config, ContentStore store) {
    super(config, store);
    this.ours = config;
    this.settings = TemplateSettings.of(ours.folders(), ours.hasOwnTemplates());
  }

  @Override
  public void renderDocument(TemplateModel model, String template, Writer out)
      throws RenderingException {
    try {
      if (ours.hasOwnTemplates()) {
        withinLimits(model, template, out);
      } else {
        settings.getTemplate(template).process(model.getContent().get(MODEL), out);
      }
    } catch (IOException | TemplateException e) {
      throw new RenderingException(e);
    }
  }

  /** Of a template that took too much once, no further page is tried. */
  private void withinLimits(TemplateModel model, String template, Writer out)
      throws IOException, RenderingException {
    TemplateLimits.Kind before = exceeded.get(template);
    if (before != null) {
      throw new TemplateLimits.Exceeded(before);
    }
    try {
      ours.limits()
          .hold(
              limited -> {
                try {
                  settings.getTemplate(template).process(model.getContent().get(MODEL), limited);
                } catch (TemplateException e) {
                  throw new FailedTemplate(e);
                }
              },
              out);
    } catch (TemplateLimits.Exceeded e) {
      exceeded.put(template, e.kind());
      throw e;
    }
  }

  /** Carries what is wrong with a template. */
  private static final class FailedTemplate extends IOException {
    private static final long serialVersionUID = 1L;

    FailedTemplate(TemplateException cause) {
      super(cause);
    }
  }
}
