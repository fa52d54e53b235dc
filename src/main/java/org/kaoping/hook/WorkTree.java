package org.kaoping.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.diagnostic.Language;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.pipeline.SiteLanguage;
import org.kaoping.publish.StagedFolder;

/** The workspace of a commit in a temporary folder, which goes when this is closed. */
final class WorkTree implements AutoCloseable {
  private final Path temporary;
  private final StagedFolder stage;
  private final Path workspace;

  private WorkTree(Path temporary, Repository repository, Revision revision) throws IOException {
    this.temporary = temporary;
    stage = StagedFolder.beside(temporary.resolve("files"));
    // Not the stage itself, which is not empty.
    workspace = Files.createDirectory(stage.path().resolve("workspace"));
    boolean written = false;
    try {
      if (repository.isIn(revision)) {
        repository.write(revision, workspace);
      }
      written = true;
    } finally {
      if (!written) {
        close();
      }
    }
  }

  /** Writes the folder of a commit that is in a repository's hand; nothing if it has none. */
  static WorkTree of(Repository repository, Revision revision) {
    try {
      return new WorkTree(Files.createTempDirectory("kaoping-push-"), repository, revision);
    } catch (IOException e) {
      throw new UncheckedIOException("temporary folder", e);
    }
  }

  /**
   * Does the same among the releases of a folder, which must be locked: whoever opens it next
   * deletes what a killed run has left there.
   */
  static WorkTree among(Path releases, Repository repository, Revision revision) {
    try {
      return new WorkTree(
          Files.createTempDirectory(releases, ".kaoping-push-"), repository, revision);
    } catch (IOException e) {
      throw new UncheckedIOException(releases.toString(), e);
    }
  }

  Path path() {
    return workspace;
  }

  boolean isWorkspace() {
    return Files.isDirectory(workspace.resolve("schemes"))
        || Files.isDirectory(workspace.resolve("data"));
  }

  /** Returns the language of the site. */
  Optional<Language> language() {
    return SiteLanguage.of(workspace);
  }

  @Override
  public void close() {
    stage.close();
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(temporary.toString(), e);
    }
  }
}
