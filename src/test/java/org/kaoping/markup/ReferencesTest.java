package org.kaoping.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References in Markdown; in the expected HTML they stand as {@code ‹path›}. */
class ReferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '"',
      textBlock =
          """
          得{{total}}分                  ¦ <p>得‹total›分</p>
          {{ /e/units/甲/total }}        ¦ <p>‹/e/units/甲/total›</p>
          {{a}}{{b}}                     ¦ <p>‹a›‹b›</p>
          {{{a}}}                        ¦ <p>{‹a›}</p>
          {a} }} {                       ¦ <p>{a} }} {</p>
          \\{{a}}                         ¦ <p>{{a}}</p>
          {\\{a}}                         ¦ <p>{{a}}</p>
          \\\\{{a}}                       ¦ <p>\\‹a›</p>
          &#123;{a}}                     ¦ <p>{{a}}</p>
          `{{a}}`                        ¦ <p><code>{{a}}</code></p>
          `{{a` {{b}}                    ¦ <p><code>{{a</code> ‹b›</p>
          `{{` a `}}`                    ¦ <p><code>{{</code> a <code>}}</code></p>
          `{{a`}}                        ¦ <p><code>{{a</code>}}</p>
          共**{{a}}**分                  ¦ <p>共<strong>‹a›</strong>分</p>
          共**得{{a}}**，*{{b}}分*后     ¦ <p>共<strong>得‹a›</strong>，<em>‹b›分</em>后</p>
          {{a*b}}*                       ¦ <p>‹a*b›*</p>
          # {{name}}的成绩               ¦ <h1 id="的成绩">‹name›的成绩</h1>
          # {{name}}                     ¦ <h1 id="section">‹name›</h1>
          - {{a}}                        ¦ <ul>/<li>‹a›</li>/</ul>
          > {{a}}                        ¦ <blockquote>/<p>‹a›</p>/</blockquote>
          [{{a}}](b.md)                  ¦ <p><a href="b.html">‹a›</a></p>
          [a]({{b}}.md "{{c}}")          ¦ <p><a href="%7B%7Bb%7D%7D.html" title="{{c}}">a</a></p>
          ![甲{{a}}](b.png)              ¦ <p><img src="b.png" alt="甲‹a›"></p>
          <mailto:{{a}}@b.c>             ¦ <p><a href="mailto:%7B%7Ba%7D%7D@b.c">mailto:{{a}}@b.c</a></p>
          """)
  void referencesStandInTextOnly(String text, String html) {
    assertThat(shown(text)).isEqualTo(html);
  }

  @Test
  void tablesHoldReferences() {
    assertThat(shown("| {{a}} | b |\n|---|--:|\n| c | {{d}} |"))
        .contains("<th>‹a›</th>", "<td class=\"align-right\">‹d›</td>");
  }

  @Test
  void codeBlocksHoldNone() {
    assertThat(shown("```{{a}}\n{{b}}\n```\n\n    {{c}}"))
        .contains("language-{{a}}", ">{{b}}/", ">{{c}}/");
  }

  @Test
  void linesJoinBesideAReference_asTheTextOnTheOtherSideDoes() {
    assertThat(shown("共\n{{a}}\n分")).isEqualTo("<p>共‹a›分</p>");
    assertThat(shown("total\n{{a}}\npoints")).isEqualTo("<p>total/‹a›/points</p>");
    assertThat(shown("{{a}}\n{{b}}")).isEqualTo("<p>‹a›/‹b›</p>");
  }

  @Test
  void referencesHaveThePlaceOfTheirPath() {
    assertThat(references("a\n\n> 汉𠀀 {{b}}\n\n| {{ c }} | d \\| {{e}} |\n|--|--|"))
        .containsExactly(
            new Piece.Reference("b", 3, 8),
            new Piece.Reference("c", 5, 6),
            new Piece.Reference("e", 5, 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "汉{{a",
        "汉{{a}",
        "汉{{a\n}}",
        "汉{{a}b}}",
        "汉{{}}",
        "汉{{ }}",
        "汉{{/}}",
        "汉{{a//b}}",
        "汉{{a/}}",
        "汉{{//a}}",
        "汉{{a {{b}}"
      })
  void whatIsNoReferenceIsRefused_andStaysText(String text) {
    Rendered rendered = Markdown.render(text);
    assertThat(rendered.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.kind()).isEqualTo(Rendered.Problem.Kind.REFERENCE);
              assertThat(p.line()).isEqualTo(1);
              assertThat(p.column()).isEqualTo(2);
              assertThat(text).contains(p.text());
            });
    assertThat(shown(text)).startsWith("<p>汉{{");
  }

  @Test
  void aReferenceDoesNotReachIntoTheNextCell() {
    Rendered rendered = Markdown.render("| a | b |\n|---|---|\n| {{c | d}} |");
    assertThat(rendered.problems())
        .containsExactly(new Rendered.Problem(Rendered.Problem.Kind.REFERENCE, 3, 3, "{{"));
    assertThat(html(rendered)).contains("<td>{{c</td>", "<td>d}}</td>");
  }

  @Test
  void noTextCanForgeAReference() {
    assertThat(
            shown(
                "\0 &#0; &#x0; \uFDD0\uFDD0a\uFDD1\uFDD1 {{b}} &#xFDD0;&#xFDD0;c&#xFDD1;&#xFDD1;"))
        .isEqualTo("<p>\uFFFD \uFFFD \uFFFD \uFFFD\uFFFDa\uFFFD\uFFFD ‹b› {{c}}</p>");
  }

  @Test
  void whatIsPutInIsEscaped() {
    assertThat(Markdown.escaped("<b> & \" * {{x}}\n"))
        .isEqualTo("&lt;b&gt; &amp; &quot; * {{x}}\n");
  }

  @Test
  void manyBracesDoNotOverflow() {
    assertThat(Markdown.render("{{".repeat(50_000)).problems()).isNotEmpty();
    assertThat(references("{{a}}".repeat(50_000))).hasSize(50_000);
  }

  private static String shown(String text) {
    return html(Markdown.render(text)).strip().replace('\n', '/');
  }

  private static String html(Rendered rendered) {
    return rendered.pieces().stream()
        .map(
            piece ->
                piece instanceof Piece.Reference reference
                    ? "‹" + reference.path() + "›"
                    : ((Piece.Html) piece).html())
        .collect(Collectors.joining());
  }

  private static List<Piece.Reference> references(String text) {
    return Markdown.render(text).pieces().stream()
        .flatMap(p -> p instanceof Piece.Reference r ? Stream.of(r) : Stream.empty())
        .toList();
  }
}
