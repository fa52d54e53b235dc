package org.kaoping.plain;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.exact.Quantity;
import org.kaoping.form.FormField;
import org.kaoping.form.FormWords;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.LookAlikes;

/** Writes what stands in the cells of offices as it is filled into forms. */
record CellValue(Scheme scheme, FormWords words) {
  private static final Set<String> YES = Set.of("是", "true", "yes", "y", "√", "✓", "✔", "1");
  private static final Set<String> NO = Set.of("否", "false", "no", "n", "×", "✗", "✘", "0");
  private static final Set<String> DRAFT = Set.of("draft", "草稿");
  private static final Set<String> SETTLED = Set.of("final", "正式");
  private static final Set<String> CLEAN = Set.of("clean", "无问题");
  private static final Set<String> NOT_APPLICABLE = Set.of("not-applicable", "不适用", "n/a");
  private static final Pattern THOUSANDS =
      Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?%?");
  private static final Pattern COUNTED =
      Pattern.compile("(-?[0-9.,]+)(?:分|次|例|件|起|个|人|points?|cases?)");
  private static final Pattern DATE =
      Pattern.compile(
          "([12][0-9]{3})(?:[-/.]|年)([01]?[0-9])(?:[-/.]|月)([0-3]?[0-9])日?(?:T00:00:00)?");

  /** Returns what a cell says of a field; what is not known stays as it is. */
  String of(FormField field, String text) {
    String alike = Titles.alike(text);
    if (field.kind().isWhole() && NOT_APPLICABLE.contains(alike)) {
      return words.notApplicable();
    }
    return switch (field.kind()) {
      case DATE -> date(text);
      case STATUS -> chosen(alike, DRAFT, words.draft(), SETTLED, words.settled(), text);
      case STATE -> CLEAN.contains(alike) ? words.clean() : text;
      case CHECK, ONCE -> chosen(alike, YES, words.yes(), NO, words.no(), text);
      case SCORE, TOTAL, CASES, AMOUNT -> number(counted(alike), text);
      case MEASURE -> number(measured(field.measure().map(Measure::unit).orElse(""), alike), text);
      case SHARED ->
          number(
              measured(scheme.measures().measure(field.key()).map(Measure::unit).orElse(""), alike),
              text);
      default -> text;
    };
  }

  private static String chosen(
      String alike, Set<String> one, String first, Set<String> other, String second, String text) {
    return one.contains(alike) ? first : other.contains(alike) ? second : text;
  }

  private static String counted(String alike) {
    Matcher counted = COUNTED.matcher(alike);
    return counted.matches() ? counted.group(1) : alike;
  }

  private static String measured(String unit, String alike) {
    String behind = Titles.alike(unit);
    return !behind.isEmpty() && !behind.equals("%") && alike.endsWith(behind)
        ? alike.substring(0, alike.length() - behind.length())
        : alike;
  }

  /** Returns a number without separators between thousands and zeros that say nothing. */
  private static String number(String alike, String otherwise) {
    String bare = THOUSANDS.matcher(alike).matches() ? alike.replace(",", "") : alike;
    return Quantity.isSpelledBy(bare) ? Quantity.of(bare).toString() : otherwise;
  }

  /** Returns a date as the language writes it. */
  static String date(String text) {
    Matcher date = DATE.matcher(LookAlikes.plain(text).strip());
    return date.matches()
        ? date.group(1) + "-" + two(date.group(2)) + "-" + two(date.group(3))
        : text;
  }

  private static String two(String digits) {
    return digits.length() < 2 ? "0" + digits : digits;
  }
}
