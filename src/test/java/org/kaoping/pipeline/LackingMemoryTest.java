package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.source.WorkspaceFiles;

/** Who has too little memory for that many units is told before they are read. */
class LackingMemoryTest {
  private static final long MEGABYTE = 1 << 20;

  @TempDir private Path root;

  private Optional<LackingMemory> lacking(int units, long given) throws IOException {
    Path folder = Files.createDirectories(root.resolve("data/e"));
    Files.writeString(folder.resolve("evaluation.yaml"), "scheme: s\n");
    StringBuilder register = new StringBuilder("groups:\n- {id: a, name: 甲}\nunits:\n");
    for (int i = 0; i < units; i++) {
      register.append("- id: u").append(i).append("\n  name: 示例单位\n");
    }
    Files.writeString(folder.resolve("units.yaml"), register);
    return LackingMemory.of(root, WorkspaceFiles.scan(root), List.of(), given * MEGABYTE);
  }

  @Test
  void whatIsNeeded_isToldWithHowMuchThereIs() throws IOException {
    LackingMemory lacking = lacking(100_000, 128).orElseThrow();

    assertThat(lacking.units()).isEqualTo(100_000);
    assertThat(lacking.given()).isEqualTo(128);
    assertThat(lacking.needed()).isBetween(129L, 500L);
  }

  @Test
  void whatMayFit_isTried() throws IOException {
    assertThat(lacking(100_000, 1024)).isEmpty();
    assertThat(lacking(4_999, 16)).isEmpty();
  }
}
