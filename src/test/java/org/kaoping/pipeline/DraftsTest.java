package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.publish.FileHashes;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.Refusal;
import org.kaoping.report.Drafts;
import org.kaoping.workbook.AttachedText;

/** What is not public yet is shown to those who ask, marked on every page, and never published. */
class DraftsTest {
  private static final String MARK = "草稿 · 不得公布";
  private static final String BEFORE_BODY = "~~~~~~\n";

  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void threeDrafts() throws IOException {
    workspace = folder.resolve("w");
    GoldenCase.copy(GoldenCase.BASE, workspace); // what is final
    TestWorkspace.write(
        workspace.resolve("schemes/parks.yaml"),
        """
        id: parks
        title: 公园
        year: 2024
        points: 10
        indicators: [{id: lawn, title: 草坪, points: 10, judged: {}}]
        awards: [{id: best, title: 先进公园, eligible: {}, select: {top: 1}}]
        """);
    evaluation("whole", "u,10\nv,9\n");
    evaluation("lacking", "u,10\n");
    evaluation("undecided", "u,9\nv,9\n"); // who gets the one award
  }

  private void evaluation(String id, String rows) throws IOException {
    Path data = workspace.resolve("data/" + id);
    TestWorkspace.write(
        data.resolve("evaluation.yaml"), "{scheme: parks, title: 公园" + id + ", status: draft}");
    TestWorkspace.write(
        data.resolve("units.yaml"), "units: [{id: u, name: 甲园}, {id: v, name: 乙园}]");
    TestWorkspace.write(
        data.resolve("results.csv"),
        "unit,lawn,lawn:reason\n" + rows.replaceAll("(?m)^(.,9)$", "$1,有枯草"));
  }

  private List<Diagnostic> build(Drafts drafts, Documents documents, String site) {
    return Build.run(
            workspace,
            folder.resolve(site),
            new Wanted(documents, drafts, Optional.empty(), Optional.empty()),
            Progress.UNTOLD)
        .diagnostics();
  }

  private Path file(String path) {
    return folder.resolve("site").resolve(path);
  }

  private String page(String path) throws IOException {
    return Files.readString(file(path));
  }

  private Map<String, byte[]> files(String site, String... endings) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path root = folder.resolve(site);
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (Stream.of(endings).anyMatch(name::endsWith)) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private Map<String, String> hashes(String site) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    files(site, "").forEach((path, file) -> hashes.put(path, FileHashes.ofBytes(file)));
    return hashes;
  }

  @Test
  void aDraft_isRankedWhenItIsWhole_elseItIsToldWhatLacks() throws IOException {
    assertThat(build(Drafts.SHOWN, Documents.LEFT_OUT, "site")).isEmpty();
    assertThat(page("whole/units/u.html")).contains("甲园", "10.00");
    assertThat(page("whole/index.html")).contains("<span class=\"tag state\">草稿</span>");
    for (String id : List.of("lacking", "undecided")) {
      assertThat(file(id + "/units")).doesNotExist();
      assertThat(page(id + "/index.html")).contains("这次考评是草稿，排名需要的还没有齐");
    }
    assertThat(page("lacking/index.html")).contains("2 个单位中 1 个已报齐。");
    assertThat(page("whole/results.json")).contains("\"status\":\"draft\"");
  }

  @Test
  void everyPage_isMarked() throws IOException {
    build(Drafts.SHOWN, Documents.LEFT_OUT, "site");
    Map<String, byte[]> pages = files("site", ".html");
    assertThat(pages).hasSizeGreaterThan(30);
    pages.forEach(
        (path, page) ->
            assertThat(new String(page, UTF_8))
                .as(path)
                .contains("<p>" + MARK + "</p>")
                .containsPattern("<svg class=\"watermark\" aria-hidden=\"true\">.*" + MARK)
                .containsPattern("<link rel=\"stylesheet\" href=\"[^\"]*assets/watermark.css\">"));
    assertThat(page("assets/watermark.css")).contains("position: fixed", "z-index: -1");
  }

  @Test
  void aTemplateThatShowsNoBanners_doesNotHideIt() throws IOException {
    TestWorkspace.write(
        workspace.resolve("site-templates/home.ftlh"),
        "<html lang=\"zh\"><body class=\"own\"><h1>${page.title}</h1></body></html>");
    build(Drafts.SHOWN, Documents.LEFT_OUT, "site");
    assertThat(page("index.html")).contains("<body class=\"own\"><p>" + MARK + "</p><h1>");
    build(Drafts.LEFT_OUT, Documents.LEFT_OUT, "public");
    assertThat(Files.readString(folder.resolve("public/index.html")))
        .contains("<body class=\"own\"><h1>");
  }

  @Test
  @Tag("documents")
  void everyDocument_isMarked() throws IOException {
    notice("published", "town-2023", "results");
    notice("draft", "whole", "results");
    build(Drafts.SHOWN, Documents.MADE, "site");
    Map<String, byte[]> documents = files("site", ".docx", ".pdf", "ranking.xlsx");
    assertThat(documents.keySet())
        .contains(
            "notices/published.docx",
            "notices/published.pdf",
            "notices/draft.docx",
            "notices/draft.pdf",
            "whole/ranking.xlsx",
            "town-2023/ranking.xlsx");
    documents.forEach(
        (path, file) ->
            assertThat(AttachedText.of(file).replaceAll("\\s", "").contains(mark(path)))
                .as(path)
                .isTrue());
  }

  /** Returns the mark without spaces, as the file has it: workbooks have references for Chinese. */
  private static String mark(String path) {
    String mark = MARK.replace(" ", "");
    return path.endsWith(".xlsx")
        ? mark.codePoints()
            .mapToObj(c -> c < 128 ? Character.toString(c) : "&#x%x;".formatted(c))
            .collect(Collectors.joining())
        : mark;
  }

  private void notice(String name, String evaluation, String kind) throws IOException {
    prose(
        "notices/" + name,
        "title=关于考评结果的通报\ntype=notice\nkind="
            + kind
            + "\nevaluation="
            + evaluation
            + "\nissuer=区考评办公室\ndate=2025-01-16\nstatus="
            + (name.equals("published") ? "published\n" : "draft\n"),
        "共{{count}}个单位，平均{{mean}}分。\n");
  }

  private void prose(String name, String header, String body) throws IOException {
    TestWorkspace.write(workspace.resolve("content/" + name + ".md"), header + BEFORE_BODY + body);
  }

  @Test
  void proseThatIsADraft_isShownAsSoonAsItCanBe() throws IOException {
    prose("plan", "title=打算\nstatus=draft\n", "平均{{/whole/mean}}分。\n");
    prose("later", "title=以后\nstatus=draft\n", "平均{{/lacking/mean}}分。\n");
    notice("waits", "whole", "results"); // for results that are final, it says once published
    notice("early", "lacking", "results");
    assertThat(build(Drafts.LEFT_OUT, Documents.LEFT_OUT, "site")).isEmpty();
    assertThat(files("site", ".html").keySet())
        .noneMatch(path -> path.matches("plan.*|notices.*|whole.*"));
    List<Diagnostic> said = build(Drafts.SHOWN, Documents.LEFT_OUT, "drafts");
    assertThat(said).isNotEmpty().allMatch(d -> d.code() == Code.DRAFT_NOT_SHOWN);
    assertThat(said)
        .extracting(d -> d.span().file())
        .containsOnly("content/later.md", "content/notices/early.md");
    assertThat(Files.readString(folder.resolve("drafts/plan.html"))).contains("平均9.500分");
    assertThat(Files.readString(folder.resolve("drafts/notices/waits.html"))).contains("9.500");
    assertThat(folder.resolve("drafts/later.html")).doesNotExist();
    assertThat(folder.resolve("drafts/notices/early.html")).doesNotExist();
    assertThat(Files.readString(folder.resolve("drafts/index.html"))).doesNotContain("early");
  }

  @Test
  void aSiteForThePublic_takesNothingFromOneWithDrafts() throws IOException {
    build(Drafts.SHOWN, Documents.LEFT_OUT, "site");
    build(Drafts.LEFT_OUT, Documents.LEFT_OUT, "site");
    build(Drafts.LEFT_OUT, Documents.LEFT_OUT, "fresh");
    assertThat(hashes("site")).isEqualTo(hashes("fresh"));
    assertThat(page("manifest.json")).doesNotContain("drafts");
    files("site", ".html")
        .forEach(
            (path, page) ->
                assertThat(new String(page, UTF_8)).as(path).doesNotContain("watermark"));
    build(Drafts.SHOWN, Documents.LEFT_OUT, "drafts");
    build(Drafts.SHOWN, Documents.LEFT_OUT, "site");
    assertThat(hashes("site")).isEqualTo(hashes("drafts"));
  }

  @Test
  void aSiteWithDrafts_isNoPlaceToPublishTo() {
    build(Drafts.SHOWN, Documents.LEFT_OUT, "site");
    assertThat(Manifest.read(folder.resolve("site")).either(Manifest::drafts, why -> false))
        .isTrue();
    Publication publication = TestPublication.to(folder.resolve("site"));
    assertThat(
            publication.run(
                now -> Optional.of(new Publication.Subject(workspace, Optional.empty()))))
        .isInstanceOfSatisfying(
            Publication.Outcome.Refused.class,
            refused -> assertThat(refused.why().kind()).isEqualTo(Refusal.Kind.DRAFTS));
    assertThat(file("index.html")).exists();
  }

  @Test
  void aPreview_showsThemToo() {
    Preview preview =
        new Preview(
            workspace,
            new Wanted(Documents.LEFT_OUT, Drafts.SHOWN, Optional.empty(), Optional.empty()),
            InstantSource.system());
    assertThat(preview.refresh()).isEmpty();
    assertThat(
            new String(
                preview.get("whole/index.html").orElseThrow().content().orElseThrow(), UTF_8))
        .contains(MARK);
  }
}
