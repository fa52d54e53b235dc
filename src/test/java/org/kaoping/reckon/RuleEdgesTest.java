package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of rule at its edges: a leaf of 10 points, a record, the score. */
class RuleEdgesTest {
  private static final String RATE = "measures: [{id: m, title: 率, unit: '%'}], ";
  private static final String NUMBER = "measures: [{id: m, title: 数, unit: 个}], ";

  @TempDir Path folder;

  private String score(String leaf, String record) throws IOException {
    return Sample.leafScores(folder, 10, leaf, List.of(record)).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # per case, with the floor, without one, capped, awarding beyond the ceiling and without one
          rules: [{id: r, deduct: 3, per: 例}]                       | {findings: [{rule: r, count: 3}]} | 1
          rules: [{id: r, deduct: 3, per: 例}]                       | {findings: [{rule: r, count: 4}]} | 0
          floor: none, rules: [{id: r, deduct: 3, per: 例}]          | {findings: [{rule: r, count: 4}]} | -2
          rules: [{id: r, deduct: 3, per: 例, at-most: 5}]           | {findings: [{rule: r, count: 4}]} | 5
          rules: [{id: r, deduct: 3, per: 例}]                       | {findings: [{rule: r}, {rule: r, count: 2}]} | 1
          rules: [{id: r, award: 4, per: 项}]                        | {findings: [{rule: r, count: 3}]} | 10
          ceiling: none, rules: [{id: r, award: 4, per: 项}]         | {findings: [{rule: r, count: 3}]} | 12
          ceiling: 11, rules: [{id: r, award: 4, per: 项}]           | {findings: [{rule: r, count: 3}]} | 11
          # counts add up, however great: 3 × 999,999,999 is more than an int holds
          floor: none, rules: [{id: r, deduct: 1, per: 例}] | {findings: [{rule: r, count: 999999999}, {rule: r, count: 999999999}, {rule: r, count: 999999999}]} | -2999999987
          # a bonus in a leaf that starts full makes good a loss and no more
          rules: [{id: r, deduct: 3, per: 例}, {id: b, award: 5}]    | {findings: [{rule: r}, {rule: b}]} | 10
          rules: [{id: r, deduct: 7, per: 例}, {id: b, award: 5}]    | {findings: [{rule: r}, {rule: b}]} | 8
          # where to start
          rules: [{id: r, award: 4}]                                 | clean | 0
          start: full, rules: [{id: r, award: 4}]                    | clean | 10
          start: 2.5, rules: [{id: r, deduct: 1}]                    | {findings: [{rule: r}]} | 1.5
          start: 12, note: 原文如此, rules: [{id: r, deduct: 1}]     | clean | 10
          start: 12, note: 原文如此, rules: [{id: r, deduct: 1}]     | {findings: [{rule: r}]} | 10
          floor: 2, rules: [{id: r, deduct: 9}]                      | {findings: [{rule: r}]} | 2
          # range, discretion and check
          rules: [{id: r, deduct: {from: 1, to: 2}}]                 | {findings: [{rule: r, amount: 1}, {rule: r, amount: 2}]} | 7
          rules: [{id: r, deduct: any, at-most: 3}]                  | {findings: [{rule: r, amount: 2, note: 情节}, {rule: r, amount: 3, note: 情节}]} | 7
          rules: [{id: r, deduct: 2, check: true}]                   | {checks: {r: true}} | 10
          rules: [{id: r, deduct: 2, check: true}]                   | {checks: {r: false}} | 8
          rules: [{id: r, award: 2, check: true}]                    | {checks: {r: true}} | 2
          rules: [{id: r, award: 2, check: true}]                    | {checks: {r: false}} | 0
          # all points of the leaf: not more than a cap, and not what others gave beside them
          rules: [{id: r, deduct: all}]                              | {findings: [{rule: r}]} | 0
          rules: [{id: r, deduct: all}]                              | clean | 10
          rules: [{id: r, deduct: all, at-most: 4}]                  | {findings: [{rule: r}]} | 6
          floor: none, start: full, ceiling: none, rules: [{id: r, deduct: all}, {id: b, award: 3}] | {findings: [{rule: r}, {rule: b}]} | 3
          rules: [{id: r, award: all}]                               | {findings: [{rule: r}]} | 10
          rules: [{id: r, deduct: all, check: true}]                 | {checks: {r: false}} | 0
          rules: [{id: r, deduct: all, check: true}]                 | {checks: {r: true}} | 10
          # by the number of cases, however they are divided among findings
          rules: [{id: r, deduct: {by-count: [0.5, 2, all]}, per: 次}] | clean | 10
          rules: [{id: r, deduct: {by-count: [0.5, 2, all]}, per: 次}] | {findings: [{rule: r}]} | 9.5
          rules: [{id: r, deduct: {by-count: [0.5, 2, all]}, per: 次}] | {findings: [{rule: r}, {rule: r}]} | 8
          rules: [{id: r, deduct: {by-count: [0.5, 2, all]}, per: 次}] | {findings: [{rule: r, count: 3}]} | 0
          rules: [{id: r, deduct: {by-count: [0.5, 2, all]}, per: 次, at-most: 7}] | {findings: [{rule: r, count: 9}]} | 3
          rules: [{id: r, deduct: {by-count: [0, 1]}, per: 次}]      | {findings: [{rule: r}]} | 10
          rules: [{id: r, deduct: {by-count: [0, 1]}, per: 次}]      | {findings: [{rule: r, count: 999999999}, {rule: r, count: 999999999}, {rule: r, count: 999999999}]} | 9
          rules: [{id: r, award: {by-count: [1, 3]}, per: 次}]       | {findings: [{rule: r, count: 2}]} | 3
          """)
  void findingsAndLimits(String leaf, String record, String score) throws IOException {
    assertThat(score(leaf, record)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a threshold is strict
          {id: r, deduct: 1, measure: m, below: 85%} | 85% | 10
          {id: r, deduct: 1, measure: m, below: 85%} | 84.99% | 9
          {id: r, deduct: 1, measure: m, above: 85%} | 85% | 10
          {id: r, deduct: 1, measure: m, above: 85%} | 85.01% | 9
          # steps at their boundaries
          {id: r, deduct: 1, per: 2%, measure: m, below: 95%, steps: exact} | 95% | 10
          {id: r, deduct: 1, per: 2%, measure: m, below: 95%, steps: exact} | 94% | 9.5
          {id: r, deduct: 1, per: 3%, measure: m, below: 95%, steps: exact} | 94% | 9.6667
          {id: r, deduct: 1, per: 2%, measure: m, below: 95%, steps: whole} | 93.01% | 10
          {id: r, deduct: 1, per: 2%, measure: m, below: 95%, steps: whole} | 93% | 9
          {id: r, deduct: 1, per: 2%, measure: m, below: 95%, steps: started} | 95% | 10
          {id: r, deduct: 1, per: 2%, measure: m, below: 95%, steps: started} | 94.99% | 9
          {id: r, deduct: 1, per: 2%, measure: m, below: 95%, steps: started} | 93% | 9
          {id: r, deduct: 1, per: 2%, measure: m, below: 95%, steps: started} | 92.99% | 8
          {id: r, deduct: 1, per: 2%, measure: m, above: 95%, steps: started} | 97.5% | 8
          {id: r, deduct: 1, per: 2%, measure: m, below: 95%, steps: exact, at-most: 0.3} | 94% | 9.7
          # bands include their lower bound; a measure may be negative
          {id: r, measure: m, bands: [{from: 95%, points: 8}, {from: 90%, points: 6}, {points: 1}]} | 95% | 8
          {id: r, measure: m, bands: [{from: 95%, points: 8}, {from: 90%, points: 6}, {points: 1}]} | 94.999% | 6
          {id: r, measure: m, bands: [{from: 95%, points: 8}, {from: 90%, points: 6}, {points: 1}]} | 90% | 6
          {id: r, measure: m, bands: [{from: 95%, points: 8}, {from: 90%, points: 6}, {points: 1}]} | -1% | 1
          # bands above a bound leave it out, and may stand before the one that begins with it
          {id: r, measure: m, bands: [{above: 15%, points: 3}, {from: 15%, points: 2}, {points: 1}]} | 15.01% | 3
          {id: r, measure: m, bands: [{above: 15%, points: 3}, {from: 15%, points: 2}, {points: 1}]} | 15% | 2
          {id: r, measure: m, bands: [{above: 15%, points: 3}, {from: 15%, points: 2}, {points: 1}]} | 14.99% | 1
          {id: r, measure: m, bands: [{from: 20%, points: 3}, {above: 15%, points: 2}, {points: 1}]} | 15% | 1
          # scales are lines between marks, level beyond them, in any order of marks
          {id: r, measure: m, scale: [{at: 0%, points: 0}, {at: 80%, points: 6}, {at: 100%, points: 10}]} | 90% | 8
          {id: r, measure: m, scale: [{at: 0%, points: 0}, {at: 80%, points: 6}, {at: 100%, points: 10}]} | 80% | 6
          {id: r, measure: m, scale: [{at: 0%, points: 0}, {at: 80%, points: 6}, {at: 100%, points: 10}]} | -1% | 0
          {id: r, measure: m, scale: [{at: 0%, points: 0}, {at: 80%, points: 6}, {at: 100%, points: 10}]} | 101% | 10
          {id: r, measure: m, scale: [{at: 30%, points: 4}, {at: 10%, points: 10}]} | 25% | 5.5
          {id: r, measure: m, scale: [{at: 30%, points: 4}, {at: 10%, points: 10}]} | 0% | 10
          {id: r, measure: m, scale: [{at: 0%, points: 2}, {at: 3%, points: 3}, {at: 6%, points: 2}]} | 4% | 2.6667
          {id: r, measure: m, scale: [{at: 0%, points: 2}, {at: 3%, points: 2}]} | 1% | 2
          # goalposts, upwards, downwards, and both in one place
          {id: r, measure: m, scale: {from: 20%, to: 80%, points: 10}} | 50% | 5
          {id: r, measure: m, scale: {from: 20%, to: 80%, points: 10}} | 20% | 0
          {id: r, measure: m, scale: {from: 20%, to: 80%, points: 10}} | 100% | 10
          {id: r, measure: m, scale: {from: 80%, to: 20%, points: 10}} | 60% | 3.3333
          {id: r, measure: m, scale: {from: 80%, to: 20%, points: 10}} | 90% | 0
          {id: r, measure: m, scale: {from: 80%, to: 20%, points: 10}} | -5% | 10
          {id: r, measure: m, scale: {from: 50%, to: 50%, points: 10}} | 3% | 10
          # in logarithms: rational where powers are, else to the fourth decimal
          {id: r, measure: m, scale: {from: 1%, to: 16%, points: 10}, by: logarithm} | 4% | 5
          {id: r, measure: m, scale: {from: 1%, to: 16%, points: 10}, by: logarithm} | 3% | 3.9624
          {id: r, measure: m, scale: {from: 16%, to: 1%, points: 10}, by: logarithm} | 3% | 6.0376
          {id: r, measure: m, scale: {from: 1%, to: 16%, points: 10}, by: logarithm} | 0.5% | 0
          {id: r, measure: m, scale: {from: 1%, to: 16%, points: 10}, by: logarithm} | 17% | 10
          {id: r, measure: m, scale: {from: 1%, to: 16%, points: 10}, by: logarithm, at-most: 3.9624} | 3% | 3.9624
          # proportional stays between nothing and full
          {id: r, measure: m, proportional: {full-at: 90%, points: 5}} | 120% | 5
          {id: r, measure: m, proportional: {full-at: 90%, points: 5}} | -3% | 0
          {id: r, measure: m, proportional: {full-at: 90%, points: 5}} | 40% | 2.2222
          """)
  void measures(String rule, String amount, String score) throws IOException {
    assertThat(score(RATE + "rules: [" + rule + "]", "{measures: {m: %s}}".formatted(amount)))
        .isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relative: {to: best, points: 6}  | 10;4;-2   | 6;2.4;0
          relative: {to: best, points: 6}  | 0;-4      | 0;0
          relative: {to: best, points: 1}  | 3;1       | 1;0.3333
          # the least is best: what costs nothing has all, and beside it the others nothing
          relative: {to: least, points: 6} | 4;6;3     | 4.5;3;6
          relative: {to: least, points: 6} | 4;0;-3    | 0;6;6
          relative: {to: least, points: 6} | 5         | 6
          by-rank: [9, 7, 5], best: least  | 3;2;2;1   | 0;7;7;9
          by-rank: [9, 7], best: greatest  | 3;2;1     | 9;7;0
          by-rank: [9, 7, 5]               | 3;2;2;1   | 9;7;7;0
          by-rank: [9, 7]                  | 5;5;4     | 9;9;0
          by-rank: [9]                     | 1;2       | 0;9
          """)
  void comparisons(String rule, String amounts, String scores) throws IOException {
    List<String> records =
        List.of(amounts.split(";")).stream().map("{measures: {m: %s}}"::formatted).toList();

    assertThat(
            Sample.leafScores(
                folder, 10, NUMBER + "rules: [{id: r, measure: m, " + rule + "}]", records))
        .containsExactly(scores.split(";"));
  }

  @Test
  void unitsWithoutTheLeafAreNoPeers() throws IOException {
    String leaf =
        NUMBER
            + "when-not-applicable: zero, rules: [{id: r, measure: m, by-rank: [9, 7]},"
            + " {id: q, measure: m, relative: {to: best, points: 1}}]";

    assertThat(
            Sample.leafScores(
                folder,
                10,
                leaf,
                List.of("{not-applicable: 无}", "{measures: {m: 4}}", "{measures: {m: 2}}")))
        .containsExactly("0", "10", "7.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 2 ÷ 3 is 66.67 before it meets the bound
          ratio: {of: a, to: b}                | 2 | 3 | 66.67% | 10
          ratio: {of: a, to: b}, decimals: 0   | 2 | 3 | 67%    | 10
          ratio: {of: a, to: b}, decimals: 4   | 2 | 3 | 66.67% | 9
          ratio: {of: a, to: b}                | 1 | -3 | -33.33% | 10
          growth: {from: b, to: a}             | 2 | 3 | -33.33% | 10
          growth: {from: b, to: a}             | 2 | 3 | -33.32% | 9
          growth: {from: b, to: a}, decimals: 1 | 1 | 16 | -93.8% | 10
          """)
  void derivedMeasuresAreRoundedBeforeUse(
      String derivation, String a, String b, String bound, String score) throws IOException {
    String leaf =
        "measures: [{id: a, title: 甲, unit: 人}, {id: b, title: 乙, unit: 人},"
            + " {id: m, title: 率, unit: '%', "
            + derivation
            + "}], rules: [{id: r, deduct: 1, measure: m, below: "
            + bound
            + "}]";

    assertThat(score(leaf, "{measures: {a: %s, b: %s}}".formatted(a, b))).isEqualTo(score);
  }
}
