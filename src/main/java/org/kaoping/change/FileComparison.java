package org.kaoping.change;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Table;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/** Compares the files of two states, which have no errors. */
final class FileComparison {
  private final Path old;
  private final Path now;
  private final Map<String, TreeSet<String>> files = new HashMap<>();
  private final Yaml yaml = new Yaml();

  FileComparison(Path old, Path now) {
    this.old = old;
    this.now = now;
    for (Path root : List.of(old, now)) {
      WorkspaceFiles.scan(root)
          .evaluations()
          .forEach(e -> files.computeIfAbsent(e.id(), id -> new TreeSet<>()).addAll(e.files()));
    }
  }

  /**
   * Returns the files of an evaluation, and its scheme's, that say something else, sorted.
   *
   * @param scheme id of its scheme now
   */
  Stream<EvaluationChange.FileChange> of(String evaluation, String scheme) {
    TreeSet<String> paths = new TreeSet<>(files.getOrDefault(evaluation, new TreeSet<>()));
    paths.add("schemes/" + scheme + ".yaml");
    return paths.stream().flatMap(path -> compare(path).stream());
  }

  /** Says whether two states of a file differ in more than the value of a key. */
  boolean differsBesides(String key, String path) {
    return !Meaning.same(
        Meaning.without(tree(old, path), key), Meaning.without(tree(now, path), key));
  }

  private Optional<EvaluationChange.FileChange> compare(String path) {
    boolean was = isThere(old, path);
    boolean is = isThere(now, path);
    if (was && is) {
      return text(old, path).equals(text(now, path))
              || Meaning.same(tree(old, path), tree(now, path))
          ? Optional.empty()
          : Optional.of(
              new EvaluationChange.FileChange(path, EvaluationChange.FileChange.Kind.REWORDED));
    }
    return was || is
        ? Optional.of(
            new EvaluationChange.FileChange(
                path,
                is
                    ? EvaluationChange.FileChange.Kind.ADDED
                    : EvaluationChange.FileChange.Kind.REMOVED))
        : Optional.empty();
  }

  /** A file without content is one that is just being printed. */
  private static boolean isThere(Path root, String path) {
    return root.resolve(path).toFile().length() > 0;
  }

  private static SourceFile text(Path root, String path) {
    return SourceFile.read(root, path).value().orElseThrow();
  }

  private YamlNode tree(Path root, String path) {
    SourceFile file = text(root, path);
    return Table.isOne(path)
        ? Table.read(file).value().orElseThrow().tree()
        : yaml.read(file).value().orElseThrow();
  }
}
