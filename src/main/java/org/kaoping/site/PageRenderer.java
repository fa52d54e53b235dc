package org.kaoping.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's renderer, writing each file whole and only where there is none. The superclass deletes
 * the page that it finds at an address and leaves a failed one half written.
 */
final class PageRenderer extends Renderer {
  private static final int USUAL_LENGTH = 32_000;

  private final BakeConfiguration configuration;
  private final DelegatingTemplateEngine engine;

  PageRenderer(
      ContentStore store, BakeConfiguration configuration, DelegatingTemplateEngine engine) {
    super(store, configuration, engine);
    this.configuration = configuration;
    this.engine = engine;
  }

  /**
   * Writes the page at the document's address.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   */
  @Override
  public void render(DocumentModel document) throws IOException, RenderingException {
    TemplateModel model = new TemplateModel();
    model.setContent(document);
    model.setRenderer(engine);
    StringWriter page = new StringWriter(USUAL_LENGTH);
    engine.renderDocument(model, configuration.getTemplateByDocType(document.getType()), page);
    write(configuration.folders().output().resolve(document.getUri()), page.toString());
  }

  private static void write(Path file, String page) throws IOException {
    try (OutputStream out = created(file)) {
      out.write(page.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static OutputStream created(Path file) throws IOException {
    try {
      return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    } catch (NoSuchFileException e) {
      Files.createDirectories(file.getParent());
      return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }
  }
}
