package org.kaoping.wording;

import org.kaoping.result.Term;

/**
 * What the terms of evaluations are called.
 *
 * @param now the term that is spoken of
 */
public record TermWords(Term now, Words words) {
  /** Returns the name of a term: 2024年, 2024年3月. */
  public static String name(Term term, Words words) {
    String year = Integer.toString(term.year());
    return switch (term.kind()) {
      case YEAR -> words.say("year", year);
      case QUARTER -> words.say("quarter", year, term.part().number());
      case MONTH -> words.month(term.year(), term.part().number());
    };
  }

  /** Returns the name of the term that is spoken of. */
  public String name() {
    return name(now, words);
  }

  /** Returns 本年, 本月. */
  public String current() {
    return words.say("term.now." + now.kind());
  }

  /** Returns 上年 or 上月 for the term just before, the name of any other. */
  public String earlier(Term term) {
    return isJustBefore(term) ? words.say("term.before." + now.kind()) : name(term, words);
  }

  private boolean isJustBefore(Term term) {
    return term.kind() == now.kind() && now.since(term) == 1;
  }

  /** Returns a text that differs with the kind of terms, e.g. the head of their column. */
  public String say(String key) {
    return words.say(key + "." + now.kind());
  }
}
