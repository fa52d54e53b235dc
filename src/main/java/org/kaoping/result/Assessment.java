package org.kaoping.result;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * One look at one unit.
 *
 * @param source id of the source, where the scheme has sources
 * @param period id of the period, where the scheme has periods
 * @param draft whether it is checked, but counts as not there
 * @param by who assessed
 * @param records by id of the leaf, in the order of the file
 * @param total the total stated by the source, where the scheme says {@code total: stated}
 * @param grade the grade stated by the source, in words
 * @param file workspace-relative path of where it stands
 */
public record Assessment(
    Optional<String> source,
    Optional<String> period,
    boolean draft,
    Optional<LocalDate> date,
    Optional<String> by,
    Map<String, LeafRecord> records,
    Optional<Decimal> total,
    Optional<String> grade,
    Optional<String> note,
    String file,
    int line) {

  /** Returns the same with other records. */
  public Assessment withRecords(Map<String, LeafRecord> others) {
    return new Assessment(source, period, draft, date, by, others, total, grade, note, file, line);
  }

  public Optional<LeafRecord> record(String indicator) {
    return Optional.ofNullable(records.get(indicator));
  }
}
