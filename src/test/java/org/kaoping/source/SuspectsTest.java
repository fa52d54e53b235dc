package org.kaoping.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
    "2028, SEPARATOR",
    "2029, SEPARATOR",
    "FEFF, MARK",
    "061C, DIRECTION",
    "200E, DIRECTION",
    "200F, DIRECTION",
    "202A, DIRECTION",
    "202E, DIRECTION",
    "2066, DIRECTION",
    "2069, DIRECTION"
  })
  void theyAreFoundAmongOthers(String hexadecimal, Suspects.Kind kind) {
    int codePoint = Integer.parseInt(hexadecimal, 16);
    String text = "𠀀甲" + new String(Character.toChars(codePoint)) + "乙";
    assertThat(Suspects.in(text)).containsExactly(new Suspects.Suspect(kind, 3, codePoint));
  }

  /**
   * All that is unseen and joins, separates or turns: what of it is refused, warned of, allowed.
   */
  @Test
  void charactersWithoutAPicture_areTreatedByWhatTheyDo() {
    List<Integer> refused = new ArrayList<>();
    List<Integer> warned = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int type = Character.getType(c);
      if (type != Character.FORMAT
          && type != Character.LINE_SEPARATOR
          && type != Character.PARAGRAPH_SEPARATOR) {
        continue;
      }
      for (Suspects.Suspect suspect : Suspects.in("甲" + Character.toString(c))) {
        (suspect.kind().isRefused() ? refused : warned).add(suspect.codePoint());
      }
    }
    assertThat(refused).containsExactly(0x2028, 0x2029, 0xFEFF);
    assertThat(warned)
        .containsExactly(
            0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
            0x2069);
  }

  @Test
  void whatPeopleWrite_isNoSuspect() {
    assertThat(Suspects.in("a\tb\r\n甲（1）é e\u0301 \u00A0 \u200B \u200D \uFE0F 😀 𠀀 \uE000 \uFFFD"))
        .isEqualTo(List.of());
  }
}
