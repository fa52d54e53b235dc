package org.kaoping.begin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Language;
import org.kaoping.source.EditorSchemas;

/** A small complete workspace with made-up results, ready for editors without a network. */
public final class NewWorkspace {
  /** Where its schemas lie. */
  static final String SCHEMAS = ".kaoping/schemas/";

  private static final List<String> FILES =
      List.of(
          "README.md",
          "site.yaml",
          "schemes/demo-2025.yaml",
          "data/demo-2025/evaluation.yaml",
          "data/demo-2025/units.yaml",
          "data/demo-2025/results/east.yaml",
          "data/demo-2025/results/north.yaml",
          "data/demo-2025/results/west.yaml",
          "content/about.md",
          "content/notices/2026-01-demo-results.md");

  private NewWorkspace() {}

  /**
   * Writes it.
   *
   * @param folder that is empty or not there yet; any other is refused
   * @param language of its texts and site
   * @throws UncheckedIOException if a file cannot be written
   */
  public static Begun in(Path folder, Language language) {
    try {
      if (Files.exists(folder) && !isEmpty(folder)) {
        return Begun.refused("begin.not-empty", folder);
      }
      List<Path> written = new ArrayList<>();
      for (Map.Entry<String, String> file : files(language).entrySet()) {
        written.add(NewFile.write(folder.resolve(file.getKey()), file.getValue()));
      }
      return Begun.of(written);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private static Map<String, String> files(Language language) {
    Map<String, String> files = new TreeMap<>();
    Templates templates = new Templates(language);
    FILES.forEach(name -> files.put(name, templates.text("workspace/" + name)));
    for (String kind : EditorSchemas.WRITTEN) {
      files.put(SCHEMAS + kind + ".json", EditorSchemas.text(kind, language));
    }
    files.put(".vscode/settings.json", settings());
    files.put(".gitignore", "target/\n");
    return files;
  }

  /** Returns settings of Visual Studio Code, which tell its YAML extension the kinds of files. */
  private static String settings() {
    StringJoiner lines = new StringJoiner(",\n", "{\n  \"yaml.schemas\": {\n", "\n  }\n}\n");
    for (String kind : EditorSchemas.WRITTEN) {
      lines.add("    \"" + SCHEMAS + kind + ".json\": \"/" + EditorSchemas.files(kind, "*") + "\"");
    }
    return lines.toString();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
