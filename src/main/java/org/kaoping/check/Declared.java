package org.kaoping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.source.Fields;
import org.kaoping.source.LookAlikes;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** What all checks of names share: a name is declared once, and used only if declared. */
record Declared(Places places, Problems problems) {

  /**
   * Adds {@link Code#UNKNOWN_REFERENCE} if {@code name} is not among {@code known}.
   *
   * @param kind what is named: {@code term.<kind>} in the messages
   */
  void reference(String kind, String name, List<String> known, SourceSpan span) {
    if (!known.contains(name)) {
      problems.add(unknown(Phrase.of("term." + kind), name, known, span));
    }
  }

  /** Adds {@link Code#UNKNOWN_REFERENCE} if the text of {@code node} is not a known name. */
  void reference(String kind, YamlNode node, List<String> known) {
    reference(kind, Fields.textOf(node), known, node.span());
  }

  private static Diagnostic unknown(Phrase kind, String name, List<String> known, SourceSpan span) {
    Optional<Integer> lookAlike = LookAlikes.first(name);
    String plain = LookAlikes.plain(name).strip();
    if (lookAlike.isPresent() && known.contains(plain)) {
      return new Diagnostic(
          Code.UNKNOWN_REFERENCE,
          span,
          Phrase.of("slip.key", name, LookAlikes.named(lookAlike.get())),
          Phrase.of("slip.hint", plain));
    }
    return Diagnostic.of(Code.UNKNOWN_REFERENCE, span, kind, name).suggesting(name, known);
  }

  /** Says whether one of these wrong names was likely meant to be {@code name}. */
  static boolean isMeant(String name, List<Diagnostic> wrong) {
    return wrong.stream()
        .filter(diagnostic -> diagnostic.code() == Code.UNKNOWN_REFERENCE)
        .anyMatch(diagnostic -> diagnostic.instead().equals(Optional.of(name)));
  }

  /** Adds {@link Code#DUPLICATE_ID} at the key of every repetition among {@code declared}. */
  <T> void once(String kind, List<T> declared, String key, Function<T, String> id) {
    Map<String, Integer> lines = new HashMap<>();
    for (T item : declared) {
      SourceSpan span = places.value(item, key);
      @Nullable Integer first = lines.putIfAbsent(id.apply(item), span.line());
      if (first != null) {
        problems.add(Code.DUPLICATE_ID, span, Phrase.of("term." + kind), id.apply(item), first);
      }
    }
  }

  /** Adds {@link Code#DUPLICATE_ID} at every repetition among names that are listed. */
  void listedOnce(String kind, List<YamlNode> names) {
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode node : names) {
      String name = Fields.textOf(node);
      @Nullable Integer first = lines.putIfAbsent(name, node.span().line());
      if (first != null) {
        problems.add(
            Diagnostic.of(Code.DUPLICATE_ID, node.span(), Phrase.of("term." + kind), name, first)
                .withHint("named.twice", name));
      }
    }
  }
}
