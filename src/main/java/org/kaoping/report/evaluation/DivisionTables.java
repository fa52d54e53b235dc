package org.kaoping.report.evaluation;

import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.Places;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Link;
import org.kaoping.report.Report;
import org.kaoping.report.Share;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.CountWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes the tables that lead from an evaluation to its groups and kinds. */
final class DivisionTables {
  private final Scheme scheme;
  private final Words words;
  private final CountWords counts;
  private final StandingWords standings;
  private final DivisionLinks links;

  DivisionTables(Report report, DivisionLinks links) {
    this.scheme = report.scheme();
    this.words = report.words();
    this.counts = new CountWords(report.words());
    this.standings = report.standings();
    this.links = links;
  }

  /** Returns a table of groups and one of kinds, as far as there are any. */
  List<EvaluationPage.DivisionTable> of(Divisions divisions) {
    return List.of(divisions.groups(), divisions.kinds()).stream()
        .filter(all -> !all.isEmpty())
        .map(
            all ->
                new EvaluationPage.DivisionTable(
                    words.say("divisions." + all.get(0).within()),
                    words.sentence(words.say("division." + all.get(0).within())),
                    all.stream().map(this::row).toList()))
        .toList();
  }

  private EvaluationPage.DivisionRow row(Division division) {
    Link link = links.link(division);
    int units = division.standings().size();
    Optional<Statistics> totals = Statistics.ofTotals(division.standings());
    return new EvaluationPage.DivisionRow(
        link.text(),
        link.href(),
        counts.cell(units, totals.map(Statistics::size).orElse(0)),
        standings.mean(totals),
        totals.map(t -> Share.of(t.mean(Places.of(scheme).means()), scheme.points())));
  }
}
