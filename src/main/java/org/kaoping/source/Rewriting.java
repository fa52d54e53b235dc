package org.kaoping.source;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.everit.json.schema.ArraySchema;
import org.kaoping.diagnostic.Phrase;

/** How what was written can be made into what is due: a list of it, an id, a day that there is. */
final class Rewriting {
  private Rewriting() {}

  /** Returns the remedy that says so, if there is one. */
  static Optional<Phrase> of(Pointed pointed, String text) {
    return list(pointed, text).or(() -> id(pointed, text)).or(() -> day(text));
  }

  private static Optional<Phrase> list(Pointed pointed, String text) {
    if (!(pointed.schema() instanceof ArraySchema list)
        || pointed.key().isEmpty()
        || !Example.isOfTexts(list)) {
      return Optional.empty();
    }
    String items =
        Arrays.stream(text.split("[,，、;；]", -1))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .collect(Collectors.joining(", ", "[", "]"));
    return Optional.of(Phrase.of("slip.hint", pointed.key().get().text() + ": " + items));
  }

  private static Optional<Phrase> id(Pointed pointed, String text) {
    String plain =
        text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "-").replaceAll("^-|-$", "");
    return !plain.equals(text) && pointed.takes(plain)
        ? Optional.of(Phrase.of("slip.hint", plain))
        : Optional.empty();
  }

  /** A month that has no such day has a last one. */
  private static Optional<Phrase> day(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return Optional.empty();
    }
    try {
      YearMonth month = YearMonth.parse(text.substring(0, 7));
      return Optional.of(Phrase.of("date.last", month.atEndOfMonth()));
    } catch (DateTimeException e) {
      return Optional.of(Phrase.of("date.month"));
    }
  }
}
