package org.kaoping.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Edition;
import org.kaoping.report.Edition.Thing;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Table;
import org.kaoping.report.table.TableOffer;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Remarks;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.wording.RuleWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** Makes the table of everything that was found, for spreadsheet programs. */
final class FindingTable {
  private static final List<String> HEADS =
      List.of(
          "csv.unit-id",
          "csv.unit",
          "download.indicator-id",
          "label.indicator",
          "download.period",
          "download.rule",
          "download.cases",
          "download.points",
          "download.note",
          "download.evidence",
          "download.by",
          "download.date",
          "download.state");

  private final RankedEvaluation ranked;
  private final Words words;
  private final SchemeWords scheme;
  private final String state;
  private final Map<String, UnitResult> results;

  private FindingTable(Report report) {
    this.ranked = report.ranked();
    this.words = report.words();
    this.scheme = report.schemeWords();
    this.state = report.state();
    this.results = report.results();
  }

  /** Returns the table as a file, if anything can be found. */
  static Optional<TableOffer> offer(Report report) {
    Edition edition = report.edition();
    boolean remarked =
        Stream.of(Thing.NOTES, Thing.EVIDENCE, Thing.ASSESSORS).allMatch(edition::shows);
    return report.scheme().leaves().anyMatch(Indicator::takesFindings)
        ? Optional.of(
            TableOffer.of(
                report,
                remarked ? "findings" : "findings-alone",
                Links.findings(report.id()),
                new FindingTable(report)::table))
        : Optional.empty();
  }

  /** Returns one row for each finding of the official source, units as in the table of ranks. */
  private Table table() {
    Rankings rankings = Rankings.of(ranked);
    String title = words.say("title.in", words.say("download.findings"), ranked.title());
    return new Table(
        title,
        List.of(),
        HEADS.stream().map(words::say).toList(),
        () -> rankings.standings().flatMap(this::rows).iterator());
  }

  private Stream<List<Cell>> rows(Standing standing) {
    return Optional.ofNullable(results.get(standing.unit().id())).stream()
        .flatMap(UnitResult::settled)
        .filter(a -> ranked.scheme().counts(a.source()))
        .flatMap(assessment -> rows(standing, assessment));
  }

  private Stream<List<Cell>> rows(Standing standing, Assessment assessment) {
    return ranked
        .scheme()
        .leaves()
        .filter(Indicator::takesFindings)
        .flatMap(
            leaf ->
                assessment.record(leaf.id()).stream()
                    .flatMap(record -> rows(standing, assessment, leaf, record)));
  }

  private Stream<List<Cell>> rows(
      Standing standing, Assessment assessment, Indicator leaf, LeafRecord record) {
    RuleWords rules = scheme.rules(leaf);
    return record.observed().stream()
        .flatMap(observed -> observed.findings().stream())
        .map(
            finding -> {
              Remarks own = finding.remarks();
              Remarks around = record.remarks();
              List<Cell> row = new ArrayList<>();
              row.add(Cell.of(standing.unit().id()));
              row.add(Cell.of(standing.unit().name()));
              row.add(Cell.of(leaf.id()));
              row.add(Cell.of(leaf.title()));
              row.add(Cell.ofText(assessment.period().map(scheme::period)));
              row.add(Cell.ofText(leaf.leaf().rule(finding.rule()).map(rules::heading)));
              row.add(Cell.of(finding.cases()));
              row.add(Cell.exact(points(finding, leaf)));
              row.add(Cell.ofText(own.note()));
              row.add(Cell.ofText(own.evidence()));
              row.add(Cell.ofText(own.by().or(around::by).or(assessment::by)));
              row.add(Cell.ofDay(own.date().or(around::date).or(assessment::date)));
              row.add(Cell.of(state));
              return row;
            });
  }

  /** Returns what a finding is worth, before any cap. */
  private static Optional<Decimal> points(Finding finding, Indicator leaf) {
    return leaf.leaf()
        .rule(finding.rule())
        .flatMap(rule -> rule.effect().worth(finding).map(rule.effect().direction()::signed));
  }
}
