package org.kaoping.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The text of an {@code svg} element is fit to stand in an HTML page, whatever it shows. */
class ChartsTest {
  static Stream<Chart> charts() {
    return ChartCases.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void svg_isNamedByItsOwnTitleAndDescription(Chart chart) {
    Element root = SvgTexts.parse(Charts.svg(chart, "p1"));
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("p1-title p1-desc");
    assertThat(SvgTexts.byTag(root, "title").get(0).getAttribute("id")).isEqualTo("p1-title");
    assertThat(SvgTexts.byTag(root, "desc").get(0).getAttribute("id")).isEqualTo("p1-desc");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void svg_hasNoOtherIdsNoInlineStyleAndNoFixedSize(Chart chart) {
    String svg = Charts.svg(chart, "p1");
    assertThat(Pattern.compile("\\bid=").matcher(svg).results().count()).isEqualTo(2);
    assertThat(svg).doesNotContain("style=", "clip", "<defs", "url(", "font-family", "xml:", "<!");
    Element root = SvgTexts.parse(svg);
    assertThat(root.hasAttribute("width")).isFalse();
    assertThat(root.hasAttribute("height")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void svg_roundsCoordinatesToTwoDecimals(Chart chart) {
    String svg = Charts.svg(chart, "p1");
    assertThat(Pattern.compile("[ \"]-?\\d+\\.\\d{3,}[ \"]").matcher(svg).results())
        .extracting(MatchResult::group)
        .isEmpty();
  }

  @Test
  void svg_keepsTextsAsTheyAreButForSpaceAndWhatXmlForbids() {
    Element root = SvgTexts.parse(Charts.svg(ChartCases.get("bars-odd-characters"), "p1"));
    assertThat(SvgTexts.byTag(root, "title").get(0).getTextContent()).isEqualTo("<&\">");
    assertThat(SvgTexts.byTag(root, "desc").get(0).getTextContent()).isEqualTo("a < b & c");
    assertThat(SvgTexts.byTag(root, "text"))
        .extracting(Element::getTextContent)
        .contains(
            "<i>分</i>",
            "A & B <\"quoted\">'",
            "line break and\uFFFDcontrol",
            "half a pair \uFFFD and \uFFFD",
            "𠮷野家 𰻝𰻝面");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a b", "a\"", "图", "a.b"})
  void svg_refusesPrefixesThatAreNoSafeId(String prefix) {
    Chart chart = ChartCases.get("bars-1");
    assertThatThrownBy(() -> Charts.svg(chart, prefix))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + prefix + "'");
  }

  @Test
  void svg_isTheSameFromManyThreads() {
    Map<String, Chart> cases = ChartCases.all();
    cases.forEach(
        (name, chart) ->
            assertThat(
                    IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> Charts.svg(chart, "p1"))
                        .distinct())
                .as(name)
                .containsExactlyElementsOf(Collections.singletonList(Charts.svg(chart, "p1"))));
  }

  @Test
  void svg_staysSmall() {
    assertThat(Charts.svg(ChartCases.get("bars-8"), "p1").getBytes(UTF_8).length).isLessThan(4_000);
    assertThat(Charts.svg(ChartCases.get("bars-128"), "p1").getBytes(UTF_8).length)
        .isLessThan(40_000);
  }
}
