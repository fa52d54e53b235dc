package org.kaoping.check;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Places;

/**
 * {@link Code#NODE_KIND} and {@link Code#KEY_NOT_USABLE}: an indicator is a branch, judged or
 * ruled, and has only the keys that go with it.
 */
final class NodeKeyCheck {
  private static final List<String> KINDS = List.of("indicators", "rules", "judged");
  private static final List<String> RULED = List.of("start", "floor", "ceiling");
  private static final List<String> LEAF =
      List.of("start", "floor", "ceiling", "aspects", "measures", "periods", "when-not-applicable");

  private NodeKeyCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    Places places = read.places();
    return Stream.concat(
        read.scheme().nodes().flatMap(node -> kind(node, places)),
        read.scheme().indicators().stream()
            .flatMap(top -> top.children().stream())
            .flatMap(Indicator::withDescendants)
            .flatMap(
                node ->
                    refuse(node, "nested", List.of("part"), Phrase.of("scheme.nested"), places)));
  }

  private static Stream<Diagnostic> kind(Indicator node, Places places) {
    List<String> kinds = KINDS.stream().filter(k -> places.entry(node, k).isPresent()).toList();
    if (kinds.size() != 1) {
      return Stream.of(
          Diagnostic.of(
              Code.NODE_KIND,
              kinds.isEmpty() ? places.span(node) : places.key(node, kinds.get(1)),
              node.id()));
    }
    return switch (kinds.get(0)) {
      case "indicators" -> refuse(node, "branch", LEAF, "indicators", places);
      case "judged" -> refuse(node, "limits", RULED, "judged", places);
      default -> Stream.empty();
    };
  }

  private static Stream<Diagnostic> refuse(
      Indicator node, String why, List<String> keys, Object with, Places places) {
    return keys.stream()
        .filter(key -> places.entry(node, key).isPresent())
        .map(key -> Diagnostic.unusable(places.key(node, key), key, with, why));
  }
}
