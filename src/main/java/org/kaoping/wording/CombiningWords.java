package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Quantity;
import org.kaoping.exact.Rounding;
import org.kaoping.scheme.Combine;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Weight;

/** Says how scores are combined, where they are not just added up. */
final class CombiningWords {
  private final Scheme scheme;
  private final Words words;

  CombiningWords(Scheme scheme, Words words) {
    this.scheme = scheme;
    this.words = words;
  }

  /** Returns what an indicator weighs, and how those below it make its score; may be empty. */
  String of(Indicator indicator) {
    return said(
        indicator.weight(),
        how(indicator.combine(), isWeighed(indicator.children())),
        indicator.decimals(),
        indicator.counts());
  }

  /** Returns what a part weighs, and how its indicators make its score; may be empty. */
  String of(Scheme.Part part) {
    return said(
        part.weight(),
        how(part.combine(), isWeighed(scheme.indicatorsOf(part.id()))),
        part.decimals(),
        true);
  }

  /** Returns how the total is made, and how numbers are rounded; empty where as usual. */
  String total() {
    boolean weighed =
        scheme.parts().isEmpty()
            ? isWeighed(scheme.indicators())
            : scheme.parts().stream().anyMatch(part -> part.weight().isPresent());
    List<String> said = new ArrayList<>(how(scheme.combine(), weighed).stream().toList());
    if (scheme.rounding() != Rounding.Mode.HALF_UP) {
      said.add(words.say("rounding." + scheme.rounding()));
    }
    return words.sentence(said);
  }

  private String said(
      Optional<Weight> weight, Optional<String> how, Optional<Integer> decimals, boolean counts) {
    List<String> said = new ArrayList<>();
    weight.ifPresent(w -> said.add(words.say("weight.is", weight(w))));
    how.ifPresent(said::add);
    decimals.ifPresent(d -> said.add(words.say("limit.decimals", d)));
    if (!counts) {
      said.add(words.say("points.aside"));
    }
    return words.join(said);
  }

  private Optional<String> how(Combine combine, boolean weighed) {
    String key = "combine." + combine + (combine.weighs() && !weighed ? ".even" : "");
    return combine == Combine.SUM ? Optional.empty() : Optional.of(words.say(key));
  }

  private static boolean isWeighed(List<Indicator> indicators) {
    return indicators.stream().anyMatch(i -> i.weight().isPresent());
  }

  private String weight(Weight weight) {
    if (weight instanceof Weight.ByKind by) {
      List<String> each = new ArrayList<>();
      by.quantities()
          .forEach((kind, quantity) -> each.add(words.say("of-kind", kind, quantity(quantity))));
      return words.list(each);
    }
    return quantity(weight.all().get(0));
  }

  private String quantity(Quantity quantity) {
    return words.number(quantity.amount()) + (quantity.percent() ? "%" : "");
  }
}
