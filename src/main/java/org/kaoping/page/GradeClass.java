package org.kaoping.page;

import java.util.List;
import java.util.Optional;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;

/** The style class of a grade: {@code grade-1} is the best. */
public final class GradeClass {
  private GradeClass() {}

  /** Returns the class, empty for no grade and for grades in words. */
  public static String of(Scheme scheme, Optional<String> grade) {
    List<String> ids =
        scheme.grades().stream().flatMap(g -> g.bands().stream()).map(Grades.Grade::id).toList();
    return grade.filter(ids::contains).map(id -> "grade-" + (ids.indexOf(id) + 1)).orElse("");
  }
}
