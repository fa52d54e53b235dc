package org.kaoping.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Statement;

class FiguresTest {
  private static Statement.Row row(String id, String... sum) {
    return new Statement.Row(id, id, List.of(sum));
  }

  private static Figures figures(List<Statement.Row> rows, Map<String, Integer> recorded) {
    Map<String, Map<String, Decimal>> figures = new HashMap<>();
    recorded.forEach((row, figure) -> figures.put(row, Map.of("", Decimal.of(figure))));
    Statement statement = new Statement("s", "s", Optional.empty(), List.of(), rows);
    return new Figures(statement, figures);
  }

  @Test
  void sums_standBeforeOrBehindTheirParts() {
    Figures figures =
        figures(
            List.of(row("all", "part", "c"), row("part", "a", "b"), row("a"), row("b"), row("c")),
            Map.of("a", 1, "b", 2, "c", 3));
    assertThat(figures.at("all", "")).contains(Decimal.of(6));
  }

  @Test
  void sumOfWhatIsMissing_isWhatWasRecorded() {
    List<Statement.Row> rows = List.of(row("a"), row("b"), row("all", "a", "b"));
    assertThat(figures(rows, Map.of("a", 1, "all", 5)).at("all", "")).contains(Decimal.of(5));
    assertThat(figures(rows, Map.of("a", 1)).at("all", "")).isEmpty();
  }

  @Test
  void whatWasComputedAgain_isToldFromWhatLacksParts() {
    List<Statement.Row> rows = List.of(row("a"), row("b"), row("all", "a", "b"));
    Figures whole = figures(rows, Map.of("a", 1, "b", 2, "all", 3));
    Figures lacking = figures(rows, Map.of("a", 1, "all", 5));

    assertThat(Figures.proof(List.of(whole))).isEqualTo(Figures.Proof.ALL);
    assertThat(Figures.proof(List.of(whole, lacking))).isEqualTo(Figures.Proof.SOME);
    assertThat(Figures.proof(List.of(lacking))).isEqualTo(Figures.Proof.NONE);
    assertThat(Figures.proof(List.of())).isEqualTo(Figures.Proof.NONE);
  }

  /** Each row adds up the two before it: as many paths as Fibonacci's number. */
  @Test
  void rowsThatManyOthersUse_areComputedOnce() {
    List<Statement.Row> rows = new ArrayList<>(List.of(row("r0"), row("r1")));
    for (int i = 2; i <= 90; i++) {
      rows.add(row("r" + i, "r" + (i - 1), "r" + (i - 2)));
    }
    assertThat(figures(rows, Map.of("r0", 0, "r1", 1)).at("r90", ""))
        .contains(Decimal.of(2880067194370816120L));
  }

  @Test
  void circle_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figures(List.of(row("a", "b"), row("b", "a")), Map.of()));
  }
}
