package org.kaoping.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;

/** Tables of indicators become schemes. */
class SchemeDraftTest {
  @TempDir private Path folder;

  private String valid(Checked<String> draft) {
    String yaml = draft.value().orElseThrow();
    assertThat(Drafts.faults(yaml, folder)).isEmpty();
    assertThat(Drafts.faults(Drafts.withRules(yaml), folder)).isEmpty();
    return yaml;
  }

  private static List<String> said(Checked<String> draft) {
    return draft.diagnostics().stream()
        .map(d -> d.span() + " " + d.code().id() + " " + Drafts.ENGLISH.say(d.message()))
        .toList();
  }

  /** The tables of published documents; the second one's as a document and as a workbook. */
  @ParameterizedTest
  @ValueSource(strings = {"qingpu.docx", "district.docx", "district.xlsx", "zhijiang.docx"})
  void realTablesBecomeValidSchemes(String name) {
    valid(Drafts.of(Drafts.RESOURCES.resolve(name)));
  }

  @Test
  void twoLevelsWithPointsAndDepartments() {
    String yaml = valid(Drafts.of(Drafts.RESOURCES.resolve("qingpu.docx")));

    assertThat(yaml)
        .contains(
            "title: 青浦区2023年度人口与计划生育工作任务情况考评表\nyear: 2023\npoints: 110\n",
            "- id: ji-sheng-ji-shu-fu-wu # 表1!B12\n",
            "text: 与委托机构协议正常履行；服务质量、经费使用有监管；相关信息系统应用正常。有1项未达到要求，扣0.5分。\n",
            "departments: [疾病预防科, 家庭发展科]\n",
            "bands: [{from: 95, points: 8}, {from: 90, points: 6}, {from: 85, points: 4}, "
                + "{from: 80, points: 2}, {points: 0}]",
            "deduct: 0.5, per: 1%, measure: measure-1, below: 99%, steps: exact");
    assertThat(Drafts.outline(yaml))
        .hasSize(29)
        .startsWith("推动建立生育支持政策体系，营造婚育友好氛围 12", ".计生政策宣传 5", ".营造生育友好型社会氛围 3")
        .contains("加大计划生育特殊家庭扶助关怀力度，建立健全全方位帮扶保障体制机制 8")
        .endsWith(".计生协会工作 8", "开展计生工作创新 10");
  }

  @Test
  void severalTablesOneAfterAnother_asADocumentAndAsAWorkbook() {
    String yaml = valid(Drafts.of(Drafts.RESOURCES.resolve("district.docx")));

    assertThat(yaml).contains("points: 100\n", "# 表1!A2\n", "# 表2!A2\n");
    assertThat(Drafts.outline(yaml))
        .hasSize(45)
        .contains("优化服务管理 10", ".上报统计报表及其它各类材料 6", "组织建设 3", ".有协会章程 0.5");
    assertThat(Drafts.outline(valid(Drafts.of(Drafts.RESOURCES.resolve("district.xlsx")))))
        .isEqualTo(Drafts.outline(yaml));
  }

  @Test
  void threeLevelsEachWithPoints_andASumThatIsWrong() {
    Checked<String> draft = Drafts.of(Drafts.RESOURCES.resolve("zhijiang.docx"));
    String yaml = valid(draft);

    assertThat(Drafts.outline(yaml))
        .startsWith("投入 20", ".项目立项 10", "..项目立项规范性 3", "..绩效目标合理性 4", "..绩效指标明确性 3")
        .contains(".项目产出 25", "..奖励金投入率 7");
    assertThat(said(draft))
        .containsExactly(
            "t 表1!C7 X007 ‘项目产出’ has 24 in the table, but what it consists of adds up to 25");
    assertThat(yaml).contains("award: 0.5, check: true");
  }

  @Test
  void pointsMayStandBehindTitles_andBesideTheirSum() {
    Checked<String> draft =
        Drafts.of(
            "2024年考核办法",
            """
            项目 | 考核内容 | 标准分 | 评分标准
            安全（12分） | 1.培训 | 4 | 少一次扣1分
            ^ | 2.检查 | 6 | 视情况扣分
            合计 | | 12 |""");

    assertThat(Drafts.outline(valid(draft))).containsExactly("安全 10", ".培训 4", ".检查 6");
    assertThat(said(draft))
        .containsExactly(
            "t 表1!A2 X007 ‘安全’ has 12 in the table, but what it consists of adds up to 10",
            "t 表1!C4 X007 ‘2024年考核办法’ has 12 in the table, but what it consists of adds up to 10");
  }

  @Test
  void cellsThatAreNotMergedGoOn_alsoOverTables() {
    String head = "类别 | 指标 | 分值 | 考核标准 | 牵头部门\n";
    Checked<String> draft =
        Drafts.of(
            "2024年评价",
            head + "安全 | 培训 | 4 | a | 甲科\n | 检查 | 6 | b | 乙科、丙科",
            head + " | 演练 | 5 | c | \n安全二 | 其他 | 1 | |");

    assertThat(Drafts.outline(valid(draft)))
        .containsExactly("安全 15", ".培训 4", ".检查 6", ".演练 5", "安全二 1", ".其他 1");
    assertThat(draft.value().orElseThrow()).contains("departments: [乙科, 丙科]");
  }

  @Test
  void pointsOfSeveralTogetherAreThoseOfWhatIsAbove() {
    Checked<String> draft =
        Drafts.of(
            "2024年评价",
            """
            一级指标 | 二级指标 | 分值 | 评分标准
            安全 | 培训 | 10 | 少一次扣1分
            ^ | 检查 | ^ | 少一次扣2分
            服务 | 态度 | 5 | 投诉每件扣1分""");

    assertThat(Drafts.outline(valid(draft))).containsExactly("安全 10", "服务 5", ".态度 5");
    assertThat(draft.value().orElseThrow()).contains("text: \"培训\\n少一次扣1分\\n检查\\n少一次扣2分\"");
  }

  @Test
  void severalPointsBesideAnIndicatorAreThoseOfItsParts() {
    Checked<String> draft =
        Drafts.of(
            "2024年评价",
            """
            一级指标 | 二级指标 | 分值 | 评分标准
            安全 | 培训 | 4 | 新员工培训，少一次扣1分
            ^ | ^ | 6 | 全员培训，少一次扣2分
            ^ | 检查 | 5 | 视情况扣分""");

    assertThat(Drafts.outline(valid(draft)))
        .containsExactly("安全 15", ".培训 10", "..新员工培训，少一次扣1分 4", "..全员培训，少一次扣2分 6", ".检查 5");
  }

  @Test
  void headingsAcrossTheTableAreALevel_andNotesAreNone() {
    Checked<String> draft =
        Drafts.of(
            "2024年评价",
            """
            序号 | 指标 | 满分 | 计分办法
            一、能力建设（9分） | < | < | <
            1 | 组织 | 4 | 缺一项扣1分
            2 | 队伍 | 5 | 酌情扣分
            二、服务（6分） | < | < | <
            3 | 态度 | 6 | 每例投诉扣2分
            注：以上由办公室解释 | < | < | <""");

    assertThat(Drafts.outline(valid(draft)))
        .containsExactly("能力建设 9", ".组织 4", ".队伍 5", "服务 6", ".态度 6");
    assertThat(draft.diagnostics()).isEmpty();
  }

  @Test
  void headsMayHaveTwoRows_andCommonWords() {
    Checked<String> draft =
        Drafts.of(
            "2024年评价",
            """
            序号 | 指标 | < | 权重（%） | 计 分 办 法 | 责任单位 | 备注
            ^ | 一级指标 | 二级指标 | ^ | ^ | ^ | ^
            1 | 安全 | 培训 | 40% | 少一次扣1分 | 应急局 |
            2 | ^ | 检查 | 60% | 一票否决：发生事故的，一票否决 | 应急局 |""");

    assertThat(Drafts.outline(valid(draft))).containsExactly("安全 100", ".培训 40", ".检查 60");
    assertThat(draft.value().orElseThrow())
        .contains("#   - {id: veto-1, text: 一票否决：发生事故的，一票否决, effect: ineligible}");
  }

  @Test
  void englishTablesAreRead() {
    Checked<String> draft =
        Drafts.of(
            "Assessment scheme 2024",
            """
            Category | Indicator | Points | Criteria | Department
            Safety | Training | 4 | Deduct 1 point for each missing session. | HR, Safety office
            ^ | Inspections | 6 | 0.5 points are deducted for each percentage point below 95%. | Safety office
            Service | Attitude | 5 | Add 2 points for every award, at most 4 points. |""");
    String yaml = valid(draft);

    assertThat(Drafts.outline(yaml))
        .containsExactly("Safety 10", ".Training 4", ".Inspections 6", "Service 5", ".Attitude 5");
    assertThat(yaml)
        .contains(
            "- id: training # ",
            "departments: [HR, \"Safety office\"]",
            "deduct: 1, per: missing}",
            "deduct: 0.5, per: 1%, measure: measure-1, below: 95%, steps: exact}",
            "award: 2, per: award, at-most: 4}");
  }

  @Test
  void whatIsNotToldIsSaid() {
    Checked<String> draft = Drafts.of("", "指标 | 分值 | 评分标准\n培训 | 4 | a\n检查 | 视情况 | b");

    assertThat(Drafts.outline(valid(draft))).containsExactly("培训 4", "检查 1");
    assertThat(said(draft))
        .containsExactly(
            "t:1:1 X006 the table does not tell the year",
            "t 表1!A3 X006 the table does not tell the points of ‘检查’");
  }

  @Test
  void tablesOfOtherThingsAreNone() {
    Checked<String> draft = Drafts.of("名额分配表", "市州 | 名额\n长沙 | 6\n株洲 | 5");

    assertThat(draft.value()).isEmpty();
    assertThat(draft.diagnostics())
        .extracting(Diagnostic::code)
        .extracting("id")
        .containsExactly("X005");
  }

  /** Tables of any form: whatever is drafted is valid, with the proposed rules, too. */
  @Test
  void anyTableBecomesAValidSchemeOrNone() {
    List<String> heads =
        List.of("一级指标", "二级指标", "指标", "分值", "评分标准", "责任单位", "考核内容", "序号", "权重", "说明", "");
    List<String> cells =
        List.of(
            "",
            "",
            "^",
            "^",
            "<",
            "5",
            "10%",
            "0",
            "-3",
            "视情况",
            "甲（12分）",
            "（3分）",
            "一、能力（5分）",
            "合计",
            "小计",
            "甲",
            "乙",
            "con",
            "…",
            "1.",
            "①",
            "。",
            "每例扣1分",
            "甲科、乙科",
            "指标",
            "分值",
            "# \"'\\n- x: {",
            "\u200B",
            "很长的一句话，有逗号。也有句号；还有分号，一共四十多个字，所以不能当作名称，只能取开头");
    int drafted = 0;
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      int width = 3 + random.nextInt(5);
      StringBuilder table = new StringBuilder("x");
      for (int row = 0; row < 2 + random.nextInt(10); row++) {
        table.append('\n');
        for (int column = 0; column < width; column++) {
          List<String> texts = row == 0 ? heads : cells;
          boolean wild = (column == 0 || row == 0) && column + row > 0;
          String text = texts.get(random.nextInt(texts.size()));
          table.append(column == 0 ? "" : " | ").append(wild && text.equals("<") ? "" : text);
        }
      }
      Checked<String> draft = Drafts.of("2024年考核", table.toString());
      drafted += draft.value().isPresent() ? 1 : 0;
      draft
          .value()
          .ifPresent(
              yaml -> {
                assertThat(Drafts.faults(yaml, folder)).as("%s%n%s", table, yaml).isEmpty();
                assertThat(Drafts.faults(Drafts.withRules(yaml), folder)).as(yaml).isEmpty();
              });
    }
    assertThat(drafted).isGreaterThan(30);
  }
}
