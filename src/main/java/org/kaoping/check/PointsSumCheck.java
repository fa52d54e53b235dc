package org.kaoping.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/** {@link Code#POINTS_SUM}: points of a branch, a part and the scheme are those of their items. */
final class PointsSumCheck {
  private PointsSumCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    Scheme scheme = read.scheme();
    Places places = read.places();
    if (scheme.stated()) {
      return Stream.empty();
    }
    return Stream.of(
            sum(scheme, Phrase.of("term.whole"), scheme.points(), scheme.indicators(), places),
            scheme.parts().stream()
                .flatMap(
                    part ->
                        sum(
                            part,
                            named("part", part.id()),
                            part.points(),
                            scheme.indicatorsOf(part.id()),
                            places)),
            scheme
                .nodes()
                .filter(node -> !node.isLeaf())
                .flatMap(
                    node ->
                        sum(
                            node,
                            named("indicator", node.id()),
                            node.points(),
                            node.children(),
                            places)))
        .flatMap(s -> s);
  }

  private static Phrase named(String kind, String id) {
    return Phrase.of("term.named", Phrase.of("term." + kind), id);
  }

  private static Stream<Diagnostic> sum(
      Object owner, Phrase name, Decimal stated, List<Indicator> items, Places places) {
    Decimal sum = Decimal.sum(items.stream().map(Indicator::points).toList());
    if (sum.equals(stated)) {
      return Stream.empty();
    }
    String each =
        items.stream()
            .map(item -> item.id() + " " + item.points())
            .collect(Collectors.joining(", "));
    Diagnostic wrong =
        Diagnostic.of(Code.POINTS_SUM, places.value(owner, "points"), name, sum, stated, each);
    return Stream.of(items.isEmpty() ? wrong.withHint("part.empty", name) : wrong);
  }
}
