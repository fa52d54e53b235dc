package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Language;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.publish.TemporaryFolder;
import org.kaoping.report.Settings;
import org.kaoping.source.WorkspaceFiles;

/** The workspace of a commit, its files alone, in a folder that is there until this is closed. */
public final class CommitFolder implements AutoCloseable {
  private final TemporaryFolder folder;

  private CommitFolder(TemporaryFolder folder, Repository repository, Revision revision) {
    this.folder = folder;
    boolean written = false;
    try {
      if (repository.isIn(revision)) {
        repository.write(revision, WorkspaceFiles.INPUTS, path());
        Inputs.fonts(path()).ifPresent(fonts -> repository.write(revision, List.of(fonts), path()));
      }
      written = true;
    } finally {
      if (!written) {
        folder.close();
      }
    }
  }

  /** Writes the folder of a commit that is in a repository's hand; nothing if it has none. */
  public static CommitFolder of(Repository repository, Revision revision) {
    return new CommitFolder(TemporaryFolder.create(), repository, revision);
  }

  /**
   * Does the same in a folder of releases.
   *
   * @see TemporaryFolder#among
   */
  public static CommitFolder among(Path releases, Repository repository, Revision revision) {
    return new CommitFolder(TemporaryFolder.among(releases), repository, revision);
  }

  /** Returns the language of the site of a commit, of which nothing else is looked at. */
  public static Optional<Language> language(Repository repository, Revision revision) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      if (repository.isIn(revision)) {
        repository.write(revision, List.of(SiteSettings.FILE), folder.path());
      }
      return language(folder.path());
    }
  }

  public Path path() {
    return folder.path();
  }

  /** Says whether the commit has a workspace there. */
  public boolean isWorkspace() {
    return WorkspaceFiles.isWorkspace(path());
  }

  /** Returns the language of the site. */
  public Optional<Language> language() {
    return language(path());
  }

  private static Optional<Language> language(Path workspace) {
    return SiteSettings.of(workspace).map(Settings::language);
  }

  @Override
  public void close() {
    folder.close();
  }
}
