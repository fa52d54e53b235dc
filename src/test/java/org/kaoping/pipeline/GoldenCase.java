package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.TextReport;
import org.kaoping.site.Bakery;
import org.kaoping.site.PageRequest;
import org.kaoping.source.Fields;
import org.kaoping.source.SourceFile;
import org.kaoping.source.WorkspaceLines;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/**
 * A folder whose {@code edit.yaml} makes one fault in a copy of the workspace {@code base}.
 *
 * @param folder called {@code <code>-<what is wrong>}
 */
record GoldenCase(Path folder) {
  static final Path ALL = Path.of("src/test/resources/golden/check");
  static final Path BASE = ALL.resolve("base");

  /**
   * A change of one file: {@code find} and {@code replace}, or {@code content}, or {@code link}, or
   * {@code delete: true}, or {@code pipe: true}.
   */
  record Edit(Fields fields) {
    String file() {
      return fields.text("file");
    }

    /** Returns what the file has after the edit and had not before, if that is text. */
    Optional<String> text() {
      return fields.optionalText("replace").or(() -> fields.optionalText("content"));
    }

    void apply(Path workspace) throws IOException {
      Path file = workspace.resolve(file());
      if (fields.has("delete")) {
        Files.delete(file);
      } else if (fields.has("link")) {
        Files.createSymbolicLink(file, Path.of(fields.text("link")));
      } else if (fields.has("pipe")) {
        new ProcessBuilder("mkfifo", file.toString()).start().onExit().join();
      } else if (fields.has("find")) {
        String before = Files.readString(file, UTF_8);
        String find = fields.text("find");
        assertThat(before.split(Pattern.quote(find), -1))
            .as("%s has once: %s", file(), find)
            .hasSize(2);
        Files.writeString(file, before.replace(find, fields.text("replace")), UTF_8);
      } else {
        Files.createDirectories(file.getParent());
        Charset charset = fields.optionalText("charset").map(Charset::forName).orElse(UTF_8);
        Files.writeString(file, fields.text("content"), charset);
      }
    }
  }

  /** Returns all cases, sorted; there are some. */
  static List<GoldenCase> all() throws IOException {
    return all(ALL);
  }

  /** Returns the cases of a folder, sorted; there are some. */
  static List<GoldenCase> all(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      List<GoldenCase> all =
          folders.filter(f -> !f.equals(BASE)).sorted().map(GoldenCase::new).toList();
      assertThat(all).isNotEmpty();
      return all;
    }
  }

  String code() {
    return folder.getFileName().toString().substring(0, 4);
  }

  List<Edit> edits() {
    return edits("edit.yaml");
  }

  /** Returns the edits that stand in a file of the folder. */
  List<Edit> edits(String name) {
    SourceFile file = SourceFile.read(folder, name).value().orElseThrow();
    YamlNode.Sequence edits = (YamlNode.Sequence) new Yaml().read(file).value().orElseThrow();
    return edits.items().stream().map(node -> new Edit(Fields.of(node))).toList();
  }

  /** Returns the edition whose fault it is, if it is one of an edition. */
  private Optional<String> edition() throws IOException {
    Path file = folder.resolve("edition.txt");
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  /** What the program says of a fault. */
  record Reports(String english, String chinese) {}

  /** Returns what the program says of the faulty workspace, which is made in {@code workspace}. */
  Reports reports(Path workspace) throws IOException {
    copy(BASE, workspace);
    for (Edit edit : edits()) {
      edit.apply(workspace);
    }
    List<Diagnostic> diagnostics =
        Files.exists(workspace.resolve("site-templates/note.ftlh"))
            ? baked(workspace)
            : Validation.run(workspace, edition(), Memory.none()).diagnostics();
    return new Reports(
        print(Language.ENGLISH, diagnostics, workspace),
        print(Language.CHINESE, diagnostics, workspace));
  }

  static String print(Language language, List<Diagnostic> diagnostics, Path workspace) {
    return new TextReport(Messages.of(language), new WorkspaceLines(workspace)).print(diagnostics);
  }

  /** Faults of templates show on a page of their own, whatever the built-in templates are like. */
  private static List<Diagnostic> baked(Path workspace) {
    Bakery bakery = Bakery.open(workspace);
    return bakery
        .render(new PageRequest("note.html", "note.ftlh", Map.of("title", "考评")))
        .and(bakery.diagnostics())
        .diagnostics();
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
