package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;

/** What pages of indicators and groups say of the term before, and of what cannot be compared. */
class ChangesTest {
  @TempDir private static Path folder;

  private static SiteText chinese;
  private static SiteText english;

  @BeforeAll
  static void build() throws IOException {
    chinese = build(Language.CHINESE);
    english = build(Language.ENGLISH);
  }

  private static SiteText build(Language language) throws IOException {
    TermsWorkspace workspace = new TermsWorkspace(folder.resolve(language.name()), language);
    workspace.scheme(2023, 90, "");
    workspace.scheme(2024, 90, "");
    workspace.scheme(2025, 80, "");
    workspace.evaluation(2023, "", 4, 2, 1, 0, 3);
    workspace.evaluation(2024, "", 1, 2, 3, 0, -1, 2);
    workspace.evaluation(2025, "", 1, 2);
    return SiteText.build(workspace.folder(), folder.resolve(language + "-site"));
  }

  @Test
  void anIndicator_saysWhatBecameOfMeanMedianAndRange_ofTheUnitsWithBothScores() {
    assertThat(chinese.text("e-2024/indicators/files.html"))
        .contains(
            "与上年相比，两次都有分数的 4 个单位平均由 88.250 变为 88.500，中位数仍为 88.50，" + "最高与最低之差由 4.00 变为 3.00。");
    assertThat(english.text("e-2024/indicators/files.html"))
        .contains("Since last year, of the 4 units with both: mean from 88.250 to 88.500")
        .contains("median 88.50 as before")
        .contains("distance from the highest to the lowest from 4.00 to 3.00");
    assertThat(chinese.text("e-2024/indicators/rest.html")).contains("平均仍为 9.000，中位数仍为 9.00");
    assertThat(chinese.text("e-2023/indicators/files.html")).doesNotContain("相比", "上年");
  }

  @Test
  void anIndicator_namesWhoRoseAndFellMost() {
    assertThat(chinese.text("e-2024/indicators/files.html"))
        .containsSubsequence("得分升得最多", "甲镇", "▲ 3.00", "得分降得最多", "丙镇", "▼ 2.00");
    assertThat(english.text("e-2024/indicators/files.html"))
        .containsSubsequence("Scores risen most", "Town A", "Scores fallen most", "Town C");
    assertThat(chinese.text("e-2024/indicators/rest.html")).doesNotContain("升得最多", "降得最多");
  }

  @Test
  void eachUnit_hasItsScoreOfTheYearBefore_orAGap() {
    String page = "e-2024/indicators/files.html";
    assertThat(chinese.text(page)).contains("比上年 及上年得分", "虚线是全部单位的中位数 88；空心是上年");
    assertThat(chinese.row(page, "甲镇")).contains("89.00 −1.00 升 ▲ 3.00 86.00");
    assertThat(chinese.row(page, "乙镇")).contains("88.00 −2.00 持平 = 88.00");
    assertThat(chinese.row(page, "己镇")).contains("88.00 −2.00 新增");
    assertThat(english.row(page, "Town C")).contains("▼ 2.00 89.00");
  }

  @Test
  void measuredValues_haveThoseOfTheYearBefore() {
    String page = "e-2024/indicators/files.html";
    assertThat(chinese.text(page)).contains("及时率 %；下为上年");
    assertThat(chinese.row(page, "甲镇")).contains(" 99 96 ");
    assertThat(chinese.row(page, "己镇")).contains(" 98 ").doesNotContain(" 98 9");
    assertThat(english.text(page)).contains("Rate %; below: last year");
  }

  @Test
  void aRule_saysWhatItDidTheYearBefore_andWhoLostByItAgain() {
    String page = "e-2024/indicators/files.html";
    assertThat(chinese.text(page))
        .contains("3 个单位上年也因此扣分：甲镇、乙镇、丙镇")
        .contains("4 上年 4 8 上年 10 −8 上年 −10", "上年的数字是当时全部 5 个单位的");
    assertThat(chinese.row(page, "乙镇")).endsWith("2 例（迟报的）；2023年也因此扣分");
    assertThat(chinese.row(page, "己镇")).doesNotContain("也因此");
    assertThat(english.text(page))
        .contains("3 units that lost points by it in both, now and last year: Town A, Town B")
        .contains("Numbers of last year are those of all 5 units then");
  }

  @Test
  void aGroup_saysWhatBecameOfItsTotals_andOfItsUnits() {
    String page = "e-2024/groups/east.html";
    assertThat(chinese.text(page))
        .contains("与上年相比，平均由 97.250 变为 97.500，中位数仍为 97.50，最高与最低之差由 4.00 变为 3.00。")
        .contains("1 个总分上升，1 个下降；甲镇升得最多（+3.00）", "名次是组内的", "空心是上年，实心是本年");
    assertThat(chinese.html(page)).contains("4 → 2", "2 → 4");
    assertThat(english.text(page))
        .contains("Since last year: mean from 97.250 to 97.500, median 97.50 as before")
        .contains("ranks are those within the group");
    assertThat(chinese.text("e-2024/groups/west.html"))
        .contains("没有单位上年也有分数，不作比较。")
        .doesNotContain("空心");
    assertThat(chinese.text("e-2023/groups/east.html")).doesNotContain("相比", "上年");
  }

  @Test
  void otherFullPoints_areSaidAndNotCompared() {
    String page = "e-2025/indicators/files.html";
    assertThat(chinese.text(page))
        .contains("上年满分 90 分，这次 80 分，分数不作比较。")
        .contains("上年 8")
        .doesNotContain("比上年", "空心", "得分升得最多");
    assertThat(english.text(page))
        .contains(
            "Full points of last year: 90 points, now 80 points, so scores are not compared.");
  }
}
