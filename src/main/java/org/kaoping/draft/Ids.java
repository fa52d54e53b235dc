package org.kaoping.draft;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kaoping.source.FileNames;
import org.kaoping.wording.Readings;

/** Makes ids of titles: the pinyin of Chinese ones. For one scheme. */
final class Ids {
  /** Longer ids are cut off at a syllable or word, in characters. */
  private static final int LONGEST = 40;

  private final Readings readings;
  private final Set<String> taken = new HashSet<>();

  Ids(Readings readings) {
    this.readings = readings;
  }

  /**
   * Returns an id that no other title has, and after which a file can be called.
   *
   * @param otherwise the id of a title without a letter, with a number behind it
   */
  String of(String title, String otherwise) {
    String base = spelt(title);
    String id = base.isEmpty() ? otherwise + "-1" : base;
    for (int i = 2; FileNames.problem(id).isPresent() || !taken.add(id); i++) {
      id = (base.isEmpty() ? otherwise : base) + "-" + i;
    }
    return id;
  }

  /** Returns a title in small letters, digits and hyphens; empty if it has neither. */
  String spelt(String title) {
    StringBuilder words = new StringBuilder();
    Normalizer.normalize(title, Normalizer.Form.NFKD)
        .codePoints()
        .forEach(
            c -> {
              List<String> read = readings.of(c);
              if (!read.isEmpty()) {
                words.append('-').append(read.get(0).replace('ü', 'v')).append('-');
              } else if (c < 0x80 && Character.isLetterOrDigit(c)) {
                words.appendCodePoint(c);
              } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                words.append('-');
              }
            });
    String id = words.toString().toLowerCase(Locale.ROOT);
    StringBuilder cut = new StringBuilder();
    for (String word : id.split("-+", -1)) {
      String ascii = word.replaceAll("[^a-z0-9]", "");
      boolean fits = cut.length() + ascii.length() + 1 <= LONGEST;
      if (!ascii.isEmpty() && !fits) {
        break;
      }
      if (!ascii.isEmpty()) {
        cut.append(cut.isEmpty() ? "" : "-").append(ascii);
      }
    }
    return cut.toString();
  }
}
