package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kaoping.reckon.Sample.TWO;
import static org.kaoping.reckon.Sample.scores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;

/** What places units take if something about an evaluation were otherwise. */
class FirmnessTest {
  @TempDir Path folder;

  private Firmness.Ranked firmness(String scheme, String... results) throws IOException {
    return Firmness.of(Sample.ranked(folder, scheme, List.of(results))).rankings().get(0);
  }

  private static List<String> ids(List<Firmness.Unit> units) {
    return units.stream().map(u -> u.standing().unit().id()).toList();
  }

  /** u1 is above u2 whatever the factors are; u2 and u3 change places with them. */
  @Test
  void unitsThatTheFactorsTurn_areInOneBand() throws IOException {
    Firmness.Ranked ranked = firmness(TWO, scores(40, 40), scores(20, 41), scores(40, 20));

    assertThat(ranked.bands())
        .extracting(FirmnessTest::ids)
        .containsExactly(List.of("u1"), List.of("u2", "u3"));
    assertThat(ranked.lines()).containsExactly(1);
    assertThat(ranked.units())
        .extracting(u -> u.drawn().orElseThrow())
        .containsExactly(new Firmness.Span(1, 1), new Firmness.Span(2, 3), new Firmness.Span(2, 3));
  }

  /** Who is better in everything stays better. */
  @Test
  void unitsInTheOrderOfEachIndicator_areFirm() throws IOException {
    Firmness.Ranked ranked = firmness(TWO, scores(30, 30), scores(29, 29), scores(28, 28));

    assertThat(ranked.bands()).hasSize(3);
    assertThat(ranked.lines()).containsExactly(1, 2);
  }

  @Test
  void equalUnits_shareTheirPlaceInEveryDraw() throws IOException {
    Firmness.Ranked ranked = firmness(TWO, scores(30, 30), scores(30, 30));

    assertThat(ranked.bands()).hasSize(1);
    assertThat(ranked.lines()).isEmpty();
    assertThat(ranked.units())
        .extracting(u -> u.drawn().orElseThrow())
        .containsOnly(new Firmness.Span(1, 1));
  }

  @Test
  void withoutAnIndicator_theOtherDecides() throws IOException {
    Firmness.Ranked ranked = firmness(TWO, scores(40, 40), scores(20, 41), scores(40, 20));

    assertThat(ranked.units())
        .extracting(u -> u.left().orElseThrow())
        .containsExactly(new Firmness.Span(1, 2), new Firmness.Span(1, 3), new Firmness.Span(1, 3));
    assertThat(ranked.indicators())
        .extracting(
            Firmness.Without::what,
            Firmness.Without::moved,
            w -> w.farthest().map(m -> m.standing().unit().id() + " " + m.from() + " " + m.to()))
        .containsExactly(
            tuple("x", 2, Optional.of("u1 1 2")), tuple("y", 2, Optional.of("u3 3 1")));
  }

  /** A step takes u3 to u2, and neither of them to u1. */
  @Test
  void aStepOfAJudgedScore_changesTheUnitAlone() throws IOException {
    Firmness.Ranked ranked = firmness(TWO, scores(40, 40), scores(20, 41), scores(40, 20));

    assertThat(ranked.units())
        .extracting(u -> u.stepped().orElseThrow())
        .containsExactly(new Firmness.Span(1, 1), new Firmness.Span(2, 2), new Firmness.Span(2, 3));
  }

  /** Without A, u1 has 7 and u2 8; without B, u1 has 8 and u2 6; without C, 9 and 7. */
  @Test
  void anAssessorIsLeftOut_whereEnoughOthersAreLeft() throws IOException {
    Firmness.Ranked ranked =
        firmness(
            """
            points: 10
            indicators: [{id: x, title: 甲, points: 10, judged: {marks: mean}}]
            """,
            "assessments: [{records: {x: {marks: {A: 10, B: 8, C: 6}}}}]\n",
            "assessments: [{records: {x: {marks: {A: 4, B: 8, C: 8}}}}]\n",
            "assessments: [{records: {x: {marks: {D: 1}}}}]\n");

    assertThat(ranked.assessors())
        .extracting(Firmness.Without::what, Firmness.Without::moved)
        .containsExactly(tuple("A", 2), tuple("B", 0), tuple("C", 0));
    assertThat(ranked.units())
        .extracting(u -> u.unassessed().orElseThrow())
        .containsExactly(new Firmness.Span(1, 2), new Firmness.Span(1, 2), new Firmness.Span(3, 3));
    assertThat(ranked.isDrawn()).as("one indicator alone").isFalse();
    assertThat(ranked.indicators()).isEmpty();
  }

  @Test
  void aTotalThatIsNoSum_isNotDrawn() throws IOException {
    Firmness.Ranked ranked = firmness("combine: geometric\n" + TWO, scores(40, 40), scores(20, 41));

    assertThat(ranked.isDrawn()).isFalse();
    assertThat(ranked.indicators()).hasSize(2);
  }

  @Test
  void unitsThatAVetoPutsLast_stayLast() throws IOException {
    Firmness.Ranked ranked =
        firmness(
            TWO + "vetoes: [{id: v, text: 否决, effect: rank-last}]\n",
            scores(50, 50) + "vetoes: [{veto: v}]\n",
            scores(20, 21),
            scores(20, 22));

    assertThat(ids(ranked.units())).containsExactly("u3", "u2", "u1");
    assertThat(ranked.units().get(2).drawn()).contains(new Firmness.Span(3, 3));
    assertThat(ranked.units().get(2).left()).contains(new Firmness.Span(3, 3));
    assertThat(ranked.lines()).contains(2);
  }

  @Test
  void openOrLoneUnits_haveNoFirmness() throws IOException {
    assertThat(Firmness.isKnown(Sample.ranked(folder, TWO, List.of(scores(1, 2))))).isFalse();
    assertThat(
            Firmness.isKnown(
                Sample.ranked(
                    folder.resolve("none"),
                    TWO + "ranking: none\n",
                    List.of(scores(1, 2), scores(2, 1)))))
        .isFalse();
  }

  /** Draws again with fractions and the generator of the JDK, one unit after the other. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void drawsAreThoseOfASlowSecondCount(int seed) throws IOException {
    Random random = new Random(seed);
    String scheme =
        """
        points: 100
        indicators:
          - {id: a, title: 甲, points: 30, when-not-applicable: rescale, judged: {}}
          - {id: b, title: 乙, points: 30, judged: {}}
          - id: m
            title: 丙
            points: 40
            combine: mean
            indicators:
              - {id: c, title: 丁, points: 7, weight: 30%, judged: {}}
              - {id: d, title: 戊, points: 10, weight: 70%, judged: {}}
        """;
    List<List<Fraction>> given = new ArrayList<>();
    List<String> results = new ArrayList<>();
    for (int unit = 0; unit < 7; unit++) {
      int[] scores = random.ints(4, 5, 8).toArray();
      boolean rescaled = unit % 3 == 2;
      results.add(
          "assessments: [{records: {a: %s, b: %s, c: %s, d: %s}}]\n"
              .formatted(
                  rescaled ? "{not-applicable: 无}" : record(scores[0]),
                  record(scores[1]),
                  record(scores[2] - 1),
                  record(scores[3])));
      Decimal more = Decimal.of(rescaled ? 100 : 70); // b and m stand for a
      given.add(
          List.of(
              Fraction.of(Decimal.of(rescaled ? 0 : scores[0])),
              share(scores[1] * 70L, 1).times(more).over(Decimal.of(4900)),
              share((scores[2] - 1) * 40L * 30, 7 * 100).times(more).over(Decimal.of(70)),
              share(scores[3] * 40L * 70, 10 * 100).times(more).over(Decimal.of(70))));
    }
    int[][] places = places(given);

    for (Firmness.Unit unit : firmness(scheme, results.toArray(String[]::new)).units()) {
      int[] own = places[Integer.parseInt(unit.standing().unit().id().substring(1)) - 1];
      assertThat(unit.drawn()).contains(new Firmness.Span(own[250], own[9_749]));
    }
  }

  private static String record(int score) {
    return "{score: %s, reason: 材料不全}".formatted(score);
  }

  private static Fraction share(long of, long by) {
    return new Fraction(Decimal.of(of), Decimal.of(by));
  }

  /** Returns the places of each unit in all draws, the best first. */
  private static int[][] places(List<List<Fraction>> given) {
    SplittableRandom random = new SplittableRandom(1);
    int[][] places = new int[given.size()][10_000];
    for (int draw = 0; draw < 10_000; draw++) {
      List<Decimal> factors = new ArrayList<>();
      for (int i = 0; i < given.get(0).size(); i++) {
        factors.add(Decimal.of(9_000 + Long.remainderUnsigned(random.nextLong(), 2_001)));
      }
      List<Fraction> totals =
          given.stream()
              .map(
                  g ->
                      Fraction.sum(
                          IntStream.range(0, g.size())
                              .mapToObj(i -> g.get(i).times(factors.get(i)))
                              .toList()))
              .toList();
      for (int unit = 0; unit < given.size(); unit++) {
        Fraction own = totals.get(unit);
        places[unit][draw] = 1 + (int) totals.stream().filter(t -> t.compareTo(own) > 0).count();
      }
    }
    Arrays.stream(places).forEach(Arrays::sort);
    return places;
  }
}
