package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.exact.Decimal;

/** Ways to awards at the edge of the places. */
class AwardWaysTest {
  @TempDir Path folder;

  private static AwardProspect award(RankedEvaluation ranked, Standing standing) {
    return Prospects.of(ranked)
        .awards(standing, Leaves.of(ranked, standing), Leaves.sums(ranked, standing))
        .get(0);
  }

  @Test
  void anAwardIsReachedBeforeTheLastPlaceAndNotBesideIt() throws IOException {
    String scheme =
        WaysEdgesTest.TWO
            + WaysEdgesTest.GRADES
            + "awards: [{id: a, title: 先进, eligible: {grade-at-least: fair}, select: {top: 1}}]\n";
    RankedEvaluation ranked =
        Sample.ranked(
            folder,
            scheme,
            List.of(
                WaysEdgesTest.two(1, "9"), WaysEdgesTest.two(4, "9"), WaysEdgesTest.two(9, "2")));
    List<AwardProspect> all =
        ranked.awards().standings().stream().map(s -> award(ranked, s)).toList();

    assertThat(all.get(0).won()).isTrue();
    assertThat(all.get(0).race()).isEmpty();
    AwardProspect.Race second = all.get(1).race().orElseThrow();
    assertThat(second.last().orElseThrow().standing().unit().id()).isEqualTo("u1");
    assertThat(second.last().orElseThrow().by()).isEqualTo(Decimal.of(3));
    assertThat(second.ways()).hasSize(1);
    assertThat(WaysEdgesTest.enough(second.cheapest().orElseThrow()))
        .isEqualTo(new Change.FewerCases(4, 0));
    assertThat(all.get(2).bar()).contains(Outcome.Bar.GRADE);
    assertThat(all.get(2).race().orElseThrow().ways()).isEmpty();
  }

  @Test
  void whoOvertakesThePeersLowersThem() throws IOException {
    String scheme =
        """
        points: 10
        indicators:
          - {id: x, title: 甲, points: 10, measures: [{id: m, title: 数, unit: 个}],
             rules: [{id: r, measure: m, by-rank: [10, 4]}]}
        awards: [{id: a, title: 先进, select: {top: 1}}]
        """;
    List<String> results =
        List.of("10", "8").stream()
            .map(m -> "assessments: [{records: {x: {measures: {m: " + m + "}}}}]\n")
            .toList();
    RankedEvaluation ranked = Sample.ranked(folder, scheme, results);

    AwardProspect prospect = award(ranked, ranked.awards().standings().get(1));

    // At 10 both are first; one more, and the other has 4 only.
    assertThat(prospect.race().orElseThrow().last().orElseThrow().by()).isEqualTo(Decimal.of(6));
    Way way = prospect.race().orElseThrow().cheapest().orElseThrow();
    assertThat(way.greatest().change()).isEqualTo(WaysEdgesTest.to("8", "10"));
    assertThat(WaysEdgesTest.enough(way)).isEqualTo(WaysEdgesTest.to("8", "11"));
  }
}
