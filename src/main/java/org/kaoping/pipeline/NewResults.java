package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaoping.publish.TemporaryFolder;

/**
 * Files of results that an import changes.
 *
 * @param texts new texts by workspace-relative path, those alone that differ
 */
public record NewResults(Path root, Map<String, String> texts) {
  /** Writes the files: all are there before the first takes its place. */
  public void write() {
    Map<Path, Path> beside = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, String> file : texts.entrySet()) {
        Path to = root.resolve(file.getKey());
        Files.createDirectories(to.getParent());
        Path part = to.resolveSibling("." + to.getFileName() + ".part");
        beside.put(part, to);
        Files.writeString(part, file.getValue());
      }
      for (Map.Entry<Path, Path> file : beside.entrySet()) {
        Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      beside.keySet().forEach(part -> part.toFile().delete());
    }
  }

  /** Returns what publishing them would change for readers, or what is wrong then. */
  public Differences differences() {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      copy(folder.path());
      return Differences.between(root, folder.path());
    }
  }

  private void copy(Path folder) {
    try {
      List<Path> there =
          Stream.of("schemes", "data", "site.yaml")
              .map(root::resolve)
              .filter(Files::exists)
              .toList();
      for (Path part : there) {
        try (Stream<Path> files = Files.walk(part)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Path to = folder.resolve(root.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
          }
        }
      }
      for (Map.Entry<String, String> file : texts.entrySet()) {
        Path to = folder.resolve(file.getKey());
        Files.createDirectories(to.getParent());
        Files.writeString(to, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
