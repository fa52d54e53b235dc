package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.pipeline.TestWorkspace;

/** Whatever happens to the files of a workspace, validation finds what a build would find. */
class MutationsTest {
  @TempDir Path folder;

  private record Answer(int exit, String printed) {
    /** Returns the errors, each with its place, line and remedy. */
    List<String> errors() {
      return Arrays.stream(printed.split("\\n\\n"))
          .filter(block -> block.lines().findFirst().orElse("").contains(" 错误 "))
          .toList();
    }
  }

  @Test
  void validationSaysWhatABuildSays_afterSomeMutations() throws IOException {
    tryOut(LongStream.rangeClosed(1, 12));
  }

  @Test
  @Tag("mutations")
  void validationSaysWhatABuildSays_afterManyMutations() throws IOException {
    tryOut(LongStream.rangeClosed(13, 500));
  }

  private void tryOut(LongStream seeds) throws IOException {
    Path workspace = TestWorkspace.bundled(folder.resolve("workspace"));
    SoftAssertions softly = new SoftAssertions();
    for (long seed : seeds.toArray()) {
      Mutations.Harm harm = new Mutations(workspace, seed).one();
      String what = "seed " + seed + ", " + harm.what();
      Answer validated = run("validate", "-w", workspace.toString());
      Answer built =
          run("build", "-w", workspace.toString(), "-o", folder.resolve("site").toString());
      softly.assertThat(validated.exit()).as(what + "\n" + validated.printed()).isIn(0, 1);
      softly.assertThat(built.exit()).as(what).isEqualTo(validated.exit());
      softly.assertThat(built.errors()).as(what).isEqualTo(validated.errors());
      harm.undo().run();
    }
    softly.assertAll();
    assertThat(run("validate", "-w", workspace.toString()).exit()).isZero();
  }

  private static Answer run(String... arguments) {
    StringWriter printed = new StringWriter();
    PrintWriter both = new PrintWriter(printed);
    return new Answer(Main.run(both, both, arguments), printed.toString());
  }
}
