package org.kaoping.scheme;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Reads uses of results; of several ways, which the checks refuse, it takes one. */
record UseReader(Places places) {
  Use read(YamlNode node) {
    Fields f = Fields.of(node);
    Use use =
        new Use(
            f.text("id"),
            f.text("title"),
            f.optionalText("clause"),
            f.optionalText("text"),
            f.optionalText("note"),
            f.texts("kinds"),
            way(f));
    return places.note(use, node);
  }

  private static Use.Way way(Fields f) {
    if (f.has("share")) {
      return f.node("share") instanceof YamlNode.Mapping
          ? new Use.ByGrade(numbers(f, "share"))
          : new Use.ByTotal();
    }
    if (f.has("each")) {
      return new Use.PerAward(numbers(f, "each"));
    }
    return f.optionalText("place")
        .map(place -> Use.Place.valueOf(place.toUpperCase(Locale.ROOT)))
        .<Use.Way>map(Use.AtPlace::new)
        .orElseGet(Use.InWords::new);
  }

  private static Map<String, Decimal> numbers(Fields f, String key) {
    Map<String, Decimal> numbers = new LinkedHashMap<>();
    f.entries(key).forEach(e -> numbers.put(e.key().text(), Decimal.of(Fields.textOf(e.value()))));
    return numbers;
  }
}
