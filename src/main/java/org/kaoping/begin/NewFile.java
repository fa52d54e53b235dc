package org.kaoping.begin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Language;
import org.kaoping.source.EditorSchemas;
import org.kaoping.source.SourceFile;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/**
 * Writes new files of a workspace, and adds units. What is there already is never overwritten.
 *
 * @param language of comments and texts
 */
public record NewFile(Path workspace, Language language) {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

  /**
   * Writes a draft of a scheme.
   *
   * @param year that is evaluated; else the one in {@code id}
   */
  public Begun scheme(String id, Optional<String> title, Optional<Integer> year) {
    Optional<String> found =
        year.map(String::valueOf)
            .or(() -> YEAR.matcher(id).results().map(MatchResult::group).findFirst());
    if (WorkspaceFiles.isId(id) && found.isEmpty()) {
      return Begun.refused("begin.no-year", id);
    }
    String text =
        filled(
            "scheme.yaml", Map.of("id", id, "title", scalar(title, id), "year", found.orElse("")));
    return written(id, Map.of("schemes/" + id + ".yaml", headed("scheme", text)));
  }

  /**
   * Writes a draft of an evaluation, with units, without which there is none.
   *
   * @param scheme id of a scheme that the workspace has
   */
  public Begun evaluation(String id, String scheme, Optional<String> title) {
    if (!WorkspaceFiles.isId(scheme) || !isThere("schemes/" + scheme + ".yaml")) {
      return Begun.refused("begin.no-scheme", scheme);
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "data/" + id + "/evaluation.yaml",
        headed(
            "evaluation",
            filled("evaluation.yaml", Map.of("scheme", scheme, "title", scalar(title, id)))));
    files.put("data/" + id + "/units.yaml", headed("units", filled("units.yaml", Map.of())));
    return written(id, files);
  }

  /**
   * Writes a draft of a notice of results.
   *
   * @param evaluation id of an evaluation that the workspace has
   * @param date of the notice, {@code 2026-01-15}; else that of the evaluation
   */
  public Begun notice(String id, String evaluation, Optional<String> title, Optional<String> date) {
    String file = "data/" + evaluation + "/evaluation.yaml";
    if (!WorkspaceFiles.isId(evaluation) || !isThere(file)) {
      return Begun.refused("begin.no-evaluation", evaluation);
    }
    Optional<String> found = date.or(() -> value(file, "date"));
    if (found.isEmpty()) {
      return Begun.refused("begin.no-date", evaluation);
    }
    String text =
        filled(
            "notice.md",
            Map.of(
                "title", title.map(String::strip).orElse(id),
                "evaluation", evaluation,
                "date", found.get()));
    return written(id, Map.of("content/notices/" + id + ".md", text));
  }

  /** Adds a unit at the end of those of an evaluation; what stands there stays as it is. */
  public Begun unit(String evaluation, NewUnit unit) {
    String file = "data/" + evaluation + "/units.yaml";
    if (!WorkspaceFiles.isId(evaluation) || !isThere(file)) {
      return Begun.refused("begin.no-evaluation", evaluation);
    }
    if (!WorkspaceFiles.isId(unit.id())) {
      return Begun.refused("begin.no-id", unit.id());
    }
    try {
      Path path = workspace.resolve(file);
      String text = Files.readString(path, StandardCharsets.UTF_8);
      if (unit.isIn(text)) {
        return Begun.refused("begin.unit-exists", unit.id(), file);
      }
      Optional<String> longer = unit.addedTo(text);
      if (longer.isEmpty()) {
        return Begun.refused("begin.by-hand", file, unit.flow());
      }
      Files.writeString(path, longer.get(), StandardCharsets.UTF_8);
      return Begun.of(List.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private Begun written(String id, Map<String, String> files) {
    if (!WorkspaceFiles.isId(id)) {
      return Begun.refused("begin.no-id", id);
    }
    for (String file : files.keySet()) {
      if (isThere(file)) {
        return Begun.refused("begin.exists", file);
      }
    }
    List<Path> written = new ArrayList<>();
    files.forEach((file, text) -> written.add(write(workspace.resolve(file), text)));
    return Begun.of(written);
  }

  /** Writes a file that is not there yet. */
  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private boolean isThere(String file) {
    return Files.exists(workspace.resolve(file));
  }

  private Optional<String> value(String file, String key) {
    return SourceFile.read(workspace, file)
        .then(new Yaml()::read)
        .value()
        .filter(YamlNode.Mapping.class::isInstance)
        .flatMap(root -> ((YamlNode.Mapping) root).value(key))
        .filter(YamlNode.Scalar.class::isInstance)
        .map(found -> ((YamlNode.Scalar) found).text());
  }

  private String filled(String template, Map<String, String> values) {
    return new Templates(language).text("new/" + template, values);
  }

  private static String scalar(Optional<String> text, String other) {
    return Templates.scalar(text.orElse(other));
  }

  /** Begins a file with where its schema is, if the workspace has it. */
  private String headed(String kind, String text) {
    String schema = NewWorkspace.SCHEMAS + kind + ".json";
    long depth = EditorSchemas.files(kind, "*").chars().filter(c -> c == '/').count();
    return isThere(schema)
        ? "# yaml-language-server: $schema=" + "../".repeat((int) depth) + schema + "\n" + text
        : text;
  }
}
