package org.kaoping.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/** How much an indicator or part counts beside the others; each amount is greater than 0. */
public sealed interface Weight {
  /** The key that amounts by kind stand behind. */
  String BY_KIND = "by-kind";

  /** The same for units of every kind. */
  record Same(Quantity quantity) implements Weight {}

  /** Another one for each kind of units that the indicator exists for. */
  record ByKind(Map<String, Quantity> quantities) implements Weight {}

  /** Reads what stands behind {@code weight}. */
  static Optional<Weight> read(Fields f) {
    Optional<YamlNode> node = f.optionalNode("weight");
    if (node.isPresent() && node.get() instanceof YamlNode.Mapping) {
      Map<String, Quantity> quantities = new LinkedHashMap<>();
      for (YamlNode.Entry entry : f.fields("weight").entries(BY_KIND)) {
        quantities.put(entry.key().text(), Quantity.of(Fields.textOf(entry.value())));
      }
      return Optional.of(new ByKind(quantities));
    }
    return f.optionalQuantity("weight").map(Same::new);
  }

  /** Returns the nodes of the amounts that stand behind the key {@code weight}, if it is there. */
  static List<YamlNode> amounts(Optional<YamlNode.Entry> weight) {
    if (weight.isPresent() && weight.get().value() instanceof YamlNode.Mapping) {
      return Fields.of(weight.get().value()).entries(BY_KIND).stream()
          .map(YamlNode.Entry::value)
          .toList();
    }
    return weight.stream().map(YamlNode.Entry::value).toList();
  }

  /** Returns a stated weight, or that of who states none, in a scheme for one kind. */
  static Decimal amount(Optional<Weight> weight) {
    return weight.isEmpty() ? Decimal.ONE : weight.get().all().get(0).amount();
  }

  /** Returns that of units of a kind; empty if it names others only. */
  default Optional<Quantity> of(String kind) {
    return this instanceof ByKind by
        ? Optional.ofNullable(by.quantities().get(kind))
        : Optional.of(((Same) this).quantity());
  }

  /** Returns all amounts, in order; one where it is the same for all. */
  default List<Quantity> all() {
    return this instanceof ByKind by
        ? List.copyOf(by.quantities().values())
        : List.of(((Same) this).quantity());
  }
}
