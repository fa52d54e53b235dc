package org.kaoping.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.result.ResultTable;
import org.kaoping.result.TableHeader;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Table;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/**
 * Compares the files of two states, which have no errors. Results are compared piece by piece,
 * wherever these stand.
 */
final class FileComparison {
  private final Side old;
  private final Side now;

  FileComparison(Path old, Path now) {
    this.old = Side.of(old);
    this.now = Side.of(now);
  }

  /** Returns the files of an evaluation, and its scheme's, that say something else, sorted. */
  Stream<EvaluationChange.FileChange> of(String evaluation, Scheme before, Scheme after) {
    TreeSet<String> paths = new TreeSet<>();
    TreeSet<String> results = new TreeSet<>();
    for (Side side : List.of(old, now)) {
      for (String path : side.files(evaluation).files()) {
        (side.areResults(evaluation, path) ? results : paths).add(path);
      }
    }
    paths.add("schemes/" + after.id() + ".yaml");
    paths.removeIf(this::saysTheSame);
    results.removeIf(this::isTheSame);
    if (!results.isEmpty()) {
      Set<String> units = new TreeSet<>(old.units(results));
      units.addAll(now.units(results));
      Set<String> differing =
          ResultPieces.differing(
              old.results(evaluation, before, units), now.results(evaluation, after, units));
      results.removeIf(path -> !differing.contains(path));
      paths.addAll(results);
    }
    return paths.stream().map(this::change);
  }

  /** Says whether two states of a file differ in more than the value of a key. */
  boolean differsBesides(String key, String path) {
    return !Meaning.same(
        Meaning.without(old.tree(path), key), Meaning.without(now.tree(path), key));
  }

  private boolean isTheSame(String path) {
    boolean was = old.has(path);
    return was == now.has(path) && (!was || old.text(path).equals(now.text(path)));
  }

  private boolean saysTheSame(String path) {
    return isTheSame(path)
        || (old.has(path) && now.has(path) && Meaning.same(old.tree(path), now.tree(path)));
  }

  private EvaluationChange.FileChange change(String path) {
    return new EvaluationChange.FileChange(
        path,
        !old.has(path)
            ? EvaluationChange.FileChange.Kind.ADDED
            : !now.has(path)
                ? EvaluationChange.FileChange.Kind.REMOVED
                : EvaluationChange.FileChange.Kind.REWORDED);
  }

  /** The files of one state. */
  private record Side(
      Path root, Yaml yaml, Map<String, WorkspaceFiles.EvaluationFiles> evaluations) {
    static Side of(Path root) {
      return new Side(
          root,
          new Yaml(),
          WorkspaceFiles.scan(root).evaluations().stream()
              .collect(Collectors.toMap(WorkspaceFiles.EvaluationFiles::id, files -> files)));
    }

    WorkspaceFiles.EvaluationFiles files(String evaluation) {
      return evaluations.getOrDefault(
          evaluation, new WorkspaceFiles.EvaluationFiles(evaluation, List.of()));
    }

    boolean areResults(String evaluation, String path) {
      return Table.isOne(path) || files(evaluation).results().contains(path);
    }

    /** Returns the units of which files say something, as far as these are there. */
    Set<String> units(Set<String> paths) {
      Set<String> units = new TreeSet<>();
      for (String path : paths) {
        if (has(path) && Table.isOne(path)) {
          units.addAll(ResultTable.units(table(path)));
        } else if (has(path)) {
          units.add(unit(path));
        }
      }
      return units;
    }

    /** Returns what is said of units. */
    ResultPieces results(String evaluation, Scheme scheme, Set<String> units) {
      WorkspaceFiles.EvaluationFiles files = files(evaluation);
      ResultPieces pieces = new ResultPieces();
      for (String path : files.results()) {
        if (units.contains(unit(path))) {
          pieces.addFile(path, (YamlNode.Mapping) tree(path));
        }
      }
      for (String path : files.tables()) {
        pieces.addTable(path, TableHeader.read(table(path), scheme).value().orElseThrow(), units);
      }
      return pieces;
    }

    private static String unit(String path) {
      return path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
    }

    /** A file without content is one that is just being printed. */
    boolean has(String path) {
      return root.resolve(path).toFile().length() > 0;
    }

    SourceFile text(String path) {
      return SourceFile.read(root, path).value().orElseThrow();
    }

    YamlNode tree(String path) {
      return yaml.read(text(path)).value().orElseThrow();
    }

    private Table table(String path) {
      return Table.read(text(path)).value().orElseThrow();
    }
  }
}
