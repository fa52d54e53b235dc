package org.kaoping.report.chart;

import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Standing;
import org.kaoping.scheme.Grades;
import org.kaoping.wording.CountWords;
import org.kaoping.wording.Words;

/** How many units have each grade. */
final class GradeFigure {
  private final Words words;

  GradeFigure(Words words) {
    this.words = words;
  }

  NamedChart of(Grades grades, List<Standing> units) {
    List<CountFigure.Count> counts =
        grades.bands().stream()
            .map(grade -> new CountFigure.Count(grade.title(), count(grade, units)))
            .toList();
    return new CountFigure(words)
        .of(
            "grades",
            caption(counts, units.size()),
            words.say("chart.grades.unit"),
            words.say("label.grade"),
            counts);
  }

  /** Returns how many of those with a grade have the best one. */
  private String caption(List<CountFigure.Count> counts, int units) {
    CountFigure.Count best = counts.get(0);
    int graded = counts.stream().mapToInt(CountFigure.Count::units).sum();
    String those = new CountWords(words).those(units, graded, CountWords.Having.GRADE);
    if (best.units() == 0) {
      return words.say("chart.grades.none", those, best.label());
    }
    return best.units() == graded
        ? words.say("chart.grades.all", those, best.label())
        : words.say("chart.grades", those, best.label(), best.units());
  }

  private static int count(Grades.Grade grade, List<Standing> units) {
    return (int) units.stream().filter(s -> s.grade().equals(Optional.of(grade.id()))).count();
  }
}
