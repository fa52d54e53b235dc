package org.kaoping.wording;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.kaoping.diagnostic.Language;

/** Cuts texts into words; Chinese ones by ICU's dictionary. */
final class Phrases {
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
    return phrases;
  }
}
