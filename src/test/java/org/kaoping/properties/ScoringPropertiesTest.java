package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.reckon.Derivation;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.scheme.Indicator;

/** What holds for the scores of every workspace. */
class ScoringPropertiesTest {
  private static final List<String> BY_FINDINGS =
      List.of("per-case", "once", "range", "discretion");

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#some")
  void theOrderOfWritingChangesNothing(long seed, @TempDir Path one, @TempDir Path other) {
    Workspace workspace = RandomWorkspace.any(seed);

    Map<String, Map<String, Object>> units = Published.unitsById(workspace, one);
    Workspace shuffled = new Rewriting(new Dice(seed), workspace).shuffled();

    assertThat(Published.unitsById(shuffled, other)).isEqualTo(units);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#few")
  void theNamesOfUnitsChangeNothing(long seed, @TempDir Path one, @TempDir Path other) {
    Workspace workspace = RandomWorkspace.any(seed);
    Rewriting rewriting = new Rewriting(new Dice(seed), workspace);

    Map<String, Map<String, Object>> units = Published.unitsById(workspace, one);
    Map<String, Map<String, Object>> renamed = Published.unitsById(rewriting.renamed(), other);

    units.forEach(
        (id, unit) -> {
          unit.put("unit", Rewriting.newName(id));
          assertThat(renamed).containsEntry(Rewriting.newName(id), unit);
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#few")
  void readingTwiceGivesTheSameCharacters(long seed, @TempDir Path folder) {
    Workspace workspace = RandomWorkspace.any(seed);

    assertThat(Published.json(workspace, folder)).isEqualTo(Published.json(workspace, folder));
  }

  static LongStream seedsWithRows() {
    return LongStream.iterate(1, seed -> seed + 1)
        .filter(seed -> new AsTable(new Dice(seed), RandomWorkspace.any(seed)).hasRows())
        .limit(Seeds.seeds().size());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seedsWithRows")
  void filesAndTablesGiveTheSameCharacters(long seed, @TempDir Path one, @TempDir Path other) {
    Workspace workspace = RandomWorkspace.any(seed);

    new AsTable(new Dice(seed), workspace).write(other);

    assertThat(Published.json(other)).isEqualTo(Published.json(workspace, one));
  }

  static LongStream seedsOfComputedTotals() {
    return LongStream.iterate(1, seed -> seed + 1)
        .filter(seed -> !plain(seed).scheme().has("total"))
        .limit(Seeds.some().size());
  }

  private static Workspace plain(long seed) {
    return RandomWorkspace.of(seed, RandomRule.KINDS, false);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seedsOfComputedTotals")
  void leavesAddUpToTheTotalWhereNothingIsRescaled(long seed, @TempDir Path folder) {
    Workspace workspace = plain(seed);
    int decimals = Integer.parseInt(workspace.scheme().text("decimals", "2"));

    for (Map<String, Object> unit : Published.units(workspace, folder)) {
      Map<?, ?> scores = (Map<?, ?>) unit.getOrDefault("indicators", Map.of());
      if (!scores.containsValue("") && !isZeroed(workspace, unit)) {
        BigDecimal sum =
            workspace.leaves().stream()
                .map(leaf -> new BigDecimal(String.valueOf(scores.get(leaf.id()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.setScale(decimals, RoundingMode.HALF_UP).toPlainString())
            .isEqualTo(unit.get("total"));
      }
    }
  }

  private static boolean isZeroed(Workspace workspace, Map<String, Object> unit) {
    return new OracleStanding(workspace, String.valueOf(unit.get("unit"))).hasVeto("zero");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#some")
  void everyScoreIsItsStartPlusWhatRulesDidWithinItsLimits(long seed, @TempDir Path folder) {
    RankedEvaluation ranked = Published.evaluation(RandomWorkspace.any(seed), folder);

    ranked.results().stream()
        .flatMap(result -> ranked.scorer().derive(result).stream())
        .forEach(leaf -> leaf.inPeriods().forEach(in -> addsUp(leaf.indicator(), in)));
  }

  private static void addsUp(Indicator leaf, LeafScore.InPeriod period) {
    if (period.derivation() instanceof Derivation.Computed computed) {
      Fraction sum = fraction(computed.start());
      for (Derivation.Applied applied : computed.applied()) {
        sum =
            sum.plus(
                leaf.decimals().isEmpty()
                    ? fraction(applied.points())
                    : fraction(applied.exact().dividend())
                        .over(fraction(applied.exact().divisor())));
      }
      assertThat(fraction(computed.sum().dividend()).over(fraction(computed.sum().divisor())))
          .isEqualTo(sum);
      if (computed.factor().isPresent()) {
        sum =
            sum.times(
                fraction(computed.factor().get().number().dividend())
                    .over(fraction(computed.factor().get().number().divisor())));
      }
      Quotient value = period.value().orElseThrow();
      Fraction score = fraction(value.dividend()).over(fraction(value.divisor()));
      switch (computed.limit()) {
        case NONE -> assertThat(score).isEqualTo(sum);
        case FLOOR -> assertThat(score).isGreaterThan(sum);
        case CEILING -> assertThat(score).isLessThan(sum);
      }
    }
  }

  private static Fraction fraction(Decimal number) {
    return Fraction.of(number.toString());
  }

  static LongStream seedsWithRoomForAFinding() {
    return LongStream.iterate(1, seed -> seed + 1)
        .filter(seed -> oneMore(seed).isPresent())
        .limit(Seeds.some().size());
  }

  private static Workspace byFindings(long seed) {
    return RandomWorkspace.of(seed, BY_FINDINGS, true).withoutAwards();
  }

  private static Optional<Rewriting.OneMore> oneMore(long seed) {
    return new Rewriting(new Dice(seed), byFindings(seed)).oneMoreFinding();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seedsWithRoomForAFinding")
  void oneMoreFindingIsNeverBetterIfItDeductsNorWorseIfItAwards(
      long seed, @TempDir Path one, @TempDir Path other) {
    Rewriting.OneMore oneMore = oneMore(seed).orElseThrow();

    BigDecimal old = total(byFindings(seed), oneMore.unit(), one);
    BigDecimal now = total(oneMore.workspace(), oneMore.unit(), other);

    int change = now.compareTo(old);
    assertThat(oneMore.deducts() ? change : -change).isLessThanOrEqualTo(0);
  }

  private static BigDecimal total(Workspace workspace, String id, Path folder) {
    Map<String, Object> unit =
        Optional.ofNullable(Published.unitsById(workspace, folder).get(id)).orElseThrow();
    String total = String.valueOf(unit.get("total"));
    return total.isEmpty() ? BigDecimal.ZERO : new BigDecimal(total);
  }
}
