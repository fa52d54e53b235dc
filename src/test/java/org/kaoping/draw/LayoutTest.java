package org.kaoping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Texts never meet each other, a line or the edge, for any number of bars and length of labels. */
class LayoutTest {
  private static final List<Integer> COUNTS = List.of(1, 2, 8, 9, 14, 25, 40, 128, 150);
  private static final List<Integer> LABEL_LENGTHS = List.of(0, 4, 10, 11, 40);

  static Stream<Chart> rankings() {
    return COUNTS.stream()
        .flatMap(
            count ->
                LABEL_LENGTHS.stream()
                    .flatMap(
                        length ->
                            Stream.of(
                                ranking(count, length, 9512, 60),
                                ranking(count, length, 9512, 1234),
                                ranking(count, length, -100, 1234),
                                ranking(count, length, 5, 0),
                                ranking(count, length, 987_654_300, 9_876_543))));
  }

  private static Chart ranking(int count, int length, int first, int step) {
    List<Chart.Bar> bars =
        ChartCases.bars(count, first, step).stream()
            .map(bar -> ChartCases.named(bar, "单".repeat(length)))
            .toList();
    return ChartCases.ranking(bars, bars.get(count / 2).value().toPlainString());
  }

  static Stream<Chart> distributions() {
    return COUNTS.stream()
        .filter(count -> count <= 40)
        .flatMap(
            count ->
                Stream.of("", "优", "不合格", "Unsatisfactory", "需要改进的单位（含一票否决）", "x".repeat(99))
                    .flatMap(
                        label ->
                            Stream.of(1, 40, 4000)
                                .map(factor -> distribution(count, label, factor))));
  }

  private static Chart distribution(int count, String label, int factor) {
    List<String> labels = IntStream.range(0, count).mapToObj(i -> label).toList();
    return ChartCases.columns(labels, IntStream.range(0, count).map(i -> i * factor).toArray());
  }

  static Stream<Chart> others() {
    return COUNTS.stream()
        .flatMap(
            count ->
                Stream.of(
                    ChartCases.ranked(count, 9512, 60),
                    ChartCases.ranked(count, 9512, 0),
                    ChartCases.ranked(count, 9512, 1234),
                    ChartCases.ranked(count, 987_654_300, 9_876_543),
                    RowCases.trend(Math.min(count, 6)),
                    RowCases.boxes(count, "", 0),
                    RowCases.boxes(count, "片区", 1),
                    RowCases.boxes(count, "单".repeat(11), 9),
                    RowCases.boxes(count, "单".repeat(40), 3),
                    RowCases.pairs(count, "镇", 0),
                    RowCases.pairs(count, "镇", 25),
                    RowCases.pairs(count, "单".repeat(40), -2500)));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource({"rankings", "distributions", "others"})
  void texts_meetNothingElse(Chart chart) {
    Element svg = SvgTexts.parse(Charts.svg(chart, "p1"));
    List<TextBox> texts = TextBox.in(svg);
    List<Line2D> lines = TextBox.linesIn(svg);
    List<String> faults = new ArrayList<>();
    String[] view = svg.getAttribute("viewBox").split(" ", -1);
    Rectangle2D page =
        new Rectangle2D.Double(0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
    for (int i = 0; i < texts.size(); i++) {
      TextBox text = texts.get(i);
      if (!page.contains(text.box())) {
        faults.add(text + " leaves " + page);
      }
      texts.subList(i + 1, texts.size()).stream()
          .filter(other -> other.box().intersects(text.box()))
          .forEach(other -> faults.add(text + " meets " + other));
      lines.stream()
          .filter(line -> line.intersects(text.box()))
          .forEach(line -> faults.add(text + " meets " + line.getP1() + "–" + line.getP2()));
    }
    assertThat(faults).isEmpty();
    assertThat(texts).as("texts that were looked at").isNotEmpty();
  }
}
