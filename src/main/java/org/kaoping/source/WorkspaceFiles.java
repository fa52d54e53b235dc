package org.kaoping.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;

/**
 * Which files a workspace has; all paths are workspace-relative, with forward slashes, and sorted.
 *
 * @param site {@code site.yaml}
 * @param schemes files of schemes
 * @param evaluations folders under {@code data/}
 * @param diagnostics {@link Code#STRAY_FILE} for what belongs nowhere
 */
public record WorkspaceFiles(
    Optional<String> site,
    List<String> schemes,
    List<EvaluationFiles> evaluations,
    List<Diagnostic> diagnostics) {
  private static final String ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
  private static final Pattern SCHEME = Pattern.compile("schemes/" + ID + "\\.yaml");
  private static final Pattern DATA =
      Pattern.compile("data/(" + ID + ")/(evaluation|units|decisions|results/" + ID + ")\\.yaml");

  /**
   * The files of one evaluation.
   *
   * @param id name of the folder
   * @param files all that belong there, sorted
   */
  public record EvaluationFiles(String id, List<String> files) {
    /** Returns the path of {@code evaluation.yaml}, {@code units.yaml}, …, there or not. */
    public String path(String name) {
      return "data/" + id + "/" + name;
    }

    public boolean has(String name) {
      return files.contains(path(name));
    }

    /** Returns the path of a unit's results, there or not. */
    public String result(String unit) {
      return path("results/" + unit + ".yaml");
    }

    /** Returns the files of results. */
    public List<String> results() {
      return files.stream().filter(f -> f.startsWith(path("results/"))).toList();
    }
  }

  /**
   * Looks at a workspace.
   *
   * @throws UncheckedIOException if a folder cannot be read
   */
  public static WorkspaceFiles scan(Path root) {
    List<String> schemes = new ArrayList<>();
    TreeMap<String, List<String>> evaluations = new TreeMap<>();
    List<Diagnostic> strays = new ArrayList<>();
    for (String path : files(root, "schemes")) {
      if (SCHEME.matcher(path).matches()) {
        schemes.add(path);
      } else {
        strays.add(stray(path, "schemes/<id>.yaml"));
      }
    }
    for (String path : files(root, "data")) {
      Matcher data = DATA.matcher(path);
      if (data.matches()) {
        evaluations.computeIfAbsent(data.group(1), id -> new ArrayList<>()).add(path);
      } else {
        strays.add(
            stray(
                path, "data/<id>/evaluation.yaml, units.yaml, decisions.yaml, results/<id>.yaml"));
      }
    }
    Optional<String> site =
        Files.exists(root.resolve("site.yaml")) ? Optional.of("site.yaml") : Optional.empty();
    return new WorkspaceFiles(
        site,
        List.copyOf(schemes),
        evaluations.entrySet().stream()
            .map(e -> new EvaluationFiles(e.getKey(), List.copyOf(e.getValue())))
            .toList(),
        List.copyOf(strays));
  }

  private static Diagnostic stray(String path, String expected) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Diagnostic.of(Code.STRAY_FILE, SourceSpan.wholeFile(path), name, expected);
  }

  private static List<String> files(Path root, String folder) {
    if (!Files.isDirectory(root.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
      return walk.filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(root.resolve(folder).toString(), e);
    }
  }
}
