package org.kaoping.report;

import java.util.List;
import java.util.Optional;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;

/**
 * The style classes of a grade: {@code grade-1} is the best, and {@code tone-1} to {@code tone-5}
 * are the colours from the best to the worst.
 */
public final class GradeClass {
  private static final int COLOURS = 5;

  private GradeClass() {}

  /** Returns the classes, empty for no grade and for grades in words. */
  public static String of(Scheme scheme, Optional<String> grade) {
    if (grade.isEmpty() || scheme.grades().isEmpty()) {
      return "";
    }
    List<Grades.Grade> bands = scheme.grades().get().bands();
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).id().equals(grade.get())) {
        return of(i, bands.size());
      }
    }
    return "";
  }

  /** The outer colours are for the best and the worst grade alone. */
  private static String of(int index, int size) {
    int colour = 1;
    if (index > 0) {
      int last = size - 1;
      int nearest = (2 * index * (COLOURS - 1) + last) / (2 * last) + 1;
      colour = index == last ? COLOURS : Math.max(2, Math.min(COLOURS - 1, nearest));
    }
    return "grade-" + (index + 1) + " tone-" + colour;
  }
}
