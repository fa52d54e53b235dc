package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.git.GitFolder;
import org.kaoping.git.Repository;

class CommitFolderTest {
  @TempDir Path folder;

  @Test
  void whatASiteIsMadeOf_isThere_typefacesToo_andNothingElse() throws IOException {
    GitFolder git = GitFolder.create(folder.resolve("r"));
    git.write("w/site.yaml", "fonts: own/type faces\n");
    git.write("w/schemes/s.yaml", "id: s\n");
    git.write("w/own/type faces/a.ttf", "a");
    git.write("w/own/letter.txt", "mine");
    git.write("w/src/Main.java", "class Main {}\n");
    git.commit("2026-03-01T00:00:00Z");
    Repository repository = Repository.of(git.path()).orElseThrow().at("w");

    try (CommitFolder tree =
        CommitFolder.of(repository, repository.revision("HEAD").orElseThrow())) {
      assertThat(tree.isWorkspace()).isTrue();
      assertThat(TestWorkspace.files(tree.path()))
          .containsOnlyKeys("site.yaml", "schemes/s.yaml", "own/type faces/a.ttf");
    }
  }
}
