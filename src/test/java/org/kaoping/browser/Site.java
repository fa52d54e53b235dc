package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.pipeline.Build;
import org.kaoping.pipeline.CheckedWorkspace;
import org.kaoping.pipeline.Documents;
import org.kaoping.pipeline.HostileContent;
import org.kaoping.pipeline.Progress;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.pipeline.Validation;
import org.kaoping.pipeline.Wanted;
import org.kaoping.properties.Seeds;
import org.kaoping.report.Edition;
import org.kaoping.report.Page;
import org.kaoping.report.plan.SitePages;
import org.kaoping.wording.Words;

/**
 * The bundled site with some evaluations more, built once for all tests and left in {@code
 * target/browser} to look at.
 */
final class Site {
  static final Path HOME = Path.of("target/browser").toAbsolutePath();

  /** An evaluation with grades. */
  static final String GRADED = "qingpu-2023/index.html";

  private static final List<String> MOST_OPENED =
      List.of("home", "evaluation", "unit", "scheme", "indicator", "document");

  private final Path folder;
  private final Map<String, List<String>> pages;

  private Site(Path folder, Map<String, List<String>> pages) {
    this.folder = folder;
    this.pages = pages;
  }

  /** Returns the site in Chinese. */
  static Site chinese() {
    return Chinese.SITE;
  }

  /** Returns the same in English. */
  static Site english() {
    return English.SITE;
  }

  /** Returns a site whose units lie in folders by their ids, whose kinds of pages are not known. */
  static Site huge() {
    return Huge.SITE;
  }

  /** Returns a site of {@link #hostileTexts}, whose kinds of pages are not known. */
  static Site hostile() {
    return Hostile.SITE;
  }

  /** Returns texts that would like to be run, by the field that they are written in. */
  static Map<String, Set<String>> hostileTexts() {
    return Hostile.TEXTS;
  }

  private static final class Chinese {
    static final Site SITE = build("site", "zh-CN");
  }

  private static final class English {
    static final Site SITE = build("english", "en");
  }

  private static final class Huge {
    static final Site SITE = buildHuge();
  }

  private static final class Hostile {
    static final Map<String, Set<String>> TEXTS = new TreeMap<>();
    static final Site SITE = buildHostile(TEXTS);
  }

  private static Site buildHostile(Map<String, Set<String>> texts) {
    try {
      Path workspace = HOME.resolve("workspace-hostile");
      ExtraEvaluations.delete(workspace);
      texts.putAll(HostileContent.write(workspace));
      TestWorkspace.copy(Path.of("site-templates"), workspace.resolve("site-templates"));
      Path folder = HOME.resolve("hostile");
      assertThat(Build.run(workspace, folder, Documents.LEFT_OUT).diagnostics()).isEmpty();
      return new Site(folder, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Site buildHuge() {
    try {
      Path workspace = HOME.resolve("workspace-huge");
      ExtraEvaluations.delete(workspace);
      TestWorkspace.copy(Path.of("site-templates"), workspace.resolve("site-templates"));
      Path folder = HOME.resolve("huge");
      assertThat(Build.run(TestWorkspace.huge(workspace), folder, Documents.LEFT_OUT).diagnostics())
          .isEmpty();
      return new Site(folder, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Site build(String name, String language) {
    try {
      Path workspace = ExtraEvaluations.workspace(HOME.resolve("workspace-" + name), language);
      Path folder = HOME.resolve(name);
      var built = Build.run(workspace, folder, Documents.LEFT_OUT);
      assertThat(built.diagnostics()).isEmpty();
      var pages = pages(Validation.run(workspace).value().orElseThrow(), folder);
      pages.put("own", List.of(own(folder, language)));
      return new Site(folder, pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the site of a unit alone beside the others, and returns its first page. */
  private static String own(Path folder, String language) throws IOException {
    Path workspace = HOME.resolve("workspace-own-" + language);
    ExtraEvaluations.delete(workspace);
    TestWorkspace.copy(
        Path.of("site-templates"), TestWorkspace.smallest(workspace).resolve("site-templates"));
    TestWorkspace.write(
        workspace.resolve("site.yaml"),
        "language: " + language + "\neditions: [{id: own, for: each-unit}]\n");
    Path sites = HOME.resolve("own-" + language);
    Wanted wanted = Wanted.published(Documents.LEFT_OUT, Optional.of("own"));
    assertThat(Build.run(workspace, sites, wanted, Progress.UNTOLD).diagnostics()).isEmpty();
    TestWorkspace.copy(sites.resolve("u"), folder.resolve("own"));
    return "own/index.html";
  }

  /** Returns the pages of each template; the site's prose is found by its absence elsewhere. */
  private static Map<String, List<String>> pages(CheckedWorkspace workspace, Path folder)
      throws IOException {
    SitePages site =
        new SitePages(
            workspace.settings(),
            Words.of(workspace.settings().language()),
            Optional.empty(),
            new SitePages.Results(
                workspace.drafts(), workspace.evaluations(), workspace.history(), Edition.WHOLE),
            SitePages.Prose.NONE,
            Optional.empty(),
            ranked -> Optional.empty());
    Map<String, List<String>> pages =
        Stream.concat(
                site.general().stream(),
                site.evaluations().stream().flatMap(evaluation -> evaluation.pages().stream()))
            .map(planned -> planned.page().get())
            .filter(page -> page.path().endsWith(".html"))
            .collect(
                Collectors.groupingBy(
                    page -> page.template().replace(".ftlh", ""),
                    TreeMap::new,
                    Collectors.mapping(Page::path, Collectors.toList())));
    List<String> prose = files(folder, ".html");
    pages.values().forEach(prose::removeAll);
    List<String> notices = prose.stream().filter(page -> page.startsWith("notices/")).toList();
    prose.removeAll(notices);
    pages.putAll(
        notices.stream()
            .collect(
                Collectors.groupingBy(
                    page ->
                        Files.isDirectory(folder.resolve(page.replace(".html", "")))
                            ? "letters"
                            : "notice")));
    pages.put("document", prose);
    return pages;
  }

  Path folder() {
    return folder;
  }

  /** Returns the kinds of pages, by the names of their templates, with the addresses of each. */
  Map<String, List<String>> pages() {
    return pages;
  }

  /** Returns the samples of the Chinese site, for tests that go through them. */
  static List<Sample> chineseSamples() {
    return chinese().samples();
  }

  /**
   * Returns the largest and the smallest page of each kind, and some that are special; with {@code
   * -Dsamples=few} the largest of the kinds that are opened most.
   */
  List<Sample> samples() {
    if (Seeds.areFew()) {
      return MOST_OPENED.stream()
          .map(kind -> largest(kind, pages.getOrDefault(kind, List.of())))
          .toList();
    }
    return Stream.concat(
            pages.entrySet().stream().flatMap(kind -> extremes(kind.getKey(), kind.getValue())),
            Stream.of(
                new Sample("evaluation-graded", GRADED),
                new Sample("evaluation-under-notice", "qingpu-2024/index.html"),
                new Sample("unit-vetoed", vetoed()),
                new Sample("unit-long-names", ExtraEvaluations.LONG + "/units/a.html"),
                new Sample("evaluation-long-names", ExtraEvaluations.LONG + "/index.html")))
        .toList();
  }

  private Stream<Sample> extremes(String kind, List<String> paths) {
    Sample largest = largest(kind, paths);
    return paths.size() == 1
        ? Stream.of(largest)
        : Stream.of(
            largest, new Sample(kind + "-small", paths.stream().min(bySize()).orElseThrow()));
  }

  private Sample largest(String kind, List<String> paths) {
    return new Sample(kind, paths.stream().max(bySize()).orElseThrow());
  }

  private Comparator<String> bySize() {
    return Comparator.<String>comparingLong(path -> folder.resolve(path).toFile().length())
        .thenComparing(Comparator.naturalOrder());
  }

  private String vetoed() {
    return pages.getOrDefault("unit", List.of()).stream()
        .filter(path -> read(path).contains("class=\"veto\""))
        .findFirst()
        .orElseThrow();
  }

  String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files with an ending, from the site's root. */
  List<String> files(String ending) {
    return files(folder, ending);
  }

  private static List<String> files(Path folder, String ending) {
    try {
      return TestWorkspace.files(folder).keySet().stream()
          .filter(path -> path.endsWith(ending))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
