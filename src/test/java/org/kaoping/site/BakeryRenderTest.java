package org.kaoping.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoping.site.Workspace.PAGE;
import static org.kaoping.site.Workspace.places;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;

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
    workspace.open().render(new PageRequest("p.html", "p.ftlh", page("<b>&\"'")));
    String text = "&lt;b&gt;&amp;&quot;&#39;";
    assertThat(workspace.page("p.html"))
        .isEqualTo("<a title=\"" + text + "\" id='" + text + "'>" + text + "</a>");
  }

  @Test
  void halfACharacterDoesNotStopThePage() throws IOException {
    template("p.ftlh", "a${title}b");
    workspace.open().render(new PageRequest("p.html", "p.ftlh", page("\ud800")));
    assertThat(workspace.page("p.html")).isEqualTo("a?b");
  }

  @Test
  void feedsAreXml() throws IOException {
    template("feed.ftlx", "<t>${title}</t>");
    workspace.open().render(new PageRequest("news/feed.xml", "feed.ftlx", page("a'&")));
    assertThat(workspace.page("news/feed.xml")).isEqualTo("<t>a&apos;&amp;</t>");
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
    workspace.open().render(new PageRequest("p.html", "p.ftlh", Map.of("page", page, "x", "y")));
    assertThat(workspace.page("p.html")).isEqualTo("甲=1.50n;乙=2-;y");
  }

  @Test
  void numbersAreNeutralInAnyLocale() throws IOException {
    template("p.ftlh", "${n} ${b} ${d}");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      workspace
          .open()
          .render(
              new PageRequest(
                  "p.html",
                  "p.ftlh",
                  Map.of("n", 1234567.5, "b", true, "d", new BigDecimal("0.10"))));
      assertThat(Locale.getDefault()).isEqualTo(Locale.GERMANY);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(workspace.page("p.html")).isEqualTo("1234567.5 true 0.1");
  }

  @Test
  void oneTemplateIsOverriddenAndTheOthersAreBuiltIn() throws IOException {
    template("test-part.ftlh", "<p>own part</p>");
    workspace.open().render(new PageRequest("p.html", "test-page.ftlh", page("t")));
    assertThat(workspace.page("p.html")).isEqualTo("<p>built-in t</p>\n<p>own part</p>");
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
    Bakery bakery = workspace.open();
    bakery.render(new PageRequest("p.html", "p.ftlh", page("t")));
    assertThat(bakery.diagnostics())
        .singleElement()
        .satisfies(
            d ->
                assertThat(Messages.of(Language.ENGLISH).say(d.message()))
                    .startsWith("the template fails: For \"${...}\" content: Expected a string")
                    .endsWith("has evaluated to a sequence"));
    assertThat(workspace.folder().resolve("target/site/p.html")).doesNotExist();
  }

  @Test
  void aFaultOnManyPagesIsReportedOnce() throws IOException {
    template("p.ftlh", "${a.b}");
    Bakery bakery = workspace.open();
    for (int i = 0; i < 3; i++) {
      bakery.render(new PageRequest(i + ".html", "p.ftlh", Map.of("a", page("t"))));
    }
    assertThat(bakery.diagnostics())
        .singleElement()
        .satisfies(
            d ->
                assertThat(Messages.of(Language.ENGLISH).say(d.message()))
                    .isEqualTo("'a.b' has no value"));
  }

  @Test
  void parallelRenderingEqualsSequentialAndTwiceIsTheSame() throws IOException {
    template("p.ftlh", "${title}<#list rows as row><i>${row.name}</i></#list>");
    workspace.write("content/a.md", PAGE + "# x\n\n*y*");
    bake("one", false);
    bake("two", true);
    bake("three", true);
    assertThat(workspace.files("one")).hasSize(503).isEqualTo(workspace.files("two"));
    assertThat(workspace.files("one")).isEqualTo(workspace.files("three"));
  }

  @Test
  void filesAreCopiedAndTheWorkspaceWins() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 0, (byte) 0xff};
    workspace
        .write("site-templates/assets/test/a.txt", "own a")
        .write("site-templates/assets/style.css", "p {}")
        .write("content/news/A.PNG", picture);
    Bakery bakery = workspace.open();
    bakery.copyFiles();
    assertThat(places(bakery)).isEmpty();
    assertThat(workspace.page("assets/test/a.txt")).isEqualTo("own a");
    assertThat(workspace.page("assets/test/b.txt")).isEqualTo("built-in b\n");
    assertThat(workspace.page("assets/style.css")).isEqualTo("p {}");
    assertThat(Files.readAllBytes(workspace.folder().resolve("target/site/news/A.PNG")))
        .isEqualTo(picture);
  }

  @Test
  void noPageReplacesAnother() throws IOException {
    template("p.ftlh", "${title}");
    workspace.write("content/index.md", PAGE).write("content/assets/test/a.txt", "x");
    Bakery bakery = workspace.open();
    bakery.copyFiles();
    bakery.render(new PageRequest("index.html", "p.ftlh", page("generated")));
    bakery.render(new PageRequest("index.html", "p.ftlh", page("document")));
    bakery.render(new PageRequest("b.html", "p.ftlh", page("b")));
    assertThat(places(bakery))
        .containsExactly(
            "content/assets/test/a.txt:1:1 ADDRESS_TAKEN", "content/index.md:1:1 ADDRESS_TAKEN");
    assertThatThrownBy(() -> bakery.render(new PageRequest("b.html", "p.ftlh", page("b"))))
        .isInstanceOf(IllegalStateException.class);
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
    Bakery bakery = workspace.open();
    bakery.render(new PageRequest("faults/" + template + ".html", template + ".ftlh", page));
    assertThat(bakery.diagnostics()).hasSize(1);
    return places(bakery).get(0);
  }

  private void bake(String output, boolean parallel) {
    Bakery bakery = workspace.openInto(output);
    for (ContentDocument document : bakery.content()) {
      bakery.render(new PageRequest(document.path(), "p.ftlh", page(document.title())));
    }
    IntStream numbers = IntStream.range(0, 500);
    (parallel ? numbers.parallel() : numbers)
        .mapToObj(i -> new PageRequest("u" + i % 7 + "/" + i + ".html", "p.ftlh", page("页" + i)))
        .forEach(bakery::render);
    bakery.copyFiles();
    assertThat(bakery.diagnostics()).isEmpty();
  }
}
