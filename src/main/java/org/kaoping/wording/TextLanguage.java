package org.kaoping.wording;

import org.kaoping.diagnostic.Language;

/** Which language a text is in, by its letters. */
final class TextLanguage {
  private static final int LETTERS_OF_A_WORD = 5;

  private TextLanguage() {}

  /** Returns Chinese unless there are more Latin words than Chinese characters. */
  static Language of(String text) {
    long chinese = count(text, Character.UnicodeScript.HAN);
    long latin = count(text, Character.UnicodeScript.LATIN);
    return latin > chinese * LETTERS_OF_A_WORD ? Language.ENGLISH : Language.CHINESE;
  }

  private static long count(String text, Character.UnicodeScript script) {
    return text.codePoints().filter(c -> Character.UnicodeScript.of(c) == script).count();
  }
}
