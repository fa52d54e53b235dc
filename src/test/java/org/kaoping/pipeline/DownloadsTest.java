package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of an evaluation as files: complete, exact, safe, and saying what they are. */
class DownloadsTest {
  @TempDir private Path folder;

  /** Two units of a group and one without; one name looks like a formula. */
  @BeforeEach
  void write() throws IOException {
    write(
        "schemes/s.yaml",
        """
        id: s
        title: 方案
        year: 2024
        points: 110
        parts:
          - {id: main, title: 主要指标, points: 100}
          - {id: extra, title: 创新, points: 10}
        indicators:
          - id: work
            title: 工作
            points: 100
            departments: [办公室]
            rules:
              - {id: late, text: 迟报一次扣1.5分, deduct: 1.5, per: 次, at-most: 3}
              - {id: fine, text: 酌情扣分, deduct: {from: 1, to: 50}}
          - {id: new, title: 创新工作, points: 10, part: extra, judged: {}}
        vetoes: [{id: fraud, text: 弄虚作假, effect: ineligible}]
        awards: [{id: best, title: 先进单位, select: {top: 1}}]
        """);
    status("status: final, date: 2024-12-31, demo: true");
    write(
        "data/e/units.yaml",
        "groups: [{id: east, name: 东片}]\\nunits: [{id: a, name: 甲镇, kind: 镇, group: east},"
                .replace("\\n", "\n")
            + " {id: b, name: '=1+1', group: east}, {id: c, name: 丙<镇>}]");
    result(
        "a", "{findings: [{rule: late, count: 3, note: 月报迟交, by: 王, date: 2024-05-06}]}", "4.25");
    result("b", "{findings: [{rule: fine, amount: 12.5, evidence: 台账}]}", "10");
    result("c", "clean", "10");
    write("data/e/results/b.yaml", read("data/e/results/b.yaml") + "vetoes: [{veto: fraud}]\n");
  }

  private void status(String status) throws IOException {
    write("data/e/evaluation.yaml", "{scheme: s, " + status + "}");
  }

  private void result(String unit, String work, String points) throws IOException {
    write(
        "data/e/results/" + unit + ".yaml",
        "unit: %s\nassessments: [{by: 李, records: {work: %s, new: {score: %s, reason: 评议}}}]\n"
            .formatted(unit, work, points));
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve("w").resolve(file), text);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve("w").resolve(file));
  }

  private SiteText site() {
    return SiteText.build(folder.resolve("w"), folder.resolve("site"));
  }

  private static List<String> lines(SiteText site, String file) {
    return site.html(file).replace("\uFEFF", "").lines().toList();
  }

  @Test
  void rankingHoldsWhatTheRankingTableShows() {
    assertThat(lines(site(), "e/ranking.csv"))
        .containsExactly(
            "名次,并列,单位编号,单位,类别,分组,总分,主要指标（满分 100）,创新（满分 10）,等次,奖项,一票否决,数据状态",
            "1,,c,丙<镇>,,,110.00,100.00,10.00,,先进单位,,演示数据；正式结果，2024年12月31日",
            "2,,a,甲镇,镇,东片,101.25,97.00,4.25,,,,演示数据；正式结果，2024年12月31日",
            "3,,b,'=1+1,,东片,97.50,87.50,10.00,,,弄虚作假,演示数据；正式结果，2024年12月31日");
  }

  @Test
  void scoresFindingsAndGroupsHoldEveryUnit() {
    SiteText site = site();
    assertThat(lines(site, "e/scores.csv"))
        .hasSize(4)
        .contains("a,甲镇,镇,东片,101.25,97,4.25,演示数据；正式结果，2024年12月31日");
    assertThat(lines(site, "e/findings.csv"))
        .hasSize(3)
        .contains(
            "a,甲镇,work,工作,,迟报一次扣1.5分,3,-4.5,月报迟交,,王,2024-05-06,演示数据；正式结果，2024年12月31日",
            "b,'=1+1,work,工作,,酌情扣分,1,-12.5,,台账,李,,演示数据；正式结果，2024年12月31日");
    assertThat(lines(site, "e/groups.csv"))
        .contains("分组,东片,2,99.375,92.250,7.125,演示数据；正式结果，2024年12月31日");
  }

  @Test
  void schemeIsATableToo() {
    assertThat(lines(site(), "e/scheme.csv"))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains("1,work,工作,100,").contains("办公室"));
  }

  @Test
  void workbookHasASheetForEachTable() throws IOException {
    SiteText site = site();
    try (XSSFWorkbook book = new XSSFWorkbook(folder.resolve("site/e/ranking.xlsx").toString())) {
      List<String> names = new ArrayList<>();
      book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).containsExactly("排名", "方案", "得分", "查实情形", "分组");

      XSSFSheet ranking = book.getSheet("排名");
      assertThat(texts(ranking))
          .startsWith(List.of("排名 – 方案"), List.of("正式结果，2024年12月31日"))
          .contains(
              List.of("1", "", "c", "丙<镇>", "", "", "110.00", "100.00", "10.00"),
              List.of("3", "", "b", "=1+1", "", "东片", "97.50", "87.50", "10.00"));
      assertThat(ranking.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
      assertThat(ranking.getRepeatingRows().formatAsString()).isEqualTo("5:5");
      assertThat(ranking.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A5:M8");
      assertThat(lines(site, "e/scores.csv")).hasSize(book.getSheet("得分").getLastRowNum() - 1);
    }
  }

  /** The first cells of each row that has any, as they are shown. */
  private static List<List<String>> texts(XSSFSheet sheet) {
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < Math.min(9, row.getLastCellNum()); column++) {
        cells.add(shown.formatCellValue(row.getCell(column)));
      }
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void workbookTellsNothingOfClockAndMachine() throws IOException {
    site();
    try (ZipFile book = new ZipFile(folder.resolve("site/e/ranking.xlsx").toFile())) {
      assertThat(book.stream())
          .allSatisfy(
              entry -> {
                assertThat(entry.getTimeLocal()).hasToString("2000-01-01T00:00");
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(new String(book.getInputStream(entry).readAllBytes(), UTF_8))
                    .doesNotContain("dcterms:created");
              });
    }
  }

  @Test
  void pagesLeadToTheFilesOfTheirTables() {
    SiteText site = site();
    assertThat(site.html("e/index.html"))
        .contains("ranking.xlsx", "ranking.csv", "scores.csv", "findings.csv", "groups.csv")
        .contains("scheme.csv", "results.json");
    assertThat(site.html("e/indicators/work.html")).contains("\"../scores.csv\"");
    assertThat(site.html("e/groups/east.html")).contains("\"../groups.csv\"");
    assertThat(site.html("e/scheme.html")).contains("\"scheme.csv\"");
  }

  @Test
  void whileItIsOpenThereIsTheSchemeOnly() throws IOException {
    status("status: open");
    SiteText site = site();
    assertThat(TestWorkspace.files(folder.resolve("site/e")).keySet())
        .filteredOn(name -> name.endsWith(".csv") || name.endsWith(".xlsx"))
        .containsExactly("scheme.csv");
    assertThat(site.html("e/indicators/work.html")).doesNotContain("scores.csv");
  }
}
