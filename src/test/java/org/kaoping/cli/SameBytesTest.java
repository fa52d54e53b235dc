package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.git.GitFolder;
import org.kaoping.pipeline.TestWorkspace;

/** A site depends on its commit and the program, on nothing else. */
@Tag("long")
class SameBytesTest {
  /** Beside the thread that all begins with. */
  private static final String THREADS = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=";

  @TempDir private Path folder;

  private Program build(Program.Setting setting, String name) throws Exception {
    GitFolder git = GitFolder.create(folder.resolve(name));
    TestWorkspace.bundled(git.path());
    git.commit("2026-03-01T23:30:00+08:00");
    return Program.start(
        setting,
        folder.resolve(name + ".txt"),
        "build",
        "--no-documents",
        "-w",
        git.path().toString(),
        "-o",
        folder.resolve(name + "-site").toString());
  }

  @Test
  void anotherDayFolderTimeZoneLocaleAndLineEnd_andSixteenThreads_giveTheSameBytes()
      throws Exception {
    Program here =
        build(
            new Program.Setting(
                List.of(),
                List.of(THREADS + 0),
                Map.of("TZ", "Asia/Shanghai", "LC_ALL", "C.UTF-8")),
            "here");
    Program there =
        build(
            new Program.Setting(
                List.of("faketime", "-f", "@2031-02-03 04:05:06"),
                List.of(
                    THREADS + 15,
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Pacific/Kiritimati",
                    "-Dfile.encoding=GBK",
                    "-Dline.separator=\r\n"),
                Map.of("TZ", "America/St_Johns", "LC_ALL", "C")),
            "there");
    assertThat(here.exit()).as(here.printed()).isZero();
    assertThat(there.exit()).as(there.printed()).isZero();

    Map<String, String> site = TestWorkspace.files(folder.resolve("here-site"));
    assertThat(site.get("manifest.json")).contains("\"commit\" : \"", "\"changed\" : false");
    assertThat(TestWorkspace.files(folder.resolve("there-site"))).isEqualTo(site);
  }
}
