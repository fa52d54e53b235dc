package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scheme-from} as users call it. */
class SchemeFromCommandTest {
  private static final String TABLES = "src/test/resources/org/kaoping/draft/qingpu.docx";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @Test
  void withoutAFileToWriteItIsPrinted() {
    assertThat(run("scheme-from", TABLES, "--language", "en")).isZero();
    assertThat(out.toString()).startsWith("## Drafted from ").contains("id: qingpu\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void nothingIsOverwrittenUnlessForced() throws IOException {
    Path target = folder.resolve("town-2024.yaml");

    assertThat(run("scheme-from", TABLES, "-o", target.toString(), "--lang", "zh")).isZero();
    assertThat(Files.readString(target)).contains("id: town-2024\n", "points: 110\n");
    Files.writeString(target, "mine");
    assertThat(run("scheme-from", TABLES, "-o", target.toString())).isEqualTo(2);
    assertThat(Files.readString(target)).isEqualTo("mine");
    assertThat(run("scheme-from", TABLES, "-o", target.toString(), "--force")).isZero();
    assertThat(Files.readString(target)).contains("id: town-2024\n");
  }

  @Test
  void whatHasNoTableIs1_andWrongUsageIs2() throws IOException {
    Path text = Files.writeString(folder.resolve("a.xlsx"), "单位,分值");

    assertThat(run("scheme-from", text.toString(), "--lang", "en")).isEqualTo(1);
    assertThat(err.toString()).contains("error X001 ");
    assertThat(out.toString()).isEmpty();
    assertThat(run("scheme-from", folder.resolve("b.xlsx").toString())).isEqualTo(2);
    assertThat(run("scheme-from", TABLES, "-o", "Town 2024.yaml")).isEqualTo(2);
  }
}
