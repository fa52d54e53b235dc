package org.kaoping.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.pipeline.TestWorkspace;

class RepositoryTest {
  private static final List<String> PATHS = List.of("data", "site.yaml");

  @TempDir Path folder;
  private GitFolder git;

  @BeforeEach
  void oneCommit() throws IOException {
    git = GitFolder.create(folder.resolve("r"));
    git.write("data/a.yaml", "a: 1\n");
    git.commit("2026-03-01T23:30:00+08:00");
  }

  private Optional<Revision> here() {
    return Repository.of(git.path()).orElseThrow().of(PATHS, path -> !path.endsWith("~"));
  }

  @Test
  void committedFiles_haveCommitAndTheCommittersDate() throws IOException {
    Revision revision = here().orElseThrow();
    assertThat(revision.commit()).isEqualTo(git.head());
    assertThat(revision.date()).hasToString("2026-03-01T23:30+08:00");
    assertThat(revision.changed()).isFalse();
    assertThat(git.head()).startsWith(revision.abbreviated()).isNotEqualTo(revision.abbreviated());
  }

  @Test
  void changesOfThoseFilesAlone_areSeen() throws IOException {
    git.write("README.md", "x\n");
    git.write("data/.hidden", "x\n");
    git.write("data/a.yaml~", "x\n"); // does not count
    assertThat(here().orElseThrow().changed()).isFalse();
    git.write("data/b.yaml", "b: 1\n");
    assertThat(here().orElseThrow().changed()).isTrue();
    git.commit("2026-03-02T00:00:00Z");
    assertThat(here().orElseThrow().changed()).isFalse();
    git.write("data/a.yaml", "a: 2\n");
    assertThat(here().orElseThrow().changed()).isTrue();
  }

  @Test
  void ignoredFiles_areNotInTheCommitEither() throws IOException {
    git.write(".gitignore", "b.yaml\n");
    git.commit("2026-03-02T00:00:00Z");
    git.write("data/b.yaml", "b: 1\n");
    assertThat(here().orElseThrow().changed()).isTrue();
  }

  @Test
  void ignoredFoldersBesideThem_areNoChange() throws IOException {
    git.write(".gitignore", "/target/\n/w/target/\n");
    git.write("w/data/a.yaml", "a: 1\n");
    git.commit("2026-03-02T00:00:00Z");
    git.write("target/site/index.html", "x");
    git.write("w/target/site/index.html", "x");
    assertThat(here().orElseThrow().changed()).isFalse();
    Repository below = Repository.of(git.path().resolve("w")).orElseThrow();
    assertThat(below.of(PATHS, path -> !path.endsWith("~")).orElseThrow().changed()).isFalse();
    git.write("w/data/.hidden/b.yaml", "b: 1\n");
    assertThat(below.of(PATHS, path -> !path.endsWith("~")).orElseThrow().changed()).isFalse();
    git.write("w/data/b.yaml", "b: 1\n");
    assertThat(below.of(PATHS, path -> !path.endsWith("~")).orElseThrow().changed()).isTrue();
  }

  @Test
  void foldersOfNoCommit_haveNone() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    assertThat(Repository.of(none)).isEmpty();
    git.write("target/w/data/a.yaml", "a: 1\n");
    assertThat(
            Repository.of(git.path().resolve("target/w"))
                .orElseThrow()
                .of(PATHS, path -> !path.endsWith("~")))
        .isEmpty();
    assertThat(
            Repository.of(GitFolder.create(folder.resolve("new")).path())
                .orElseThrow()
                .of(PATHS, path -> !path.endsWith("~")))
        .isEmpty();
  }

  @Test
  void filesOfACommit_areWrittenAsTheyWere() throws IOException {
    String first = git.head();
    Files.createSymbolicLink(git.path().resolve("data/link"), Path.of("/etc/passwd"));
    git.write("data/a.yaml", "a: 2\r\n");
    git.commit("2026-03-02T00:00:00Z");
    Repository repository = Repository.of(git.path().resolve("data")).orElseThrow();
    List<String> names = List.of("a.yaml", "link");

    Path old = Files.createDirectory(folder.resolve("old"));
    repository.write(repository.revision(first).orElseThrow(), names, old);
    assertThat(old.resolve("a.yaml")).hasContent("a: 1\n");
    assertThat(old.resolve("link")).doesNotExist();

    Path now = Files.createDirectory(folder.resolve("now"));
    repository.write(repository.revision("HEAD").orElseThrow(), names, now);
    assertThat(Files.readString(now.resolve("a.yaml"))).isEqualTo("a: 2\r\n");
    assertThat(now.resolve("link")).isSymbolicLink();
    assertThat(Files.exists(now.resolve("link"))).as("it leads to nothing").isFalse();
    assertThat(here().orElseThrow().changed()).isFalse();
  }

  @Test
  void onlyWhatIsWanted_isWritten() throws IOException {
    git.write("data/b c/d/e", "1");
    git.write("data/b c/f", "2");
    git.write("site.yaml", "");
    git.write("src/x", "x");
    git.commit("2026-03-02T00:00:00Z");
    Repository repository = Repository.of(git.path()).orElseThrow();
    Revision head = repository.revision("HEAD").orElseThrow();

    Path target = Files.createDirectory(folder.resolve("target"));
    repository.write(head, List.of("site.yaml", "data/b c/d", "nothing"), target);
    assertThat(TestWorkspace.files(target)).containsOnlyKeys("site.yaml", "data/b c/d/e");
    repository.write(head, List.of("data"), target);
    assertThat(TestWorkspace.files(target))
        .containsOnlyKeys("site.yaml", "data/a.yaml", "data/b c/d/e", "data/b c/f");
  }

  @Test
  void unknownNamesAndFolders_areRefused() throws IOException {
    Repository repository = Repository.of(git.path()).orElseThrow();
    assertThat(repository.revision("nothing")).isEmpty();
    assertThat(repository.revision("--all")).isEmpty();
    Path other = Files.createDirectory(git.path().resolve("other"));
    Repository below = Repository.of(other).orElseThrow();
    Path target = Files.createDirectory(folder.resolve("target"));
    Revision head = below.revision("HEAD").orElseThrow();
    assertThatThrownBy(() -> below.write(head, List.of("a"), target))
        .isInstanceOf(GitFailure.class)
        .hasMessageContaining("other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " A <a> x y", " A <a> 253402300800 +0000"})
  void aCommitWithoutADate_isTold(String committer) throws IOException {
    Path commit = folder.resolve("commit");
    Files.writeString(
        commit,
        "tree %s\nauthor A <a> 1700000000 +0800\ncommitter%s\n\nx\n"
            .formatted(git.run("rev-parse", "HEAD^{tree}"), committer));
    String name = git.run("hash-object", "-t", "commit", "--literally", "-w", commit.toString());
    Repository repository = Repository.of(git.path()).orElseThrow();
    assertThatThrownBy(() -> repository.revision(name))
        .isInstanceOf(GitFailure.class)
        .hasMessage("commit " + name + " has no date that can be read");
  }
}
