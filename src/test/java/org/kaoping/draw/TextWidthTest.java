package org.kaoping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are measured by their characters alone and never cut inside what readers call one. */
class TextWidthTest {
  @ParameterizedTest
  @CsvSource({"'', 0", "考评, 20", "95, 12", "AB, 15", "（分）, 30", "𠮷, 10", "é, 6", "é, 6", "−, 6"})
  void of_addsUpSharesOfAnEm(String text, int width) {
    assertThat(TextWidth.of(text, 10)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "市教育局, 40, 市教育局",
    "市教育局, 39, 市教…",
    "市𠮷育局, 30, 市𠮷…",
    "cafés and more, 39, café…",
    "one two, 36, one…",
    "市教育局, 1, …"
  })
  void shorten_keepsWholeCharactersThatFit(String text, int width, String expected) {
    assertThat(TextWidth.shorten(text, width, 10)).isEqualTo(expected);
  }

  @Test
  void clean_makesOnePrintableLine() {
    assertThat(TextWidth.clean(" a\r\n\u3000b\u0007c\uDC00\uFDD0 "))
        .isEqualTo("a b\uFFFDc\uFFFD\uFFFD");
  }
}
