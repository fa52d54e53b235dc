package org.kaoping.wording;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Language;

/** Cuts texts into words; Chinese ones by ICU's dictionary. */
final class Phrases {
  /** What belongs to the word before it, though the dictionary has no such word. */
  private static final Pattern SUFFIX = Pattern.compile("[的之率度值额数量费性化者级类比]\\P{IsAlphabetic}*");

  /** What belongs to the word behind it. */
  private static final Set<String> PREFIXES =
      Set.of("高", "低", "全", "各", "新", "第", "副", "总", "非", "和", "与", "及", "或", "对", "在", "按", "入");

  private Phrases() {}

  static List<String> of(String text, Language language) {
    ULocale locale = ULocale.forLanguageTag(language.tag());
    BreakIterator words = BreakIterator.getWordInstance(locale);
    BreakIterator lines = BreakIterator.getLineInstance(locale);
    words.setText(text);
    lines.setText(text);
    List<String> phrases = new ArrayList<>();
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      if (lines.isBoundary(end)) {
        phrases.add(text.substring(start, end));
        start = end;
      }
    }
    return joined(phrases);
  }

  private static List<String> joined(List<String> phrases) {
    List<String> joined = new ArrayList<>();
    for (String phrase : phrases) {
      int last = joined.size() - 1;
      if (last >= 0 && (SUFFIX.matcher(phrase).matches() || PREFIXES.contains(joined.get(last)))) {
        joined.set(last, joined.get(last) + phrase);
      } else {
        joined.add(phrase);
      }
    }
    return joined;
  }
}
