package org.kaoping.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How Chinese characters are read: pinyin in small letters without tones, from a table made of
 * CLDR's transliterations Han-Latin and Han-Latin/Names. Reading those themselves takes longer than
 * all pages of a small site.
 */
public final class Readings {
  static final String TABLE = "readings.txt";

  private final Map<Integer, List<String>> byCharacter = new HashMap<>();

  private Readings() {}

  /** Reads the table. */
  public static Readings load() {
    Readings readings = new Readings();
    InputStream table = Objects.requireNonNull(Readings.class.getResourceAsStream(TABLE));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(readings::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readings;
  }

  /** Adds a line: readings with commas between them, a tab, and the characters read so. */
  private void add(String line) {
    int tab = line.indexOf('\t');
    List<String> readings = List.of(line.substring(0, tab).split(",", -1));
    line.substring(tab + 1).codePoints().forEach(c -> byCharacter.put(c, readings));
  }

  /**
   * Returns how a character is read: its commonest reading, and that in names if it differs, as of
   * 长 in 长沙. With {@code ü} both {@code u} and {@code v} are there, as people type either.
   *
   * @param character of Unicode's first plane
   * @return empty for what is not Chinese, and for what CLDR does not know
   */
  public List<String> of(int character) {
    return byCharacter.getOrDefault(character, List.of());
  }
}
