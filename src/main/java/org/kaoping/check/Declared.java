package org.kaoping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.source.Fields;
import org.kaoping.source.LookAlikes;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** What all checks of names share: a name is declared once, and used only if declared. */
final class Declared {
  private Declared() {}

  /**
   * Returns {@link Code#UNKNOWN_REFERENCE} if {@code name} is not among {@code known}.
   *
   * @param kind what is named: {@code term.<kind>} in the messages
   */
  static Stream<Diagnostic> reference(
      String kind, String name, List<String> known, SourceSpan span) {
    return known.contains(name)
        ? Stream.empty()
        : Stream.of(
            LookAlikes.first(name)
                .filter(c -> known.contains(LookAlikes.plain(name).strip()))
                .map(
                    c ->
                        new Diagnostic(
                            Code.UNKNOWN_REFERENCE,
                            span,
                            Phrase.of("slip.key", name, LookAlikes.named(c)),
                            Phrase.of("slip.hint", LookAlikes.plain(name).strip())))
                .orElseGet(
                    () ->
                        Diagnostic.of(Code.UNKNOWN_REFERENCE, span, Phrase.of("term." + kind), name)
                            .suggesting(name, known)));
  }

  /** Returns {@link Code#UNKNOWN_REFERENCE} if the text of {@code node} is not a known name. */
  static Stream<Diagnostic> reference(String kind, YamlNode node, List<String> known) {
    return reference(kind, Fields.textOf(node), known, node.span());
  }

  /** Says whether one of these wrong names was likely meant to be {@code name}. */
  static boolean isMeant(String name, List<Diagnostic> wrong) {
    return wrong.stream()
        .filter(diagnostic -> diagnostic.code() == Code.UNKNOWN_REFERENCE)
        .anyMatch(diagnostic -> diagnostic.instead().equals(Optional.of(name)));
  }

  /** Returns {@link Code#DUPLICATE_ID} at the key of every repetition among {@code declared}. */
  static <T> Stream<Diagnostic> once(
      String kind, List<T> declared, String key, Function<T, String> id, Places places) {
    Map<String, Integer> lines = new HashMap<>();
    return declared.stream()
        .flatMap(
            item -> {
              SourceSpan span = places.value(item, key);
              @Nullable Integer first = lines.putIfAbsent(id.apply(item), span.line());
              return first == null
                  ? Stream.empty()
                  : Stream.of(
                      Diagnostic.of(
                          Code.DUPLICATE_ID,
                          span,
                          Phrase.of("term." + kind),
                          id.apply(item),
                          first));
            });
  }
}
