package org.kaoping.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.source.EditorSchemas;
import org.kaoping.source.FreeTexts;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/**
 * A workspace that has every text that people write freely, in every kind of file that is
 * published: fields of YAML as the schemas have them, cells of tables, headers and bodies of prose.
 */
public final class EveryText {
  private static final Path FILES = Path.of("src/test/resources/every-text");

  /** No files of a workspace: what is imported by one is, and what another says is only tried. */
  private static final Set<String> BESIDE = Set.of("mapping", "rehearsal");

  /** They must be what something else is: a value, a folder, what a text has. */
  private static final Set<String> MEANT =
      Set.of(
          "corrections corrections[].changes[].before",
          "corrections corrections[].changes[].after",
          "site fonts",
          "site personal-data[].text");

  /** A measure counted so is one of percentages. */
  private static final String PERCENT = "%";

  private static final Set<String> HEADERS =
      Set.of(
          "title",
          "description",
          "tags",
          "issuer",
          "mark",
          "secrecy",
          "urgency",
          "addressee",
          "signatory",
          "copies",
          "printer",
          "note");

  private static final Pattern HEADER = Pattern.compile("([a-z-]+)=(.*)");

  private static final Pattern PROSE = Pattern.compile("\\p{IsHan}+一段|表头.|格子.|列表一项|小标题|通报的标题|示例名单");

  private static final Pattern COLUMN = Pattern.compile("by|[a-z]+:(reason|note|evidence|by)");

  private final BinaryOperator<String> author;
  private final Map<String, Set<String>> written = new TreeMap<>();

  /** Kinds of units are named in several places. */
  private final Map<String, String> kinds = new HashMap<>();

  private EveryText(BinaryOperator<String> author) {
    this.author = author;
  }

  /** Returns the names of all fields that can have any text. */
  public static Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    EditorSchemas.WRITTEN.stream()
        .filter(kind -> !BESIDE.contains(kind))
        .forEach(kind -> fields.addAll(FreeTexts.of(kind)));
    fields.removeAll(MEANT);
    HEADERS.forEach(key -> fields.add("header " + key));
    fields.addAll(List.of("prose", "table by", "table :reason", "table :note"));
    fields.addAll(List.of("table :evidence", "table :by"));
    return fields;
  }

  /**
   * Writes the workspace with other texts.
   *
   * @param author makes one of the name of a field and what stands there
   * @return what was written, by field
   */
  public static Map<String, Set<String>> write(Path workspace, BinaryOperator<String> author)
      throws IOException {
    TestWorkspace.copy(FILES, workspace);
    EveryText texts = new EveryText(author);
    for (String path : TestWorkspace.files(workspace).keySet()) {
      Path file = workspace.resolve(path);
      if (path.endsWith(".yaml")) {
        texts.yaml(workspace, path);
      } else if (path.endsWith(".csv")) {
        Files.writeString(file, texts.table(Files.readAllLines(file)));
      } else {
        Files.writeString(file, texts.prose(Files.readAllLines(file)));
      }
    }
    return texts.written;
  }

  /** Returns the schema that a file of YAML follows. */
  private static String kind(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
    return path.startsWith("schemes/") ? "scheme" : path.contains("/results/") ? "result" : name;
  }

  private void yaml(Path workspace, String path) throws IOException {
    SourceFile source = SourceFile.read(workspace, path).value().orElseThrow();
    YamlNode root = new Yaml().read(source).value().orElseThrow();
    List<Map.Entry<String, YamlNode.Scalar>> last = new ArrayList<>();
    FreeTexts.in(kind(path), root)
        .forEach((field, all) -> all.forEach(scalar -> last.add(Map.entry(field, scalar))));
    last.sort( // what is before stays
        Map.Entry.comparingByValue(Comparator.comparing(YamlNode.Scalar::span).reversed()));
    List<String> lines = new ArrayList<>(source.text().lines().toList());
    for (Map.Entry<String, YamlNode.Scalar> one : last) {
      String field = one.getKey();
      YamlNode.Scalar scalar = one.getValue();
      if (!MEANT.contains(field) && !scalar.text().equals(PERCENT)) {
        int line = scalar.span().line() - 1;
        int from = lines.get(line).offsetByCodePoints(0, scalar.span().column() - 1);
        int to = lines.get(line).offsetByCodePoints(from, scalar.span().length());
        String text = made(field, scalar.text());
        lines.set(
            line,
            lines.get(line).substring(0, from) + quoted(text) + lines.get(line).substring(to));
      }
    }
    Files.writeString(workspace.resolve(path), String.join("\n", lines) + "\n");
  }

  private static String quoted(String text) {
    return text.indexOf('\t') < 0
        ? "'" + text.replace("'", "''") + "'"
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
  }

  private String table(List<String> lines) {
    List<String> columns = List.of(lines.get(0).split(",", -1));
    List<String> rows = new ArrayList<>(List.of(lines.get(0)));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
      for (int i = 0; i < cells.size(); i++) {
        if (COLUMN.matcher(columns.get(i)).matches() && !cells.get(i).isEmpty()) {
          String field = "table " + columns.get(i).replaceFirst(".*(?=:)", "");
          cells.set(i, '"' + made(field, cells.get(i)).replace("\"", "\"\"") + '"');
        }
      }
      rows.add(String.join(",", cells));
    }
    return String.join("\n", rows) + "\n";
  }

  private String prose(List<String> lines) {
    int body = lines.indexOf("~~~~~~");
    Stream<String> header = lines.subList(0, body).stream().map(this::header);
    Stream<String> text =
        lines.subList(body, lines.size()).stream()
            .map(
                line ->
                    PROSE
                        .matcher(line)
                        .replaceAll(
                            found ->
                                Matcher.quoteReplacement(escaped(made("prose", found.group())))));
    return Stream.concat(header, text).collect(Collectors.joining("\n", "", "\n"));
  }

  private String header(String line) {
    Matcher header = HEADER.matcher(line);
    return header.matches() && HEADERS.contains(header.group(1))
        ? header.group(1) + "=" + made("header " + header.group(1), header.group(2))
        : line;
  }

  /** Returns Markdown that shows a text. */
  private static String escaped(String text) {
    return text.replaceAll("\\p{Punct}", "\\\\$0");
  }

  private String made(String field, String text) {
    String made =
        field.matches(".*kinds?(\\[])?")
            ? kinds.computeIfAbsent(text, kind -> author.apply(field, kind))
            : author.apply(field, text);
    written.computeIfAbsent(field, name -> new TreeSet<>()).add(made);
    return made;
  }
}
