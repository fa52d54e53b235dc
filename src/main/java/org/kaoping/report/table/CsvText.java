package org.kaoping.report.table;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words as they stand in CSV, which knows no types: what a spreadsheet program would take for a
 * formula, or turn into another number, a date, a time or a truth value, has a {@code '} before it,
 * and so stays a text. Quotes do not help, as such programs take them off first.
 */
final class CsvText {
  /** Source: OWASP, “CSV Injection”; some programs take the wide characters for the narrow ones. */
  private static final String FORMULA = "=+@\t\r\n-＝＋－＠";

  /** A number that is the same number when it is printed again. */
  private static final Pattern PLAIN =
      Pattern.compile("-?(?:0|[1-9][0-9]{0,10})(?:\\.[0-9]{0,3}[1-9])?%?");

  /** With which words of {@link #TAKEN} begin: months, true, false. */
  private static final String BEGINNINGS = "adfjmonst";

  /** Characters that stand for nothing else, and are letters of words. */
  private static final char FIRST_HAN = '一';

  private static final char LAST_HAN = '\u9fff';

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final List<Pattern> TAKEN =
      List.of(
          // 007, 1.50, 1,000, 1e5, 1-2, 2024-03-01, 1/2, 12:30, ¥5
          taken("[-+(]?[$¥€£]?[-+.]?[0-9](?:[-0-9.,:/ %)$¥€£]|[ed][-+]?(?=[0-9]))*+"),
          taken(MONTH + "[-/., ]*[0-9]{1,4}(?:[-/., ]+[0-9]{1,4})?"),
          taken("[0-9]{1,4}[-/., ]*" + MONTH + "(?:[-/., ]*[0-9]{1,4})?"),
          taken("[0-9]{2,4}年[0-9]{1,2}月(?:[0-9]{1,2}[日号])?|[0-9]{1,2}月[0-9]{1,2}[日号]"),
          taken("[0-9]{1,2}[时時][0-9]{1,2}分(?:[0-9]{1,2}秒)?"),
          taken("[0-9]{1,2} [ap]m?|[0-9]{1,2}(?::[0-9]{2}){1,2} ?[ap]m?"),
          taken("true|false"));

  private CsvText() {}

  private static Pattern taken(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }

  static String of(String text) {
    return isTaken(text) ? "'" + text : text;
  }

  /** Says whether a character begins nothing that is taken, so that nothing need be looked for. */
  private static boolean isHarmless(char first) {
    return (first >= FIRST_HAN && first <= LAST_HAN)
        || (first >= 'a' && first <= 'z' && BEGINNINGS.indexOf(first) < 0);
  }

  private static boolean isTaken(String text) {
    if (text.isEmpty() || isHarmless(text.charAt(0)) || PLAIN.matcher(text).matches()) {
      return false;
    }
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return FORMULA.indexOf(text.charAt(0)) >= 0
        || TAKEN.stream().anyMatch(form -> form.matcher(narrow).matches());
  }
}
