package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.git.Revision;
import org.kaoping.page.Page;
import org.kaoping.search.SearchIndex;
import org.kaoping.site.Bakery;
import org.kaoping.site.ContentDocument;
import org.kaoping.site.CopiedFile;
import org.kaoping.site.PageRequest;
import org.kaoping.view.EvaluationPages;
import org.kaoping.view.PlannedPage;
import org.kaoping.view.SitePages;
import org.kaoping.wording.Readings;
import org.kaoping.wording.Words;

/** From checked data and prose to the plan of a site. */
final class PageStage {
  private final Path root;
  private final Supplier<Readings> readings;
  private final Documents wanted;
  private final Optional<Revision> revision;
  private final Bakery bakery;

  PageStage(
      Path root,
      Supplier<Readings> readings,
      Documents wanted,
      Optional<Revision> revision,
      Bakery bakery) {
    this.root = root;
    this.readings = readings;
    this.wanted = wanted;
    this.revision = revision;
    this.bakery = bakery;
  }

  /** Plans a site, unless anything is wrong with the data, the prose or its addresses. */
  Checked<SitePlan> plan(Checked<CheckedWorkspace> data) {
    Checked<PreparedProse> prose = prose(data);
    return data.and(bakery.diagnostics())
        .and(prose.diagnostics())
        .then(workspace -> plan(workspace, prose.value().orElseThrow()));
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

  private Checked<SitePlan> plan(CheckedWorkspace workspace, PreparedProse prose) {
    List<SitePart> parts =
        Stream.of(data(workspace, prose), copies(), papers(prose)).flatMap(s -> s).toList();
    return Checked.of(new SitePlan(workspace, parts), taken(parts));
  }

  private Stream<SitePart> data(CheckedWorkspace workspace, PreparedProse prose) {
    SitePages site =
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
    List<SitePart> parts = new ArrayList<>();
    parts.add(SitePart.of(index.file()));
    site.files().forEach(file -> parts.add(SitePart.of(file)));
    site.general().forEach(page -> parts.add(part(page)));
    for (EvaluationPages evaluation : site.evaluations()) {
      evaluation.files().forEach(file -> parts.add(SitePart.of(file)));
      evaluation.pages().forEach(page -> parts.add(part(page)));
    }
    return parts.stream();
  }

  private Stream<SitePart> copies() {
    return Stream.concat(bakery.assets().stream(), bakery.files().stream().map(CopiedFile::file))
        .map(SitePart::of);
  }

  private static Stream<SitePart> papers(PreparedProse prose) {
    return prose.files().stream()
        .flatMap(files -> prose.papers().stream().flatMap(paper -> files.of(paper, paper.stem())))
        .map(SitePart::of);
  }

  private SitePart part(PlannedPage planned) {
    return new SitePart(
        planned.path(),
        out -> {
          Page page = planned.page().get();
          Checked<byte[]> rendered =
              bakery.render(
                  new PageRequest(
                      page.path(),
                      page.template(),
                      Map.of("frame", page.frame(), "page", page.body())));
          if (rendered.value().isPresent()) {
            out.write(rendered.value().get());
          }
          return rendered.diagnostics();
        });
  }

  /**
   * Returns what of {@code content/} is at an address that something else has.
   *
   * @throws IllegalStateException if the program itself has two things at an address
   */
  private List<Diagnostic> taken(List<SitePart> parts) {
    Map<String, String> ofContent = new HashMap<>();
    for (ContentDocument document : bakery.content()) {
      ofContent.put(document.path(), document.file());
    }
    for (CopiedFile file : bakery.files()) {
      ofContent.put(file.file().path(), file.source());
    }
    Set<String> paths = new HashSet<>();
    return parts.stream()
        .map(SitePart::path)
        .filter(path -> !paths.add(path))
        .map(
            path -> {
              String file = ofContent.get(path);
              if (file == null) {
                throw new IllegalStateException(path + " is made twice");
              }
              return Diagnostic.of(Code.ADDRESS_TAKEN, SourceSpan.wholeFile(file), path);
            })
        .toList();
  }
}
