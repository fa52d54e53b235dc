package org.kaoping.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.result.Correction;
import org.kaoping.result.CorrectionReader;
import org.kaoping.result.PublishedValue;
import org.kaoping.source.Places;

/**
 * {@link Code#WRONG_FORM}, {@link Code#KEY_REQUIRED} and {@link Code#KEY_NOT_USABLE}: a change has
 * the keys and values that go with what it changes.
 */
final class CorrectionFormCheck {
  private static final Pattern RANK = Pattern.compile("[1-9][0-9]{0,8}");

  private CorrectionFormCheck() {}

  static Stream<Diagnostic> check(Correction.Change change, Places places) {
    return Stream.concat(
        Arrays.stream(PublishedValue.Kind.values())
            .map(PublishedValue.Kind::key)
            .filter(key -> !key.isEmpty())
            .flatMap(key -> key(change, key, places)),
        Stream.concat(
            form(change, change.before(), "before", places),
            form(change, change.after(), "after", places)));
  }

  private static Stream<Diagnostic> key(Correction.Change change, String key, Places places) {
    PublishedValue.Kind kind = change.value().kind();
    boolean due = kind.key().equals(key);
    if (due == places.entry(change, key).isPresent()) {
      return Stream.empty();
    }
    String with = "value: " + kind.word();
    return Stream.of(
        due
            ? Diagnostic.required(places.key(change, "value"), key, with)
            : Diagnostic.unusable(places.key(change, key), key, with, "corrected"));
  }

  private static Stream<Diagnostic> form(
      Correction.Change change, Optional<String> value, String key, Places places) {
    PublishedValue.Kind kind = change.value().kind();
    return value
        .filter(word -> !fits(kind, word))
        .map(
            word -> {
              Diagnostic wrong =
                  Diagnostic.of(
                      Code.WRONG_FORM,
                      places.value(change, key),
                      Phrase.of("shown.text", word),
                      Phrase.of("expect." + expected(kind)),
                      key + ": " + (kind == PublishedValue.Kind.RANK ? "3" : "41.5"));
              return kind == PublishedValue.Kind.AWARD ? wrong.withHint("choice.truth") : wrong;
            })
        .stream();
  }

  private static boolean fits(PublishedValue.Kind kind, String word) {
    return switch (kind) {
      case TOTAL, POINTS -> CorrectionReader.isNumber(word);
      case RANK -> RANK.matcher(word).matches();
      case AWARD -> word.equals(Correction.AWARDED);
      case GRADE -> true;
    };
  }

  private static String expected(PublishedValue.Kind kind) {
    return switch (kind) {
      case TOTAL, POINTS, GRADE -> "published-points";
      case RANK -> "published-rank";
      case AWARD -> "published-award";
    };
  }
}
