package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.pipeline.TestWorkspace;

/** What no font can print is refused where it stands, by validation as by a build. */
@Tag("documents")
class MissingCharactersTest {
  @TempDir Path folder;
  private Path workspace;

  @BeforeEach
  void copy() throws IOException {
    workspace = TestWorkspace.series(folder.resolve("w"));
  }

  private void edit(String file, String find, String replace) throws IOException {
    Path path = workspace.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(find);
    Files.writeString(path, text.replace(find, replace));
  }

  private String refused(String... command) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    assertThat(Main.run(writer, writer, command)).as(printed.toString()).isEqualTo(1);
    return printed.toString();
  }

  private void assertRefused(String place) {
    String site = folder.resolve("site").toString();
    for (String printed :
        new String[] {
          refused("validate", "-w", workspace.toString(), "--lang", "en"),
          refused("build", "-w", workspace.toString(), "-o", site, "--lang", "en")
        }) {
      assertThat(printed).contains(place + ": error P004 ", "U+1F9FF", "1 error,");
    }
  }

  @Test
  void inANotice() throws IOException {
    edit("content/notices/2023-01-district-town-results.md", "~~~~~~\n", "~~~~~~\n甲🧿\n\n");
    String text =
        Files.readString(workspace.resolve("content/notices/2023-01-district-town-results.md"));
    int line = (int) text.substring(0, text.indexOf("🧿")).lines().count();
    assertRefused("content/notices/2023-01-district-town-results.md:" + line + ":2");
  }

  @Test
  void inTheNameOfAUnit() throws IOException {
    edit("data/district-town-2022/units.yaml", "丙街道", "丙🧿街道");
    String text = Files.readString(workspace.resolve("data/district-town-2022/units.yaml"));
    String before = text.substring(0, text.indexOf("🧿"));
    int column = before.length() - before.lastIndexOf('\n');
    assertRefused("data/district-town-2022/units.yaml:" + before.lines().count() + ":" + column);
  }
}
