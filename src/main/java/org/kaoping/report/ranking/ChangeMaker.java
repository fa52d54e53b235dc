package org.kaoping.report.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Movements;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.TermWords;
import org.kaoping.wording.Words;

/** Tells what changed since the term before: totals, places and grades. */
public final class ChangeMaker {
  private static final int MOST_ROWS = 40;

  private final Report report;
  private final Scheme scheme;
  private final Words words;
  private final TermWords terms;
  private final StandingWords standings;
  private final RankingMaker rankings;
  private final String root;
  private final Map<String, StandingWords> earlier = new ConcurrentHashMap<>();

  /**
   * Makes tables for a page.
   *
   * @param root the way from the page to the site's root
   */
  public ChangeMaker(Report report, RankingMaker rankings, String root) {
    this.report = report;
    this.scheme = report.scheme();
    this.words = report.words();
    this.terms = report.terms();
    this.standings = report.standings();
    this.rankings = rankings;
    this.root = root;
  }

  /** Returns the table of all units; none where fewer than two can be compared. */
  public Optional<ChangePart> part() {
    return report.movements().flatMap(all -> part(all, standings::isAlone, ""));
  }

  /**
   * Returns the table of some units; none where fewer than two can be compared.
   *
   * @param places what their places are
   */
  public Optional<ChangePart> part(Movements all, String places) {
    return part(all, standing -> false, places);
  }

  private Optional<ChangePart> part(Movements all, Predicate<Standing> alone, String places) {
    List<Movements.Movement> compared =
        all.units().stream()
            .filter(m -> m.total().isPresent())
            .sorted(
                Comparator.comparing((Movements.Movement m) -> m.total().orElseThrow()).reversed())
            .toList();
    if (compared.size() < 2) {
      return Optional.empty();
    }
    List<Decimal> values = new ArrayList<>();
    for (Movements.Movement moved : compared) {
      values.add(moved.now().total().orElseThrow());
      values.add(moved.before().total().orElseThrow());
    }
    Axis axis = Axis.of(values).orElseThrow();
    int half = MOST_ROWS / 2;
    List<Movements.Movement> shown = new ArrayList<>(compared);
    if (compared.size() > MOST_ROWS) {
      shown.subList(half, compared.size() - half).clear();
    }
    String earlier = terms.earlier(all.earlier());
    String marks = words.say("change.marks", earlier, terms.current());
    boolean graded =
        scheme.grades().isPresent()
            && shown.stream().anyMatch(m -> m.then().scheme().grades().isPresent());
    return Optional.of(
        new ChangePart(
            title(compared),
            about(all, compared, places),
            axis.isTruncated()
                ? marks + words.say("change.from", words.number(axis.from()))
                : marks,
            graded,
            axis.ticks(words),
            shown.stream().map(m -> row(m, axis, earlier, alone)).toList(),
            shown.size() < compared.size()
                ? words.say("change.left", compared.size() - shown.size())
                : ""));
  }

  private String title(List<Movements.Movement> compared) {
    long rose = compared.stream().filter(m -> m.total().orElseThrow().isPositive()).count();
    long fell = compared.stream().filter(m -> m.total().orElseThrow().signum() < 0).count();
    String title =
        rose == compared.size()
            ? words.say("change.all-rose", rose)
            : fell == compared.size()
                ? words.say("change.all-fell", fell)
                : words.say("change.title", rose, fell);
    Movements.Movement first = rose > 0 ? compared.get(0) : compared.get(compared.size() - 1);
    boolean alone = compared.stream().filter(m -> m.total().equals(first.total())).count() == 1;
    return rose + fell == 0 || !alone
        ? title
        : title
            + words.say(
                rose > 0 ? "change.most" : "change.most-fell",
                first.now().unit().name(),
                signed(first.total().orElseThrow()));
  }

  private String signed(Decimal points) {
    return words.fixedSigned(points, scheme.decimals());
  }

  private String about(Movements all, List<Movements.Movement> compared, String places) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("change.about", TermWords.name(all.earlier(), words), terms.name()));
    if (!places.isEmpty()) {
      parts.add(places);
    }
    if (all.others() > 0) {
      parts.add(words.say("change.others", all.others(), terms.earlier(all.earlier())));
    }
    int without = all.units().size() - compared.size();
    if (without > 0) {
      parts.add(words.say("change.without", without));
    }
    return String.join(words.say("separator"), parts);
  }

  private ChangePart.Row row(
      Movements.Movement moved, Axis axis, String term, Predicate<Standing> alone) {
    Decimal now = moved.now().total().orElseThrow();
    Decimal before = moved.before().total().orElseThrow();
    RankedEvaluation then = moved.then();
    StandingWords said =
        earlier.computeIfAbsent(then.evaluation().id(), id -> new StandingWords(then, words));
    String places =
        moved.places().isEmpty() || alone.test(moved.now())
            ? ""
            : words.say(
                "change.places", said.place(moved.before(), 2), standings.place(moved.now(), 2));
    return new ChangePart.Row(
        moved.now().unit().name(),
        root + Links.unit(report.ranked(), moved.now().unit().id()),
        axis.at(before),
        words.say("change.total", term, said.published(Optional.of(before))),
        axis.at(now),
        words.say("change.total", terms.current(), standings.published(Optional.of(now))),
        now.compareTo(before) < 0,
        signed(moved.total().orElseThrow()),
        places,
        rankings.move(moved.places()),
        standings.grade(moved.now()).orElse(""),
        GradeClass.of(scheme, moved.now().grade()),
        said.grade(moved.before()).orElse(""),
        GradeClass.of(then.scheme(), moved.before().grade()));
  }
}
