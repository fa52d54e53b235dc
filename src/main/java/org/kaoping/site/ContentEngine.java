package org.kaoping.site;

import java.io.File;
import java.util.Objects;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;
import org.jspecify.annotations.Nullable;
import org.kaoping.markup.Markdown;
import org.kaoping.markup.Rendered;

/**
 * JBake's engine for Markdown. It stands for all of JBake's file types and skips whatever {@link
 * ContentFiles} has not found sound, so that nothing is parsed that was not checked.
 */
final class ContentEngine extends MarkupEngine {
  private static final String PARSED = "kaoping.parsed";

  /**
   * What is kept beside JBake's own values.
   *
   * @param text the checked file
   * @param rendered its body
   */
  record Parsed(DocumentText text, Rendered rendered) {}

  /** Returns what this engine put into a document. */
  static Parsed parsed(DocumentModel document) {
    return (Parsed) Objects.requireNonNull(document.get(PARSED), PARSED);
  }

  @Override
  public @Nullable DocumentModel parse(JBakeConfiguration config, File file) {
    return text(config, file) == null ? null : super.parse(config, file);
  }

  @Override
  public void processBody(ParserContext context) {
    // Not the context's body: where a file has none, JBake takes the header for it.
    DocumentText text = Objects.requireNonNull(text(context.getConfig(), context.getFile()));
    Rendered rendered = Markdown.render(text.body());
    context.getDocumentModel().put(PARSED, new Parsed(text, rendered));
    // Ours is in pieces: what prose quotes is put between them later.
    context.setBody("");
  }

  private static @Nullable DocumentText text(JBakeConfiguration config, File file) {
    return ((BakeConfiguration) config).document(file);
  }
}
