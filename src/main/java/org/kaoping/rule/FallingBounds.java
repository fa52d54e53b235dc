package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * {@link Code#BOUNDS_ORDER} and {@link Code#OPEN_BAND}: the bounds of bands strictly fall, and the
 * last band, only, has none.
 */
public final class FallingBounds {
  private FallingBounds() {}

  /** Tells what is wrong with bands, each with its {@code from}. */
  public static void check(List<Fields> bands, Problems problems) {
    for (int i = 0; i < bands.size(); i++) {
      Fields band = bands.get(i);
      boolean last = i == bands.size() - 1;
      Optional<YamlNode> from = band.optionalNode("from");
      if (last == from.isPresent()) {
        Diagnostic wrong =
            Diagnostic.of(Code.OPEN_BAND, from.map(YamlNode::span).orElseGet(band::span));
        problems.add(
            from.map(bound -> wrong.withHint("band.last", Fields.textOf(bound))).orElse(wrong));
      } else if (i > 0) {
        falls(bands.get(i - 1), band, problems);
      }
    }
  }

  private static void falls(Fields upper, Fields lower, Problems problems) {
    Optional<Quantity> above = upper.optionalQuantity("from");
    Optional<Quantity> below = lower.optionalQuantity("from");
    if (above.isPresent()
        && below.isPresent()
        && below.get().amount().compareTo(above.get().amount()) >= 0) {
      problems.add(Code.BOUNDS_ORDER, lower.node("from").span(), below.get(), above.get());
    }
  }
}
