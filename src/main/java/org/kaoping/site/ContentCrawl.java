package org.kaoping.site;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jbake.app.Crawler;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.Engines;

/** Sends JBake's crawler through {@code content/}. */
final class ContentCrawl {
  /** JBake's engines are one registry a JVM and keep the configuration of the file in hand. */
  private static final Object REGISTRY = new Object();

  private ContentCrawl() {}

  /** Returns the published documents, sorted by file. */
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
        .filter(model -> !ModelAttributes.Status.DRAFT.equals(model.getStatus()))
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
}
