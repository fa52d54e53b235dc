package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rehearse} from a shell. */
class RehearseCommandTest {
  private static final String MAPPING = "examples/rehearsals/qingpu-2024.yaml";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theExampleOfTheHelp_isPrinted_orWritten() throws Exception {
    assertThat(run("qingpu-2024", "qingpu-2023", "-m", MAPPING, "--lang", "en")).isZero();
    assertThat(out.toString()).startsWith("What another scheme would change\n");
    Path file = folder.resolve("new/rehearsal.html");
    assertThat(
            run(
                "qingpu-2024",
                "qingpu-2023",
                "-m",
                MAPPING,
                "--format",
                "html",
                "-o",
                file.toString()))
        .isZero();
    assertThat(Files.readString(file)).contains("<title>");
  }

  @Test
  void whatTheResultsDoNotHave_isToldInTheScheme() {
    assertThat(run("qingpu-2024", "qingpu-2023")).isOne();
    assertThat(err.toString()).contains("schemes/qingpu-2024.yaml:").contains("H001");
  }

  @Test
  void aMappingElsewhere_isShownWithItsLine() throws Exception {
    Path mapping = Files.writeString(folder.resolve("m.yaml"), "indicators: {nothing: {from: x}}");
    assertThat(run("qingpu-2024", "qingpu-2023", "-m", mapping.toString())).isOne();
    assertThat(err.toString()).contains("indicators: {nothing: {from: x}}");
  }

  @Test
  void whatThereIsNot_isWrongUsage() {
    assertThat(run("no-scheme", "qingpu-2023")).isEqualTo(2);
    assertThat(run("qingpu-2024", "nothing")).isEqualTo(2);
    assertThat(run("qingpu-2024", "qingpu-2023", "--format", "html")).isEqualTo(2);
  }

  private int run(String scheme, String evaluation, String... more) {
    List<String> arguments = new ArrayList<>(List.of("rehearse", scheme, "--on", evaluation));
    arguments.addAll(List.of(more));
    return Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
  }
}
