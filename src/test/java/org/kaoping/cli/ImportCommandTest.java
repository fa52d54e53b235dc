package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.pipeline.TestWorkspace;

/** {@code import} of plain tables as users call it. */
class ImportCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @BeforeEach
  void workspace() throws IOException {
    write(
        "w/schemes/s.yaml",
        """
        id: s
        title: S
        year: 2024
        points: 10
        indicators: [{id: praise, title: 评价, points: 10, judged: {}}]
        """);
    write("w/data/e/evaluation.yaml", "{scheme: s, status: open}");
    write("w/data/e/units.yaml", "units: [{id: a, name: 甲镇}, {id: b, name: 乙镇}]");
    Files.write(
        folder.resolve("t.csv"),
        "2024年评价（演示）\n单位,评价（10分）,总分\n甲镇,10,10\n".getBytes(Charset.forName("GBK")));
  }

  private String write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve(file), text);
    return path(file);
  }

  private String path(String file) {
    return folder.resolve(file).toString();
  }

  @Test
  void aDraftIsPrintedOrWrittenAndImported() throws IOException {
    assertThat(run("import", "-w", path("w"), "--draft-mapping", "e", path("t.csv"))).isZero();
    assertThat(out.toString()).contains("head: 2\n", "- {head: 评价（10分）, as: praise}\n");
    assertThat(
            run("import", "-w", path("w"), "--draft-mapping", "e", path("t.csv"), "-o", path("m")))
        .isZero();
    assertThat(out.toString()).isEqualTo(path("m") + "\n");

    assertThat(run("import", "-w", path("w"), "-m", path("m"), path("t.csv"), "--dry-run"))
        .isZero();
    assertThat(out.toString()).endsWith("data/e/results/a.yaml\n");
    assertThat(folder.resolve("w/data/e/results")).doesNotExist();
    assertThat(run("import", "-w", path("w"), "-m", path("m"), path("t.csv"))).isZero();
    assertThat(folder.resolve("w/data/e/results/a.yaml"))
        .hasContent("unit: a\nassessments:\n  - records:\n      praise: {score: 10}\n");
  }

  @Test
  void aMistakeIsToldWithItsLineAndIs1() throws IOException {
    String mapping =
        write(
            "m.yaml",
            "evaluation: e\ncolumns:\n  - {head: 单位, as: unit}\n  - {head: 评价, as: praise}\n");
    String table = write("t2.csv", "单位,评价\n甲镇,11\n乙镇政府,9\n");

    assertThat(run("import", "-w", path("w"), "-m", mapping, table, "--lang", "en")).isEqualTo(1);
    assertThat(err.toString())
        .contains("t2.csv:2:4: error R004 ", "  2 | 甲镇,11\n")
        .contains("t2.csv:3:1: error X019 no unit of the evaluation is called ‘乙镇政府’")
        .contains("units: [{name: 乙镇政府, unit: b}]");
    assertThat(folder.resolve("w/data/e/results")).doesNotExist();
  }

  @Test
  void wrongUsageIs2() throws IOException {
    assertThat(run("import", "-w", path("w"), path("t.csv"))).isEqualTo(2);
    assertThat(err.toString()).contains("--draft-mapping");
    assertThat(run("import", "-w", path("w"), "--draft-mapping", "f", path("t.csv"))).isEqualTo(2);
    assertThat(err.toString()).contains("no evaluation f");
    assertThat(run("import", "-w", path("w"), "-o", path("m"), path("t.csv"))).isEqualTo(2);
    String there = write("m", "mine");
    assertThat(run("import", "-w", path("w"), "--draft-mapping", "e", "-o", there, path("t.csv")))
        .isEqualTo(2);
    assertThat(folder.resolve("m")).hasContent("mine");
  }
}
