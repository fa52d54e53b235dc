package org.kaoping.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.RankedEvaluation;

/**
 * A workspace without errors at some time.
 *
 * @param root where its files are
 * @param evaluations those that are published
 */
public record State(Path root, List<RankedEvaluation> evaluations) {
  Optional<RankedEvaluation> evaluation(String id) {
    return evaluations.stream().filter(ranked -> ranked.evaluation().id().equals(id)).findFirst();
  }
}
