package org.kaoping.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoping.paper.Fit.SignatureEnds;
import org.kaoping.paper.OfficialDocument.Signature;

/** Lengths decide about places. */
class FitTest {
  @Test
  void charactersOfAsciiAreHalfAsWide() {
    assertThat(Fit.width("2022年")).isEqualTo(6);
  }

  @Test
  void marksStandOnOneLineAndAreNotTooLarge() {
    assertThat(Fit.markSize("示例市文件")).isEqualTo(5000);
    assertThat(Fit.markSize("一二三四五六七八九十一二三四五六七")).isEqualTo(2400);
    assertThat(Fit.markSize("一".repeat(40))).isEqualTo(Measures.SIZE_2);
  }

  @Test
  void columnsAreAsWideAsTheLongestName() {
    assertThat(columns("甲县", "新晃侗族自治县")).isEqualTo(3);
    assertThat(columns("甲县", "乙县")).isEqualTo(9);
    assertThat(columns("一".repeat(40))).isEqualTo(1);
  }

  @Test
  void theDateBeginsTwoCharactersRightOfTheIssuer() {
    SignatureEnds ends = Fit.ends(new Signature("示例市人民政府办公室", "2022年12月30日"));

    assertThat(ends).isEqualTo(new SignatureEnds(4, 6));
  }

  @Test
  void aLongerDateEndsTwoCharactersFromTheRight() {
    SignatureEnds ends = Fit.ends(new Signature("示例市", "2022年12月30日"));

    assertThat(ends.dateRight()).isEqualTo(4);
    assertThat(ends.issuerRight() + Fit.width("示例市")).isEqualTo(4 + Fit.width("2022年12月30日") + 4);
  }

  @Test
  void aChart_isAsWideAsTheText_unlessItIsTooHigh() {
    assertThat(Fit.size(new Block.Chart("", "", "", 500))).isEqualTo(new Fit.Size(156_000, 78_000));
    Fit.Size high = Fit.size(new Block.Chart("", "", "", 2000));
    assertThat(high.height()).isLessThan(Measures.AREA_HEIGHT * 19 / 22);
    assertThat(high.width()).isEqualTo(high.height() / 2);
  }

  private static int columns(String... names) {
    return Fit.columns(new Block.Names(List.of(new Block.Group("", List.of(names)))));
  }
}
