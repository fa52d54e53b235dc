package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.git.GitFolder;
import org.kaoping.pipeline.TestWorkspace;

/** Clones of one commit make one site, whatever ends the lines of their work trees have. */
class ClonesTest {
  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();
  private GitFolder origin;

  private int run(String... arguments) {
    PrintWriter writer = new PrintWriter(printed, true);
    return Main.run(writer, writer, arguments);
  }

  @BeforeEach
  void commit() throws IOException {
    origin = GitFolder.create(folder.resolve("origin"));
    TestWorkspace.series(origin.path());
    origin.write(".gitattributes", "content/as-it-is.txt -text\n");
    origin.write("content/as-it-is.txt", "a\r\nb\r\n");
    origin.write("content/table.csv", "a,b\n1,2\n");
    origin.write("content/code.md", "title=代码\n~~~~~~\n```text\n一\n二\n```\n\n硬换行  \n下一行\n");
    origin.write("site-templates/not-found.ftlh", origin("site-templates/not-found.ftlh"));
    Files.write(origin.path().resolve("content/picture.png"), new byte[] {(byte) 137, 13, 10, 0});
    origin.commit("2026-03-01T10:00:00+08:00");
  }

  private String origin(String name) throws IOException {
    return Files.readString(origin.path().resolve(name)) + "<!-- own -->\n";
  }

  private GitFolder clone(String name, String... options) throws IOException {
    String[] command = new String[options.length + 4];
    command[0] = "clone";
    command[1] = "--quiet";
    System.arraycopy(options, 0, command, 2, options.length);
    command[options.length + 2] = origin.path().toString();
    command[options.length + 3] = folder.resolve(name).toString();
    origin.run(command);
    return new GitFolder(folder.resolve(name));
  }

  private Map<String, String> built(GitFolder clone, String site) throws IOException {
    Path output = folder.resolve(site);
    assertThat(
            run("build", "-w", clone.path().toString(), "-o", output.toString(), "--no-documents"))
        .as(printed.toString())
        .isZero();
    return TestWorkspace.files(output);
  }

  @Test
  void lineEndsOfTheWorkTree_changeNothing() throws IOException {
    GitFolder unix = clone("unix");
    GitFolder windows = clone("windows", "--config", "core.autocrlf=true");
    assertThat(windows.path().resolve("site.yaml")).content().contains("\r\n");

    Map<String, String> site = built(unix, "unix-site");

    assertThat(built(windows, "windows-site")).isEqualTo(site);
    for (GitFolder workspace : new GitFolder[] {unix, windows}) {
      for (String made : new String[] {"unix-site", "windows-site"}) {
        assertThat(
                run("verify", folder.resolve(made).toString(), "-w", workspace.path().toString()))
            .as(printed.toString())
            .isZero();
      }
    }
  }

  @Test
  void whatReallyChanged_isStillFound() throws IOException {
    GitFolder windows = clone("windows", "--config", "core.autocrlf=true");
    built(windows, "site");
    windows.write("content/table.csv", "a,b\r\n1,3\r\n");
    assertThat(run("verify", folder.resolve("site").toString(), "-w", windows.path().toString()))
        .isEqualTo(1);
    assertThat(printed.toString()).contains("content/table.csv");
  }
}
