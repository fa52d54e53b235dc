package org.kaoping.plain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kaoping.source.LookAlikes;

/** Makes alike what people write in several ways. */
final class Titles {
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:[0-9]{1,3}(?:[.-][0-9]{1,3}){0,9}[.,)]?(?=[^0-9.%])"
              + "|\\([一二三四五六七八九十0-9]{1,3}\\)|[一二三四五六七八九十]{1,3}[,.]|[①-⑳])(?=.)");
  private static final Pattern POINTS =
      Pattern.compile(
          "(?:[(\\[【](?:共|满分)?[0-9.]+(?:分|points?|marks?)?[)\\]】]|(?<=[^0-9.])[0-9.]+分)$");
  private static final Pattern BRACKETS = Pattern.compile("(?<=.)[(\\[【][^()\\[\\]【】]*[)\\]】]$");

  private Titles() {}

  /** Returns a text without blanks, in narrow characters and small letters. */
  static String alike(String text) {
    return BLANKS.matcher(LookAlikes.plain(text).toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Returns the same without a number in front and points in brackets behind. */
  static String bare(String text) {
    return POINTS.matcher(NUMBER.matcher(alike(text)).replaceFirst("")).replaceFirst("");
  }

  /** Returns the same without anything in brackets behind, such as a unit of measurement. */
  static String stem(String text) {
    return BRACKETS.matcher(bare(text)).replaceFirst("");
  }
}
