package org.kaoping.wording;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How Chinese characters are read: pinyin in small letters without tones. For use by one thread.
 */
public final class Readings {
  private static final String UMLAUT = "u\u0308";
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern SYLLABLE = Pattern.compile("[a-z]+");

  private final Transliterator common;
  private final Transliterator names;

  private Readings(Transliterator common, Transliterator names) {
    this.common = common;
    this.names = names;
  }

  /** Reads the library's tables, which takes a while. */
  public static Readings load() {
    return new Readings(
        Transliterator.getInstance("Han-Latin"), Transliterator.getInstance("Han-Latin/Names"));
  }

  /**
   * Returns how a character is read: its commonest reading, and that in names if it differs, as of
   * 长 in 长沙. With {@code ü} both {@code u} and {@code v} are there, as people type either.
   *
   * @return empty for what is not Chinese, and for what the library does not know
   */
  public List<String> of(int character) {
    String text = Character.toString(character);
    return Optional.of(text).stream()
        .filter(t -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN)
        .flatMap(t -> Stream.of(common.transliterate(t), names.transliterate(t)))
        .map(reading -> Normalizer.normalize(reading.strip(), Normalizer.Form.NFD))
        .flatMap(reading -> Stream.of(reading, reading.replace(UMLAUT, "v")))
        .map(reading -> MARKS.matcher(reading).replaceAll(""))
        .filter(reading -> SYLLABLE.matcher(reading).matches())
        .distinct()
        .toList();
  }
}
