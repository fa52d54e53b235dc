package org.kaoping.diagnostic;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plural rules of a language for numbers as they are printed: English has “1 point” and “1.0
 * points”. ICU is asked only when there is something to ask; it takes its time to begin. May be
 * used by several threads.
 */
final class Plurals {
  private static final Pattern NUMBER = Pattern.compile("[+\u2212-]?([0-9]+(?:\\.([0-9]+))?)");

  private final Locale locale;

  /** Formatters that show so many decimals, by their number. */
  private final Map<Integer, LocalizedNumberFormatter> formatters = new ConcurrentHashMap<>();

  Plurals(Language language) {
    this.locale = Locale.forLanguageTag(language.tag());
  }

  /** Returns CLDR's name of a category, such as {@code one}; that of what is no number: other. */
  String category(String printed) {
    Matcher number = NUMBER.matcher(printed.replace(",", ""));
    if (!number.matches()) {
      return PluralRules.KEYWORD_OTHER;
    }
    PluralRules rules = PluralRules.forLocale(locale);
    String digits = number.group(1);
    int decimals = number.group(2) == null ? 0 : number.group(2).length();
    return rules.select(formatter(decimals).format(new BigDecimal(digits)));
  }

  private LocalizedNumberFormatter formatter(int decimals) {
    return formatters.computeIfAbsent(
        decimals, n -> NumberFormatter.withLocale(locale).precision(Precision.fixedFraction(n)));
  }
}
