package org.kaoping.rank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/** The scores of every indicator in all units: the tree of scores, turned on its side. */
public final class Columns {
  private final Map<String, List<Optional<Decimal>>> columns = new HashMap<>();

  private Columns() {}

  /** Collects the scores of all standings. */
  public static Columns of(Scheme scheme, List<Standing> standings) {
    Columns columns = new Columns();
    List<String> ids = scheme.nodes().map(Indicator::id).toList();
    ids.forEach(id -> columns.columns.put(id, new ArrayList<>(standings.size())));
    // Unit by unit, because there may be very many, each with a map of its own.
    for (Standing standing : standings) {
      Map<String, Decimal> nodes = standing.score().nodes();
      ids.forEach(id -> columns.of(id).add(Optional.ofNullable(nodes.get(id))));
    }
    return columns;
  }

  /** Returns the scores of an indicator, in the order of the standings. */
  public List<Optional<Decimal>> of(String indicator) {
    return columns.getOrDefault(indicator, List.of());
  }

  /** Returns the statistics of the scores that there are. */
  public Optional<Statistics> statistics(String indicator) {
    return Statistics.of(of(indicator).stream().flatMap(Optional::stream).toList());
  }
}
