package org.kaoping.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.page.Document;
import org.kaoping.page.Page;
import org.kaoping.page.SiteFile;
import org.kaoping.quote.Prose;
import org.kaoping.quote.Quotations;
import org.kaoping.search.SearchIndex;
import org.kaoping.site.Bakery;
import org.kaoping.site.BakeryFolders;
import org.kaoping.site.ContentDocument;
import org.kaoping.site.HeaderField;
import org.kaoping.site.PageRequest;
import org.kaoping.view.SitePages;
import org.kaoping.wording.Readings;
import org.kaoping.wording.Words;

/** Makes the files of a site in a folder. */
final class PageStage {
  private final Path root;
  private final Path output;
  private final Supplier<Readings> readings;
  private final Bakery bakery;

  PageStage(Path root, Path output, Supplier<Readings> readings) {
    this.root = root;
    this.output = output;
    this.readings = readings;
    this.bakery = Bakery.open(new BakeryFolders(root, output));
  }

  /** Returns {@code data}, unless the prose has errors. */
  Checked<CheckedWorkspace> check(Checked<CheckedWorkspace> data) {
    return data.and(bakery.diagnostics())
        .and(data.value().map(this::documents).map(Checked::diagnostics).orElse(List.of()));
  }

  /**
   * Renders all pages of {@code data} if only that can show what is wrong with them: templates of
   * the workspace's own, or prose at addresses that other pages have.
   */
  Checked<CheckedWorkspace> checkOrRender(Checked<CheckedWorkspace> data) {
    return Files.isDirectory(root.resolve("site-templates")) || mayCollide(data)
        ? render(data)
        : check(data);
  }

  private boolean mayCollide(Checked<CheckedWorkspace> data) {
    Set<String> taken =
        new HashSet<>(Set.of("index", "search", "search-index.js", "404", "assets"));
    data.value().stream()
        .flatMap(workspace -> workspace.evaluations().stream())
        .forEach(ranked -> taken.add(ranked.evaluation().id()));
    String[] names = root.resolve("content").toFile().list();
    return names != null
        && Arrays.stream(names).anyMatch(name -> taken.contains(name.replaceFirst("\\.md$", "")));
  }

  /** Renders all pages of {@code data}, unless there are errors. */
  Checked<CheckedWorkspace> render(Checked<CheckedWorkspace> data) {
    Checked<CheckedWorkspace> checked = check(data);
    checked.value().ifPresent(this::write);
    return check(data);
  }

  private void write(CheckedWorkspace workspace) {
    List<Document> documents = documents(workspace).value().orElseThrow();
    SitePages pages =
        new SitePages(
            workspace.settings(), workspace.evaluations(), workspace.history(), documents);
    SearchIndex index =
        new SearchIndex(
            workspace.evaluations(),
            documents,
            Words.of(workspace.settings().language()),
            readings);
    Stream.concat(Stream.of(index.file()), pages.files().stream()).parallel().forEach(this::write);
    bakery.copyFiles(); // behind the data, which it would find in its place
    pages.makers().parallelStream().map(Supplier::get).forEach(this::render);
  }

  /** Returns the prose with what it quotes of the results. */
  private Checked<List<Document>> documents(CheckedWorkspace workspace) {
    Quotations quotations =
        new Quotations(Words.of(workspace.settings().language()), workspace.evaluations());
    List<Document> documents = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (ContentDocument document : bakery.content()) {
      Checked<String> html = quotations.html(prose(document));
      diagnostics.addAll(html.diagnostics());
      html.value().ifPresent(body -> documents.add(document(document, body)));
    }
    return Checked.of(List.copyOf(documents), diagnostics);
  }

  private static Prose prose(ContentDocument document) {
    return new Prose(
        document.file(),
        document.linesAboveBody(),
        document.field("evaluation").map(PageStage::subject),
        document.field("unit").map(PageStage::subject),
        document.body());
  }

  private static Prose.Subject subject(HeaderField field) {
    return new Prose.Subject(field.value(), field.valueSpan());
  }

  private static Document document(ContentDocument document, String html) {
    return new Document(
        document.path(),
        document.uri(),
        document.field("order").map(o -> Integer.parseInt(o.value())).orElse(Integer.MAX_VALUE),
        document.type().equals("post"),
        document.title(),
        document.date(),
        document.field("evaluation").map(HeaderField::value),
        html);
  }

  private void render(Page page) {
    bakery.render(
        new PageRequest(
            page.path(), page.template(), Map.of("frame", page.frame(), "page", page.body())));
  }

  private void write(SiteFile data) {
    Path file = output.resolve(data.path());
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        data.writeTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
