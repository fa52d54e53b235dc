package org.kaoping.rehearse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Outcome;
import org.kaoping.reckon.Rehearsal;
import org.kaoping.reckon.RuleTally;
import org.kaoping.reckon.Standing;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Says what would come of results under a draft scheme. */
public final class RehearsalMaker {
  private final Rehearsal rehearsal;
  private final Reading reading;
  private final Words words;
  private final StandingWords before;
  private final StandingWords after;
  private final Drivers drivers;

  public RehearsalMaker(Rehearsal rehearsal, Reading reading, Words words) {
    this.rehearsal = rehearsal;
    this.reading = reading;
    this.words = words;
    this.before = new StandingWords(rehearsal.before(), words);
    this.after = new StandingWords(rehearsal.after(), words);
    this.drivers = new Drivers(reading, words);
  }

  /** Returns all of it. */
  public RehearsalPage page() {
    List<RehearsalPage.Section> sections = new ArrayList<>();
    sections.add(units());
    if (rehearsal.isDecidingTried()) {
      sections.add(deciding());
    }
    sections.addAll(drivers.sections(rehearsal.units()));
    sections.add(idle());
    sections.add(new RehearsalPage.Section(say("read"), read(), List.of()));
    return new RehearsalPage(
        words.tag(),
        say("title"),
        say(
            "states",
            reading.draft().title(),
            reading.draft().id(),
            rehearsal.before().title(),
            rehearsal.before().evaluation().id()),
        lead(),
        sections);
  }

  private List<String> read() {
    List<String> read = new ArrayList<>(new ReadingWords(reading, words).all());
    if (rehearsal.before().awards().outcomes().stream()
        .anyMatch(outcome -> outcome.decision().isPresent())) {
      read.add(say("read.decisions"));
    }
    return read;
  }

  private String say(String key, Object... arguments) {
    return words.say("rehearsal." + key, arguments);
  }

  private int count(Function<Rehearsal.Unit, Optional<Integer>> sign, int of) {
    return (int)
        rehearsal.units().stream()
            .flatMap(unit -> sign.apply(unit).stream())
            .filter(s -> Integer.signum(s) == of)
            .count();
  }

  private List<String> lead() {
    List<String> lead = new ArrayList<>();
    int all = rehearsal.units().size();
    Function<Rehearsal.Unit, Optional<Integer>> totals =
        unit -> unit.total().map(total -> total.by().signum());
    if (!reading.earlier().points().equals(reading.draft().points())) {
      lead.add(
          say(
              "points",
              words.number(reading.earlier().points()),
              words.number(reading.draft().points())));
    }
    lead.add(movement("totals", totals, all));
    lead.add(
        areRanksAlike() ? movement("ranks", RehearsalMaker::places, all) : say("ranks.otherwise"));
    if (reading.draft().grades().isPresent() || reading.earlier().grades().isPresent()) {
      lead.add(
          say(
              "grades",
              all,
              rehearsal.units().stream().filter(Rehearsal.Unit::isRegraded).count()));
    }
    if (!reading.draft().awards().isEmpty() || !reading.earlier().awards().isEmpty()) {
      lead.add(
          say(
              "awards",
              all,
              rehearsal.units().stream().filter(Rehearsal.Unit::isAwardedOtherwise).count()));
    }
    if (rehearsal.money()) {
      String gave = words.money(sum(Rehearsal.Unit::gave));
      String gives = words.money(sum(Rehearsal.Unit::gives));
      lead.add(gave.equals(gives) ? say("money.same", gave) : say("money", gave, gives));
    }
    lead.addAll(decisions());
    return lead;
  }

  private Decimal sum(Function<Rehearsal.Unit, Decimal> money) {
    return Decimal.sum(rehearsal.units().stream().map(money).toList());
  }

  private String movement(String key, Function<Rehearsal.Unit, Optional<Integer>> sign, int all) {
    int up = count(sign, 1);
    int down = count(sign, -1);
    int same = count(sign, 0);
    String said = say(key, up, down, same);
    int none = all - up - down - same;
    return none == 0 ? said : said + say(key + ".none", none);
  }

  /** Says whether places are counted among the same units under both schemes. */
  private boolean areRanksAlike() {
    return !reading.earlier().ranking().none()
        && !reading.draft().ranking().none()
        && reading.earlier().ranking().within() == reading.draft().ranking().within();
  }

  /** Returns how many places further ahead a unit would be. */
  private static Optional<Integer> places(Rehearsal.Unit unit) {
    return unit.before().rank().flatMap(then -> unit.after().rank().map(now -> then - now));
  }

  /** Returns what of the awards people would have to decide, or have decided. */
  private List<String> decisions() {
    List<String> said = new ArrayList<>();
    for (Outcome outcome : rehearsal.after().outcomes().toList()) {
      String title = outcome.award().title();
      List<String> tied =
          outcome.contests().stream().flatMap(contest -> contest.tied().stream()).toList();
      if (outcome.decision().isPresent()) {
        String stands = outcome.award().select().isLeftToPeople() ? "stands" : "stands.same";
        said.add(
            say(stands, title)
                + (outcome.barred().isEmpty()
                    ? ""
                    : say("stands.but", names(outcome.barred().keySet()))));
      } else if (!tied.isEmpty()) {
        said.add(say("tied", title, names(tied)));
      } else if (outcome.award().select().isLeftToPeople()) {
        said.add(say("decided", title));
      }
    }
    return said;
  }

  private String names(Collection<String> units) {
    return words.list(
        units.stream()
            .map(id -> rehearsal.after().register().unit(id).orElseThrow().name())
            .sorted(words.byName())
            .toList());
  }

  private RehearsalPage.Section units() {
    Scheme draft = reading.draft();
    Scheme earlier = reading.earlier();
    boolean ranks = !draft.ranking().none() || !earlier.ranking().none();
    boolean grades =
        rehearsal.units().stream()
            .anyMatch(u -> u.before().grade().isPresent() || u.after().grade().isPresent());
    boolean awards = !draft.awards().isEmpty() || !earlier.awards().isEmpty();
    List<String> heads =
        new ArrayList<>(List.of(words.say("label.unit"), words.say("label.total"), say("by")));
    add(ranks, heads, words.say("label.rank"));
    add(grades, heads, words.say("label.grade"));
    add(awards, heads, words.say("label.awards"));
    add(rehearsal.money(), heads, say("yuan"));
    List<List<String>> rows = new ArrayList<>();
    for (Rehearsal.Unit unit : rehearsal.units()) {
      List<String> row = new ArrayList<>();
      row.add(unit.before().unit().name());
      row.add(move(before.published(unit.before().total()), after.published(unit.after().total())));
      row.add(
          unit.total().map(total -> words.signed(total.by())).orElseGet(() -> words.say("none")));
      add(ranks, row, move(rank(unit.before()), rank(unit.after())));
      add(grades, row, move(grade(before, unit.before()), grade(after, unit.after())));
      add(awards, row, move(awards(before, unit.before()), awards(after, unit.after())));
      add(rehearsal.money(), row, move(words.money(unit.gave()), words.money(unit.gives())));
      rows.add(row);
    }
    return new RehearsalPage.Section(
        say("units"),
        List.of(say("units.about")),
        List.of(new RehearsalPage.Table("", heads, rows, true)));
  }

  private static void add(boolean shown, List<String> cells, String cell) {
    if (shown) {
      cells.add(cell);
    }
  }

  private String move(String then, String now) {
    return then.equals(now) ? then : say("move", then, now);
  }

  private String rank(Standing standing) {
    return standing.rank().map(String::valueOf).orElseGet(() -> words.say("none"));
  }

  private String grade(StandingWords of, Standing standing) {
    return of.grade(standing).orElseGet(() -> words.say("none"));
  }

  private String awards(StandingWords of, Standing standing) {
    List<String> awards = of.awards(standing);
    return awards.isEmpty() ? words.say("none") : words.list(awards);
  }

  /** Returns the units whose grade or award one indicator alone decides. */
  private RehearsalPage.Section deciding() {
    List<String> sentences = new ArrayList<>();
    for (Rehearsal.Unit unit : rehearsal.units()) {
      if (!unit.deciding().isEmpty()) {
        List<String> names = unit.deciding().stream().map(drivers::named).toList();
        sentences.add(
            say("deciding.unit", unit.before().unit().name(), names.size(), words.list(names)));
      }
    }
    return new RehearsalPage.Section(
        say("deciding"),
        sentences.isEmpty() ? List.of(say("deciding.none")) : sentences,
        List.of());
  }

  /** Returns the rules of the draft that did nothing to any unit. */
  private RehearsalPage.Section idle() {
    SchemeWords scheme = new SchemeWords(reading.draft(), words);
    List<List<String>> rows = new ArrayList<>();
    RuleTally.of(rehearsal.after())
        .forEach(
            (leaf, tallies) -> {
              Indicator indicator = reading.draft().indicator(leaf).orElseThrow();
              for (RuleTally tally : tallies) {
                if (tally.units() == 0) {
                  rows.add(
                      List.of(
                          scheme.rules(indicator).heading(tally.rule()),
                          tally.rule().clause().or(indicator::clause).orElse(""),
                          indicator.title()));
                }
              }
            });
    long rules = reading.draft().leaves().mapToLong(leaf -> leaf.leaf().rules().size()).sum();
    String said =
        rows.isEmpty()
            ? say(rules == 0 ? "idle.norules" : "idle.none", rules)
            : say("idle.some", rows.size(), rules);
    return new RehearsalPage.Section(
        say("idle"),
        List.of(said),
        rows.isEmpty()
            ? List.of()
            : List.of(
                new RehearsalPage.Table(
                    "", List.of(say("rule"), say("clause"), say("indicator")), rows, false)));
  }
}
