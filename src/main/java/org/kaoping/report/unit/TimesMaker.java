package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.result.Register;
import org.kaoping.wording.Words;

/** Says what a unit was formerly, and what it got each time that its scheme was run in a year. */
final class TimesMaker {
  private final Report report;
  private final Words words;
  private final EarlierWords said;
  private final String root;

  /**
   * Begins.
   *
   * @param root the way from the pages of units to the site's root
   */
  TimesMaker(Report report, EarlierWords said, String root) {
    this.report = report;
    this.said = said;
    this.root = root;
    this.words = report.words();
  }

  /** Returns what the unit was in the last evaluation that had it, and whether that is compared. */
  List<String> formerly(Register.Unit unit) {
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

  /** Returns what the unit got each time, and what changed since the time before. */
  Optional<UnitTimes> times(Standing now) {
    boolean ranked = false;
    List<UnitTimes.Row> times = new ArrayList<>();
    Optional<Decimal> before = Optional.empty();
    for (History.Result each : report.history().sequence(report.ranked(), now.unit())) {
      RankedEvaluation of = each.ranked();
      String place = said.in(of).placeOf(each.standing());
      ranked |= !place.isEmpty();
      Optional<Decimal> total = each.standing().total();
      String id = of.evaluation().id();
      times.add(
          new UnitTimes.Row(
              of.title(),
              Optional.of(root + Links.unit(of, each.standing().unit().id()))
                  .filter(href -> !id.equals(report.id())),
              of.evaluation().date().map(words::date).orElse(""),
              said.note(of, each.standing(), now.unit()),
              said.in(of).published(total),
              change(before, total),
              place.isEmpty() ? words.say("none") : place));
      before = total;
    }
    return times.isEmpty() ? Optional.empty() : Optional.of(new UnitTimes(times, ranked));
  }

  private String change(Optional<Decimal> before, Optional<Decimal> total) {
    return before
        .flatMap(last -> total.map(now -> now.minus(last)))
        .map(
            by ->
                by.signum() == 0
                    ? words.say("years.same")
                    : words.fixedSigned(by, report.scheme().decimals()))
        .orElseGet(() -> words.say("none"));
  }
}
