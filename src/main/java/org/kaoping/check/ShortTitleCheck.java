package org.kaoping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.TextColumns;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/**
 * Short titles of indicators fit into the head of a column ({@link Code#SHORT_TITLE_WIDTH}) and
 * tell indicators of one branch apart ({@link Code#SHORT_TITLE_TWICE}).
 */
final class ShortTitleCheck {
  /** Columns of a text: 8 Chinese characters, 16 Latin letters. */
  private static final int WIDEST = 16;

  private final Places places;
  private final Problems problems;

  ShortTitleCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  void check(Scheme scheme) {
    siblings(scheme.indicators());
    scheme.nodes().forEach(node -> siblings(node.children()));
  }

  /** A title without a short one is a label, too: no short title may be that of another. */
  private void siblings(List<Indicator> siblings) {
    Map<String, Integer> lines = new HashMap<>();
    for (Indicator node : siblings) {
      if (node.shortTitle().isEmpty()) {
        lines.put(node.title(), places.value(node, "title").line());
      }
    }
    for (Indicator node : siblings) {
      for (String label : node.shortTitle().stream().toList()) {
        if (TextColumns.of(label) > WIDEST) {
          problems.add(
              Code.SHORT_TITLE_WIDTH,
              places.value(node, "short"),
              label,
              TextColumns.of(label),
              WIDEST);
        }
        @Nullable Integer first = lines.putIfAbsent(label, places.value(node, "short").line());
        if (first != null) {
          problems.add(Code.SHORT_TITLE_TWICE, places.value(node, "short"), label, first);
        }
      }
    }
  }
}
