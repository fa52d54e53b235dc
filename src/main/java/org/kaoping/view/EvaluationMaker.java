package org.kaoping.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.rank.Columns;
import org.kaoping.rank.Outcome;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Standing;
import org.kaoping.rank.Statistics;
import org.kaoping.result.Decision;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.score.Peers;

/** Makes the page of an evaluation. */
final class EvaluationMaker {
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final String root;

  EvaluationMaker(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.scheme = ranked.scheme();
    this.words = words;
    this.standings = new StandingWords(ranked, words);
    this.root = Links.root(Links.evaluation(ranked.evaluation().id()));
  }

  EvaluationPage page(Columns columns) {
    return new EvaluationPage(
        ranked.title(),
        lead(),
        status(),
        heads(),
        rankings(),
        new ChartMaker(ranked, words).figures(),
        ranked.awards().outcomes().stream().map(this::award).toList(),
        indicators(scheme.indicators(), 1, columns),
        root + Links.scheme(ranked.evaluation().id()),
        root + Links.results(ranked.evaluation().id()),
        StatementMaker.links(ranked, root),
        scheme.grades().isPresent() || scheme.stated(),
        new UseMaker(ranked, words).tables(),
        new ProcessMaker(ranked, words).part());
  }

  /**
   * Returns how many units, the average, the spread and the grades in a sentence or two; while it
   * is open, how many have reported.
   */
  String lead() {
    if (ranked.isOpen()) {
      return new ProcessMaker(ranked, words).lead();
    }
    List<Standing> all = ranked.awards().standings();
    List<Decimal> totals = all.stream().flatMap(s -> s.total().stream()).toList();
    Optional<Statistics> statistics = Statistics.of(totals);
    if (statistics.isEmpty()) {
      return words.say("lead.none", all.size());
    }
    Statistics s = statistics.get();
    String points =
        all.size() == 1
            ? words.say("lead.one", fixed(s.greatest()))
            : words.say(
                "lead.many",
                all.size(),
                fixed(s.mean(scheme.decimals())),
                fixed(s.greatest()),
                fixed(s.least()));
    List<String> grades = grades(all);
    return grades.isEmpty() ? points : points + words.say("lead.grades", words.list(grades));
  }

  private List<String> grades(List<Standing> all) {
    return scheme.grades().stream()
        .flatMap(g -> g.bands().stream())
        .map(
            grade ->
                words.say(
                    "lead.grade",
                    grade.title(),
                    all.stream().filter(s -> s.grade().equals(Optional.of(grade.id()))).count()))
        .toList();
  }

  private String fixed(Decimal points) {
    return words.fixed(points, scheme.decimals());
  }

  /** Returns how far the evaluation has come, and since when. */
  String status() {
    Evaluation evaluation = ranked.evaluation();
    String status = words.say("status." + evaluation.status());
    return evaluation
        .date()
        .filter(date -> evaluation.status() != Evaluation.Status.NOTICE && !ranked.isOpen())
        .map(date -> words.say("status.since", status, words.date(date)))
        .orElse(status);
  }

  private List<EvaluationPage.Head> heads() {
    Stream<EvaluationPage.Head> parts =
        scheme.parts().stream()
            .map(p -> head(p.title(), words.say("full", words.number(p.points()))));
    Stream<EvaluationPage.Head> periods =
        scheme.periods().stream()
            .map(p -> head(p.title(), words.say("weight", words.number(p.weight()))));
    Stream<EvaluationPage.Head> sources =
        scheme.sources().stream()
            .filter(s -> !s.official())
            .map(s -> head(s.title(), words.say("source.display")));
    return Stream.of(parts, periods, sources).flatMap(s -> s).toList();
  }

  private static EvaluationPage.Head head(String title, String note) {
    return new EvaluationPage.Head(title, note);
  }

  private List<EvaluationPage.Ranking> rankings() {
    Map<Optional<String>, List<EvaluationPage.Row>> rows = new LinkedHashMap<>();
    for (Standing standing : ranked.awards().standings()) {
      rows.computeIfAbsent(Peers.ranking(scheme, standing.unit()), k -> new ArrayList<>())
          .add(row(standing));
    }
    return rows.entrySet().stream()
        .map(e -> new EvaluationPage.Ranking(standings.rankingTitle(e.getKey()), e.getValue()))
        .toList();
  }

  private EvaluationPage.Row row(Standing standing) {
    Stream<String> vetoes = standing.vetoes().stream().map(v -> words.say("mark.veto", v.text()));
    return new EvaluationPage.Row(
        standings.place(standing),
        standing.unit().name(),
        href(standing.unit()),
        Stream.concat(
                standing.unit().kind().stream(), standings.groupName(standing.unit()).stream())
            .collect(Collectors.joining(" · ")),
        standings.published(standing.total()),
        standing.total().map(t -> Share.of(t, scheme.points())),
        points(standing),
        standings.grade(standing).orElse(""),
        GradeClass.of(scheme, standing.grade()),
        Stream.concat(standings.awards(standing).stream(), vetoes).toList());
  }

  private String href(Register.Unit unit) {
    return root + Links.unit(ranked.evaluation().id(), unit.id());
  }

  private List<String> points(Standing standing) {
    Stream<Optional<Decimal>> parts =
        scheme.parts().stream().map(p -> Optional.ofNullable(standing.parts().get(p.id())));
    Stream<Optional<Decimal>> periods =
        scheme.periods().stream()
            .map(p -> Optional.ofNullable(standing.score().periods().get(p.id())));
    Stream<Optional<Decimal>> sources =
        scheme.sources().stream()
            .filter(s -> !s.official())
            .map(s -> Optional.ofNullable(standing.score().sources().get(s.id())));
    return Stream.of(parts, periods, sources).flatMap(s -> s).map(standings::published).toList();
  }

  private EvaluationPage.AwardList award(Outcome outcome) {
    Map<String, Register.Unit> units =
        ranked.register().units().stream().collect(Collectors.toMap(Register.Unit::id, u -> u));
    List<Link> awarded =
        outcome.awarded().stream()
            .flatMap(id -> Optional.ofNullable(units.get(id)).stream())
            .map(unit -> new Link(unit.name(), href(unit)))
            .toList();
    return new EvaluationPage.AwardList(
        outcome.award().title(),
        new SchemeWords(scheme, words).award(outcome.award()),
        awarded,
        outcome.decision().map(d -> decision(d, units)).orElse(List.of()));
  }

  private List<String> decision(Decision decision, Map<String, Register.Unit> units) {
    List<String> notes = new ArrayList<>();
    String when = decision.date().map(words::date).orElse("");
    decision.by().ifPresent(by -> notes.add(words.say("decided.by", by, when)));
    decision.reason().ifPresent(reason -> notes.add(words.say("decided.reason", reason)));
    for (Decision.Supplementary place : decision.supplementary()) {
      String name =
          Optional.ofNullable(units.get(place.unit())).map(Register.Unit::name).orElse("");
      notes.add(words.say("decided.supplementary", name, place.reason()));
    }
    return notes;
  }

  private List<EvaluationPage.IndicatorLink> indicators(
      List<Indicator> nodes, int level, Columns columns) {
    return nodes.stream()
        .flatMap(
            node ->
                Stream.concat(
                    Stream.of(indicator(node, level, columns)),
                    indicators(node.children(), level + 1, columns).stream()))
        .toList();
  }

  private EvaluationPage.IndicatorLink indicator(Indicator node, int level, Columns columns) {
    Optional<Decimal> mean = columns.statistics(node.id()).map(s -> s.mean(scheme.decimals()));
    return new EvaluationPage.IndicatorLink(
        node.title(),
        root + Links.indicator(ranked.evaluation().id(), node.id()),
        words.number(node.points()),
        mean.map(this::fixed).orElseGet(() -> words.say("none")),
        mean.map(m -> Share.of(m, node.points())),
        level);
  }
}
