package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Ratio;
import org.kaoping.reckon.Combined;
import org.kaoping.reckon.Derivation;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Sum;
import org.kaoping.reckon.Tree;
import org.kaoping.result.UnitResult;

/** What workings claim, exact or rounded, is what the second scorer finds with fractions. */
class WorkingPropertiesTest {

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#seeds")
  void whatWorkingsClaimAgreesWithFractions(long seed, @TempDir Path folder) {
    agrees(RandomWorkspace.any(seed), folder);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#some")
  void whatWorkingsClaimAgreesWithFractions_whereOthersAreCarried(long seed, @TempDir Path folder) {
    agrees(RandomYear.any(seed), folder);
  }

  private static void agrees(Workspace workspace, Path folder) {
    if (!workspace.scheme().has("total")) {
      RankedEvaluation ranked = Published.evaluation(workspace, folder);
      ranked.results().forEach(result -> agrees(workspace, ranked, result));
    }
  }

  private static void agrees(Workspace workspace, RankedEvaluation ranked, UnitResult result) {
    String unit = result.unit();
    List<String> counting = workspace.countingSources();
    OracleTotals totals = new OracleTotals(workspace, unit, counting, workspace.periods());
    List<LeafScore> leaves = ranked.scorer().derive(result);
    Map<String, Node> nodes = new HashMap<>();
    workspace.nodes().forEach(node -> nodes.put(node.id(), node));
    for (LeafScore leaf : leaves) {
      Node node = Optional.ofNullable(nodes.get(leaf.indicator().id())).orElseThrow();
      OracleLeaf oracle = new OracleLeaf(workspace, node, counting);
      if (!node.has("decimals")
          || leaf.inPeriods().stream().noneMatch(WorkingPropertiesTest::isIrrational)) {
        agrees(
            leaf.weighted(),
            node.has("carried")
                ? new OracleCarried(workspace, node).exact(unit)
                : oracle.exact(unit, workspace.periods()));
      }
      leaf.inPeriods().forEach(inPeriod -> rulesAgree(inPeriod, oracle, unit));
    }
    Tree tree = ranked.scorer().sums(unit, leaves);
    tree.branches()
        .forEach(
            (id, sum) -> {
              Node node = Optional.ofNullable(nodes.get(id)).orElseThrow();
              assertThat(Optional.of(fraction(sum.score()))).isEqualTo(totals.score(node));
              if (sum instanceof Sum added) {
                agrees(Optional.of(added.value()), totals.exact(node, node.maps("indicators")));
              }
              assertThat(sum.isRescaled()).isEqualTo(totals.lacksSome(node.maps("indicators")));
            });
    tree.parts().values().forEach(part -> roundsOnce(part.combined(), part.published()));
    agrees(workspace, tree.total(), totals.total());
    for (String period : workspace.periods()) {
      OracleTotals inPeriod = new OracleTotals(workspace, unit, counting, List.of(period));
      if (!period.isEmpty()) {
        agrees(workspace, ranked.scorer().sumsIn(period, unit, leaves).total(), inPeriod.total());
      }
    }
  }

  /**
   * Says whether a rule came to what is no quotient, so that the leaf is none before it is rounded.
   */
  private static boolean isIrrational(LeafScore.InPeriod inPeriod) {
    return inPeriod.derivation() instanceof Derivation.Computed computed
        && computed.applied().stream()
            .anyMatch(applied -> !(applied.working().size() instanceof Ratio));
  }

  private static void rulesAgree(LeafScore.InPeriod inPeriod, OracleLeaf oracle, String unit) {
    if (inPeriod.derivation() instanceof Derivation.Computed computed) {
      for (Derivation.Applied applied : computed.applied()) {
        OracleRule rule =
            oracle.rule(
                unit,
                inPeriod.source().orElse(""),
                inPeriod.period().orElse(""),
                applied.rule().id());
        if (applied.working().size() instanceof Ratio ratio) {
          assertThat(fraction(ratio.dividend()).over(fraction(ratio.divisor())))
              .isEqualTo(rule.size());
        }
        assertThat(fraction(applied.points())).isEqualTo(rule.effect());
        assertThat(applied.rounded()).isEqualTo(!rule.effect().size().equals(rule.capped()));
      }
    }
  }

  private static void roundsOnce(Combined sum, Quotient published) {
    assertThat(published.dividend()).isEqualTo(sum.score());
    assertThat(published.isExact()).isEqualTo(published.rounded().equals(sum.score()));
  }

  private static void agrees(
      Workspace workspace, Optional<Combined> total, Optional<Fraction> exact) {
    assertThat(total.map(combined -> fraction(combined.score())))
        .isEqualTo(exact.map(fraction -> workspace.rounded(fraction, workspace.decimals())));
    if (total.isPresent() && total.get() instanceof Sum sum) {
      agrees(Optional.of(sum.value()), exact);
    }
  }

  private static void agrees(Optional<Quotient> working, Optional<Fraction> exact) {
    assertThat(working.map(WorkingPropertiesTest::fraction)).isEqualTo(exact);
    working.ifPresent(
        quotient ->
            assertThat(quotient.isExact())
                .isEqualTo(fraction(quotient.rounded()).equals(exact.orElseThrow())));
  }

  private static Fraction fraction(Quotient quotient) {
    return fraction(quotient.dividend()).over(fraction(quotient.divisor()));
  }

  private static Fraction fraction(Decimal decimal) {
    return Fraction.of(decimal.toString());
  }
}
