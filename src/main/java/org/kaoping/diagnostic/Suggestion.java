package org.kaoping.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that the user probably meant. */
final class Suggestion {
  private Suggestion() {}

  /**
   * Returns the candidate with the least edit distance to {@code word}, the first of several, if it
   * is near: at most a third of the word's length, and at least 2, edits away.
   */
  static Optional<String> nearest(String word, List<String> candidates) {
    int limit = Math.max(2, word.length() / 3);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return candidates.stream()
        .filter(c -> distance.apply(word, c) <= Math.min(limit, c.length() - 1))
        .min(Comparator.comparing(c -> distance.apply(word, c)));
  }
}
