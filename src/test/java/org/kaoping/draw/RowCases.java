package org.kaoping.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Charts of groups, of pairs of values and of years. */
final class RowCases {
  private static final String LONG = "高新技术产业开发区管理委员会综合行政执法大队及其下属事业单位联合考评组";

  private RowCases() {}

  static Map<String, Chart> all() {
    Map<String, Chart> cases = new TreeMap<>();
    cases.put("boxes-2", boxes(2, "片", 1));
    cases.put("boxes-14", boxes(14, "州市", 1));
    cases.put("boxes-long-names", boxes(4, LONG, 2));
    cases.put("pairs-2", pairs(2, "镇", 40));
    cases.put("pairs-12", pairs(12, "镇", 40));
    cases.put("pairs-long-names", pairs(8, LONG, -7));
    cases.put("trend-2", trend(2));
    cases.put("trend-6", trend(6));
    return cases;
  }

  /** Returns groups of which every third has so few units that each is a dot. */
  static BoxPlots boxes(int count, String name, int outliers) {
    List<BoxPlots.Row> rows =
        IntStream.range(0, count)
            .mapToObj(
                i -> {
                  int median = 9000 - 130 * i;
                  boolean few = i % 3 == 2;
                  List<BoxPlots.Dot> dots =
                      IntStream.range(0, few ? 3 : i % 4 == 0 ? outliers : 0)
                          .mapToObj(
                              d ->
                                  few
                                      ? new BoxPlots.Dot("", points(median - 200 + 200 * d))
                                      : new BoxPlots.Dot(
                                          name + "第" + d, points(median - 1500 - d * 40)))
                          .toList();
                  return new BoxPlots.Row(
                      "第" + i + name,
                      few
                          ? Optional.empty()
                          : Optional.of(
                              new BoxPlots.Box(
                                  points(median - 800),
                                  points(median - 300),
                                  points(median + 100 + i),
                                  points(median + 400))),
                      points(median),
                      points(median).toPlainString(),
                      dots);
                })
            .toList();
    return new BoxPlots(
        "各组总分",
        "盒是中间一半单位。",
        "总分（分）",
        "中位数",
        rows,
        Optional.of(new Chart.Reference("全部中位数 88.10", points(8810))));
  }

  /** Returns units whose values lie further and further apart by a step in hundredths. */
  static Dumbbells pairs(int count, String name, int step) {
    List<Dumbbells.Row> rows =
        IntStream.range(0, count)
            .mapToObj(
                i -> {
                  BigDecimal accent = points(8800 + 37 * (i % 5));
                  BigDecimal gap = points(step * (count - i));
                  return new Dumbbells.Row(
                      "第" + i + name,
                      accent.add(gap),
                      accent,
                      (gap.signum() > 0 ? "+" : "") + gap.toPlainString().replace('-', '−'));
                })
            .toList();
    return new Dumbbells("自评和评估", "两个总分的差。", "总分（分）", "街镇自评", "区级评估", rows);
  }

  static Trend trend(int count) {
    List<Trend.Year> years =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Trend.Year(
                        2020 + i + "年",
                        figure(9700 + 20 * i),
                        figure(8800 + 150 * (i % 3)),
                        figure(7600 - 80 * i)))
            .toList();
    return new Trend("历年总分", "中位数上升。", "最高", "中位数", "最低", years);
  }

  private static Trend.Figure figure(int hundredths) {
    return new Trend.Figure(points(hundredths), points(hundredths).toPlainString());
  }

  private static BigDecimal points(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }
}
