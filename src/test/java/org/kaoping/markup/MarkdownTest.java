package org.kaoping.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @Test
  void rendersTextWithEscapes() {
    assertThat(html("*a* & 1 < 2 \"q\""))
        .isEqualTo("<p><em>a</em> &amp; 1 &lt; 2 &quot;q&quot;</p>");
  }

  @Test
  void headingsHaveIdsOfTheirText() {
    assertThat(html("# 考评 结果 `v2`!\n\n## A\n\n## A\n\n## ?"))
        .contains(
            "<h1 id=\"考评-结果-v2\">", "<h2 id=\"a\">", "<h2 id=\"a-2\">", "<h2 id=\"section\">");
  }

  @Test
  void tablesHaveClassesForAlignment() {
    assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |"))
        .contains("<th>a</th>", "<td class=\"align-right\">2</td>")
        .doesNotContain("align=");
  }

  @Test
  void chineseLinesJoinWithoutASpace() {
    assertThat(html("第一行，\n第二行\nabc\n中文")).isEqualTo("<p>第一行，第二行\nabc\n中文</p>");
  }

  @Test
  void voidElementsHaveNoSlash() {
    assertThat(html("a  \nb\n\n---\n\n`<br />`")).contains("<br>", "<hr>", "&lt;br /&gt;");
  }

  @Test
  void htmlIsRefusedWithItsPlace() {
    Rendered rendered = Markdown.render("x\n\n<div onclick=1>\ny\n</div>\n\n汉𠀀 a <b>c</b>");
    assertThat(rendered.problems())
        .containsExactly(
            new Rendered.Problem(Rendered.Problem.Kind.RAW_HTML, 3, 1, "<div onclick=1>"),
            new Rendered.Problem(Rendered.Problem.Kind.RAW_HTML, 7, 6, "<b>"),
            new Rendered.Problem(Rendered.Problem.Kind.RAW_HTML, 7, 10, "</b>"));
    assertThat(htmlOf(rendered)).doesNotContain("<div", "<b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#9;script:alert(1))",
        "[x](&#32;javascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](file:///etc/passwd)",
        "[x](//other.example/)",
        "[x](/from-the-root)",
        "[x](\\\\\\\\other.example/)",
        "<javascript:alert(1)>",
        "[x][r]\n\n[r]: vbscript:x"
      })
  void dangerousLinksAreRefused(String text) {
    Rendered rendered = Markdown.render(text);
    assertThat(rendered.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.kind()).isEqualTo(Rendered.Problem.Kind.UNSAFE_LINK);
              assertThat(p.line()).isEqualTo(1);
              assertThat(p.column()).isEqualTo(1);
            });
    assertThat(htmlOf(rendered)).contains("href=\"\"");
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/b?c=d, http://a.example/b?c=d",
    "https://a.example/b.md, https://a.example/b.md",
    "mailto:a@b.example, mailto:a@b.example",
    "#anchor, #anchor",
    "b.md, b.html",
    "../news/b.md#c, ../news/b.html#c",
    "b.md?c:d, b.html?c:d",
    "通知.md, %E9%80%9A%E7%9F%A5.html",
    "files/b.pdf, files/b.pdf"
  })
  void otherLinksLeadToPages(String destination, String href) {
    Rendered rendered = Markdown.render("[x](" + destination + ")");
    assertThat(rendered.problems()).isEmpty();
    assertThat(htmlOf(rendered)).contains("<a href=\"" + href + "\">x</a>");
  }

  @Test
  void imagesComeFromTheSiteOnly() {
    Rendered rendered = Markdown.render("![a](a.png)\n![b](https://b.example/b.png)");
    assertThat(rendered.problems())
        .containsExactly(
            new Rendered.Problem(
                Rendered.Problem.Kind.FOREIGN_IMAGE, 2, 1, "https://b.example/b.png"));
    assertThat(htmlOf(rendered)).contains("<img src=\"a.png\" alt=\"a\">");
  }

  @Test
  void deepNestingDoesNotOverflow() {
    assertThat(html(">".repeat(100_000) + "a")).contains("a");
    assertThat(html("*a **b ".repeat(20_000) + "** *".repeat(20_000))).contains("a");
    assertThat(html("[".repeat(50_000) + "a" + "](b)".repeat(50_000))).contains("a");
  }

  private static String html(String text) {
    return htmlOf(Markdown.render(text)).strip();
  }

  private static String htmlOf(Rendered rendered) {
    return rendered.pieces().stream()
        .map(piece -> ((Piece.Html) piece).html())
        .collect(Collectors.joining());
  }
}
