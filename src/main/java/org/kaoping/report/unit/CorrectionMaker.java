package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.result.Correction;
import org.kaoping.wording.ValueWords;
import org.kaoping.wording.Words;

/** Shows what was corrected after results had been published. */
public final class CorrectionMaker {
  private final RankedEvaluation ranked;
  private final ValueWords values;
  private final Words words;
  private final String root;

  /**
   * Makes parts of pages.
   *
   * @param root the way from the pages to the site's root
   */
  public CorrectionMaker(Report report, String root) {
    this.ranked = report.ranked();
    this.values = new ValueWords(report.ranked(), report.words());
    this.words = report.words();
    this.root = root;
  }

  /** Returns all corrections, the last one first. */
  public List<CorrectionItem> all() {
    return lastFirst(ranked.corrections().stream().map(c -> item(c, c.changes())).toList());
  }

  /** Returns those that changed something of a unit, the last one first. */
  List<CorrectionItem> of(String unit) {
    return lastFirst(
        ranked.corrections().stream()
            .filter(correction -> !correction.of(unit).isEmpty())
            .map(correction -> item(correction, correction.of(unit)))
            .toList());
  }

  private static List<CorrectionItem> lastFirst(List<CorrectionItem> items) {
    List<CorrectionItem> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return List.copyOf(reversed);
  }

  private CorrectionItem item(Correction correction, List<Correction.Change> changes) {
    List<CorrectionItem.Row> rows = changes.stream().map(this::row).toList();
    return new CorrectionItem(
        words.date(correction.date()),
        correction.what(),
        correction.why(),
        correction.approvedBy(),
        words.say(
            "correction.summary",
            correction.what(),
            String.join(words.say("comma"), rows.stream().map(this::sentence).toList())),
        root + Links.corrections(ranked.evaluation().id()),
        rows);
  }

  private String sentence(CorrectionItem.Row row) {
    return words.say("correction.change", row.value(), row.before(), row.after());
  }

  private CorrectionItem.Row row(Correction.Change change) {
    String unit = change.value().unit();
    String name = values.name(change.value()).orElse(change.value().of());
    String before = values.shown(change.value(), change.before());
    String after = values.shown(change.value(), change.after());
    return new CorrectionItem.Row(
        values.unit(unit).orElse(unit),
        values.unit(unit).map(n -> root + Links.unit(ranked, unit)).orElse(""),
        name,
        before,
        after);
  }

  /**
   * A correction of published results.
   *
   * @param date when it was approved
   * @param by the office that approved it
   * @param summary what was corrected and what became what, in a sentence: {@code 漏计一处：总分由 87.30 改为
   *     88.30。}
   * @param href the place of all corrections of the evaluation
   * @param rows values that changed; may be empty
   */
  public record CorrectionItem(
      String date,
      String what,
      String why,
      String by,
      String summary,
      String href,
      List<Row> rows) {
    /**
     * A value.
     *
     * @param href the unit's page; empty if it has none any more
     */
    public record Row(String unit, String href, String value, String before, String after) {}
  }
}
