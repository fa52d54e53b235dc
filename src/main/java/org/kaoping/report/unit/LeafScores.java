package org.kaoping.report.unit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.reckon.LeafMemo;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Tree;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;

/**
 * The scores of a unit's leaves with their derivation.
 *
 * @param derived the official ones, in the scheme's order
 * @param official the same by id of the leaf
 * @param sums how the official ones add up
 * @param others those of other sources that assessed the unit at all, by id of the source
 */
record LeafScores(
    List<LeafScore> derived,
    Map<String, LeafScore> official,
    Tree sums,
    Map<String, Map<String, LeafScore>> others) {
  /**
   * Returns those of a unit.
   *
   * @param memo of all units
   */
  static LeafScores of(RankedEvaluation ranked, UnitResult result, LeafMemo memo) {
    Map<String, Map<String, LeafScore>> others = new LinkedHashMap<>();
    ranked.scheme().sources().stream()
        .filter(source -> !source.counts())
        .map(Scheme.Source::id)
        .filter(id -> result.settled().anyMatch(a -> a.source().equals(Optional.of(id))))
        .forEach(id -> others.put(id, byLeaf(ranked.scorer().derive(result, Optional.of(id)))));
    List<LeafScore> official = ranked.scorer().derive(result, memo);
    return new LeafScores(
        official, byLeaf(official), ranked.scorer().sums(result.unit(), official), others);
  }

  private static Map<String, LeafScore> byLeaf(List<LeafScore> derived) {
    Map<String, LeafScore> scores = new HashMap<>();
    derived.forEach(score -> scores.put(score.indicator().id(), score));
    return scores;
  }
}
