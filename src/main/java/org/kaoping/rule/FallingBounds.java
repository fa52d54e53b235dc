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
 * last band, only, has none. What lies above a number lies higher than what begins with it.
 */
public final class FallingBounds {
  private FallingBounds() {}

  /** Tells what is wrong with bands, each with its {@code from} or {@code above}. */
  public static void check(List<Fields> bands, Problems problems) {
    for (int i = 0; i < bands.size(); i++) {
      Fields band = bands.get(i);
      boolean last = i == bands.size() - 1;
      Optional<String> key = key(band);
      if (band.has("from") && band.has("above")) {
        problems.add(
            Diagnostic.unusable(
                band.mapping().entry("above").orElseThrow().key().span(), "above", "from", "band"));
      } else if (last == key.isPresent()) {
        Optional<YamlNode> bound = key.map(band::node);
        Diagnostic wrong =
            Diagnostic.of(Code.OPEN_BAND, bound.map(YamlNode::span).orElseGet(band::span));
        problems.add(
            bound.map(node -> wrong.withHint("band.last", key.get(), shown(node))).orElse(wrong));
      } else if (i > 0 && key.isPresent()) {
        falls(bands.get(i - 1), band, key.get(), problems);
      }
    }
  }

  private static String shown(YamlNode bound) {
    return bound instanceof YamlNode.Scalar scalar ? scalar.text() : "{…}";
  }

  private static Optional<String> key(Fields band) {
    return band.has("from")
        ? Optional.of("from")
        : band.has("above") ? Optional.of("above") : Optional.empty();
  }

  private static void falls(Fields upper, Fields lower, String key, Problems problems) {
    Optional<String> upperKey = key(upper);
    // What is found for each unit has no order yet: of such bands, the first that holds counts.
    if (upperKey.isEmpty()
        || !(upper.node(upperKey.get()) instanceof YamlNode.Scalar)
        || !(lower.node(key) instanceof YamlNode.Scalar)) {
      return;
    }
    Quantity above = upper.quantity(upperKey.get());
    Quantity below = lower.quantity(key);
    int compared = below.amount().compareTo(above.amount());
    boolean parts = upperKey.get().equals("above") && key.equals("from");
    if (compared > 0 || (compared == 0 && !parts)) {
      Diagnostic wrong = Diagnostic.of(Code.BOUNDS_ORDER, lower.node(key).span(), below, above);
      boolean exchanged = compared == 0 && !upperKey.get().equals(key);
      problems.add(exchanged ? wrong.withHint("band.above-first", below) : wrong);
    }
  }
}
