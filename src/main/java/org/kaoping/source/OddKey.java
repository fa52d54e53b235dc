package org.kaoping.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;

/**
 * Keys that nobody meant to write: what a comma or a wide colon made of a value, or look-alikes.
 */
final class OddKey {
  private static final Pattern WIDE_COLON =
      Pattern.compile("([a-z0-9-]+)\\s*：\\s*(.*)", Pattern.DOTALL);

  private OddKey() {}

  /** Returns what made a key without a value, if it is one of these. */
  static Optional<Diagnostic> of(YamlNode.Mapping mapping, String key, Code code) {
    YamlNode.Entry entry = mapping.entry(key).orElseThrow();
    if (!(entry.value() instanceof YamlNode.Scalar value && value.absent())) {
      return Optional.empty();
    }
    Matcher colon = WIDE_COLON.matcher(key);
    if (colon.matches()) {
      return Optional.of(
          new Diagnostic(
              code,
              entry.key().span(),
              Phrase.of("key.wide-colon", key, LookAlikes.named('：')),
              Phrase.of("key.wide-colon.hint", colon.group(1), colon.group(2))));
    }
    return before(mapping, entry)
        .map(
            written ->
                new Diagnostic(
                    code,
                    entry.key().span(),
                    Phrase.of("key.comma", key),
                    Slip.all(written + "," + key)
                        .findFirst()
                        .map(slip -> Phrase.of("key.comma.number", slip.right()))
                        .orElseGet(() -> Phrase.of("key.comma.hint", written + ", " + key))));
  }

  /** Returns the text that stands before a key on its line, as the value of another key. */
  private static Optional<String> before(YamlNode.Mapping mapping, YamlNode.Entry entry) {
    int index = mapping.entries().indexOf(entry);
    if (index < 1) {
      return Optional.empty();
    }
    return mapping.entries().get(index - 1).value() instanceof YamlNode.Scalar text
            && !text.absent()
            && text.span().line() == entry.key().span().line()
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /** Returns that a key looks like a known one, but has other characters. */
  static Optional<Diagnostic> lookAlike(YamlNode.Mapping mapping, String key, List<String> known) {
    String plain = LookAlikes.plain(key).strip();
    return LookAlikes.first(key)
        .filter(c -> known.contains(plain))
        .map(
            c ->
                new Diagnostic(
                    Code.UNKNOWN_KEY,
                    mapping.entry(key).orElseThrow().key().span(),
                    Phrase.of("slip.key", key, LookAlikes.named(c)),
                    Phrase.of("slip.hint", plain)));
  }
}
