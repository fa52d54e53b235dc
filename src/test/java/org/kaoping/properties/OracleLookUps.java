package org.kaoping.properties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The totals of one workspace that scores are looked up in, each worked out but once. */
final class OracleLookUps {
  private final Workspace workspace;
  private final Map<List<Object>, OracleTotals> known = new HashMap<>();

  OracleLookUps(Workspace workspace) {
    this.workspace = workspace;
  }

  OracleTotals totals(String unit, List<String> sources, List<String> periods) {
    return known.computeIfAbsent(
        List.of(unit, sources, periods),
        key -> new OracleTotals(workspace, unit, sources, periods, this));
  }
}
