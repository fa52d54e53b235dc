package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Quantity;
import org.kaoping.scheme.Effect;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * {@link Code#BOUNDS_ORDER} and {@link Code#OPEN_BAND}: bounds of rules' bands and of grades
 * strictly fall, and the last band, only, has none.
 */
final class BandCheck {
  private BandCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    Places places = read.places();
    Stream<YamlNode> ofRules =
        read.scheme()
            .leaves()
            .flatMap(leaf -> leaf.leaf().rules().stream())
            .filter(rule -> rule.effect() instanceof Effect.Bands)
            .map(rule -> bands(rule, places));
    Stream<YamlNode> ofGrades =
        read.scheme().grades().stream().map(grades -> bands(grades, places));
    return Stream.concat(ofRules, ofGrades).flatMap(BandCheck::bands);
  }

  private static YamlNode bands(Object owner, Places places) {
    return places.entry(owner, "bands").orElseThrow().value();
  }

  private static Stream<Diagnostic> bands(YamlNode list) {
    List<YamlNode> bands = ((YamlNode.Sequence) list).items();
    return IntStream.range(0, bands.size())
        .boxed()
        .flatMap(
            i -> {
              boolean last = i == bands.size() - 1;
              Optional<YamlNode> from = Fields.of(bands.get(i)).optionalNode("from");
              if (last == from.isPresent()) {
                SourceSpan span = from.map(YamlNode::span).orElse(bands.get(i).span());
                Diagnostic wrong = Diagnostic.of(Code.OPEN_BAND, span);
                return Stream.of(
                    from.isPresent()
                        ? wrong.withHint("band.last", Fields.textOf(from.get()))
                        : wrong);
              }
              return i == 0 ? Stream.empty() : falls(bands.get(i - 1), bands.get(i));
            });
  }

  private static Stream<Diagnostic> falls(YamlNode upper, YamlNode lower) {
    Function<YamlNode, Optional<Quantity>> from = node -> Fields.of(node).optionalQuantity("from");
    Optional<Quantity> above = from.apply(upper);
    Optional<Quantity> below = from.apply(lower);
    if (above.isEmpty()
        || below.isEmpty()
        || below.get().amount().compareTo(above.get().amount()) < 0) {
      return Stream.empty();
    }
    return Stream.of(
        Diagnostic.of(
            Code.BOUNDS_ORDER, Fields.of(lower).node("from").span(), below.get(), above.get()));
  }
}
