package org.kaoping.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaoping.exact.Decimal;

/** What results of many units have in common is held once, and nothing of them changes by that. */
class SharedTest {
  private final Shared shared = new Shared();

  private static Map<String, Decimal> scores(String... pairs) {
    Map<String, Decimal> scores = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      scores.put(pairs[i], Decimal.of(pairs[i + 1]));
    }
    return scores;
  }

  @Test
  void aMapIsTheSame_inTheSameOrder() {
    Map<String, Decimal> scores = scores("z", "1", "a", "2.50", "m", "-3");

    Map<String, Decimal> held = shared.map(scores);

    assertThat(held).isEqualTo(scores).hasSameHashCodeAs(scores);
    assertThat(new ArrayList<>(held.entrySet())).isEqualTo(new ArrayList<>(scores.entrySet()));
    assertThat(held.get("a")).isEqualTo(Decimal.of("2.5"));
    assertThat(held.containsKey("m")).isTrue();
    assertThat(held.containsKey("b")).isFalse();
    assertThat(held.get("b")).isNull();
    assertThat(shared.map(Map.of())).isEmpty();
  }

  @Test
  void mapsOfOtherKeysOrOfAnotherOrder_stayApart() {
    Map<String, Decimal> one = shared.map(scores("a", "1", "b", "2"));
    Map<String, Decimal> turned = shared.map(scores("b", "2", "a", "1"));
    Map<String, Decimal> more = shared.map(scores("a", "1", "b", "2", "c", "3"));

    assertThat(one.keySet()).containsExactly("a", "b");
    assertThat(turned.keySet()).containsExactly("b", "a");
    assertThat(more.keySet()).containsExactly("a", "b", "c");
  }

  @Test
  void equalRecordsOfTwoUnits_areOne() {
    UnitResult one = shared.results(result("one"));
    UnitResult two = shared.results(result("two"));

    assertThat(one).isEqualTo(result("one"));
    assertThat(one.assessments().get(0).records().get("x"))
        .isSameAs(two.assessments().get(0).records().get("x"));
  }

  private static UnitResult result(String unit) {
    Remarks none =
        new Remarks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    Map<String, LeafRecord> records = new LinkedHashMap<>();
    records.put("x", new LeafRecord("x", LeafRecord.Observed.clean(Map.of()), none, 5, 7));
    Assessment assessment =
        new Assessment(
            Optional.of("office"),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            records,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            unit + ".yaml",
            3);
    return new UnitResult(unit + ".yaml", unit, Map.of(), List.of(assessment), List.of(), Map.of());
  }
}
