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
  private final Cell state;
  private final Map<String, UnitResult> results;

  private FindingTable(Report report) {
    this.ranked = report.ranked();
    this.words = report.words();
    this.scheme = report.schemeWords();
    this.state = Cell.of(report.state());
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
    List<Found> leaves =
        ranked.scheme().leaves().filter(Indicator::takesFindings).map(this::found).toList();
    String title = words.say("title.in", words.say("download.findings"), ranked.title());
    return new Table(
        title,
        List.of(),
        HEADS.stream().map(words::say).toList(),
        () -> rankings.standings().flatMap(standing -> rows(standing, leaves)).iterator());
  }

  /** A leaf where something can be found, with what all its rows say. */
  private record Found(Indicator leaf, Cell id, Cell title, RuleWords rules) {}

  private Found found(Indicator leaf) {
    return new Found(leaf, Cell.of(leaf.id()), Cell.of(leaf.title()), scheme.rules(leaf));
  }

  private Stream<List<Cell>> rows(Standing standing, List<Found> leaves) {
    return Optional.ofNullable(results.get(standing.unit().id())).stream()
        .flatMap(UnitResult::settled)
        .filter(a -> ranked.scheme().counts(a.source()))
        .flatMap(assessment -> rows(standing, assessment, leaves).stream());
  }

  private List<List<Cell>> rows(Standing standing, Assessment assessment, List<Found> leaves) {
    Cell unit = Cell.of(standing.unit().id());
    Cell name = Cell.of(standing.unit().name());
    Cell period = Cell.ofText(assessment.period().map(scheme::period));
    List<List<Cell>> rows = new ArrayList<>();
    for (Found found : leaves) {
      Optional<LeafRecord> record = assessment.record(found.leaf().id());
      if (record.isPresent() && record.get().outcome() instanceof LeafRecord.Observed observed) {
        for (Finding finding : observed.findings()) {
          List<Cell> row = new ArrayList<>(HEADS.size());
          row.add(unit);
          row.add(name);
          row.add(found.id());
          row.add(found.title());
          row.add(period);
          addFinding(row, finding, found, record.get().remarks(), assessment);
          row.add(state);
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static void addFinding(
      List<Cell> row, Finding finding, Found found, Remarks around, Assessment assessment) {
    Remarks own = finding.remarks();
    row.add(Cell.ofText(found.leaf().leaf().rule(finding.rule()).map(found.rules()::heading)));
    row.add(Cell.of(finding.cases()));
    row.add(Cell.exact(points(finding, found.leaf())));
    row.add(Cell.ofText(own.note()));
    row.add(Cell.ofText(own.evidence()));
    row.add(Cell.ofText(own.by().or(around::by).or(assessment::by)));
    row.add(Cell.ofDay(own.date().or(around::date).or(assessment::date)));
  }

  /** Returns what a finding is worth, before any cap. */
  private static Optional<Decimal> points(Finding finding, Indicator leaf) {
    return leaf.leaf()
        .rule(finding.rule())
        .flatMap(rule -> rule.effect().worth(finding).map(rule.effect().direction()::signed));
  }
}
