package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.exact.Decimal;

/** Totals, grades, vetoes and ranks where the language is precise. */
class TotalEdgesTest {
  private static final String JUDGED =
      """
      points: 30
      decimals: 1
      indicators: [{id: x, title: 指标, points: 30, judged: {}}]
      """;

  @TempDir Path folder;

  private static String judged(String score) {
    return "assessments: [{records: {x: {score: %s, reason: 材料不全}}}]\n".formatted(score);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          full    | 8 | 10
          zero    | 4 | 6
          rescale | 8 | 10
          """)
  void periodsWeighWhatTheyScored(String treatment, String score, String total) throws IOException {
    String scheme =
        """
        points: 10
        periods: [{id: p, title: 半年, weight: 50%%}, {id: q, title: 年终, weight: 50%%}]
        indicators:
          - {id: x, title: 甲, points: 8, when-not-applicable: %s, judged: {}}
          - {id: y, title: 乙, points: 2, periods: [q], judged: {}}
        """
            .formatted(treatment);
    String result =
        """
        assessments:
          - {period: p, records: {x: {not-applicable: 无}}}
          - {period: q, records: {x: {score: 8}, y: {score: 2}}}
        """;

    Standing standing = Sample.standings(folder, scheme, List.of(result)).get(0);

    assertThat(standing.score().nodes()).containsEntry("x", Decimal.of(score));
    assertThat(standing.total()).contains(Decimal.of(total));
  }

  @ParameterizedTest
  @CsvSource({"20.1, good", "20.04, fair", "20, fair", "10, fair", "9.95, fair", "9.94, poor"})
  void percentGradesAreNotRounded(String score, String grade) throws IOException {
    String scheme =
        JUDGED
            + """
            grades:
              as: percent
              bands:
                - {id: good, title: 良, from: 66.67}
                - {id: fair, title: 中, from: 33.33}
                - {id: poor, title: 差}
            """;

    assertThat(Sample.standings(folder, scheme, List.of(judged(score))).get(0).grade())
        .contains(grade);
  }

  @Test
  void aTotalIsGradedAsPublished() throws IOException {
    String scheme =
        JUDGED + "grades: {bands: [{id: good, title: 良, from: 20}, {id: poor, title: 差}]}\n";

    assertThat(Sample.standings(folder, scheme, List.of(judged("19.95"), judged("19.9499"))))
        .extracting(Standing::grade)
        .containsExactly(Optional.of("good"), Optional.of("poor"));
  }

  @Test
  void aZeroVetoTakesTotalAndGradeButNoIndicator() throws IOException {
    String scheme =
        JUDGED
            + "grades: {bands: [{id: good, title: 良, from: 20}, {id: poor, title: 差}]}\n"
            + "vetoes: [{id: v, text: 否决, effect: zero}]\n";

    Standing standing =
        Sample.standings(folder, scheme, List.of(judged("25") + "vetoes: [{veto: v}]\n")).get(0);

    assertThat(standing.total()).contains(Decimal.ZERO);
    assertThat(standing.grade()).contains("poor");
    assertThat(standing.score().nodes()).containsEntry("x", Decimal.of("25"));
  }

  @ParameterizedTest
  @CsvSource({"25, fair", "15, fair", "5, poor"})
  void aGradeVetoCapsAndNeverLifts(String score, String grade) throws IOException {
    String scheme =
        JUDGED
            + """
            grades:
              bands:
                - {id: good, title: 良, from: 20}
                - {id: fair, title: 中, from: 10}
                - {id: poor, title: 差}
            vetoes: [{id: v, text: 否决, effect: {grade: fair}}]
            """;

    assertThat(
            Sample.standings(folder, scheme, List.of(judged(score) + "vetoes: [{veto: v}]\n"))
                .get(0)
                .grade())
        .contains(grade);
  }

  @Test
  void rankLastComesAfterAllOthersInTheUsualOrder() throws IOException {
    String scheme = JUDGED + "vetoes: [{id: v, text: 否决, effect: rank-last}]\n";
    String veto = "vetoes: [{veto: v}]\n";

    assertThat(
            Sample.standings(
                folder,
                scheme,
                List.of(
                    judged("29") + veto, judged("28") + veto, judged("1"), judged("28") + veto)))
        .extracting(s -> s.rank().orElseThrow(), Standing::tied)
        .containsExactly(tuple(2, false), tuple(3, true), tuple(1, false), tuple(3, true));
  }

  @Test
  void aUnitWithoutAnyScoreHasNoTotalGradeOrRank() throws IOException {
    String scheme =
        """
        points: 30
        indicators: [{id: x, title: 指标, points: 30, when-not-applicable: rescale, judged: {}}]
        grades: {bands: [{id: poor, title: 差}]}
        """;

    Standing standing =
        Sample.standings(
                folder,
                scheme,
                List.of("assessments: [{records: {x: {not-applicable: 无}}}]\n", judged("3")))
            .get(0);

    assertThat(standing.total()).isEmpty();
    assertThat(standing.grade()).isEmpty();
    assertThat(standing.rank()).isEmpty();
  }
}
