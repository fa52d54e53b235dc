package org.kaoping.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.git.Revision;
import org.kaoping.page.Page;
import org.kaoping.page.SiteFile;
import org.kaoping.search.SearchIndex;
import org.kaoping.site.Bakery;
import org.kaoping.site.BakeryFolders;
import org.kaoping.site.PageRequest;
import org.kaoping.view.SitePages;
import org.kaoping.wording.Readings;
import org.kaoping.wording.Words;

/** Makes the files of a site in a folder. */
final class PageStage {
  private final Path root;
  private final Path output;
  private final Supplier<Readings> readings;
  private final Documents wanted;
  private final Optional<Revision> revision;
  private final Bakery bakery;

  PageStage(
      Path root,
      Path output,
      Supplier<Readings> readings,
      Documents wanted,
      Optional<Revision> revision) {
    this.root = root;
    this.output = output;
    this.readings = readings;
    this.wanted = wanted;
    this.revision = revision;
    this.bakery = Bakery.open(new BakeryFolders(root, output));
  }

  /**
   * Renders all pages of {@code data} if only that can show what is wrong with them: templates of
   * the workspace's own, or prose at addresses that other pages have.
   */
  Checked<CheckedWorkspace> checkOrRender(Checked<CheckedWorkspace> data) {
    return Files.isDirectory(root.resolve("site-templates")) || mayCollide(data)
        ? render(data)
        : together(data, prose(data));
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
    Checked<PreparedProse> prose = prose(data);
    together(data, prose)
        .value()
        .ifPresent(workspace -> write(workspace, prose.value().orElseThrow()));
    return together(data, prose);
  }

  private Checked<PreparedProse> prose(Checked<CheckedWorkspace> data) {
    return data.value()
        .map(
            workspace ->
                PreparedProse.of(workspace, bakery.content())
                    .then(
                        prose ->
                            wanted == Documents.MADE
                                ? prose.withFiles(root, workspace.settings())
                                : Checked.of(prose, List.of())))
        .orElseGet(() -> Checked.of(PreparedProse.NONE, List.of()));
  }

  /** Returns {@code data}, unless the prose, the templates or what was rendered has errors. */
  private Checked<CheckedWorkspace> together(
      Checked<CheckedWorkspace> data, Checked<PreparedProse> prose) {
    return data.and(bakery.diagnostics()).and(prose.diagnostics());
  }

  private void write(CheckedWorkspace workspace, PreparedProse prose) {
    SitePages pages =
        new SitePages(
            workspace.settings(),
            revision,
            workspace.evaluations(),
            workspace.history(),
            prose.documents(),
            prose.papers(),
            prose.files().map(DocumentFiles::formats).orElse(List.of()));
    SearchIndex index =
        new SearchIndex(
            workspace.evaluations(),
            prose.documents(),
            Words.of(workspace.settings().language()),
            readings);
    Workers.each(
        Stream.concat(Stream.of(index.file()), pages.files().stream()).toList(), this::write);
    bakery.copyFiles(); // behind the data, which it would find in its place
    Workers.each(pages.makers(), maker -> render(maker.get()));
    prose
        .files()
        .ifPresent(
            files ->
                Workers.each(prose.papers(), paper -> files.write(paper, paper.stem(), output)));
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
