package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.TextColumns;

/** Evaluations of months, quarters and years are compared with those before, under true names. */
class TermsTest {
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
    workspace.scheme(2021, 90, "");
    workspace.scheme(2023, 90, "");
    workspace.scheme(2024, 90, "");
    workspace.evaluation(2021, "", 9, 2);
    workspace.evaluation(2023, "", 5, 2);
    workspace.evaluation(2024, "", 3, 3);
    workspace.evaluation(2023, "month-12", 8, 7);
    workspace.evaluation(2024, "month-1", 4, 6);
    workspace.evaluation(2024, "month-2", 3, 6);
    workspace.evaluation(2024, "month-4", 2, 7);
    workspace.evaluation(2024, "quarter-1", 1, 2);
    workspace.evaluation(2024, "quarter-2", 2, 1);
    return SiteText.build(workspace.folder(), folder.resolve(language + "-site"));
  }

  @Test
  void aMonth_isComparedWithTheMonthBefore() {
    assertThat(chinese.text("e-2024-month-2/units/a.html"))
        .contains("比上月 +1.00", "上月第 1 名", "2024年1月也因此扣分", "各月结果 月份", "与2024年1月比较")
        .doesNotContain("上年", "本年", "历年");
    assertThat(english.text("e-2024-month-2/units/a.html"))
        .contains("+1.00 since last month", "last month: 1", "As in January 2024: ")
        .contains("Month by month Month", "Compared with January 2024")
        .doesNotContain("last year", "this year", "Over the years");
    assertThat(chinese.text("e-2024-month-2/index.html")).contains("空心是上月，实心是本月", "上月 94");
    assertThat(english.text("e-2024-month-2/index.html"))
        .contains("Hollow: last month; filled: this month", "Totals from January 2024");
  }

  /** A character of 14 pixels is about 7 wide, one of Chinese as wide as it is high. */
  @Test
  void namesOfTerms_haveRoomBesideEachOther() {
    for (SiteText site : List.of(chinese, english)) {
      double end = Double.NEGATIVE_INFINITY;
      Matcher label =
          Pattern.compile("<text x=\"([\\d.]+)\" y=\"136\">([^<]+)</text>")
              .matcher(site.html("e-2024-month-4/units/a.html"));
      int labels = 0;
      while (label.find()) {
        double half = TextColumns.of(label.group(2)) * 3.5;
        assertThat(Double.parseDouble(label.group(1)) - half).isGreaterThan(end);
        end = Double.parseDouble(label.group(1)) + half;
        labels++;
      }
      assertThat(labels).isGreaterThan(2);
    }
  }

  @Test
  void aMonthThatIsNotTheOneBefore_isNamed() {
    assertThat(chinese.text("e-2024-month-4/units/a.html"))
        .contains("比2024年2月 +1.00", "2024年2月第 1 名")
        .doesNotContain("上月");
    assertThat(english.text("e-2024-month-4/units/a.html"))
        .contains("+1.00 since February 2024")
        .doesNotContain("last month");
  }

  @Test
  void januaryFollowsTheDecemberOfTheSchemeBefore() {
    assertThat(chinese.text("e-2024-month-1/units/a.html")).contains("比上月 +4.00", "与2023年12月比较");
    assertThat(english.text("e-2024-month-1/units/a.html")).contains("+4.00 since last month");
  }

  @Test
  void quarters_areComparedWithQuarters() {
    assertThat(chinese.text("e-2024-quarter-2/units/b.html"))
        .contains("比上季度 +1.00", "各季度结果 季度 总分 名次 2024年第2季度");
    assertThat(english.text("e-2024-quarter-2/units/b.html"))
        .contains("+1.00 since last quarter", "Quarter by quarter", "Q2 2024", "Q1 2024");
    assertThat(chinese.text("e-2024-quarter-1/units/b.html")).doesNotContain("季度结果", "比上");
  }

  @Test
  void yearsThatFollowEachOther_areLastYear_othersAreNamed() {
    assertThat(chinese.text("e-2024/units/a.html")).contains("比上年 +2.00");
    assertThat(chinese.text("e-2023/units/a.html")).contains("比2021年 +4.00").doesNotContain("上年");
    assertThat(chinese.text("e-2023/index.html")).contains("空心是2021年，实心是本年").doesNotContain("上年");
    assertThat(english.text("e-2023/units/a.html"))
        .contains("+4.00 since 2021", "2021: 2")
        .doesNotContain("last year");
    assertThat(chinese.text("index.html")).contains("与前次相比").contains("2021年 93.50", "上月 94.00");
  }

  @Test
  void tablesAndDataSayTheTerm() {
    assertThat(chinese.html("e-2024-month-2/years.csv"))
        .contains("月份,考评", "2024-02,考评,a", "2024-01,考评,a", "2023-12,考评,a");
    assertThat(chinese.html("e-2024-quarter-2/years.csv")).contains("2024-Q2,考评,b");
    assertThat(chinese.html("e-2024-month-2/results.json").replaceAll("\\s", ""))
        .contains("\"year\":2024,\"term\":\"2024-02\"");
    assertThat(chinese.html("e-2024/results.json").replaceAll("\\s", ""))
        .contains("\"year\":2024,\"status\"");
  }
}
