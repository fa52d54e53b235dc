package org.kaoping.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoping.site.Workspace.places;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.report.Piece;
import org.kaoping.report.SiteFile;

class BakeryRenderTest {
  /** A row of {@link UnitPage}. */
  public record Row(String name, String points, Optional<String> note) {
    public String echo(String text) {
      return text;
    }
  }

  /** A page's model. */
  public record UnitPage(String title, List<Row> rows) {}

  private Workspace workspace;

  @BeforeEach
  void workspace(@TempDir Path folder) {
    workspace = new Workspace(folder);
  }

  @Test
  void textIsEscaped() throws IOException {
    template("p.ftlh", "<a title=\"${title}\" id='${title}'>${title}</a>");
    String text = "&lt;b&gt;&amp;&quot;&#39;";
    assertThat(workspace.page(page("<b>&\"'")))
        .isEqualTo("<a title=\"" + text + "\" id='" + text + "'>" + text + "</a>");
  }

  @Test
  void halfACharacterDoesNotStopThePage() throws IOException {
    template("p.ftlh", "a${title}b");
    assertThat(workspace.page(page("\ud800"))).isEqualTo("a?b");
  }

  @Test
  void feedsAreXml() throws IOException {
    template("feed.ftlx", "<t>${title}</t>");
    assertThat(workspace.page(new PageRequest("news/feed.xml", "feed.ftlx", page("a'&"))))
        .isEqualTo("<t>a&apos;&amp;</t>");
  }

  @Test
  void recordsAndMapsAndOptionalsAreRead() throws IOException {
    template(
        "p.ftlh",
        "<#list page.rows as row>${row.name}=${row.points}${row.note!\"-\"};</#list>${x}");
    UnitPage page =
        new UnitPage(
            "t",
            List.of(new Row("甲", "1.50", Optional.of("n")), new Row("乙", "2", Optional.empty())));
    assertThat(workspace.page(Map.of("page", page, "x", "y"))).isEqualTo("甲=1.50n;乙=2-;y");
  }

  @Test
  void templatesOfAWorkspaceMayShowMoreThanAPieceWithinIt() throws IOException {
    template("p.ftlh", "<@once of=piece name=\"p\">${piece.name} of ${title}</@once>");
    Piece<Row> piece = new Piece<>(new Row("甲", "1", Optional.empty()));
    assertThat(workspace.page(Map.of("piece", piece, "title", "one"))).isEqualTo("甲 of one");
    assertThat(workspace.page(Map.of("piece", piece, "title", "two"))).isEqualTo("甲 of two");
  }

  @Test
  void numbersAreNeutralInAnyLocale() throws IOException {
    template("p.ftlh", "${n} ${b} ${d}");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(workspace.page(Map.of("n", 1234567.5, "b", true, "d", new BigDecimal("0.10"))))
          .isEqualTo("1234567.5 true 0.1");
      assertThat(Locale.getDefault()).isEqualTo(Locale.GERMANY);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void oneTemplateIsOverriddenAndTheOthersAreBuiltIn() throws IOException {
    template("test-part.ftlh", "<p>own part</p>");
    assertThat(workspace.page(new PageRequest("p.html", "test-page.ftlh", page("t"))))
        .isEqualTo("<p>built-in t</p>\n<p>own part</p>");
  }

  @Test
  void templateFaultsAreReportedAtTheirPlace() throws IOException {
    template("syntax.ftlh", "a\n\t<#if x>\n");
    template("value.ftlh", "a\n\t<i>${rows[0].nmae}</i>");
    template("outer.ftlh", "\n<#include 'value.ftlh'>");
    template("type.ftlh", "${rows}");
    template("lost.ftlh", "a\n<#include 'gone.ftlh'>");
    template("broken-part.ftlh", "<#include 'syntax.ftlh'>");
    template("call.ftlh", "${title.length()}");
    template("method.ftlh", "${rows[0].echo('x')}");
    template("class.ftlh", "${rows[0].class.forName('java.lang.Runtime')}");
    template("new.ftlh", "${'freemarker.template.utility.Execute'?new()('id')}");
    template("api.ftlh", "${title?api.length()}");
    template("stop.ftlh", "\n<#stop 'enough'>");
    UnitPage page = new UnitPage("t", List.of(new Row("a", "1", Optional.empty())));
    SoftAssertions softly = new SoftAssertions();
    softly
        .assertThat(fault("syntax", page))
        .isEqualTo("site-templates/syntax.ftlh:2:9 TEMPLATE_SYNTAX");
    softly
        .assertThat(fault("value", page))
        .isEqualTo("site-templates/value.ftlh:2:7 TEMPLATE_VALUE");
    softly
        .assertThat(fault("outer", page))
        .isEqualTo("site-templates/value.ftlh:2:7 TEMPLATE_VALUE");
    softly
        .assertThat(fault("type", page))
        .isEqualTo("site-templates/type.ftlh:1:3 TEMPLATE_FAILED");
    softly
        .assertThat(fault("lost", page))
        .isEqualTo("site-templates/lost.ftlh:2:1 TEMPLATE_MISSING");
    softly
        .assertThat(fault("broken-part", page))
        .isEqualTo("site-templates/syntax.ftlh:2:9 TEMPLATE_SYNTAX");
    softly
        .assertThat(fault("call", page))
        .isEqualTo("site-templates/call.ftlh:1:3 TEMPLATE_FAILED");
    softly
        .assertThat(fault("method", page))
        .isEqualTo("site-templates/method.ftlh:1:3 TEMPLATE_VALUE");
    softly
        .assertThat(fault("class", page))
        .isEqualTo("site-templates/class.ftlh:1:3 TEMPLATE_VALUE");
    softly.assertThat(fault("new", page)).isEqualTo("site-templates/new.ftlh:1:1 TEMPLATE_FAILED");
    softly.assertThat(fault("api", page)).isEqualTo("site-templates/api.ftlh:1:3 TEMPLATE_FAILED");
    softly
        .assertThat(fault("stop", page))
        .isEqualTo("site-templates/stop.ftlh:2:1 TEMPLATE_FAILED");
    softly
        .assertThat(fault("none", page))
        .isEqualTo("site-templates/none.ftlh:1:1 TEMPLATE_MISSING");
    softly
        .assertThat(fault("test-broken", page))
        .isEqualTo("(kaoping)/test-broken.ftlh:2:3 TEMPLATE_VALUE");
    softly.assertAll();
  }

  @Test
  void faultsAreSaidInOneSentence() throws IOException {
    template("p.ftlh", "${rows}");
    assertThat(
            workspace.open().render(new PageRequest("p.html", "p.ftlh", page("t"))).diagnostics())
        .singleElement()
        .satisfies(
            d ->
                assertThat(Messages.of(Language.ENGLISH).say(d.message()))
                    .startsWith("the template fails: For \"${...}\" content: Expected a string")
                    .endsWith("has evaluated to a sequence"));
  }

  @Test
  void aFaultIsTheSameOnManyPages() throws IOException {
    template("p.ftlh", "${a.b}");
    Bakery bakery = workspace.open();
    assertThat(IntStream.range(0, 3).boxed())
        .flatMap(
            i ->
                bakery
                    .render(new PageRequest(i + ".html", "p.ftlh", Map.of("a", page("t"))))
                    .diagnostics())
        .hasSize(3)
        .allSatisfy(
            d ->
                assertThat(Messages.of(Language.ENGLISH).say(d.message()))
                    .isEqualTo("'a.b' has no value"))
        .containsOnly(
            bakery
                .render(new PageRequest("x.html", "p.ftlh", Map.of("a", page("t"))))
                .diagnostics()
                .get(0));
  }

  @Test
  void parallelRenderingEqualsSequential() throws IOException {
    template("p.ftlh", "${title}<#list rows as row><i>${row.name}</i></#list>");
    List<PageRequest> pages =
        IntStream.range(0, 500)
            .mapToObj(i -> new PageRequest(i + ".html", "p.ftlh", page("页" + i)))
            .toList();
    assertThat(texts(pages.parallelStream())).isEqualTo(texts(pages.stream()));
  }

  @Test
  void filesAreCopiedAndTheWorkspaceWins() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 0, (byte) 0xff};
    workspace
        .write("site-templates/assets/test/a.txt", "own a")
        .write("site-templates/assets/style.css", "p {}")
        .write("content/news/A.PNG", picture);
    Bakery bakery = workspace.open();
    assertThat(places(bakery)).isEmpty();
    assertThat(
            bakery.assets().stream()
                .collect(Collectors.toMap(SiteFile::path, file -> new String(bytes(file), UTF_8))))
        .containsEntry("assets/test/a.txt", "own a")
        .containsEntry("assets/test/b.txt", "built-in b\n")
        .containsEntry("assets/style.css", "p {}");
    assertThat(bakery.files())
        .singleElement()
        .satisfies(
            copied -> {
              assertThat(copied.source()).isEqualTo("content/news/A.PNG");
              assertThat(copied.file().path()).isEqualTo("news/A.PNG");
              assertThat(bytes(copied.file())).isEqualTo(picture);
            });
  }

  @Test
  void pagesStayWithinTheSite() {
    for (String path : List.of("/a.html", "../a.html", "a/../../b.html", "a\\b.html", "a.xml")) {
      assertThatThrownBy(() -> new PageRequest(path, "p.ftlh", Map.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private void template(String name, String text) throws IOException {
    workspace.write("site-templates/" + name, text);
  }

  private static UnitPage page(String title) {
    return new UnitPage(title, List.of());
  }

  private String fault(String template, UnitPage page) {
    List<Diagnostic> faults =
        workspace
            .open()
            .render(new PageRequest("faults/" + template + ".html", template + ".ftlh", page))
            .diagnostics();
    assertThat(faults).hasSize(1);
    return Workspace.place(faults.get(0));
  }

  private List<String> texts(Stream<PageRequest> pages) {
    Bakery bakery = workspace.open();
    return pages.map(page -> new String(bakery.render(page).value().orElseThrow(), UTF_8)).toList();
  }

  private static byte[] bytes(SiteFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    return out.toByteArray();
  }
}
