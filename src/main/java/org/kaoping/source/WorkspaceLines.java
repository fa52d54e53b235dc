package org.kaoping.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.TextReport;

/** The lines of a workspace's files, for showing them; keeps those of the file last asked for. */
public final class WorkspaceLines implements TextReport.SourceLines {
  private final Path root;
  private String file = "";
  private List<String> lines = List.of();

  /** Creates the lines of the files below a folder. */
  public WorkspaceLines(Path root) {
    this.root = root;
  }

  /** Returns empty also for a file that is not there, is a link, cannot be read or is not UTF-8. */
  @Override
  public Optional<String> line(String path, int line) {
    if (!path.equals(file)) {
      lines =
          Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS)
                  && Files.isReadable(root.resolve(path))
              ? SourceFile.read(root, path)
                  .value()
                  .map(f -> f.text().lines().toList())
                  .orElse(List.of())
              : List.of();
      file = path;
    }
    return line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
  }
}
