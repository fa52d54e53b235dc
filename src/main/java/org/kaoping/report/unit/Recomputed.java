package org.kaoping.report.unit;

import java.util.Optional;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.result.UnitResult;

/**
 * What the script on the page of a unit computes the points of once more.
 *
 * @param records as {@link RecordedText} writes them
 * @param kind of the unit, empty without one
 * @param zeroed whether a veto makes the published total 0
 * @param scheme address of the rules, as {@link SchemeData} writes them
 */
public record Recomputed(String records, String kind, boolean zeroed, String scheme) {
  /**
   * Returns it; empty where totals are stated, or where readers are not told how points came about.
   *
   * @param root the way from the page to the site's root
   */
  static Optional<Recomputed> of(Report report, Standing standing, UnitResult result, String root) {
    return SchemeData.isFor(report)
        ? Optional.of(
            new Recomputed(
                RecordedText.of(report.scheme().forKind(standing.unit().kind()), result),
                standing.unit().kind().orElse(""),
                standing.isZeroed(),
                root + Links.schemeData(report.id())))
        : Optional.empty();
  }
}
