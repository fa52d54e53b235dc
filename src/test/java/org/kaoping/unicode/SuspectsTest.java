package org.kaoping.unicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspectsTest {
  @ParameterizedTest
  @CsvSource({
    "0000, CONTROL",
    "0007, CONTROL",
    "000C, CONTROL",
    "007F, CONTROL",
    "0085, CONTROL",
    "009F, CONTROL",
    "D83D, SURROGATE",
    "DC00, SURROGATE",
    "FDD0, NONCHARACTER",
    "FDEF, NONCHARACTER",
    "FFFE, NONCHARACTER",
    "1FFFF, NONCHARACTER",
    "10FFFE, NONCHARACTER",
    "202A, DIRECTION",
    "202E, DIRECTION",
    "2066, DIRECTION",
    "2069, DIRECTION"
  })
  void theyAreFoundAmongOthers(String hexadecimal, Suspects.Kind kind) {
    int codePoint = Integer.parseInt(hexadecimal, 16);
    String text = "𠀀甲" + new String(Character.toChars(codePoint)) + "乙";
    assertThat(Suspects.in(text)).containsExactly(new Suspects.Suspect(kind, 3, codePoint));
    assertThat(Suspects.in(text).get(0).name()).isEqualTo("U+" + hexadecimal);
  }

  @Test
  void whatPeopleWrite_isNoSuspect() {
    assertThat(
            Suspects.in(
                "a\tb\r\n甲（1）é e\u0301 \u00A0 \u200B \u200D \u200E \uFE0F 😀 𠀀 \uE000 \uFFFD"))
        .isEqualTo(List.of());
  }
}
