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
    String everywhere = compact(common);
    String written = compact(prose);
    Set<String> words = new TreeSet<>();
    for (RankedEvaluation ranked : all) {
      ResultWords of = new ResultWords(ranked);
      words.addAll(of.all());
      known.addAll(of.offices());
      of.assessors().stream().filter(written::contains).forEach(known::add);
    }
    words.removeAll(known);
    words.removeIf(w -> w.length() < SHORTEST || w.codePoints().noneMatch(Character::isLetter));
    words.removeIf(everywhere::contains);
    return new Withheld(words, List.copyOf(known));
  }

  /** Returns a text without what separates words, as lines end elsewhere in every format. */
  public static String compact(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
  }

  /** Returns a word that a text tells, if it does; part of what may be told is none. */
  public Optional<String> in(String whole) {
    String text = compact(whole);
    for (int at = 0; at + SHORTEST <= text.length(); at++) {
      List<String> words = byBeginning.getOrDefault(text.substring(at, at + SHORTEST), List.of());
      for (String word : words) {
        if (text.startsWith(word, at) && !isPart(word, text, at)) {
          return Optional.of(word);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isPart(String word, String text, int at) {
    for (String more :
        longer.computeIfAbsent(word, w -> told.stream().filter(t -> t.contains(w)).toList())) {
      for (int in = more.indexOf(word); in >= 0; in = more.indexOf(word, in + 1)) {
        if (at >= in && text.startsWith(more, at - in)) {
          return true;
        }
      }
    }
    return false;
  }
}
