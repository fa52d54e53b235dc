package org.kaoping.report.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.Movements;
import org.kaoping.reckon.RuleTally;
import org.kaoping.reckon.ScoreChanges;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.NameList;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.wording.RuleWords;
import org.kaoping.wording.SinceWords;
import org.kaoping.wording.TermWords;
import org.kaoping.wording.Words;

/** Tells what became of an indicator since the term before, which had one that it goes on with. */
final class SinceMaker {
  private static final int MOST_NAMES = 6;

  private final Report report;
  private final Words words;
  private final TermWords terms;
  private final Indicator indicator;
  private final Indicator before;
  private final Movements movements;
  private final String earlier;
  private final Optional<ScoreChanges> changes;
  private final Map<String, ScoreChanges.One> changed = new HashMap<>();

  /** Which unit each was then: the id may have been another. */
  private final Map<String, String> known = new HashMap<>();

  private final int digits;

  private SinceMaker(Report report, Indicator indicator, Indicator before, Movements movements) {
    this.report = report;
    this.words = report.words();
    this.terms = report.terms();
    this.indicator = indicator;
    this.before = before;
    this.movements = movements;
    this.earlier = terms.earlier(movements.earlier());
    this.changes = ScoreChanges.of(indicator, before, movements);
    changes.ifPresent(all -> all.units().forEach(one -> changed.put(one.now().unit().id(), one)));
    movements.units().forEach(m -> known.put(m.now().unit().id(), m.before().unit().id()));
    List<Decimal> scores = new ArrayList<>(scores());
    report.columns().of(indicator.id()).forEach(score -> score.ifPresent(scores::add));
    this.digits = Digits.of(report.scheme()).apart(scores, indicator.points());
  }

  /** Begins; nothing in the first term, or where the indicator is new. */
  static Optional<SinceMaker> of(Report report, Indicator indicator) {
    return report
        .movements()
        .flatMap(
            movements ->
                report
                    .history()
                    .continuity(report.ranked())
                    .flatMap(goingOn -> goingOn.before(indicator))
                    .map(before -> new SinceMaker(report, indicator, before, movements)));
  }

  /** Returns what it goes on with. */
  Indicator before() {
    return before;
  }

  /** Returns what the term before is called. */
  String earlier() {
    return earlier;
  }

  /** Returns the scores of then that can be compared. */
  List<Decimal> scores() {
    return changes.map(all -> all.before().points()).orElse(List.of());
  }

  /** Says what became of the scores, or why they cannot be compared. */
  String say() {
    if (!indicator.points().equals(before.points())) {
      return words.say(
          "since.reweighted",
          earlier,
          words.points(before.points()),
          words.points(indicator.points()));
    }
    return changes
        .map(
            all ->
                new SinceWords(terms, digits, report.columns().meanDigits(List.of(indicator)))
                    .of(
                        all.earlier(),
                        all.scores(),
                        all.before(),
                        report.ranked().awards().standings().size()))
        .orElseGet(() -> words.say("since.none", earlier));
  }

  /** Returns who rose and who fell most; empty where nobody did. */
  List<NameList> lists(String root) {
    List<ScoreChanges.One> all = changes.map(ScoreChanges::units).orElse(List.of());
    if (all.size() < 2) {
      return List.of();
    }
    return Stream.concat(
            NameList.ofLeast(
                "since.rose", all, one -> one.by().negated(), one -> item(one, root), words)
                .stream(),
            NameList.ofLeast("since.fell", all, one -> one.by(), one -> item(one, root), words)
                .stream())
        .toList();
  }

  private NameList.Item item(ScoreChanges.One one, String root) {
    return new NameList.Item(
        "",
        one.now().unit().name(),
        root + Links.unit(report.ranked(), one.now().unit().id()),
        "",
        List.of(),
        words.size(one.by(), digits),
        one.by().isPositive() ? "up" : "down");
  }

  /** Returns the head of the column of changes; nothing where no scores can be compared. */
  Optional<IndicatorPage.MeasureHead> head() {
    return changes.map(
        all ->
            new IndicatorPage.MeasureHead(
                words.say("since.head", earlier), words.say("since.head.note", earlier)));
  }

  /** Returns what became of the score of a unit; nothing where no scores can be compared. */
  Optional<IndicatorPage.Since> row(Standing standing, Optional<Axis> axis) {
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    String unit = standing.unit().id();
    ScoreChanges.@Nullable One one = changed.get(unit);
    if (one == null) {
      String gap = words.say(known.containsKey(unit) ? "none" : "move.new");
      return Optional.of(new IndicatorPage.Since("", "", gap, "", ""));
    }
    int sign = one.by().signum();
    String kind = sign > 0 ? "up" : sign < 0 ? "down" : "same";
    return Optional.of(
        new IndicatorPage.Since(
            kind,
            words.say("move." + kind),
            sign == 0 ? "" : words.size(one.by(), digits),
            words.fixed(one.before(), digits),
            axis.map(a -> a.at(one.before())).orElse("")));
  }

  /** Says of which units the numbers of rules are; empty where there are none. */
  String rulesAbout() {
    return movements
        .evaluation()
        .map(then -> words.say("since.rules", earlier, then.awards().standings().size()))
        .orElse("");
  }

  /** Returns what a rule did then, and to whom it did it again. */
  Optional<IndicatorPage.RuleSince> rule(RuleTally now) {
    List<RuleTally> all = report.earlierTallies(before);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Optional<RuleTally> then =
        all.stream().filter(tally -> tally.rule().id().equals(now.rule().id())).findFirst();
    if (then.isEmpty()) {
      return Optional.of(
          new IndicatorPage.RuleSince(
              "", "", "", words.sentence(words.say("since.rule.new", earlier))));
    }
    RuleTally tally = then.get();
    List<String> notes = new ArrayList<>();
    if (!isSame(tally.rule(), now.rule())) {
      notes.add(words.say("since.rule.changed", earlier));
    }
    again(now, tally).ifPresent(notes::add);
    return Optional.of(
        new IndicatorPage.RuleSince(
            then(Integer.toString(tally.units())),
            tally.rule().effect().need().isFound() ? then(Long.toString(tally.cases())) : "",
            then(tally.points().signum() == 0 ? "0" : words.signed(tally.points())),
            words.sentence(notes)));
  }

  private String then(String number) {
    return words.say("change.total", earlier, number);
  }

  private static boolean isSame(Rule one, Rule other) {
    return one.effect().equals(other.effect())
        && one.atMost().equals(other.atMost())
        && one.periods().equals(other.periods());
  }

  private Optional<String> again(RuleTally now, RuleTally then) {
    List<String> names = new ArrayList<>();
    for (Movements.Movement moved : movements.units()) {
      String unit = moved.now().unit().id();
      if (now.tookFrom(unit) && then.tookFrom(moved.before().unit().id())) {
        names.add(moved.now().unit().name());
      }
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String listed =
        names.size() > MOST_NAMES ? "" : words.say("since.again.names", words.list(names));
    return Optional.of(words.say("since.again", names.size(), earlier) + listed);
  }

  /** Says which rules took points from a unit then, too; empty if none did. */
  String again(Standing standing, RuleWords named) {
    String unit = standing.unit().id();
    Optional<String> past = Optional.ofNullable(known.get(unit));
    if (past.isEmpty()) {
      return "";
    }
    List<RuleTally> losing =
        report.tallies(indicator).stream().filter(t -> t.tookFrom(unit)).toList();
    List<String> again = new ArrayList<>();
    for (RuleTally now : losing) {
      for (RuleTally then : report.earlierTallies(before)) {
        if (then.rule().id().equals(now.rule().id()) && then.tookFrom(past.get())) {
          again.add(named.name(now.rule()));
        }
      }
    }
    String term = TermWords.name(movements.earlier(), words);
    if (again.isEmpty()) {
      return "";
    }
    return again.size() == losing.size()
        ? words.say("since.again.unit", term)
        : words.say("losses.again", term, words.list(again));
  }
}
