package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shells offer when somebody has typed a part. */
class CompletionTest {
  @TempDir private Path folder;

  private static String script() {
    StringWriter out = new StringWriter();
    assertThat(Main.run(new PrintWriter(out, true), new PrintWriter(out, true), "completion"))
        .isZero();
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "val, validate",
    "validate --form, --format",
    "validate --format j, json junit",
    "publish ro, rollback",
    "hooks p, publish",
    "diff --format m, markdown",
    "nothing, ''"
  })
  void bashCompletesCommandsOptionsAndFormats(String typed, String offered) throws Exception {
    assertThat(complete(typed)).isEqualTo(offered);
  }

  private String complete(String typed) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("completion"), script());
    List<String> words = List.of(("kaoping " + typed).split(" ", -1));
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_kaoping; printf '%%s' \"${COMPREPLY[*]}\""
                    .formatted(script, String.join(" ", words), words.size() - 1))
            .redirectError(ProcessBuilder.Redirect.DISCARD) // compopt wants a shell that completes
            .start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(printed).isZero();
    return printed;
  }

  @Test
  void whatOnlyHooksCallIsNotOffered() {
    assertThat(script()).doesNotContain("receive");
  }
}
