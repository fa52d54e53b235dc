package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.History;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Report;
import org.kaoping.result.Register;
import org.kaoping.wording.Words;

/** Says what a unit was formerly, and what it got each time that its scheme was run in a year. */
final class TimesMaker {
  private final Report report;
  private final Words words;

  TimesMaker(Report report) {
    this.report = report;
    this.words = report.words();
  }

  List<String> notes(Standing standing) {
    List<String> notes = new ArrayList<>(formerly(standing.unit()));
    sequence(standing.unit()).ifPresent(notes::add);
    return notes;
  }

  /** Returns what the unit was in the last evaluation that had it, and whether that is compared. */
  private List<String> formerly(Register.Unit unit) {
    boolean compared = report.history().isOne(report.ranked(), unit);
    List<String> said = new ArrayList<>();
    for (Register.Former former : unit.formerly()) {
      report
          .history()
          .last(report.ranked(), former.unit())
          .ifPresent(
              result ->
                  said.add(
                      words.say(
                          compared ? "formerly" : "formerly.apart",
                          result.standing().unit().name(),
                          former.note().map(note -> words.say("formerly.note", note)).orElse(""),
                          result.ranked().title(),
                          result
                              .standing()
                              .total()
                              .map(words::points)
                              .orElseGet(() -> words.say("none")))));
    }
    return said;
  }

  /**
   * Returns what the unit got each time in a row of evaluations, and what changed since the last.
   */
  private Optional<String> sequence(Register.Unit unit) {
    List<String> each = new ArrayList<>();
    Optional<Decimal> before = Optional.empty();
    for (History.Result result : report.history().sequence(report.ranked(), unit)) {
      Optional<Decimal> total = result.standing().total();
      String points = total.map(this::published).orElseGet(() -> words.say("none"));
      boolean own = result.ranked().evaluation().id().equals(report.id());
      Optional<String> since =
          before.flatMap(last -> total.map(now -> since(now.minus(last)))).filter(text -> own);
      each.add(
          own
              ? words.say("sequence.this", result.ranked().title(), points, since.orElse(""))
              : words.say("sequence.one", result.ranked().title(), points));
      before = total;
    }
    return each.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("sequence", String.join(words.say("separator"), each)));
  }

  private String since(Decimal by) {
    String change =
        by.signum() == 0
            ? words.say("sequence.same")
            : words.say(
                by.isPositive() ? "sequence.more" : "sequence.less",
                published(by.isPositive() ? by : by.negated()));
    return words.say("comma") + change;
  }

  private String published(Decimal points) {
    return words.fixed(points, report.scheme().decimals());
  }
}
