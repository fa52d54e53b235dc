package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed can be read where it is read. */
class ConsoleTest {
  private static final Charset GBK = Charset.forName("GBK");

  /** As Java finds it on a Chinese Windows; a later one reads the second. */
  private static final List<String> WINDOWS =
      List.of("-Dos.name=Windows 11", "-Dsun.stdout.encoding=GBK", "-Dstdout.encoding=GBK");

  /** Runs what follows on a terminal of its own. */
  private static final List<String> TERMINAL =
      List.of(
          "sh",
          "-c",
          "for a; do set -- \"$@\" \"'$1'\"; shift; done; script -qec \"$*\" $0",
          "/dev/null");

  @TempDir private Path folder;

  private String printed(boolean terminal, List<String> jvm, Charset charset) throws Exception {
    Path output = folder.resolve("printed");
    Program program =
        Program.start(
            new Program.Setting(terminal ? TERMINAL : List.of(), jvm, Map.of("LC_ALL", "C.UTF-8")),
            output,
            "schema",
            "scheme",
            "--lang",
            "zh");
    assertThat(program.exit()).as(text(output, charset)).isZero();
    return text(output, charset);
  }

  private static String text(Path output, Charset charset) throws IOException {
    return new String(Files.readAllBytes(output), charset);
  }

  @Test
  void aConsoleOfWindows_isGivenItsCodePage() throws Exception {
    assertThat(printed(true, WINDOWS, GBK)).contains("方案");
  }

  @Test
  void filesAndPipes_areUtf8_onWindowsToo() throws Exception {
    assertThat(printed(false, WINDOWS, StandardCharsets.UTF_8)).contains("方案");
  }

  @Test
  void otherTerminals_areUtf8() throws Exception {
    assertThat(printed(true, WINDOWS.subList(1, 3), StandardCharsets.UTF_8)).contains("方案");
  }
}
