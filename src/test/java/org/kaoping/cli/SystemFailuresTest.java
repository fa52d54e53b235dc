package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.git.GitFolder;
import org.kaoping.pipeline.TestWorkspace;

/** What the system does not do is told in a sentence with a way out, and loses nothing. */
@Tag("long")
class SystemFailuresTest {
  private static final Program.Setting FULL_DISK =
      new Program.Setting(
          List.of("bash", "-c", "ulimit -f 16; exec \"$@\"", "bash"),
          List.of("-XX:-UsePerfData"),
          Map.of());

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    TestWorkspace.smallest(folder.resolve("w"));
  }

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "kept");
  }

  /** Runs a command on the workspace, which must fail with one line, and returns that. */
  private String failed(Program.Setting setting, String command, String... more) throws Exception {
    Program program =
        Program.start(
            setting,
            folder.resolve("printed.txt"),
            Stream.concat(
                    Stream.of(command, "-w", folder.resolve("w").toString(), "--lang", "en"),
                    Stream.of(more))
                .toArray(String[]::new));
    assertThat(program.exit()).as(program.printed()).isEqualTo(1);
    assertThat(program.printed()).hasLineCount(1);
    return program.printed();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(e -> e.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFullDisk_leavesTheSiteAsItWas() throws Exception {
    Path site = folder.resolve("site");
    String[] build = {"build", "-w", folder.resolve("w").toString(), "-o", site.toString()};
    Program before = Program.start(folder.resolve("printed.txt"), build);
    assertThat(before.exit()).isZero();
    Map<String, String> files = TestWorkspace.files(site);
    List<String> names = names();

    TestWorkspace.write(folder.resolve("w/content/a.md"), "title=新\n~~~~~~\n");
    assertThat(failed(FULL_DISK, "build", "-o", site.toString()))
        .startsWith("the disk is full or the quota used up, and nothing was changed: ")
        .contains("Make room, or choose another folder");

    assertThat(TestWorkspace.files(site)).isEqualTo(files);
    assertThat(names()).isEqualTo(names);
  }

  private void listed(String what) throws IOException {
    TestWorkspace.write(
        folder.resolve("w/data/e/units.yaml"),
        IntStream.range(0, 60_000)
            .mapToObj(i -> "  - {id: u%d, name: 单位%d}\n".formatted(i, i))
            .collect(Collectors.joining("", what + ":\n", "")));
  }

  private String failedInLittleMemory() throws Exception {
    Program.Setting small =
        new Program.Setting(
            List.of(), List.of("-Xmx32m"), Map.of("LC_ALL", "C.UTF-8", "LANGUAGE", "en"));
    String said = failed(small, "build", "-o", folder.resolve("site").toString());
    assertThat(names()).containsExactly("printed.txt", "w");
    return said;
  }

  @Test
  void tooLittleMemoryForSoManyUnits_isToldBeforeTheyAreRead() throws Exception {
    listed("units");
    assertThat(failedInLittleMemory())
        .startsWith("60000 units take at least ")
        .contains("there are 32 MB", "KAOPING_JAVA_OPTS=-Xmx");
  }

  @Test
  void tooLittleMemory_isTold() throws Exception {
    listed("groups");
    assertThat(failedInLittleMemory())
        .startsWith("32 MB of memory are not enough")
        .contains("KAOPING_JAVA_OPTS=-Xmx64m");
  }

  @Test
  void aFileInAFoldersPlace_isNamed() throws Exception {
    Path there = file("there");
    for (String command : List.of("build", "publish")) {
      String option = command.equals("build") ? "-o" : "--to";
      assertThat(failed(Program.Setting.USUAL, command, option, there.resolve("site").toString()))
          .startsWith("something else stands where a folder should")
          .contains(there.toString());
    }
    assertThat(there).hasContent("kept");
  }

  @Test
  void aFolderInAFilesPlace_isNamed() throws Exception {
    GitFolder git = new GitFolder(folder.resolve("w"));
    git.run("init", "--quiet");
    git.commit("2026-03-01T10:00:00+08:00");
    Path there = Files.createDirectory(folder.resolve("there"));
    assertThat(
            failed(
                Program.Setting.USUAL, "diff", "HEAD", "--format", "html", "-o", there.toString()))
        .startsWith("a folder stands where a file should")
        .contains(there.toString());
  }

  @Test
  void aReportThatCouldNotBePrintedWhole_isNoSuccess() throws Exception {
    Program.Setting full =
        new Program.Setting(
            List.of("bash", "-c", "exec \"$@\" > /dev/full", "bash"),
            List.of(),
            Map.of("LC_ALL", "C.UTF-8", "LANGUAGE", "en"));
    assertThat(failed(full, "validate", "--format", "json"))
        .matches("(?s)(not everything could be printed|没有打印完整).*");
  }

  /** Nobody, root included, makes folders in the kernel's. */
  @Test
  void whereNobodyMayWrite_isTold() throws Exception {
    assertThat(failed(Program.Setting.USUAL, "build", "-o", "/sys/kernel/site"))
        .containsAnyOf("not permitted, and nothing", "read-only, and nothing")
        .contains("/sys/kernel");
  }

  /** As somebody whom permissions hold; root without the right to pass over them. */
  private static Program.Setting held() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return new Program.Setting(
        root ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.of(),
        List.of(),
        Map.of());
  }

  private String unreadable(String name, String... more) throws Exception {
    Path path = folder.resolve("w").resolve(name);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    try {
      Program program =
          Program.start(
              held(),
              folder.resolve("printed.txt"),
              Stream.concat(
                      Stream.of(more), Stream.of("-w", folder.resolve("w").toString(), "--lang=en"))
                  .toArray(String[]::new));
      assertThat(program.exit()).as(program.printed()).isEqualTo(1);
      return program.printed();
    } finally {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/e/units.yaml", "schemes/s.yaml", "data/e/results", "data"})
  void whatCannotBeRead_isToldAloneAndNotAsMissing(String name) throws Exception {
    assertThat(unreadable(name, "validate"))
        .contains(name + ":1:1: error F007 " + name + " cannot be read", "let the user who runs")
        .contains("1 error, 0 warnings in 1 file");
  }

  @Test
  void aFolderOfFontsThatCannotBeRead_isTold() throws Exception {
    Files.createDirectory(folder.resolve("w/fonts"));
    Files.writeString(folder.resolve("w/site.yaml"), "fonts: fonts\n");
    assertThat(unreadable("fonts", "validate"))
        .contains("site.yaml:1:8: error F007 fonts cannot be read");
  }

  @Test
  void aFolderThatCannotBeWritten_isNamed() throws Exception {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("r-xr-xr-x"));
    for (String command : List.of("build", "publish")) {
      String option = command.equals("build") ? "-o" : "--to";
      assertThat(failed(held(), command, option, mine.resolve("site").toString()))
          .startsWith("not permitted, and nothing was changed: ")
          .contains(mine.toString(), "Let the user who runs this program");
    }
  }

  @ParameterizedTest
  @CsvSource({"build, -o", "publish, --to"})
  void nothingIsWrittenWhereTheWorkspaceIsRead(String command, String option) throws Exception {
    Path site = folder.resolve("w/data/site");
    Program program =
        Program.start(
            folder.resolve("printed.txt"),
            command,
            "-w",
            folder.resolve("w").toString(),
            option,
            site.toString());
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).startsWith(site + " lies in data/, which is read; choose ");
    assertThat(site).doesNotExist();
  }

  @Test
  void aTemporaryFolderThatIsNotThere_isNamed() throws Exception {
    GitFolder git = new GitFolder(folder.resolve("w"));
    git.run("init", "--quiet");
    git.commit("2026-03-01T10:00:00+08:00");
    Path gone = folder.resolve("gone");
    Program.Setting setting =
        new Program.Setting(List.of(), List.of("-Djava.io.tmpdir=" + gone), Map.of());
    assertThat(failed(setting, "diff", "HEAD")).startsWith("not found").contains(gone.toString());
  }
}
