package org.kaoping.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.rule.Kind;
import org.kaoping.rule.Kinds;
import org.kaoping.source.EditorSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The reference of files and their keys in Markdown: what the JSON Schemas say. */
final class Reference {
  private static final Path SCHEMAS = Path.of("src/main/resources/org/kaoping");
  private static final String RULE = "rule";

  /** How long an example may be, in characters, so that tables fit a phone. */
  private static final int SHORT = 20;

  private static final Pattern BOTH = Pattern.compile("(?s)(.+?[.?]) (\\p{IsHan}.*)");

  /**
   * Where the language says more: the English one has long sections, the Chinese one more headings.
   *
   * @param section number of the section in English
   * @param chinese the heading in Chinese
   */
  private record More(int section, String chinese) {}

  /** Where the language says more of what stands in ours. */
  private static final Map<String, More> MORE =
      Map.ofEntries(
          Map.entry("site", new More(10, "10. 补充规定")),
          Map.entry("scheme", new More(2, "2. 方案")),
          Map.entry("scheme: parts", new More(6, "总分怎样算")),
          Map.entry("scheme: sources", new More(6, "总分怎样算")),
          Map.entry("scheme: measures", new More(5, "5. 数据")),
          Map.entry("scheme: indicators", new More(3, "3. 指标")),
          Map.entry("scheme: indicators: judged", new More(3, "考核人评分")),
          Map.entry("scheme: indicators: carried", new More(6, "总分怎样算")),
          Map.entry("scheme: grades", new More(6, "等次")),
          Map.entry("scheme: vetoes", new More(6, "一票否决")),
          Map.entry("scheme: ranking", new More(6, "排名")),
          Map.entry("scheme: awards", new More(6, "奖项")),
          Map.entry("scheme: uses", new More(6, "结果运用")),
          Map.entry("scheme: statements", new More(7, "7. 报表")),
          Map.entry(RULE, new More(3, "规则")),
          Map.entry("rule: below", new More(5, "5. 数据")),
          Map.entry("evaluation", new More(4, "4. 结果")),
          Map.entry("units", new More(4, "4. 结果")),
          Map.entry("result", new More(4, "4. 结果")),
          Map.entry("result: statements", new More(7, "7. 报表")),
          Map.entry("decisions", new More(6, "决定")),
          Map.entry("corrections", new More(12, "12. 更正")),
          Map.entry("objections", new More(13, "13. 异议")),
          Map.entry(EditorSchemas.RESULTS, new More(8, "8. 供程序读取的结果")));

  /** A schema, and the file in which what it refers to is looked for. */
  private record Part(String file, JsonNode json) {
    Part at(String key) {
      return new Part(file, json.path(key)).referred();
    }

    Part referred() {
      if (!json.has("$ref")) {
        return this;
      }
      String[] reference = json.path("$ref").asString().split("#", 2);
      String named = reference[0].isEmpty() ? file : reference[0].replace(".schema.json", "");
      JsonNode whole = read("source", named);
      return new Part(named, reference.length == 1 ? whole : whole.at(reference[1])).referred();
    }

    boolean isMapping() {
      return json.has("properties");
    }

    /** Returns this, or what may stand here instead. */
    Stream<Part> choices() {
      List<JsonNode> choices = new ArrayList<>();
      choices.addAll(json.path("anyOf").valueStream().toList());
      Stream.of("then", "else").filter(json::has).forEach(key -> choices.add(json.get(key)));
      return choices.isEmpty()
          ? Stream.of(this)
          : choices.stream().flatMap(choice -> new Part(file, choice).referred().choices());
    }

    /** Returns the mappings of keys that may stand here, in lists or by name, too. */
    List<Part> mappings() {
      return choices()
          .flatMap(
              choice -> {
                if (choice.isMapping()) {
                  return Stream.of(choice);
                }
                return Stream.of("items", "additionalProperties")
                    .filter(key -> choice.json.path(key).isObject())
                    .flatMap(key -> choice.at(key).mappings().stream());
              })
          .distinct()
          .toList();
    }
  }

  private final Language language;
  private final Messages messages;
  private final List<String> guide;
  private final List<String> lines = new ArrayList<>();

  /** The heading below which mappings stand. */
  private final Map<List<Part>, String> places = new HashMap<>();

  private Reference(Language language) {
    this.language = language;
    this.messages = Messages.of(language);
    this.guide = guide(language);
  }

  /** Returns the sections of all files, ending with a line end. */
  static String of(Language language) {
    Reference reference = new Reference(language);
    for (String kind : EditorSchemas.KINDS) {
      reference.file(kind);
      if (kind.equals("scheme")) {
        reference.rules();
      }
    }
    return String.join("\n", reference.lines) + "\n";
  }

  private void file(String kind) {
    JsonNode whole = read("source", kind);
    String title = text(whole.path("title"));
    int colon = title.indexOf(chinese() ? '：' : ':');
    lines.addAll(List.of("## " + title.substring(0, colon), ""));
    String path = title.substring(colon + 1, title.length() - 1).strip();
    lines.add(
        say("`%s`; its schema: `kaoping schema %s`.", "`%s`，格式：`kaoping schema %s`。", path, kind));
    places.put(List.of(new Part(RULE, read("source", RULE))), ruleTitle());
    section(kind, List.of(new Part(kind, whole)));
  }

  private String ruleTitle() {
    return text(read("source", RULE).path("title")).split("[:：]", 2)[0];
  }

  private void rules() {
    lines.addAll(List.of("## " + ruleTitle(), ""));
    lines.add(
        say(
            "A rule is of exactly one kind, by the keys that it has. All have `id` and may have `text`, `clause`, `note`, `periods` and `at-most`; what else may stand in each:",
            "每条规则属于哪一种，由它所写的键决定。各种规则都要有 `id`，都可以有 `text`、`clause`、`note`、`periods` 和 `at-most`；其余可写的键各种不同："));
    lines.add("");
    for (Kind kind : Kinds.ALL) {
      JsonNode piece = read(RULE, kind.name());
      lines.add("- " + text(piece.path("description")));
      String or = say(" or ", " 或 ");
      String heads = kind.heads().stream().map(Reference::code).collect(Collectors.joining(or));
      lines.add(
          "  "
              + say("Keys: ", "键：")
              + Stream.concat(Stream.of(heads), kind.keys().stream().map(Reference::code))
                  .collect(Collectors.joining(say(", ", "、")))
                  .replace("`measure`" + say(", ", "、"), "`measure`" + or)
                  .replace("`below`" + say(", ", "、"), "`below`" + or)
              + say(". For example ", "。例如 ")
              + piece
                  .path("examples")
                  .valueStream()
                  .map(example -> code(example.asString()))
                  .collect(Collectors.joining(or))
              + say(".", "。"));
    }
    lines.add("");
    section(RULE, List.of(new Part(RULE, read("source", RULE))));
  }

  /** Writes the keys of mappings any of which may stand in a place, then what stands in them. */
  private void section(String name, List<Part> mappings) {
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    Optional.ofNullable(MORE.get(name)).ifPresent(more -> lines.addAll(List.of("", more(more))));
    Map<String, List<Part>> below = new LinkedHashMap<>();
    for (Part mapping : mappings) {
      if (!mapping.equals(mappings.get(0))) {
        lines.addAll(List.of("", say("Or:", "或者：")));
      }
      lines.add("");
      lines.add(say("| key | meaning | value |", "| 键 | 含义 | 值 |"));
      lines.add("| --- | --- | --- |");
      for (Map.Entry<String, JsonNode> key : mapping.json().path("properties").properties()) {
        Part value = new Part(mapping.file(), key.getValue()).referred();
        String place = name + ": " + key.getKey();
        List<Part> nested = value.mappings();
        if (!nested.isEmpty() && !places.containsKey(nested)) {
          places.put(nested, place);
          below.put(place, nested);
        }
        lines.add(
            "| %s | %s | %s |"
                .formatted(
                    code(key.getKey()),
                    cell(text(key.getValue().path("description"))),
                    cell(value(mapping, key.getKey(), value))));
      }
    }
    lines.add("");
    below.forEach(
        (place, nested) -> {
          lines.add("### " + place);
          section(place, nested);
        });
  }

  private String more(More more) {
    Pattern wanted =
        Pattern.compile(
            chinese()
                ? "#+ (" + Pattern.quote(more.chinese()) + ")"
                : "## (" + more.section() + "\\. .*)");
    String heading =
        guide.stream()
            .map(wanted::matcher)
            .filter(Matcher::matches)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no heading " + wanted))
            .group(1);
    String file = chinese() ? "language.zh.md" : "language.md";
    return say("More: [%s](%s#%s).", "详见[%s](%s#%s)。", heading, file, slug(heading));
  }

  private String value(Part mapping, String key, Part value) {
    List<String> said = new ArrayList<>();
    boolean required =
        mapping.json().path("required").valueStream().anyMatch(r -> r.asString().equals(key));
    if (required) {
      said.add("**" + say("required", "必填") + "**");
    }
    JsonNode written = mapping.json().path("properties").path(key);
    said.add(written.has("$ref") || written.has("x-expect") ? form(value) : type(value));
    if (written.has("default")) {
      said.add(say("default ", "默认 ") + code(written.path("default").toString().replace("\"", "")));
    }
    return String.join(say("; ", "；"), said);
  }

  /** Says what may stand in a place, and leads to the keys of mappings. */
  private String form(Part value) {
    JsonNode json = value.json();
    String expected = json.path("x-expect").asString("");
    List<Part> mappings = value.mappings();
    String link =
        mappings.isEmpty() ? "" : "[%s](#%s)".formatted(place(mappings), slug(place(mappings)));
    if (value.isMapping()) {
      return link;
    }
    if (json.has("items")) {
      String items = value.at("items").isMapping() ? link : form(value.at("items"));
      return say("list", "列表") + length(json) + say(": ", "：") + items;
    }
    if (json.path("additionalProperties").isObject()) {
      Part each = value.at("additionalProperties");
      return each.json().path("additionalProperties").isObject()
          ? say("by name, and in it ", "逐一写明，其中") + form(each)
          : say("by name: ", "逐一写明：") + form(each);
    }
    if (json.has("enum") && !expected.equals("truth")) {
      return json.path("enum")
          .valueStream()
          .map(JsonNode::asString)
          .distinct()
          .map(Reference::code)
          .collect(Collectors.joining(say(", ", "、")));
    }
    if (expected.equals("id")) {
      return say("id", "标识");
    }
    String said = expected.isEmpty() ? told(json) : messages.say("expect." + expected);
    String example = json.path("examples").path(0).asString("");
    boolean isShort = !example.isEmpty() && example.length() <= SHORT;
    if (isShort && json.has("pattern") && !said.contains(say("such as", "如 "))) {
      said += say(", such as ", "，如 ") + code(example);
    }
    return link.isEmpty() ? said : said + say(" (", "（") + link + say(")", "）");
  }

  private String place(List<Part> mappings) {
    return Optional.ofNullable(places.get(mappings)).orElseThrow();
  }

  private String length(JsonNode list) {
    int least = list.path("minItems").asInt(0);
    int most = list.path("maxItems").asInt(0);
    if (least > 0 && least == most) {
      return say(" of %s", "（%s 项）", least);
    }
    if (least > 1) {
      return say(" of at least %s", "（至少 %s 项）", least);
    }
    return list.has("minItems") && least == 0 ? say(", may be empty", "（可以为空）") : "";
  }

  /** Says what stands in a place of files that people do not write. */
  private String type(Part value) {
    Map<String, String> types =
        Map.of(
            "string", say("text", "文字"),
            "integer", say("whole number", "整数"),
            "boolean", say("`true` or `false`", "`true` 或 `false`"),
            "null", "`null`");
    JsonNode type = value.json().path("type");
    Stream<JsonNode> all = type.isArray() ? type.valueStream() : Stream.of(type);
    return value.json().has("items") || value.json().has("enum")
        ? form(value)
        : all.map(name -> types.get(name.asString()))
            .collect(Collectors.joining(say(" or ", " 或 ")));
  }

  /** Says what a definition is that our messages have no words for. */
  private String told(JsonNode definition) {
    String said = text(definition.path("description"));
    return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1, said.length() - 1);
  }

  private static JsonNode read(String folder, String name) {
    Path file = SCHEMAS.resolve(folder).resolve(name + ".schema.json");
    return new ObjectMapper().readTree(file);
  }

  private static List<String> guide(Language language) {
    Path file = Path.of("docs", language == Language.CHINESE ? "language.zh.md" : "language.md");
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean chinese() {
    return language == Language.CHINESE;
  }

  private String say(String english, String chinese, Object... arguments) {
    return (chinese() ? chinese : english).formatted(arguments);
  }

  private String text(JsonNode both) {
    Matcher parts = BOTH.matcher(both.asString());
    if (!parts.matches()) {
      throw new IllegalStateException("not in both languages: " + both);
    }
    return parts.group(chinese() ? 2 : 1);
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("<([^>]*)>", "&lt;$1&gt;");
  }

  /** Returns the address of a heading within its page. */
  static String slug(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{IsHan}a-z0-9 -]", "")
        .replace(' ', '-');
  }
}
