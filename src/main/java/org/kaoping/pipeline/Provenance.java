package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.source.Leftovers;
import org.kaoping.source.WorkspaceFiles;

/** Where the files of a workspace are from. */
public final class Provenance {
  private Provenance() {}

  /** Returns the commit that a workspace is from, if it is in a repository. */
  public static Optional<Revision> of(Path root) {
    return Repository.of(root)
        .flatMap(repository -> repository.of(WorkspaceFiles.INPUTS, path -> !Leftovers.isIn(path)));
  }
}
