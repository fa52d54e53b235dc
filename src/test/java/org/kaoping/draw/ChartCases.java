package org.kaoping.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Charts as evaluations have them, from one unit to 128; each has a picture among the goldens. */
final class ChartCases {
  private static final List<String> OFFICES =
      List.of("市发展改革委", "市教育局", "市工业和信息化局", "市公安局", "市人力资源社会保障局", "市农业农村局", "市审计局");

  private ChartCases() {}

  static Map<String, Chart> all() {
    Map<String, Chart> cases = new TreeMap<>();
    cases.put("bars-1", ranking(List.of(bar("市教育局", "95.12", Chart.Tone.ACCENT)), ""));
    cases.put("bars-8", ranking(bars(8, 9512, 312), "82.50"));
    cases.put("bars-12", ranking(bars(12, 9512, 312), "79.52"));
    cases.put("bars-128", ranking(bars(128, 9512, 32), "75.00"));
    cases.put("bars-negative", ranking(bars(12, 6512, 812), "20.46"));
    cases.put("bars-long-names", ranking(longNames(8), "82.50"));
    cases.put("bars-odd-characters", oddCharacters());
    cases.put("columns-grades", columns(List.of("优秀", "良好", "合格", "不合格"), 3, 14, 8, 0));
    cases.put(
        "columns-words",
        columns(List.of("Outstanding", "Good", "Satisfactory", "Unsatisfactory"), 3, 14, 8, 1));
    cases.put("columns-histogram", histogram(10, 1));
    cases.put("columns-many", histogram(40, 25));
    cases.put("ranked-25", ranked(25, 9512, 112));
    cases.put("ranked-150", ranked(150, 9512, 12));
    cases.put("ranked-negative", ranked(128, 6512, 82));
    cases.putAll(RowCases.all());
    return cases;
  }

  static Chart get(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  static Chart.Bar bar(String label, String value, Chart.Tone tone) {
    return new Chart.Bar(label, new BigDecimal(value), value.replace('-', '−'), tone);
  }

  /**
   * Returns bars that fall from a value by a step, both in hundredths; the third is the reader's.
   */
  static List<Chart.Bar> bars(int count, int first, int step) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              String label = OFFICES.get(i % OFFICES.size()) + (i < OFFICES.size() ? "" : i);
              BigDecimal value = BigDecimal.valueOf(first - (long) i * step, 2);
              Chart.Tone tone =
                  i == 2 ? Chart.Tone.ACCENT : i % 7 == 5 ? Chart.Tone.PALE : Chart.Tone.NEUTRAL;
              return bar(label, value.toPlainString(), tone);
            })
        .toList();
  }

  static List<Chart.Bar> longNames(int count) {
    return bars(count, 9512, 312).stream()
        .map(bar -> named(bar, bar.label() + "高新技术产业开发区管理委员会综合行政执法大队"))
        .toList();
  }

  static Chart.Bar named(Chart.Bar bar, String label) {
    return new Chart.Bar(label, bar.value(), bar.valueText(), bar.tone());
  }

  /** Returns a ranking with a median, or without one if it is empty. */
  static RankingBars ranking(List<Chart.Bar> bars, String median) {
    Optional<Chart.Reference> reference =
        median.isEmpty()
            ? Optional.empty()
            : Optional.of(new Chart.Reference("中位数 " + median, new BigDecimal(median)));
    return new RankingBars("2023年度考评得分", "各单位的得分，从高到低。", "得分（分）", bars, reference);
  }

  static RankedColumns ranked(int count, int first, int step) {
    List<Chart.Bar> bars = bars(count, first, step);
    BigDecimal median = bars.get(count / 2).value();
    return new RankedColumns(
        "2023年度考评得分",
        "各单位的得分，从高到低。",
        "得分（分）",
        "按得分从高到低",
        "最高 " + bars.get(0).label() + " " + bars.get(0).valueText(),
        "最低 " + bars.get(count - 1).label() + " " + bars.get(count - 1).valueText(),
        bars,
        Optional.of(new Chart.Reference("中位数 " + median, median)));
  }

  static ColumnDistribution columns(List<String> labels, int... counts) {
    List<ColumnDistribution.Column> columns =
        IntStream.range(0, labels.size())
            .mapToObj(
                i ->
                    new ColumnDistribution.Column(
                        labels.get(i),
                        counts[i],
                        Integer.toString(counts[i]),
                        i == 1 ? Chart.Tone.ACCENT : Chart.Tone.NEUTRAL))
            .toList();
    return new ColumnDistribution("等次分布", "各等次的单位数。", "单位数（家）", columns);
  }

  /** Returns a histogram of a hill; the greatest count is the factor times the columns' number. */
  static ColumnDistribution histogram(int count, int factor) {
    List<String> labels =
        IntStream.range(0, count).mapToObj(i -> (60 + i) + "–" + (61 + i)).toList();
    int[] counts =
        IntStream.range(0, count).map(i -> factor * (count - Math.abs(count - 2 * i))).toArray();
    return columns(labels, counts);
  }

  private static RankingBars oddCharacters() {
    List<Chart.Bar> bars =
        List.of(
            bar("A & B <\"quoted\">'", "12.5", Chart.Tone.NEUTRAL),
            bar("line\nbreak\tand\u0000control", "9", Chart.Tone.NEUTRAL),
            bar("half a pair \uD800 and \uFFFF", "5", Chart.Tone.NEUTRAL),
            bar("𠮷野家 𰻝𰻝面", "0", Chart.Tone.NEUTRAL));
    return new RankingBars("<&\">", "a < b & c", "<i>分</i>", bars, Optional.empty());
  }
}
