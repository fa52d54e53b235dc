package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kaoping.reckon.Sample.TWO;
import static org.kaoping.reckon.Sample.scores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;

/** Who assesses too severely or too mildly, and who is passed over by a quota. */
class SeverityTest {
  @TempDir Path folder;

  private static Fraction fraction(long dividend, long divisor) {
    return new Fraction(Decimal.of(dividend), Decimal.of(divisor));
  }

  private static List<String> ids(List<Standing> standings) {
    return standings.stream().map(standing -> standing.unit().id()).toList();
  }

  private static final String DEPARTMENTS =
      """
      points: 40
      indicators:
        - id: b
          title: 上
          points: 20
          departments: [甲科]
          indicators:
            - {id: x, title: 甲, points: 10, judged: {}}
            - {id: y, title: 乙, points: 10, departments: [乙科, 丙科], judged: {}}
        - {id: z, title: 丙, points: 20, departments: [丙科], judged: {}}
      """;

  private static String lost(int x, int y, int z) {
    return Sample.records(
        "x: {score: %s, reason: 少}, y: {score: %s, reason: 少}, z: {score: %s, reason: 少}"
            .formatted(10 - x, 10 - y, 20 - z));
  }

  /** 甲科 takes 3 of 10 from most, all others 4 of 30; 乙科 2 of 10 and 5 of 30. */
  @Test
  void aDepartmentThatTakesTwiceTheShareOfAllOthers_isSevere() throws IOException {
    DepartmentSeverity severity =
        Sample.fairness(
                folder,
                DEPARTMENTS,
                lost(3, 2, 2),
                lost(3, 2, 2),
                lost(3, 2, 2),
                lost(9, 2, 2),
                lost(0, 2, 2))
            .departments()
            .orElseThrow();

    assertThat(severity.departments())
        .extracting(
            d -> d.name(), d -> d.units(), d -> d.lost(), d -> d.elsewhere(), d -> d.isSevere())
        .containsExactly(
            tuple("甲科", 5, fraction(3, 10), fraction(4, 30), true),
            tuple("乙科", 5, fraction(2, 10), fraction(5, 30), false),
            tuple("丙科", 5, fraction(4, 30), fraction(3, 10), false));
    assertThat(ids(severity.departments().get(0).more())).startsWith("u4").hasSize(4);
  }

  @Test
  void ofFewUnits_orWithOneDepartment_noneIsSevere() throws IOException {
    assertThat(
            Sample.fairness(folder, DEPARTMENTS, lost(9, 0, 0), lost(9, 0, 0))
                .departments()
                .orElseThrow()
                .departments())
        .isEmpty();
    folder = folder.resolve("none");
    assertThat(Sample.fairness(folder, TWO, scores(1, 2), scores(2, 3)).departments()).isEmpty();
  }

  private static final String PANEL =
      """
      points: 10
      indicators: [{id: x, title: 甲, points: 10, judged: {marks: mean}}]
      """;

  private static String marks(Object a, Object b, Object c) {
    return Sample.records("x: {marks: {A: %s, B: %s, C: %s}}".formatted(a, b, c));
  }

  /** A gives half a point of ten less than the others, which is just 5 % of the scale. */
  @Test
  void anAssessorWhoIsMostlyLowerByTheBound_differs() throws IOException {
    String[] results = {
      marks(7.5, 8, 8), marks(7.5, 8, 8), marks(7.5, 8, 8), marks(7, 8, 8), marks(8, 8, 8)
    };
    AssessorSeverity severity = Sample.fairness(folder, PANEL, results).assessors();

    assertThat(severity.assessors())
        .extracting(a -> a.name(), a -> a.mean(), a -> a.higher(), a -> a.lower(), a -> a.differs())
        .containsExactly(
            tuple("A", fraction(-5, 100), 0, 4, true),
            tuple("B", fraction(25, 1000), 4, 0, false),
            tuple("C", fraction(25, 1000), 4, 0, false));
    assertThat(severity.assessors().get(0).differences().get(0).unit()).isEqualTo("u4");
  }

  /** Three of five marks are lower: one very low one does not make somebody differ. */
  @Test
  void anAssessorWhoIsNotMostlyLower_doesNotDiffer() throws IOException {
    String[] results = {
      marks(1, 8, 8), marks(7.5, 8, 8), marks(7.5, 8, 8), marks(8, 8, 8), marks(8, 8, 8)
    };
    assertThat(Sample.fairness(folder, PANEL, results).assessors().assessors())
        .noneMatch(AssessorSeverity.Assessor::differs);
  }

  @Test
  void withFourMarks_orOneColleague_nobodyIsCompared() throws IOException {
    String[] few = {marks(1, 8, 8), marks(1, 8, 8), marks(1, 8, 8), marks(1, 8, 8)};
    assertThat(Sample.fairness(folder, PANEL, few).assessors().assessors()).isEmpty();
    folder = folder.resolve("two");
    String two = Sample.records("x: {marks: {A: 1, B: 9}}");
    assertThat(Sample.fairness(folder, PANEL, two, two, two, two, two).assessors().assessors())
        .isEmpty();
  }

  /** u1 gives itself 5 of 100 more, which is just told; u2 gives itself less. */
  @Test
  void aSourceThatDoesNotCount_isComparedWithWhatCounts() throws IOException {
    String scheme =
        "sources: [{id: self, title: 自评}, {id: county, title: 县评, official: true}]\n" + TWO;
    Inflation inflation =
        Sample.fairness(
                folder,
                scheme,
                assessed(48, 47, 45, 45),
                assessed(40, 40, 45, 45),
                "assessments: [{source: county, records: {x: {score: 50}, y: {score: 50}}}]\n")
            .inflation()
            .get(0);

    assertThat(inflation.source().id()).isEqualTo("self");
    assertThat(inflation.compared())
        .extracting(u -> u.standing().unit().id(), u -> u.share(), u -> u.isInflated())
        .containsExactly(
            tuple("u1", fraction(5, 100), true), tuple("u2", fraction(-10, 100), false));
    assertThat(inflation.leaves()).as("of two units only").isEmpty();
  }

  private static String assessed(int selfX, int selfY, int x, int y) {
    String records = "records: {x: {score: %s, reason: 少}, y: {score: %s, reason: 少}}}";
    return ("assessments: [{source: self, " + records + ", {source: county, " + records + "]\n")
        .formatted(selfX, selfY, x, y);
  }

  private static final String GROUPED =
      """
      points: 100
      indicators: [{id: x, title: 甲, points: 100, judged: {}}]
      ranking: {within: group}
      awards: [{id: best, title: 先进, select: {quota: {g: 1, h: 1}, total: 2}}]
      """;

  /** In g, 90 has the place and 80 has none; in h, 70 has one. */
  @Test
  void aUnitWithoutAPlaceAboveOneOfAnotherGroupWithOne_isPassedOver() throws IOException {
    List<QuotaConflict> quotas = grouped(90, 80, 70);

    assertThat(quotas).hasSize(1);
    assertThat(quotas.get(0).groups())
        .extracting(g -> g.id(), g -> g.units(), g -> g.places(), g -> ids(g.passed()))
        .containsExactly(tuple("g", 2, 1, List.of("u2")), tuple("h", 1, 1, List.of()));
    assertThat(quotas.get(0).lowest()).extracting(QuotaConflict.Group::id).containsExactly("h");
  }

  @Test
  void aUnitWithoutAPlaceThatIsNotAbove_isNotPassedOver() throws IOException {
    assertThat(grouped(90, 70, 70).get(0).isFound()).isFalse();
    folder = folder.resolve("none");
    assertThat(Sample.fairness(folder, TWO, scores(1, 2), scores(2, 3)).quotas()).isEmpty();
  }

  private List<QuotaConflict> grouped(int... scores) throws IOException {
    String[] results = new String[scores.length];
    for (int i = 0; i < scores.length; i++) {
      results[i] = Sample.records("x: {score: %s, reason: 少}".formatted(scores[i]));
    }
    RankedEvaluation ranked = Sample.ranked(folder, GROUPED, List.of(results), "g", "g", "h");
    return QuotaConflict.of(ranked);
  }
}
