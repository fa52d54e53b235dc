package org.kaoping.report.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoping.reckon.RankedEvaluation;

/**
 * The words that results have and an edition does not tell, to be looked for in what was made of
 * it; for use by several threads. Numbers are no words: those that are withheld have no page.
 */
public final class Withheld {
  /** Shorter words are found everywhere. */
  private static final int SHORTEST = 2;

  /** Chinese characters and marks. */
  private static final String UNSPACED = "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]";

  private final Map<String, List<String>> byBeginning = new HashMap<>();
  private final List<String> told;
  private final Map<String, List<String>> longer = new ConcurrentHashMap<>();

  private Withheld(Set<String> words, List<String> told) {
    this.told = told;
    for (String word : words) {
      byBeginning.computeIfAbsent(word.substring(0, SHORTEST), b -> new ArrayList<>()).add(word);
    }
  }

  /**
   * Returns the words that some evaluations have and others, which are told, have not.
   *
   * @param common what everybody knows, such as schemes: its words cannot be told from others
   * @param prose what is written for these readers: offices that it names may have assessed, too
   */
  public static Withheld of(
      List<RankedEvaluation> all, List<RankedEvaluation> told, String common, String prose) {
    Set<String> known = new TreeSet<>();
    told.forEach(ranked -> known.addAll(new ResultWords(ranked).all()));
    String everywhere = plain(common);
    String written = plain(prose);
    Set<String> words = new TreeSet<>();
    for (RankedEvaluation ranked : all) {
      ResultWords of = new ResultWords(ranked);
      words.addAll(of.all());
      known.addAll(of.offices());
      of.assessors().stream().filter(name -> has(written, name)).forEach(known::add);
    }
    words.removeAll(known);
    words.removeIf(w -> w.length() < SHORTEST || w.codePoints().noneMatch(Character::isLetter));
    words.removeIf(word -> has(everywhere, word));
    return new Withheld(words, List.copyOf(known));
  }

  /**
   * Returns a text as it is searched: without quotes, which every format writes in its own way, and
   * without blanks and ends of lines where no letters that make words stand on both sides.
   */
  public static String plain(String text) {
    return text.replaceAll("[\\p{Cf}\"\\\\]+", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .replaceAll("(?<=" + UNSPACED + ") | (?=" + UNSPACED + ")", "")
        .strip();
  }

  /** Says whether a text, made plain, has a word that is no part of a longer one. */
  static boolean has(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isWord(text, at, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(String text, int from, int to) {
    return !(from > 0 && isJoined(text.charAt(from - 1), text.charAt(from)))
        && !(to < text.length() && isJoined(text.charAt(to - 1), text.charAt(to)));
  }

  /** Chinese has no marks between words. */
  private static boolean isJoined(char one, char other) {
    return isOfWord(one) && isOfWord(other);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  /** Returns a word that a text tells, if it does; part of what may be told is none. */
  public Optional<String> in(String whole) {
    String text = plain(whole);
    for (int at = 0; at + SHORTEST <= text.length(); at++) {
      List<String> words = byBeginning.getOrDefault(text.substring(at, at + SHORTEST), List.of());
      for (String word : words) {
        if (text.startsWith(word, at)
            && isWord(text, at, at + word.length())
            && !isPart(word, text, at)) {
          return Optional.of(word);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isPart(String word, String text, int at) {
    List<String> around =
        longer.computeIfAbsent(word, w -> told.stream().filter(t -> t.contains(w)).toList());
    for (String more : around) {
      for (int in = more.indexOf(word); in >= 0; in = more.indexOf(word, in + 1)) {
        if (at >= in && text.startsWith(more, at - in)) {
          return true;
        }
      }
    }
    return false;
  }
}
