package org.kaoping.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.page.GradeClass;
import org.kaoping.page.Links;
import org.kaoping.page.Share;
import org.kaoping.page.UnitPage;
import org.kaoping.rank.Divisions;
import org.kaoping.rank.History;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Standing;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.score.LeafScore;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes the pages of units. */
final class UnitMaker {
  private record Loss(String title, Decimal points) {}

  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final SchemeWords schemeWords;
  private final StandingWords standings;
  private final LeafMaker leaves;
  private final OtherSources otherSources;
  private final Medians medians;
  private final UseMaker uses;
  private final YearsMaker years;
  private final StatementMaker statements;
  private final String root;
  private final DivisionLinks divisions;
  private final UnitDecisions decisions;

  UnitMaker(
      RankedEvaluation ranked,
      Divisions divisions,
      History history,
      StatementMaker statements,
      Words words) {
    this.ranked = ranked;
    this.scheme = ranked.scheme();
    this.words = words;
    this.schemeWords = new SchemeWords(scheme, words);
    this.standings = new StandingWords(ranked, words);
    this.leaves = new LeafMaker(words, schemeWords);
    this.otherSources = new OtherSources(words, leaves);
    this.medians = Medians.of(ranked);
    this.uses = new UseMaker(ranked, words);
    this.years = new YearsMaker(ranked, history, words);
    this.statements = statements;
    this.root = Links.root(Links.unit(ranked.evaluation().id(), ""));
    this.divisions = new DivisionLinks(ranked, divisions, root);
    this.decisions = new UnitDecisions(ranked, words, root);
  }

  /** Returns the page of a unit. */
  UnitPage page(Standing standing, UnitResult result) {
    return new UnitPage(
        standing.unit().name(),
        divisions.about(standing.unit()),
        CompareMaker.href(ranked, standing.unit(), root),
        standings.published(standing.total()),
        words.number(scheme.points()),
        standings.placeOf(standing),
        standings.grade(standing),
        GradeClass.of(scheme, standing.grade()),
        standings.awards(standing),
        decisions.of(standing),
        vetoes(standing, result),
        totals(standing),
        sentence(standing),
        scheme.indicators().stream().map(i -> summary(i, standing)).toList(),
        scheme.stated() ? List.of() : sections(standing, result),
        statements.sections(result, root),
        result.file(),
        leaves.notes(result),
        totalWorking(standing),
        scheme.stated(),
        uses.ofUnit(standing.unit().id()),
        years.of(standing));
  }

  private List<UnitPage.Veto> vetoes(Standing standing, UnitResult result) {
    List<UnitPage.Veto> vetoes = new ArrayList<>();
    for (UnitResult.RecordedVeto recorded : result.vetoes()) {
      standing.vetoes().stream()
          .filter(v -> v.id().equals(recorded.veto()))
          .forEach(
              v -> {
                String note = String.join(words.say("separator"), leaves.texts(recorded.remarks()));
                vetoes.add(
                    new UnitPage.Veto(
                        v.text(),
                        standings.effect(v),
                        Optional.of(note).filter(n -> !n.isEmpty()),
                        words.say("line", recorded.line())));
              });
    }
    return vetoes;
  }

  private List<UnitPage.Total> totals(Standing standing) {
    List<UnitPage.Total> totals = new ArrayList<>();
    for (Scheme.Part part : scheme.parts()) {
      totals.add(
          new UnitPage.Total(
              part.title(),
              standings.published(Optional.ofNullable(standing.parts().get(part.id()))),
              words.say("full", words.number(part.points()))));
    }
    for (Scheme.Period period : scheme.periods()) {
      totals.add(
          new UnitPage.Total(
              period.title(),
              standings.published(Optional.ofNullable(standing.score().periods().get(period.id()))),
              words.say("weight", words.number(period.weight()))));
    }
    for (Scheme.Source source : scheme.sources()) {
      if (!source.official()) {
        totals.add(
            new UnitPage.Total(
                source.title(),
                standings.published(
                    Optional.ofNullable(standing.score().sources().get(source.id()))),
                words.say("source.display")));
      }
    }
    return totals;
  }

  /** Returns where most points were lost, in one sentence. */
  private String sentence(Standing standing) {
    if (scheme.stated()) {
      return words.say("sentence.stated");
    }
    List<String> most =
        scheme
            .leaves()
            .map(leaf -> new Loss(leaf.title(), lost(leaf, standing)))
            .filter(loss -> loss.points().isPositive())
            .sorted(Comparator.comparing(Loss::points).reversed())
            .limit(3)
            .map(loss -> words.say("sentence.item", loss.title(), words.number(loss.points())))
            .toList();
    return most.isEmpty()
        ? words.say("sentence.full")
        : words.say("sentence.lost", words.list(most));
  }

  private static Decimal lost(Indicator indicator, Standing standing) {
    return Optional.ofNullable(standing.score().nodes().get(indicator.id()))
        .map(score -> indicator.points().minus(score))
        .orElse(Decimal.ZERO);
  }

  private UnitPage.SummaryRow summary(Indicator indicator, Standing standing) {
    Optional<Decimal> score = Optional.ofNullable(standing.score().nodes().get(indicator.id()));
    Decimal lost = lost(indicator, standing);
    return new UnitPage.SummaryRow(
        indicator.title(),
        "#" + indicator.id(),
        words.number(indicator.points()),
        number(score),
        lost.signum() == 0 ? "" : words.signed(lost.negated()),
        medians
            .of(standing, indicator)
            .map(m -> words.fixed(m, scheme.decimals()))
            .orElseGet(() -> words.say("none")),
        score.map(s -> Share.of(s, indicator.points())));
  }

  private String number(Optional<Decimal> score) {
    return score.map(words::number).orElseGet(() -> words.say("none"));
  }

  /** Returns the other sources that assessed the unit at all. */
  private List<String> others(UnitResult result) {
    return scheme.sources().stream()
        .filter(source -> !source.official())
        .map(Scheme.Source::id)
        .filter(id -> result.settled().anyMatch(a -> a.source().equals(Optional.of(id))))
        .toList();
  }

  private List<UnitPage.Section> sections(Standing standing, UnitResult result) {
    Map<String, LeafScore> official = byLeaf(result, scheme.officialSource());
    Map<String, Map<String, LeafScore>> others = new LinkedHashMap<>();
    others(result)
        .forEach(id -> others.put(schemeWords.source(id), byLeaf(result, Optional.of(id))));
    return scheme.indicators().stream()
        .map(
            top ->
                new UnitPage.Section(
                    top.id(),
                    top.title(),
                    root + Links.indicator(ranked.evaluation().id(), top.id()),
                    top.isLeaf(),
                    words.number(top.points()),
                    number(Optional.ofNullable(standing.score().nodes().get(top.id()))),
                    branchWorking(top, standing),
                    leaves(top, "", official, others)))
        .toList();
  }

  private Map<String, LeafScore> byLeaf(UnitResult result, Optional<String> source) {
    Map<String, LeafScore> scores = new HashMap<>();
    ranked
        .scorer()
        .derive(result, source)
        .forEach(score -> scores.put(score.indicator().id(), score));
    return scores;
  }

  private List<UnitPage.Leaf> leaves(
      Indicator node,
      String path,
      Map<String, LeafScore> official,
      Map<String, Map<String, LeafScore>> others) {
    if (!node.isLeaf()) {
      return node.children().stream()
          .flatMap(
              child ->
                  leaves(child, child.isLeaf() ? path : child.title(), official, others).stream())
          .toList();
    }
    String href = root + Links.indicator(ranked.evaluation().id(), node.id());
    List<String> beside =
        others.entrySet().stream()
            .flatMap(
                source ->
                    Optional.ofNullable(source.getValue().get(node.id()))
                        .map(score -> otherSources.of(source.getKey(), score))
                        .stream())
            .toList();
    return Optional.ofNullable(official.get(node.id())).stream()
        .map(score -> leaves.leaf(score, path, href, beside))
        .toList();
  }

  /** Says so where a branch was rescaled, because a child has no score. */
  private Optional<String> branchWorking(Indicator top, Standing standing) {
    boolean rescaled =
        top.withDescendants().anyMatch(n -> !standing.score().nodes().containsKey(n.id()));
    return rescaled && standing.score().nodes().containsKey(top.id())
        ? Optional.of(words.say("working.rescaled"))
        : Optional.empty();
  }

  /** Returns how the top-level indicators make the total, with its rounding. */
  private Optional<String> totalWorking(Standing standing) {
    List<Decimal> scores =
        scheme.indicators().stream()
            .flatMap(i -> Optional.ofNullable(standing.score().nodes().get(i.id())).stream())
            .toList();
    Optional<Decimal> total = standing.score().total();
    if (scores.size() < 2 || total.isEmpty()) {
      return Optional.empty();
    }
    String sum = scores.stream().map(words::number).collect(Collectors.joining(" + "));
    String published = standings.published(total);
    Decimal exact = Decimal.sum(scores);
    if (scores.size() < scheme.indicators().size()) {
      return Optional.of(words.say("working.total.rescaled", sum, published));
    }
    return Optional.of(
        exact.equals(total.get())
            ? words.say("working.total", sum, published)
            : words.say("working.total.rounded", sum, words.number(exact), published));
  }
}
