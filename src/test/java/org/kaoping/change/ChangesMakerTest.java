package org.kaoping.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Differences;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.wording.Words;

/** What is told of changes between two states beside totals, places and scores of leaves. */
class ChangesMakerTest {
  private static final String ROADS =
      """
      id: roads
      title: 道路保洁
      year: 2024
      points: 10
      measures: [{id: length, title: 里程, unit: 公里}]
      sources: [{id: office, title: 考评组, official: true}, {id: self, title: 自评}]
      indicators:
        - id: work
          title: 保洁
          points: 10
          indicators:
            - {id: clean, title: 路面, points: 6, judged: {}}
            - id: dirt
              title: 垃圾
              points: 4
              measures:
                - {id: spots, title: 处数, unit: 处}
                - {id: share, title: 每公里处数, unit: 处, quotient: {of: spots, to: length}}
              rules:
                - {id: spot, text: 每公里1处以上的扣1分, deduct: 1, measure: share, above: 1}
                - {id: late, text: 迟报每次扣1分, deduct: 1, per: 次}
      vetoes: [{id: many, title: 多次迟报, text: 迟报两次, effect: ineligible, when: {rule: dirt/late, count: 2}}]
      """;
  private static final String TABLE =
      """
      unit,source,length,clean,clean:reason,dirt/spots,dirt/late,dirt:note
      u,office,10,5,不洁,5,1,五月
      v,office,8,6,,4,,
      """;
  private static final String SELF =
      """
      unit: u
      assessments:
        - {source: self, records: {clean: {score: 6}, dirt: {measures: {spots: 2}}}}
      """;

  @TempDir private Path folder;
  private Path old;
  private Path now;

  @BeforeEach
  void aMonthAndItsYear() throws IOException {
    old = folder.resolve("old");
    now = folder.resolve("now");
    write(old, "schemes/roads.yaml", ROADS);
    write(
        old,
        "schemes/year.yaml",
        """
        {id: year, title: 全年, year: 2024, points: 100,
         indicators: [{id: months, title: 各月, points: 100, carried: {combine: mean}}]}
        """);
    write(
        old,
        "data/month/evaluation.yaml",
        "{scheme: roads, title: 一月, term: month-1, status: final, date: 2024-02-01}");
    write(
        old,
        "data/year/evaluation.yaml",
        "{scheme: year, status: final, date: 2025-01-01, carries: {months: [month]}}");
    for (String evaluation : List.of("month", "year")) {
      write(
          old,
          "data/" + evaluation + "/units.yaml",
          "units: [{id: u, name: 甲街}, {id: v, name: 乙街}, {id: w, name: 丙街, unrated: 新设}]");
    }
    write(old, "data/month/results.csv", TABLE);
    write(old, "data/month/results/u.yaml", SELF);
    TestWorkspace.copy(old, now);
  }

  private static void write(Path root, String name, String text) throws IOException {
    TestWorkspace.write(root.resolve(name), text);
  }

  private void edit(String name, String from, String to) throws IOException {
    String text = Files.readString(now.resolve(name));
    assertThat(text).contains(from);
    write(now, name, text.replace(from, to));
  }

  private Differences differences() {
    Differences differences = Differences.between(old, now);
    assertThat(differences.old().diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(differences.now().diagnostics()).noneMatch(Diagnostic::isError);
    return differences;
  }

  private String told(Language language) {
    return ChangesText.print(
        new ChangesMaker(Words.of(language)).page(differences().changes().orElseThrow(), "a", "b"));
  }

  @Test
  void aMonth_changesItsYear_andBothNeedACorrection() throws IOException {
    edit("data/month/results.csv", "u,office,10,5,", "u,office,10,3,");
    assertThat(told(Language.CHINESE).lines().skip(1))
        .containsExactly(
            "2 次考评有变化，公布的值变了 5 项。",
            "",
            "一月 (month)",
            "  甲街",
            "    总分  8.00 → 6.00",
            "    路面  5 → 3",
            "    保洁  8 → 6",
            "  data/month/results.csv  内容有改动",
            "",
            "全年 (year)",
            "  承接的考评有变化：一月。",
            "  甲街",
            "    总分  80.00 → 60.00",
            "    各月  80 → 60");
    assertThat(told(Language.ENGLISH))
        .contains("  Evaluations whose results are carried here and change, too: 一月.\n");
    assertThat(differences().refused())
        .extracting(d -> d.span().file() + ": " + Messages.of(Language.ENGLISH).say(d.message()))
        .containsExactly(
            "data/month/corrections.yaml: the results of 'month' are final and were changed without"
                + " a correction: data/month/results.csv",
            "data/year/corrections.yaml: the results of 'year' are final and were changed without"
                + " a correction: data/month/");
    assertThat(differences().duty().orElseThrow().lacking())
        .extracting(CorrectionDuty.Lacking::origins)
        .containsExactly(List.of("data/month/results.csv"), List.of("data/month/"));
  }

  @Test
  void whatIsPrintedForTheYear_isAllThatIsDue() throws IOException {
    edit("data/month/results.csv", "u,office,10,5,", "u,office,10,3,");
    for (CorrectionDuty.Lacking lacking : differences().duty().orElseThrow().lacking()) {
      write(
          now,
          lacking.file(),
          "corrections:\n"
              + ReadyEntry.of(lacking.values())
                  .replace("\"\"\n    what", "2025-03-01\n    what")
                  .replace("\"\"", "复核"));
    }
    assertThat(differences().refused()).isEmpty();
    assertThat(told(Language.CHINESE)).contains("data/year/corrections.yaml  新增");
  }

  @Test
  void resultsThatStandElsewhere_areTheSame() throws IOException {
    edit("data/month/results.csv", "u,office,10,5,不洁,5,1,五月\n", "");
    write(
        now,
        "data/month/results/u.yaml",
        """
        unit: u
        measures: {length: 10}
        assessments:
          - source: office
            records:
              dirt: {findings: [{rule: late, note: 五月}], measures: {spots: 5}}
              clean: {reason: 不洁, score: 5}
          - {source: self, records: {clean: {score: 6}, dirt: {measures: {spots: 2}}}}
        """);
    assertThat(told(Language.CHINESE)).isEqualTo("公布的内容没有变化。\n");
    edit("data/month/results/u.yaml", "note: 五月", "note: 六月");
    assertThat(told(Language.CHINESE))
        .contains("指标得分和数据都没有变化。", "results.csv  内容有改动", "results/u.yaml  内容有改动");
  }

  @Test
  void rowsInAnotherOrder_areTheSame() throws IOException {
    write(
        now,
        "data/month/results.csv",
        """
        source;unit;dirt/spots;clean;clean:reason;length;dirt/late;dirt:note
        office;v;4;6;;8;;
        office;u;5;5;不洁;10;1;五月
        """);
    assertThat(told(Language.CHINESE)).isEqualTo("公布的内容没有变化。\n");
  }

  @Test
  void whatADisplaySourceMeasuredOrGave_isTold() throws IOException {
    edit("data/month/results/u.yaml", "score: 6", "score: 4, reason: 不洁");
    edit("data/month/results/u.yaml", "spots: 2", "spots: 3");
    assertThat(told(Language.CHINESE))
        .contains(
            """
              甲街
                自评总分  10.00 → 8.00
                自评 · 垃圾 · 处数（处）  2 → 3
                自评 · 垃圾 · 每公里处数（处）  0.2 → 0.3
            """);
    assertThat(told(Language.ENGLISH)).contains("    Total, 自评  10.00 → 8.00\n");
  }

  @Test
  void whatWasMeasuredOnce_isToldWithWhatFollows() throws IOException {
    edit("data/month/results.csv", "u,office,10", "u,office,4");
    assertThat(told(Language.CHINESE))
        .contains(
            """
                总分  8.00 → 7.00
                垃圾  3 → 2
                保洁  8 → 7
                里程（公里）  10 → 4
                考评组 · 垃圾 · 每公里处数（处）  0.5 → 1.25
                自评 · 垃圾 · 每公里处数（处）  0.2 → 0.5
            """);
  }

  @Test
  void aVetoThatIsFound_isTold() throws IOException {
    edit("schemes/roads.yaml", "count: 2", "count: 1");
    assertThat(told(Language.CHINESE)).contains("  甲街\n    一票否决  — → 多次迟报\n");
  }

  @Test
  void whoIsRated_isToldWithReasons() throws IOException {
    write(
        now,
        "data/month/units.yaml",
        "units: [{id: u, name: 甲街}, {id: v, name: 乙街, unrated: 撤并}, {id: w, name: 丙街, unrated: 不满一年}, {id: x, name: 丁街, unrated: 新设}]");
    write(
        now,
        "data/year/units.yaml",
        "units: [{id: u, name: 甲街}, {id: v, name: 乙街, unrated: 撤并}, {id: w, name: 丙街, unrated: 新设}]");
    assertThat(told(Language.CHINESE))
        .contains("  增加的单位：丁街。\n", "  改为不参加评定的单位：乙街（撤并）。\n", "  不参加评定的原因有变化：丙街（不满一年）。\n")
        .contains("  乙街\n    总分  10.00 → —\n");
    assertThat(told(Language.ENGLISH))
        .contains("  Units that are not rated any more: 乙街 (撤并).\n")
        .contains("  Units that are not rated for another reason than before: 丙街 (不满一年).\n");
    Path was = old;
    old = now;
    now = was;
    assertThat(told(Language.CHINESE)).contains("  改为参加评定的单位：乙街。\n", "  减少的单位：丁街。\n");
  }

  @Test
  void objections_areToldAsTheyComeAndAreDecided() throws IOException {
    for (Path state : List.of(old, now)) {
      write(
          state,
          "data/month/evaluation.yaml",
          "{scheme: roads, title: 一月, term: month-1, status: notice,"
              + " notice: {from: 2024-02-01, to: 2024-02-05}}");
      write(
          state,
          "data/year/evaluation.yaml",
          "{scheme: year, status: draft, carries: {months: [month]}}");
    }
    String known = "{id: a, unit: u, received: 2024-02-01, value: total, says: 偏低";
    String first = "{id: b, unit: v, received: 2024-02-01, value: rank, says: 偏后}";
    write(old, "data/month/objections.yaml", "objections: [" + known + "}, " + first + "]");
    write(
        now,
        "data/month/objections.yaml",
        "objections: ["
            + known
            + ", decision: {outcome: rejected, date: 2024-02-03, by: 考评组, reason: 无误}}, "
            + first.replace("偏后", "应为第一")
            + ", {id: c, unit: v, received: 2024-02-02, value: total, says: 偏低}]");
    assertThat(told(Language.CHINESE))
        .contains(
            "  新收到的异议：c（乙街）。",
            "  作出决定的异议：a（甲街）：不采纳。",
            "  内容有改动的异议：b（乙街）。",
            "  data/month/objections.yaml  内容有改动");
    write(now, "data/month/objections.yaml", "objections: [" + known + "}]");
    assertThat(told(Language.ENGLISH)).contains("  Objections gone: b (乙街).");
  }
}
