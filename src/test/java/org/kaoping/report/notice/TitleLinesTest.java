package org.kaoping.report.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.diagnostic.Language;
import org.kaoping.paper.Fit;
import org.kaoping.wording.Words;

/** Titles stand in few and even lines that end behind words. */
class TitleLinesTest {
  private static final String LONG =
      "关于表彰二〇二三年度全区高质量发展综合绩效考评先进单位和先进个人以及改革创新奖突出贡献奖获得者" + "并进一步做好二〇二四年度考评工作有关事项的决定";

  private static List<String> lines(String title) {
    return TitleLines.of(Words.of(Language.CHINESE).phrases(title));
  }

  @ParameterizedTest
  @CsvSource({
    "关于考评的通报, 关于考评的通报",
    "关于表彰二〇二三年度全区高质量发展综合绩效考评, 关于表彰二〇二三年度全区|高质量发展综合绩效考评",
    "关于2023年度信访积案化解率和群众满意度的通报, 关于2023年度信访积案|化解率和群众满意度的通报",
    "On the Commendation of the Councils of the Year 2023 for Their Results,"
        + " On the Commendation of the Councils|of the Year 2023 for Their Results"
  })
  void lines_areEvenAndEndBehindWords(String title, String lines) {
    assertThat(String.join("|", lines(title))).isEqualTo(lines);
  }

  @Test
  void shares_areOneWord_whatTheDictionarySays() {
    assertThat(Words.of(Language.CHINESE).phrases("流动人口入库率")).endsWith("入库率");
  }

  @Test
  void linesOfTitlesOfEveryLength_areFewAndNoneIsAShred() {
    for (int end = 5; end <= LONG.length(); end++) {
      List<String> lines = lines(LONG.substring(0, end));
      int width = 2 * end;
      int capacity = 2 * TitleLines.CHARACTERS;

      assertThat(lines).as("%s characters", end).allMatch(line -> Fit.width(line) <= capacity);
      assertThat(lines.size()).isLessThanOrEqualTo(1 + width / (capacity - 6));
      if (lines.size() > 1) {
        assertThat(lines).allMatch(line -> Fit.width(line) >= capacity / 3);
      }
    }
  }

  /** Time that grows with the square of the length would be hours. */
  @Test
  void aTitleOfManyThousandWords_isSetLikeAShortOne() {
    int words = 100_000;
    List<String> lines = TitleLines.of(Collections.nCopies(words, "word "));

    int capacity = 2 * TitleLines.CHARACTERS;
    int each = (capacity + 1) / "word ".length();
    assertThat(lines)
        .hasSize((words + each - 1) / each)
        .allMatch(line -> Fit.width(line) <= capacity);
  }
}
