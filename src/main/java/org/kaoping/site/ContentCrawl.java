package org.kaoping.site;

import java.io.File;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;
import org.jspecify.annotations.Nullable;
import org.kaoping.markup.Markdown;
import org.kaoping.markup.Rendered;

/** Sends JBake's crawler through {@code content/}. */
final class ContentCrawl {
  /** JBake's engines are one registry a JVM and keep the configuration of the file in hand. */
  private static final Object REGISTRY = new Object();

  private ContentCrawl() {}

  /** Returns the documents, drafts among them, sorted by file. */
  static List<ContentDocument> run(BakeConfiguration configuration, int due, Findings findings) {
    MemoryStore store = new MemoryStore();
    synchronized (REGISTRY) {
      registerEngine();
      new Crawler(store, configuration).crawl();
    }
    if (store.documents().size() != due) {
      throw new IllegalStateException(
          "JBake read " + store.documents().size() + " of " + due + " documents");
    }
    for (DocumentModel model : store.documents()) {
      ContentEngine.Parsed parsed = ContentEngine.parsed(model);
      BodyCheck.report(parsed.text(), parsed.rendered(), findings);
    }
    return store.documents().stream()
        .map(ContentCrawl::document)
        .sorted(Comparator.comparing(ContentDocument::file))
        .toList();
  }

  /**
   * Puts our engine in the place of every other. A descriptor in {@code META-INF} would not do: the
   * last one on the class path wins, which is JBake's.
   */
  private static void registerEngine() {
    ContentEngine engine = new ContentEngine();
    Engines.register("md", engine);
    DocumentTypes.addDocumentType(NoticeHeader.TYPE); // JBake skips documents of other types
    Set.copyOf(Engines.getRecognizedExtensions()).forEach(e -> Engines.register(e, engine));
  }

  private static ContentDocument document(DocumentModel model) {
    ContentEngine.Parsed parsed = ContentEngine.parsed(model);
    DocumentText text = parsed.text();
    String name = text.file().substring("content/".length());
    return new ContentDocument(
        // Not JBake's address: it percent-encodes the name of the file itself.
        name.substring(0, name.length() - ".md".length()) + ".html",
        model.getType(),
        text.value("title").orElse(""),
        // Not JBake's date: without one it takes the file's, and it reads by locale and time zone.
        text.value("date").flatMap(HeaderCheck::date),
        text.header(),
        parsed.rendered().pieces(),
        text.body(),
        text.linesAboveBody(),
        text.file());
  }

  /**
   * JBake's engine for Markdown. It stands for all of JBake's file types and skips whatever {@link
   * ContentFiles} has not found sound, so that nothing is parsed that was not checked.
   */
  static final class ContentEngine extends MarkupEngine {
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
}
