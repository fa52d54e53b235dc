package org.kaoping.report.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Objected;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Table;
import org.kaoping.report.table.TableOffer;
import org.kaoping.result.Correction;
import org.kaoping.result.Objection;
import org.kaoping.result.PublishedValue;
import org.kaoping.wording.ObjectionWords;
import org.kaoping.wording.ValueWords;
import org.kaoping.wording.Words;

/** Makes the table of all objections, for spreadsheet programs. */
public final class ObjectionTable {
  private static final List<String> HEADS =
      List.of(
          "objection.id",
          "csv.unit-id",
          "csv.unit",
          "label.objection.received",
          "label.objection.against",
          "label.objection",
          "label.objection.outcome",
          "objection.decided-on",
          "objection.decided-by",
          "label.objection.reason");

  /** Values that are told before and after. */
  private static final List<PublishedValue.Kind> KINDS =
      List.of(
          PublishedValue.Kind.POINTS,
          PublishedValue.Kind.TOTAL,
          PublishedValue.Kind.RANK,
          PublishedValue.Kind.GRADE);

  private final RankedEvaluation ranked;
  private final ObjectionWords said;
  private final ValueWords values;
  private final Words words;
  private final String state;

  private ObjectionTable(Report report) {
    this.ranked = report.ranked();
    this.said = new ObjectionWords(report.ranked(), report.schemeWords(), report.words());
    this.values = new ValueWords(report.ranked(), report.words());
    this.words = report.words();
    this.state = report.state();
  }

  /** Returns the table as a file, if there are objections that readers are told of. */
  public static Optional<TableOffer> offer(Report report) {
    return report.tellsObjections()
        ? Optional.of(
            TableOffer.of(
                report,
                "objections",
                Links.objectionTable(report.id()),
                new ObjectionTable(report)::table))
        : Optional.empty();
  }

  private Table table() {
    List<String> heads = new ArrayList<>(HEADS.stream().map(words::say).toList());
    for (PublishedValue.Kind kind : KINDS) {
      heads.add(words.say("objection.before." + kind));
      heads.add(words.say("objection.after." + kind));
    }
    heads.add(words.say("label.objection.effect"));
    heads.add(words.say("download.state"));
    return new Table(
        words.say("title.in", words.say("download.objections"), ranked.title()),
        List.of(),
        heads,
        () -> ObjectionMaker.inOrder(ranked).stream().map(this::row).iterator());
  }

  private List<Cell> row(Objected objected) {
    Objection objection = objected.objection();
    Optional<Objection.Decision> decision = objection.decision();
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(objection.id()));
    row.add(Cell.of(objection.unit()));
    row.add(Cell.of(said.unit(objection)));
    row.add(Cell.ofDay(Optional.of(objection.received())));
    row.add(Cell.of(words.sentence(said.against(objection))));
    row.add(Cell.of(objection.says()));
    row.add(Cell.of(said.outcome(objection)));
    row.add(Cell.ofDay(decision.map(Objection.Decision::date)));
    row.add(Cell.ofText(decision.flatMap(Objection.Decision::by)));
    row.add(Cell.ofText(decision.flatMap(Objection.Decision::reason)));
    for (PublishedValue.Kind kind : KINDS) {
      Optional<Correction.Change> change =
          objected.changes().stream().filter(c -> isOf(c.value(), kind, objection)).findFirst();
      row.add(cell(change, Correction.Change::before));
      row.add(cell(change, Correction.Change::after));
    }
    row.add(Cell.of(said.effect(objected)));
    row.add(Cell.of(state));
    return row;
  }

  /** Of points, those of the indicator that was objected to are told. */
  private static boolean isOf(PublishedValue value, PublishedValue.Kind kind, Objection objection) {
    return value.kind() == kind
        && (kind != PublishedValue.Kind.POINTS || value.equals(objection.against()));
  }

  private Cell cell(
      Optional<Correction.Change> change, Function<Correction.Change, Optional<String>> side) {
    Optional<String> text = change.flatMap(side);
    boolean number = change.filter(c -> c.value().isNumber()).isPresent();
    return number
        ? Cell.exact(text.map(Decimal::of))
        : Cell.ofText(change.filter(c -> text.isPresent()).map(c -> values.shown(c.value(), text)));
  }
}
