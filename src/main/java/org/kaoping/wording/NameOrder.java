package org.kaoping.wording;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import org.kaoping.diagnostic.Language;

/** How names are put in order. */
final class NameOrder {
  private NameOrder() {}

  /**
   * Returns the order of a language, in which no two different names are equal. Chinese characters
   * stand in the order of their pinyin in both languages: before Latin letters in Chinese, behind
   * them in English.
   */
  static Comparator<String> of(Language language) {
    Collator collator = Collator.getInstance(ULocale.forLanguageTag(tag(language))).freeze();
    Comparator<String> order = collator::compare;
    return order.thenComparing(Comparator.naturalOrder());
  }

  private static String tag(Language language) {
    return switch (language) {
      case CHINESE -> "zh-u-kn";
      case ENGLISH -> "zh-u-kn-kr-latn-hani";
    };
  }
}
