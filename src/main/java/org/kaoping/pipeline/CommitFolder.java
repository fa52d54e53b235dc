package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.kaoping.git.GitFailure;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;

/** The files of a commit, in a folder that is there until this is closed. */
public final class CommitFolder implements AutoCloseable {
  private final Path path;

  private CommitFolder(Path path) {
    this.path = path;
  }

  /**
   * Writes the files of a commit.
   *
   * @throws GitFailure as {@link Repository#write}
   */
  public static CommitFolder of(Repository repository, Revision revision) {
    try {
      CommitFolder folder = new CommitFolder(Files.createTempDirectory("kaoping-"));
      try {
        repository.write(revision, folder.path());
        return folder;
      } catch (RuntimeException e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("temporary folder", e);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
                throws IOException {
              if (e != null) {
                throw e;
              }
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }
}
