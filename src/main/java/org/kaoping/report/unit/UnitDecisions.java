package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoping.reckon.Chain;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.wording.ChainWords;

/** Says what people decided on awards for a unit. */
final class UnitDecisions {
  private final Map<String, List<Link>> decisions = new HashMap<>();

  /**
   * Makes lines for pages.
   *
   * @param root the way from the pages to the site's root
   */
  UnitDecisions(Report report, String root) {
    ChainWords chains = new ChainWords(report.ranked(), report.words());
    for (Chain chain : report.chains()) {
      String href = root + Links.award(report.id(), chain.outcome().award().id());
      for (Chain.Row row : chain.rows()) {
        chain
            .outcome()
            .decision()
            .map(decision -> chains.line(chain, row, decision))
            .ifPresent(
                text ->
                    decisions
                        .computeIfAbsent(row.standing().unit().id(), id -> new ArrayList<>())
                        .add(new Link(text, href)));
      }
    }
  }

  /** Returns a line for each award that the unit got by a decision, or was named for. */
  List<Link> of(Standing standing) {
    return decisions.getOrDefault(standing.unit().id(), List.of());
  }
}
