package org.kaoping.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of readings says what ICU's do; {@code -Dgolden.update=true} writes it anew. */
class ReadingsTableTest {
  private static final Path TABLE =
      Path.of("src/main/resources/org/kaoping/wording", Readings.TABLE);
  private static final String HEAD =
      """
      # Made of Unicode CLDR's transliterations Han-Latin and Han-Latin/Names.
      # Copyright © 2004-present Unicode, Inc., under the Unicode License V3: https://www.unicode.org/license.txt
      """;
  private static final Transliterator COMMON = Transliterator.getInstance("Han-Latin");
  private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");

  @Test
  void tableSaysWhatTheLibrarySays() throws IOException {
    Map<String, StringBuilder> lines = new TreeMap<>();
    IntStream.range(0, Character.MIN_SUPPLEMENTARY_CODE_POINT)
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        .forEach(
            c -> {
              List<String> readings = readings(Character.toString(c));
              if (!readings.isEmpty()) {
                lines
                    .computeIfAbsent(String.join(",", readings), r -> new StringBuilder())
                    .appendCodePoint(c);
              }
            });
    StringBuilder table = new StringBuilder(HEAD);
    lines.forEach((readings, all) -> table.append(readings + "\t" + all + "\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(TABLE, table);
    }

    assertThat(Files.readString(TABLE)).isEqualTo(table.toString());
  }

  private static List<String> readings(String character) {
    return Stream.of(COMMON, NAMES)
        .map(all -> Normalizer.normalize(all.transliterate(character).strip(), Normalizer.Form.NFD))
        .flatMap(reading -> Stream.of(reading, reading.replace("u\u0308", "v")))
        .map(reading -> reading.replaceAll("\\p{M}", ""))
        .filter(reading -> reading.matches("[a-z]+"))
        .distinct()
        .toList();
  }
}
