package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Comparison;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.History;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.result.Register;
import org.kaoping.result.Term;
import org.kaoping.scheme.Continuity;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.TermWords;
import org.kaoping.wording.Words;

/** Makes what the pages of units say of earlier years. */
final class YearsMaker {
  private final RankedEvaluation ranked;
  private final List<History.Earlier> before;
  private final Optional<Continuity> continuity;
  private final Words words;
  private final TermWords terms;
  private final TrendMaker trends;
  private final String root;
  private final List<Link> downloads;
  private final EarlierWords said;

  YearsMaker(Report report, EarlierWords said) {
    this.said = said;
    this.ranked = report.ranked();
    this.before = report.history().before(report.ranked());
    this.continuity =
        report
            .history()
            .continuity(report.ranked())
            .filter(c -> !c.earlier().stated() && report.showsIndicators());
    this.words = report.words();
    this.terms = report.terms();
    this.trends = new TrendMaker(report.words());
    this.root = Links.root(Links.unit(report.ranked(), ""));
    this.downloads =
        YearsTable.offer(report).map(table -> table.offer().links(root)).orElse(List.of());
  }

  /** Returns the years of a unit, or nothing in the first year of a series. */
  Optional<UnitYears> of(Standing standing) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    List<Optional<History.Result>> results =
        before.stream().map(year -> year.of(standing.unit())).toList();
    List<UnitYears.Row> rows = new ArrayList<>();
    rows.add(row(ranked, standing, standing.unit(), Optional.empty()));
    for (int i = 0; i < before.size(); i++) {
      History.Earlier year = before.get(i);
      rows.add(results.get(i).map(r -> row(r, standing.unit())).orElseGet(() -> gap(year)));
    }
    return Optional.of(
        new UnitYears(
            terms.say("years.title"),
            terms.say("years.term"),
            rows,
            rows.stream().anyMatch(row -> !row.full().isEmpty() && !row.grade().isEmpty()),
            continuity.map(c -> comparison(c, standing, results.get(0))),
            trends.of(trend(standing, results)),
            downloads));
  }

  /** Returns the years with a total, oldest first. */
  private List<TrendMaker.Year> trend(Standing now, List<Optional<History.Result>> earlier) {
    List<TrendMaker.Year> years = new ArrayList<>();
    year(ranked, now).ifPresent(years::add);
    for (Optional<History.Result> result : earlier) {
      result.flatMap(r -> year(r.ranked(), r.standing())).ifPresent(y -> years.add(0, y));
    }
    return now.total().isPresent() ? years : List.of();
  }

  private Optional<TrendMaker.Year> year(RankedEvaluation of, Standing standing) {
    Scheme scheme = of.scheme();
    return standing
        .total()
        .map(
            total ->
                new TrendMaker.Year(
                    name(of.term()),
                    total,
                    scheme.points(),
                    scheme.decimals(),
                    standing.rank().map(r -> said.in(of).placeOf(standing)).orElse(""),
                    standing.rank(),
                    said.in(of).rankingTitle(Peers.ranking(scheme, standing.unit()))));
  }

  private UnitYears.Row row(History.Result result, Register.Unit now) {
    String href = Links.unit(result.ranked(), result.standing().unit().id());
    return row(result.ranked(), result.standing(), now, Optional.of(root + href));
  }

  private UnitYears.Row row(
      RankedEvaluation of, Standing standing, Register.Unit now, Optional<String> href) {
    StandingWords standings = said.in(of);
    return new UnitYears.Row(
        name(of.term()),
        of.title(),
        href,
        said.note(of, standing, now),
        standings.published(standing.total()),
        words.number(of.scheme().points()),
        standings.placeOf(standing),
        standings.grade(standing).orElse(""),
        GradeClass.of(of.scheme(), standing.grade()));
  }

  private UnitYears.Row gap(History.Earlier year) {
    String none = words.say("none");
    return new UnitYears.Row(
        name(year.term()),
        year.scheme().title(),
        Optional.empty(),
        words.say("years.missing"),
        none,
        "",
        none,
        none,
        "");
  }

  private UnitYears.Comparison comparison(
      Continuity goingOn, Standing standing, Optional<History.Result> result) {
    String earlier = name(before.get(0).term());
    return new UnitYears.Comparison(
        words.say("years.compared", earlier),
        name(ranked.term()),
        earlier,
        lines(
            result.stream()
                .map(History.Result::standing)
                .flatMap(b -> Comparison.of(ranked.scheme(), goingOn, standing, b).stream())
                .toList()),
        words.say("years.none", earlier));
  }

  /** Returns the lines, all scores with the same digits. */
  private List<UnitYears.Line> lines(List<Comparison.Line> lines) {
    List<Decimal> scores = lines.stream().flatMap(line -> line.scores().stream()).toList();
    int digits = Digits.of(ranked.scheme()).scores(scores);
    return lines.stream().map(line -> line(line, digits)).toList();
  }

  private UnitYears.Line line(Comparison.Line line, int digits) {
    if (line instanceof Comparison.Continued continued) {
      return continued(continued, digits);
    }
    String none = words.say("none");
    return line instanceof Comparison.Added added
        ? new UnitYears.Line(
            added.now().indicator().title(),
            Optional.empty(),
            added.top(),
            scored(added.now(), digits),
            none,
            words.say("years.added"),
            "")
        : ended(((Comparison.Ended) line).before(), none, digits);
  }

  private UnitYears.Line ended(Comparison.Scored before, String none, int digits) {
    return new UnitYears.Line(
        before.indicator().title(),
        Optional.empty(),
        true,
        none,
        scored(before, digits),
        words.say("years.ended"),
        "");
  }

  private UnitYears.Line continued(Comparison.Continued line, int digits) {
    String key = line.reweighted() ? "years.percent" : "points";
    return new UnitYears.Line(
        line.now().indicator().title(),
        Optional.of(line.before().indicator().title())
            .filter(title -> line.renamed())
            .map(title -> words.say("years.was", title)),
        line.top(),
        scored(line.now(), digits),
        scored(line.before(), digits),
        line.change()
            .map(
                c ->
                    c.signum() == 0
                        ? words.say("years.same")
                        : words.say(key, words.fixedSigned(c, digits)))
            .orElseGet(() -> words.say("none")),
        line.reweighted() ? words.say("years.reweighted") : "");
  }

  private String scored(Comparison.Scored scored, int digits) {
    return scored.score().map(s -> words.fixed(s, digits)).orElseGet(() -> words.say("none"))
        + " / "
        + words.number(scored.indicator().points());
  }

  private String name(Term term) {
    return TermWords.name(term, words);
  }
}
