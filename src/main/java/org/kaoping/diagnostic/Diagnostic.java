package org.kaoping.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * One thing that is wrong with the user's input.
 *
 * @param code which check found it
 * @param span where it stands
 * @param message what is wrong and what was expected; one sentence without a full stop
 * @param hint how to mend it
 */
public record Diagnostic(Code code, SourceSpan span, Phrase message, Phrase hint) {
  /** By place, then code: the only order in which diagnostics are ever printed. */
  public static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(Diagnostic::code)
          .thenComparing(d -> d.message().toString());

  private static final List<String> WORD_INSTEAD = List.of("hint.did-you-mean", "slip.hint");

  /** Returns a diagnostic in the words of its code; see {@link Phrase#of} for the arguments. */
  public static Diagnostic of(Code code, SourceSpan span, Object... arguments) {
    return new Diagnostic(
        code, span, Phrase.of(code.id(), arguments), Phrase.of(code.id() + ".hint", arguments));
  }

  /**
   * Returns that a key has to stand beside something else; what to write is {@code due.<key>}.
   *
   * @param with that something: a text or a {@link Phrase}
   */
  public static Diagnostic required(SourceSpan span, String key, Object with) {
    return of(Code.KEY_REQUIRED, span, key, with, Phrase.of("due." + key));
  }

  /**
   * Returns that a key is missing from a mapping.
   *
   * @param example what may stand behind it
   * @param expectation {@code expect.<expectation>} says what must
   */
  public static Diagnostic missing(
      SourceSpan span, String key, String example, String expectation) {
    return of(
        Code.MISSING_KEY, span, key, key + ": " + example, Phrase.of("expect." + expectation));
  }

  /**
   * Returns that a key cannot stand beside something else; what to do is {@code unfit.<why>}.
   *
   * @param with that something: a text or a {@link Phrase}
   */
  public static Diagnostic unusable(SourceSpan span, String key, Object with, String why) {
    return of(Code.KEY_NOT_USABLE, span, key, with).withHint("unfit." + why, key, with);
  }

  /** Returns the same diagnostic with another remedy. */
  public Diagnostic withHint(String key, Object... arguments) {
    return new Diagnostic(code, span, message, Phrase.of(key, arguments));
  }

  /** Returns the same diagnostic whose remedy is the candidate next to {@code word}, if near. */
  public Diagnostic suggestingNear(String word, List<String> candidates) {
    return nearest(word, candidates)
        .map(near -> new Diagnostic(code, span, message, near))
        .orElse(this);
  }

  /** Asks whether the candidate next to {@code word} was meant, if one is near. */
  public static Optional<Phrase> nearest(String word, List<String> candidates) {
    return Suggestion.nearest(word, candidates)
        .map(nearest -> Phrase.of("hint.did-you-mean", nearest));
  }

  /**
   * Returns the same diagnostic whose remedy is the nearest of {@code candidates} to {@code word},
   * or the list of them, or unchanged where there are none.
   */
  public Diagnostic suggesting(String word, List<String> candidates) {
    String all = candidates.stream().distinct().collect(Collectors.joining(", "));
    return (all.isEmpty() ? this : withHint("hint.one-of", all)).suggestingNear(word, candidates);
  }

  /** Returns the word that the remedy names in the place of what was written, if it names one. */
  public Optional<String> instead() {
    return WORD_INSTEAD.contains(hint.key()) && hint.arguments().get(0) instanceof Phrase.Text word
        ? Optional.of(word.text())
        : Optional.empty();
  }

  /** Returns the message behind sheet and cell, for formats that show lines only. */
  String placed(String said) {
    return span.inSheet().map(cell -> cell + ": " + said).orElse(said);
  }

  public Severity severity() {
    return code.severity();
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  /** Finds the word that the user probably meant. */
  static final class Suggestion {
    private Suggestion() {}

    /**
     * Returns the candidate with the least edit distance to {@code word}, the first of several, if
     * it is near: at most a third of the word's length, and at least 2, edits away.
     */
    static Optional<String> nearest(String word, List<String> candidates) {
      int limit = Math.max(2, word.length() / 3);
      return candidates.stream()
          .filter(c -> distance(word, c, Math.min(limit, c.length() - 1)) >= 0)
          .min(Comparator.comparing(c -> distance(word, c, limit)));
    }

    /** Returns how many edits are between two words, or -1 if there are more than a limit. */
    private static int distance(String word, String other, int limit) {
      return limit < 0 ? -1 : new LevenshteinDistance(limit).apply(word, other);
    }
  }

  /** How bad a diagnostic is: an error stops the build, a warning does not. */
  public enum Severity {
    ERROR,
    WARNING;

    /** Returns the word used in machine formats: {@code error} or {@code warning}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
