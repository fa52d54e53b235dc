package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was measured stands beside the scores and in a table, also what no rule needs. */
class MeasuredValuesTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    write(
        "schemes/s.yaml",
        """
        id: s
        title: 方案
        year: 2024
        points: 10
        sources: [{id: office, title: 考核, official: true}, {id: self, title: 自评}]
        periods: [{id: h1, title: 上半年, weight: 50%}, {id: h2, title: 下半年, weight: 50%}]
        indicators:
          - id: i
            title: 登记
            points: 10
            when-not-applicable: rescale
            measures:
              - {id: done, title: 办结, unit: 件}
              - {id: all, title: 受理, unit: 件}
              - {id: rate, title: 办结率, unit: '%', decimals: 1, ratio: {of: done, to: all}}
              - {id: visits, title: 走访, unit: 次}
            rules: [{id: low, text: 办结率低于90%扣2分, deduct: 2, measure: rate, below: 90%}]
        """);
    write("data/e/evaluation.yaml", "{scheme: s, status: final, date: 2024-12-31}");
    write("data/e/units.yaml", "units: [{id: a, name: 甲镇}, {id: b, name: 乙镇}]");
    write(
        "data/e/results/a.yaml",
        """
        unit: a
        assessments:
          - {source: office, period: h1, records: {i: {measures: {done: 8, all: 10, visits: 3.5}}}}
          - {source: office, period: h2, records: {i: {measures: {done: 10, all: 10}}}}
          - {source: self, period: h1, records: {i: {measures: {done: 9, all: 10}}}}
          - {source: self, period: h2, records: {i: {measures: {done: 10, all: 10}}}}
        """);
    write(
        "data/e/results/b.yaml",
        """
        unit: b
        assessments:
          - {source: office, period: h1, records: {i: {measures: {done: 2, all: 3}}}}
          - {source: office, period: h2, records: {i: {not-applicable: 停办}}}
        """);
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve("w").resolve(file), text);
  }

  @Test
  void indicatorPage_hasAColumnForEachMeasureAndPeriod() {
    SiteText site = SiteText.build(folder.resolve("w"), folder.resolve("site"));

    assertThat(site.text("e/indicators/i.html"))
        .contains("少得 办结 件；上半年 办结 件；下半年 受理 件；上半年 受理 件；下半年 办结率 %；上半年")
        .contains("走访 次；上半年 走访 次；下半年");
    assertThat(site.row("e/indicators/i.html", "甲镇"))
        .contains("9.00 −1.00 8 10 10 10 80.0 100 3.5 办结（件）：上半年 8，下半年 10；");
    assertThat(site.row("e/indicators/i.html", "乙镇")).contains("8.00 −2.00 2 3 66.7 办结（件）：上半年 2；");
    assertThat(site.html("e/indicators/i.html"))
        .contains("data-sort=\"measure-8\"", "<td class=\"measure\"></td>")
        .contains("办结（件）：上半年 2；受理（件）：上半年 3；办结率（%）：上半年 66.7</td>")
        .contains("measures.csv");
  }

  @Test
  void table_hasAllOfThem_andEmptyCellsForWhatWasNotRecorded() {
    SiteText site = SiteText.build(folder.resolve("w"), folder.resolve("site"));

    String state = "正式结果，2024年12月31日";
    assertThat(site.html("e/measures.csv").replace("\uFEFF", "").lines().toList())
        .containsExactly(
            "单位编号,单位,来源,时段,i/done 办结（件）,i/all 受理（件）,i/rate 办结率（%）,i/visits 走访（次）,数据状态",
            "a,甲镇,考核,上半年,8,10,80,3.5," + state,
            "a,甲镇,考核,下半年,10,10,100,," + state,
            "a,甲镇,自评,上半年,9,10,90,," + state,
            "a,甲镇,自评,下半年,10,10,100,," + state,
            "b,乙镇,考核,上半年,2,3,66.7,," + state,
            "b,乙镇,考核,下半年,,,,," + state);
    assertThat(site.html("e/index.html")).contains("measures.csv");
  }
}
