package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.git.GitFolder;

class ProvenanceTest {
  @TempDir Path folder;

  private Stream<String> pages() throws IOException {
    assertThat(
            Build.run(folder.resolve("w"), folder.resolve("site"), Documents.LEFT_OUT)
                .diagnostics())
        .isEmpty();
    return TestWorkspace.files(folder.resolve("site")).entrySet().stream()
        .filter(file -> file.getKey().endsWith(".html"))
        .map(file -> new String(file.getValue().getBytes(ISO_8859_1), UTF_8));
  }

  @Test
  void everyPage_saysWhichCommitItsDataAreFrom() throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    assertThat(pages()).noneMatch(page -> page.contains("class=\"data\""));

    GitFolder git = GitFolder.create(workspace);
    git.commit("2026-02-28T18:30:00+00:00"); // in Beijing it is the next day
    String commit = "数据取自提交 " + git.head().substring(0, 12) + "（2026年3月1日）";
    assertThat(pages()).isNotEmpty().allMatch(page -> page.contains(commit + "</p>"));

    git.write("content/about.md", "type=page\nstatus=published\ntitle=关于\n~~~~~~\n正文\n");
    assertThat(pages()).allMatch(page -> page.contains(commit + "，其后有未提交的修改</p>"));
  }
}
