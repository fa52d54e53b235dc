package org.kaoping.report.fairness;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.reckon.AssessorSeverity;
import org.kaoping.reckon.Inflation;
import org.kaoping.reckon.RepeatedEvents;
import org.kaoping.report.Link;
import org.kaoping.report.Report;
import org.kaoping.wording.Words;

/** Answers questions about what was recorded, and by whom. */
final class RecordQuestions {
  /** So many of an assessor's greatest differences are told. */
  private static final int FARTHEST = 3;

  private final Report report;
  private final Words words;
  private final Cells cells;

  RecordQuestions(Report report, Cells cells) {
    this.report = report;
    this.words = report.words();
    this.cells = cells;
  }

  Answer repeated(RepeatedEvents repeated) {
    if (repeated.looked() == 0) {
      return Answer.unasked("repeated", words.say("fairness.repeated.unasked"));
    }
    String about = words.say("fairness.repeated.about");
    List<RepeatedEvents.Event> events = repeated.found();
    if (events.isEmpty()) {
      return Answer.nothing(
          "repeated", words.say("fairness.repeated.none", repeated.looked()), about);
    }
    long units = events.stream().map(RepeatedEvents.Event::unit).distinct().count();
    return Answer.found(
        "repeated",
        events.size(),
        List.of(words.say("fairness.repeated.found", events.size(), units)),
        about,
        cells.table(
            "",
            List.of(
                cells.head("label.unit"),
                cells.head("fairness.repeated.event"),
                cells.head("fairness.repeated.counted")),
            events,
            this::event));
  }

  private List<FairnessPage.Cell> event(RepeatedEvents.Event event) {
    List<String> what = new ArrayList<>();
    event.date().map(words::date).ifPresent(what::add);
    event.evidence().ifPresent(what::add);
    event.note().ifPresent(what::add);
    return List.of(
        cells.cell(cells.unit(event.unit())),
        cells.text(words.join(what)),
        cells.some(event.findings(), words.say("separator"), this::finding));
  }

  private List<Link> finding(RepeatedEvents.Found found) {
    String rule =
        found
            .rule()
            .map(each -> words.unended(cells.name(found.leaf(), each)))
            .map(name -> words.say("fairness.repeated.rule", name))
            .orElse("");
    String points =
        found
            .points()
            .map(size -> words.signed(found.direction().signed(size)))
            .map(signed -> words.say("fairness.repeated.points", signed))
            .orElse("");
    return List.of(cells.link(found.leaf()), new Link(rule + points, ""));
  }

  Answer assessors(AssessorSeverity severity) {
    List<AssessorSeverity.Assessor> all = severity.assessors();
    if (all.isEmpty()) {
      return Answer.unasked(
          "assessors",
          words.say(
              "fairness.assessors.unasked",
              AssessorSeverity.LEAST_RECORDS,
              AssessorSeverity.COLLEAGUES));
    }
    String about =
        words.say(
            "fairness.assessors.about",
            AssessorSeverity.COLLEAGUES,
            AssessorSeverity.LEAST_RECORDS,
            AssessorSeverity.PERCENT);
    List<AssessorSeverity.Assessor> differing =
        all.stream().filter(AssessorSeverity.Assessor::differs).toList();
    return differing.isEmpty()
        ? Answer.nothing("assessors", words.say("fairness.assessors.none", all.size()), about)
        : Answer.found(
            "assessors",
            differing.size(),
            List.of(words.say("fairness.assessors.found", differing.size(), all.size())),
            about,
            cells.table(
                "",
                List.of(
                    cells.head("label.firmness.assessor"),
                    cells.number("fairness.assessors.mean"),
                    cells.number("fairness.assessors.records"),
                    cells.number("fairness.assessors.higher"),
                    cells.number("fairness.assessors.lower"),
                    cells.head("fairness.assessors.farthest")),
                differing,
                this::assessor));
  }

  private List<FairnessPage.Cell> assessor(AssessorSeverity.Assessor each) {
    List<AssessorSeverity.Difference> all = each.differences();
    return List.of(
        cells.text(each.name()),
        cells.text(cells.signedPercent(each.mean())),
        cells.number(all.size()),
        cells.number(each.higher()),
        cells.number(each.lower()),
        cells.some(
            all.subList(0, Math.min(all.size(), FARTHEST)),
            difference ->
                List.of(
                    cells.unit(difference.unit()),
                    new Link(" ", ""),
                    cells.link(difference.leaf()),
                    new Link(" " + cells.signedPercent(difference.by()), ""))));
  }

  Answer inflation(List<Inflation> sources) {
    if (sources.isEmpty()) {
      return Answer.unasked("self", words.say("fairness.self.unasked"));
    }
    List<String> says = new ArrayList<>();
    List<FairnessPage.Table> tables = new ArrayList<>();
    int found = 0;
    for (Inflation source : sources) {
      List<Inflation.Unit> units =
          source.compared().stream().filter(Inflation.Unit::isInflated).toList();
      List<Inflation.Leaf> leaves =
          source.leaves().stream().filter(Inflation.Leaf::isInflated).toList();
      found += units.size() + leaves.size();
      says.add(
          source.compared().isEmpty()
              ? words.say("fairness.self.nobody", source.source().title())
              : words.say(
                  "fairness.self.found",
                  source.source().title(),
                  source.compared().size(),
                  units.size(),
                  leaves.size(),
                  Inflation.PERCENT,
                  Inflation.PERCENT_OF_LEAF));
      String title = sources.size() == 1 ? "" : source.source().title();
      tables.addAll(units(title, source.source().title(), units));
      tables.addAll(leaves(title, leaves));
    }
    if (sources.stream().allMatch(source -> source.compared().isEmpty())) {
      return new Answer("self", false, 0, says, "", List.of());
    }
    String about =
        words.say(
            "fairness.self.about",
            Inflation.PERCENT,
            Inflation.PERCENT_OF_LEAF,
            Inflation.LEAST_UNITS);
    return new Answer("self", true, found, says, about, List.copyOf(tables));
  }

  private List<FairnessPage.Table> units(String title, String source, List<Inflation.Unit> units) {
    return cells.table(
        title,
        List.of(
            cells.head("label.unit"),
            new FairnessPage.Head(source, true),
            cells.number("fairness.self.official"),
            cells.number("fairness.self.more"),
            cells.number("fairness.self.full"),
            cells.number("fairness.self.share")),
        units,
        unit ->
            List.of(
                cells.cell(cells.unit(unit.standing())),
                cells.text(cells.points(unit.overlap().own())),
                cells.text(cells.points(unit.overlap().other())),
                cells.text(words.fixedSigned(unit.overlap().difference(), decimals())),
                cells.text(words.number(unit.overlap().full())),
                cells.text(cells.percent(unit.share()))));
  }

  private List<FairnessPage.Table> leaves(String title, List<Inflation.Leaf> leaves) {
    return cells.table(
        title,
        List.of(
            cells.head("label.indicator"),
            cells.number("label.points"),
            cells.number("fairness.self.mean"),
            cells.number("fairness.self.share-of-leaf"),
            cells.number("fairness.self.higher")),
        leaves,
        leaf ->
            List.of(
                cells.leaf(leaf.leaf()),
                cells.text(words.number(leaf.leaf().points())),
                cells.text(words.fixedSigned(leaf.mean().shown(2), 2)),
                cells.text(cells.percent(leaf.share())),
                cells.text(words.say("fairness.of", leaf.higher(), leaf.units()))));
  }

  private int decimals() {
    return report.scheme().decimals();
  }
}
