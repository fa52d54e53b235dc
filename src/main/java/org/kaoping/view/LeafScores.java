package org.kaoping.view;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.score.LeafScore;

/**
 * The scores of a unit's leaves with their derivation.
 *
 * @param official by id of the leaf
 * @param others those of other sources that assessed the unit at all, by id of the source
 */
record LeafScores(Map<String, LeafScore> official, Map<String, Map<String, LeafScore>> others) {
  static LeafScores of(RankedEvaluation ranked, UnitResult result) {
    Map<String, Map<String, LeafScore>> others = new LinkedHashMap<>();
    ranked.scheme().sources().stream()
        .filter(source -> !source.official())
        .map(Scheme.Source::id)
        .filter(id -> result.settled().anyMatch(a -> a.source().equals(Optional.of(id))))
        .forEach(id -> others.put(id, byLeaf(ranked, result, Optional.of(id))));
    return new LeafScores(byLeaf(ranked, result, ranked.scheme().officialSource()), others);
  }

  private static Map<String, LeafScore> byLeaf(
      RankedEvaluation ranked, UnitResult result, Optional<String> source) {
    Map<String, LeafScore> scores = new HashMap<>();
    ranked
        .scorer()
        .derive(result, source)
        .forEach(score -> scores.put(score.indicator().id(), score));
    return scores;
  }
}
