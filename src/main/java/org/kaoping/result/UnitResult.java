package org.kaoping.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;

/**
 * The recorded results of one unit.
 *
 * @param file workspace-relative path
 * @param unit id of the unit
 * @param measures what was measured once for all leaves, by id of the measure
 * @param statements figures by statement, row and column; a row without columns has the column ""
 */
public record UnitResult(
    String file,
    String unit,
    Map<String, Quantity> measures,
    List<Assessment> assessments,
    List<RecordedVeto> vetoes,
    Map<String, Map<String, Map<String, Decimal>>> statements) {

  /**
   * A veto that was pronounced.
   *
   * @param veto id of the scheme's veto
   */
  public record RecordedVeto(String veto, Remarks remarks, int line) {}

  /** Returns results of which nothing was recorded. */
  public static UnitResult none(String file, String unit) {
    return new UnitResult(file, unit, Map.of(), List.of(), List.of(), Map.of());
  }

  /** Returns the same of a unit with another id. */
  public UnitResult of(String other) {
    return new UnitResult(file, other, measures, assessments, vetoes, statements);
  }

  /** Returns results by the id of their unit. */
  public static Map<String, UnitResult> byUnit(List<UnitResult> results) {
    return results.stream().collect(Collectors.toMap(UnitResult::unit, result -> result));
  }

  /** Returns the same with other assessments. */
  public UnitResult withAssessments(List<Assessment> others) {
    return new UnitResult(file, unit, measures, others, vetoes, statements);
  }

  /** Returns the assessments that count, i.e. that are not drafts. */
  public Stream<Assessment> settled() {
    return assessments.stream().filter(a -> !a.draft());
  }

  /** Returns the settled assessment of a source in a period. */
  public Optional<Assessment> settled(Optional<String> source, Optional<String> period) {
    for (Assessment each : assessments) {
      if (!each.draft() && each.source().equals(source) && each.period().equals(period)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
