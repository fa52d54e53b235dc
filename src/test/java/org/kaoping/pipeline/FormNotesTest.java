package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.LibreOffice;
import org.kaoping.form.Forms.By;
import org.kaoping.workbook.Cell;
import org.kaoping.workbook.Sheet;
import org.kaoping.workbook.WorkbookReader;

/** Cells of forms are explained by notes. */
class FormNotesTest {
  @TempDir private Path folder;
  private FormWorkspace workspace;

  @BeforeEach
  void write() throws IOException {
    workspace = new FormWorkspace(folder);
    workspace.write(
        "schemes/s.yaml",
        """
        id: s
        title: 方案
        year: 2024
        points: 20
        indicators:
          - id: report
            title: 报送
            text: 按时报送月报。
            points: 10
            measures: [{id: rate, title: 报送率, unit: '%'}]
            rules:
              - {id: low, text: 报送率低于90%的扣2分, deduct: 2, measure: rate, below: 90%}
              - {id: late, text: 迟报一次扣1分, note: 节假日顺延, deduct: 1, per: 次}
          - {id: praise, title: 评价, points: 10, judged: {step: 0.5}}
        """);
    workspace.write("data/e/evaluation.yaml", "{scheme: s, status: open}");
    workspace.write("data/e/units.yaml", "units: [{id: a, name: 甲镇}]");
  }

  private static Set<String> notes(Path file) throws IOException {
    Set<String> notes = new HashSet<>();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      book.getSheetAt(0)
          .getCellComments()
          .forEach((at, note) -> notes.add(at + " " + note.getString().getString()));
    }
    return notes;
  }

  private static List<String> read(Path file) {
    Sheet sheet = WorkbookReader.read(file, "a").value().orElseThrow().sheets().get(0);
    return sheet.cells().stream().filter(c -> !c.isBlank()).map(Cell::text).toList();
  }

  @Test
  void entryCellsAndHeadsOfAUnitsFormHaveNotes() throws IOException {
    assertThat(notes(workspace.forms(By.UNIT).get(0)))
        .contains(
            "I4 到哪里可以查到：文件、文号、照片。",
            "F10 没有查出问题的选“无问题”\n按时报送月报。\n请选：无问题",
            "F11 报送率（%）\n报送率低于90%的扣2分\n计量单位：%\n例：96.2%",
            "F12 迟报一次扣1分\n写例数；没有的不填\n节假日顺延\n例：2\n请写不小于1的数；只写1的倍数",
            "F14 打分：0至10\n由考核人评分，以 0.5 分为一档\n例：9.5\n请写0至10的数；只写0.5的倍数");
  }

  @Test
  void headsOfATableHaveNotes() throws IOException {
    assertThat(notes(workspace.forms(By.INDICATOR).get(0)))
        .contains("D5 报送率（%）\n报送率低于90%的扣2分\n计量单位：%\n例：96.2%", "H5 到哪里可以查到：文件、文号、照片。")
        .noneMatch(note -> note.startsWith("D6"));
  }

  @Test
  void boxesStandBesideTheirCells() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(workspace.forms(By.UNIT).get(0)))) {
      for (Comment note : book.getSheetAt(0).getCellComments().values()) {
        ClientAnchor box = note.getClientAnchor();
        assertThat((int) box.getCol1()).isEqualTo(note.getColumn() + 1);
        assertThat(box.getRow1()).isEqualTo(note.getRow());
        assertThat((int) box.getCol2()).isGreaterThan(box.getCol1());
        assertThat(box.getRow2()).isGreaterThan(box.getRow1());
      }
    }
  }

  @Test
  @Tag("documents")
  void libreOfficeShowsThemAndKeepsThem() throws IOException {
    LibreOffice.assume();
    Path form = workspace.forms(By.UNIT).get(0);

    Path saved = LibreOffice.convert(form, "xlsx", folder.resolve("saved"));
    Path flat = LibreOffice.convert(form, "fods", folder.resolve("flat"));

    assertThat(notes(saved)).isEqualTo(notes(form));
    assertThat(read(saved)).isEqualTo(read(form));
    assertThat(Files.readString(flat))
        .contains("<office:annotation")
        .containsPattern("<text:p[^>]*>节假日顺延</text:p>");
  }
}
