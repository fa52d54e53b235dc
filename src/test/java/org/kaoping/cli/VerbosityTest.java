package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Progress;
import org.kaoping.pipeline.TestWorkspace;

/** How much commands say: what they are for, less, or more. */
class VerbosityTest {
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

  @TempDir private Path folder;
  private Path workspace;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void workspace() throws IOException {
    workspace = TestWorkspace.smallest(folder.resolve("w"));
  }

  private int run(String command, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> line =
        new ArrayList<>(List.of(command, "-w", workspace.toString(), "--lang", "en"));
    line.addAll(List.of(arguments));
    if (command.equals("publish")) {
      line.addAll(List.of("--to", folder.resolve("public").toString()));
    }
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
  }

  private void breakIt() throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/e/results/u.yaml"),
        "unit: u\nassessments:\n  - records:\n      i: {score: 6}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "validate", "publish"})
  void quietSaysNothing_whereAllIsWell(String command) {
    assertThat(run(command, "--quiet")).isZero();
    assertThat(out.toString() + err).isEmpty();
    assertThat(run(command)).isZero();
    assertThat(out.toString()).isNotEmpty();
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "validate", "publish"})
  void quietTellsErrorsAlone(String command) throws IOException {
    breakIt();
    assertThat(run(command, "-q")).isEqualTo(1);
    assertThat(out.toString() + err)
        .startsWith("data/e/results/u.yaml:4:18: error R004 ")
        .doesNotContain(" warnings in ");
    assertThat(run(command)).isEqualTo(1);
    assertThat(out.toString() + err).endsWith("\n1 error, 0 warnings in 1 file\n");
  }

  @Test
  void quietLeavesReportsForProgramsWhole() throws IOException {
    breakIt();
    assertThat(run("validate", "--format", "json")).isEqualTo(1);
    String whole = out.toString();
    assertThat(run("validate", "-q", "--format", "json")).isEqualTo(1);
    assertThat(out.toString()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "publish"})
  void verboseTellsHowLongEachStageTook_besideWhatIsPrinted(String command) throws IOException {
    assertThat(run(command)).isZero();
    String plain = out.toString().replaceAll("\\d{8}T\\d+\\S*", "");
    TestWorkspace.write(folder.resolve("w/site.yaml"), "{title: New, language: en}");
    assertThat(run(command, "-v")).isZero();
    assertThat(out.toString().replaceAll("\\d{8}T\\d+\\S*", "")).isEqualTo(plain);
    assertThat(err.toString().lines().toList())
        .hasSize(5)
        .allMatch(line -> line.matches("[a-z, ]+: \\d+\\.\\d{3} s"));
    assertThat(err.toString()).startsWith("looked for changes: ");
    assertThat(run(command, "-v")).isZero();
    assertThat(err.toString()).startsWith("looked for changes: ").hasLineCount(1);
  }

  @Test
  void quietAndVerbose_is2() {
    assertThat(run("validate", "-q", "-v")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--quiet or --verbose, not both\n");
  }

  @Test
  void durationsAreThoseOfTheClock() {
    AtomicLong now = new AtomicLong(5_000);
    try (StageReport stages =
        new StageReport(
            new PrintWriter(err, true),
            ENGLISH,
            true,
            false,
            () -> Instant.ofEpochMilli(now.get()))) {
      stages.begin(Progress.Stage.READ, 0);
      now.addAndGet(61_007);
      stages.begin(Progress.Stage.MAKE, 100_000);
      stages.step();
      now.addAndGet(-1);
    }
    assertThat(err.toString())
        .isEqualTo("read, checked and scored: 61.007 s\npages and files made: 0.000 s\n");
  }

  @Test
  void terminalsShowABar_whileMuchIsMade_andNothingIsLeftOfIt() {
    try (StageReport stages =
        new StageReport(new PrintWriter(err, true), ENGLISH, false, true, () -> Instant.EPOCH)) {
      stages.begin(Progress.Stage.MAKE, 299);
      stages.step();
      stages.begin(Progress.Stage.PLAN, 0);
      assertThat(err.toString()).isEmpty();
      stages.begin(Progress.Stage.MAKE, 300);
      for (int i = 0; i < 300; i++) {
        stages.step();
      }
    }
    assertThat(err.toString())
        .startsWith("\rpages and files made ")
        .contains("300/300")
        .doesNotContain("\n")
        .endsWith("\r" + " ".repeat(78) + "\r");
  }
}
