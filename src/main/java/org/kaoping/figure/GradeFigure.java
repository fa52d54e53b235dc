package org.kaoping.figure;

import java.util.List;
import java.util.Optional;
import org.kaoping.page.Figure;
import org.kaoping.rank.Standing;
import org.kaoping.scheme.Grades;
import org.kaoping.wording.Words;

/** How many units have each grade. */
final class GradeFigure {
  private final Words words;

  GradeFigure(Words words) {
    this.words = words;
  }

  Figure of(Grades grades, List<Standing> scored) {
    List<CountFigure.Count> counts =
        grades.bands().stream()
            .map(grade -> new CountFigure.Count(grade.title(), count(grade, scored)))
            .toList();
    CountFigure.Count best = counts.get(0);
    return new CountFigure(words)
        .of(
            "grades",
            words.say("chart.grades", scored.size(), best.label(), best.units()),
            words.say("chart.grades.unit"),
            words.say("label.grade"),
            counts);
  }

  private static int count(Grades.Grade grade, List<Standing> scored) {
    return (int) scored.stream().filter(s -> s.grade().equals(Optional.of(grade.id()))).count();
  }
}
