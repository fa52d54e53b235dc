package org.kaoping.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.page.ChartPart;
import org.kaoping.page.Document;
import org.kaoping.page.EvaluationPage;
import org.kaoping.page.Link;
import org.kaoping.page.Links;
import org.kaoping.page.Share;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.result.Evaluation;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

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

  EvaluationPage page(
      Columns columns,
      Divisions divisions,
      ChartPart charts,
      List<Document> prose,
      Downloads downloads) {
    DivisionLinks links = new DivisionLinks(ranked, divisions, root);
    RankingMaker rankings = new RankingMaker(ranked, links, words, root);
    List<Standing> units = ranked.awards().standings();
    boolean single = units.size() == 1;
    return new EvaluationPage(
        ranked.title(),
        lead(),
        status(),
        single ? Optional.of(rankings.row(units.get(0))) : Optional.empty(),
        words.number(scheme.points()),
        rankings.heads(),
        single ? List.of() : rankings.rankings(),
        new DivisionTables(ranked, links, words).of(divisions),
        charts,
        new AwardMaker(ranked, words, root).lists(),
        indicators(scheme.indicators(), 1, columns, columns.meanDigits(scheme.nodes().toList())),
        links(prose.stream().filter(Document::isNotice), root),
        links(prose.stream().filter(d -> !d.isNotice()), root),
        root + Links.scheme(ranked.evaluation().id()),
        downloads.list(root),
        CompareMaker.href(ranked, root),
        StatementMaker.links(ranked, root),
        new UseMaker(ranked, words).tables(),
        new ProcessMaker(ranked, words).part(),
        new CorrectionMaker(ranked, words, root).all());
  }

  private static List<Link> links(Stream<Document> documents, String root) {
    return documents.map(d -> new Link(d.title(), root + d.uri())).toList();
  }

  /**
   * Returns how many units, the average, the spread and the grades in a sentence or two; while it
   * is open, how many have reported.
   */
  String lead() {
    if (ranked.isOpen()) {
      return new ProcessMaker(ranked, words).lead();
    }
    return standings.lead(ranked.awards().standings());
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

  private List<EvaluationPage.IndicatorLink> indicators(
      List<Indicator> nodes, int level, Columns columns, int digits) {
    return nodes.stream()
        .flatMap(
            node ->
                Stream.concat(
                    Stream.of(indicator(node, level, columns, digits)),
                    indicators(node.children(), level + 1, columns, digits).stream()))
        .toList();
  }

  private EvaluationPage.IndicatorLink indicator(
      Indicator node, int level, Columns columns, int digits) {
    Optional<Decimal> mean = columns.statistics(node.id()).map(s -> s.mean(digits));
    return new EvaluationPage.IndicatorLink(
        node.title(),
        root + Links.indicator(ranked.evaluation().id(), node.id()),
        words.number(node.points()),
        mean.map(m -> words.fixed(m, digits)).orElseGet(() -> words.say("none")),
        mean.map(m -> Share.of(m, node.points())),
        level);
  }
}
