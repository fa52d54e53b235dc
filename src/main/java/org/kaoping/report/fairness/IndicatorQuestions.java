package org.kaoping.report.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.DepartmentSeverity;
import org.kaoping.reckon.RankCorrelation;
import org.kaoping.reckon.UniformScores;
import org.kaoping.wording.Words;

/** Answers questions about indicators and who assesses them. */
final class IndicatorQuestions {
  private final Words words;
  private final Cells cells;

  IndicatorQuestions(Words words, Cells cells) {
    this.words = words;
    this.cells = cells;
  }

  Answer uniform(UniformScores uniform) {
    int found = uniform.found().size();
    if (uniform.looked() == 0) {
      return Answer.unasked("uniform", words.say("fairness.uniform.unasked"));
    }
    String about = words.say("fairness.uniform.about");
    return found == 0
        ? Answer.nothing("uniform", words.say("fairness.uniform.none", uniform.looked()), about)
        : Answer.found(
            "uniform",
            found,
            List.of(words.say("fairness.uniform.found", found, uniform.looked(), uniform.full())),
            about,
            cells.table(
                "",
                List.of(
                    cells.head("label.indicator"),
                    cells.number("label.points"),
                    cells.number("fairness.uniform.score"),
                    cells.number("label.units")),
                uniform.found(),
                each ->
                    List.of(
                        cells.leaf(each.leaf()),
                        cells.text(words.number(each.leaf().points())),
                        cells.text(words.number(each.score())),
                        cells.number(each.units()))));
  }

  Answer departments(Optional<DepartmentSeverity> severity) {
    List<DepartmentSeverity.Department> all =
        severity.map(DepartmentSeverity::departments).orElse(List.of());
    if (all.isEmpty()) {
      return Answer.unasked(
          "departments",
          severity.isEmpty()
              ? words.say("fairness.departments.unnamed")
              : words.say("fairness.departments.unasked", DepartmentSeverity.LEAST_UNITS));
    }
    String about =
        words.say(
            "fairness.departments.about",
            DepartmentSeverity.LEAST_UNITS,
            DepartmentSeverity.TIMES,
            DepartmentSeverity.PERCENT);
    List<DepartmentSeverity.Department> severe =
        all.stream().filter(DepartmentSeverity.Department::isSevere).toList();
    return severe.isEmpty()
        ? Answer.nothing("departments", words.say("fairness.departments.none", all.size()), about)
        : Answer.found(
            "departments",
            severe.size(),
            List.of(words.say("fairness.departments.found", severe.size(), all.size())),
            about,
            cells.table(
                "",
                List.of(
                    cells.head("fairness.department"),
                    cells.head("label.indicators"),
                    cells.number("fairness.departments.lost"),
                    cells.number("fairness.departments.elsewhere"),
                    cells.number("fairness.departments.more"),
                    cells.head("fairness.units")),
                severe,
                this::department));
  }

  private List<FairnessPage.Cell> department(DepartmentSeverity.Department each) {
    return List.of(
        cells.text(each.name()),
        cells.some(each.leaves(), leaf -> List.of(cells.link(leaf))),
        cells.text(cells.percent(each.lost())),
        cells.text(cells.percent(each.elsewhere())),
        cells.text(words.say("fairness.of", each.more().size(), each.units())),
        cells.units(each.more()));
  }

  Answer correlation(RankCorrelation correlation) {
    if (correlation.pairs() == 0) {
      return Answer.unasked(
          "correlation",
          words.say(
              "fairness.correlation.unasked",
              RankCorrelation.LEAST_UNITS_EQUAL,
              RankCorrelation.LEAST_SCORES_EQUAL));
    }
    String about =
        words.say(
            "fairness.correlation.about",
            words.number(RankCorrelation.BOUND),
            RankCorrelation.LEAST_UNITS,
            RankCorrelation.LEAST_SCORES,
            RankCorrelation.LEAST_UNITS_EQUAL,
            RankCorrelation.LEAST_SCORES_EQUAL);
    int found = correlation.found().size();
    return found == 0
        ? Answer.nothing(
            "correlation", words.say("fairness.correlation.none", correlation.pairs()), about)
        : Answer.found(
            "correlation",
            found,
            List.of(words.say("fairness.correlation.found", found, correlation.pairs())),
            about,
            cells.table(
                "",
                List.of(
                    cells.head("label.indicator"),
                    cells.head("label.indicator"),
                    cells.number("label.units"),
                    cells.number("fairness.correlation.coefficient"),
                    cells.head("fairness.correlation.same")),
                correlation.found(),
                this::pair));
  }

  private List<FairnessPage.Cell> pair(RankCorrelation.Pair pair) {
    List<FairnessPage.Cell> row = new ArrayList<>();
    row.add(cells.leaf(pair.one()));
    row.add(cells.leaf(pair.other()));
    row.add(cells.number(pair.units()));
    row.add(
        cells.text(
            pair.coefficient().map(c -> words.fixed(c, 2)).orElseGet(() -> words.say("none"))));
    row.add(cells.text(words.say(pair.same() ? "fairness.yes" : "fairness.no")));
    return row;
  }
}
