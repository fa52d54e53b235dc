package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.LibreOffice;

/** All that an office does, from an empty folder and a Word table to published results. */
@Tag("documents")
@Tag("days")
class OfficeDayTest {
  /** The table of indicators of a real document. */
  private static final String TABLE = "src/test/resources/org/kaoping/draft/zhijiang.docx";

  private static final int KEY = 0;
  private static final int POINTS = 3;
  private static final int VALUE = 5;
  private static final int REASON = 6;

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void needsLibreOffice() {
    LibreOffice.assume();
  }

  private void run(String... arguments) {
    assertThat(Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments))
        .as("%s: %s", String.join(" ", arguments), err)
        .isZero();
  }

  @Test
  void fromATableOfWordToAPublishedTotal() throws IOException {
    Path work = folder.resolve("work");
    String w = work.toString();
    run("init", w, "--lang", "zh");
    run("scheme-from", TABLE, "-o", work.resolve("schemes/office-2018.yaml").toString());
    run("new", "evaluation", "office-2018", "--scheme", "office-2018", "-w", w);
    run("new", "unit", "jia", "--evaluation", "office-2018", "--name", "甲局", "-w", w);
    run("form", "office-2018", "-w", w, "-o", folder.resolve("forms").toString());

    BigDecimal full = filled("unit-1", BigDecimal.ZERO);
    BigDecimal less = filled("jia", new BigDecimal("1.5"));
    run("import", "-w", w, saved("unit-1"), saved("jia"));
    Files.writeString(
        work.resolve("data/office-2018/evaluation.yaml"),
        "scheme: office-2018\nstatus: final\ndate: 2018-12-28\n");
    run("build", "-w", w);

    JSONArray units =
        new JSONObject(Files.readString(work.resolve("target/site/office-2018/results.json")))
            .getJSONArray("units");
    assertThat(total(units, "unit-1")).isEqualByComparingTo(full);
    assertThat(total(units, "jia")).isEqualByComparingTo(less);
    assertThat(less).isEqualByComparingTo(full.subtract(new BigDecimal("1.5")));
    assertThat(work.resolve("target/site/office-2018/units/jia.html")).content().contains("材料不全");
  }

  /** Fills in full points, but less in the first leaf, and returns what they add up to. */
  private BigDecimal filled(String unit, BigDecimal less) throws IOException {
    Path form = folder.resolve("forms/" + unit + ".xlsx");
    BigDecimal sum = BigDecimal.ZERO;
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
      XSSFSheet sheet = book.getSheetAt(0);
      boolean first = true;
      for (Row row : sheet) {
        boolean leaf =
            row.getCell(KEY) != null
                && row.getRowNum() > POINTS
                && row.getCell(POINTS) != null
                && !row.getCell(POINTS).toString().isEmpty();
        if (leaf) {
          BigDecimal score = new BigDecimal(row.getCell(POINTS).toString());
          if (first && less.signum() > 0) {
            score = score.subtract(less);
            row.getCell(REASON).setCellValue("材料不全");
          }
          first = false;
          row.getCell(VALUE).setCellValue(score.doubleValue());
          sum = sum.add(score);
        }
      }
      try (OutputStream out = new FileOutputStream(form.toFile())) {
        book.write(out);
      }
    }
    return sum;
  }

  /** Returns the form as LibreOffice saves it. */
  private String saved(String unit) {
    return LibreOffice.convert(
            folder.resolve("forms/" + unit + ".xlsx"), "xlsx", folder.resolve("saved"))
        .toString();
  }

  private static BigDecimal total(JSONArray units, String id) {
    for (int i = 0; i < units.length(); i++) {
      if (units.getJSONObject(i).getString("unit").equals(id)) {
        return new BigDecimal(units.getJSONObject(i).getString("total"));
      }
    }
    throw new IllegalArgumentException(id);
  }
}
