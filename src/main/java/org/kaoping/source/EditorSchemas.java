package org.kaoping.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Language;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The JSON Schemas (draft-07) as editors and other programs read them: each complete in one file,
 * its explanations in one language.
 */
public final class EditorSchemas {
  /** Names of the kinds of files that people write. */
  public static final List<String> WRITTEN = Stream.of(Shape.values()).map(Shape::kind).toList();

  /** The name of {@code results.json}, which is published. */
  public static final String RESULTS = "published-results";

  /** Names of all kinds of files that have one. */
  public static final List<String> KINDS =
      Stream.concat(WRITTEN.stream(), Stream.of(RESULTS)).toList();

  private static final String SUFFIX = ".schema.json";
  private static final String OWN = "#/definitions/";
  private static final Pattern SHARED =
      Pattern.compile("definitions\\.schema\\.json" + OWN + "(.+)");
  private static final Pattern WHOLE = Pattern.compile("([a-z-]+)\\.schema\\.json");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  /** What stands before the Chinese words is English. */
  private static final Pattern BOTH = Pattern.compile("(?s)(.+?[.?]) (\\p{IsHan}.*)");

  private final Language language;
  private final ObjectNode shared = read("definitions");
  private final ObjectNode definitions = JsonMapper.shared().createObjectNode();
  private final Deque<JsonNode> waiting = new ArrayDeque<>();

  private EditorSchemas(Language language) {
    this.language = language;
  }

  /**
   * Returns the schema of a kind, as JSON that ends with a line end.
   *
   * @param kind one of {@link #KINDS}
   */
  public static String text(String kind, Language language) {
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    JsonNode whole = new EditorSchemas(language).whole(kind);
    return JsonMapper.shared().writer().with(lines).writeValueAsString(whole) + "\n";
  }

  /**
   * Returns the path of the files of a kind in a workspace.
   *
   * @param kind one of {@link #WRITTEN}
   * @param any what stands for each id in it
   */
  public static String files(String kind, String any) {
    return Shape.valueOf(kind.toUpperCase(Locale.ROOT)).file().replace("<id>", any);
  }

  private ObjectNode whole(String kind) {
    ObjectNode root = read(kind);
    JsonNode own = Optional.ofNullable(root.remove("definitions")).orElse(definitions.objectNode());
    for (Map.Entry<String, JsonNode> definition : own.properties()) {
      define(definition.getKey(), definition.getValue());
    }
    complete(root);
    while (!waiting.isEmpty()) {
      complete(waiting.remove());
    }
    return definitions.isEmpty() ? root : root.set("definitions", definitions);
  }

  private void define(String name, JsonNode definition) {
    if (!definitions.has(name)) {
      definitions.set(name, definition);
      waiting.add(definition);
    }
  }

  private void complete(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      object.remove("x-expect"); // which is for our own messages
      object.path("$ref").stringValueOpt().ifPresent(ref -> object.put("$ref", within(ref)));
      for (String told : List.of("title", "description")) {
        if (object.get(told) instanceof StringNode text) {
          object.put(told, inOneLanguage(text.stringValue()));
        }
      }
      if (object.get("examples") instanceof ArrayNode examples) {
        List<JsonNode> values = examples.valueStream().map(EditorSchemas::value).toList();
        examples.removeAll().addAll(values);
      }
    }
    schema.values().forEach(this::complete);
  }

  /** Takes what is referred to into this schema, and returns where it is there. */
  private String within(String reference) {
    Matcher common = SHARED.matcher(reference);
    if (common.matches()) {
      define(common.group(1), shared.path("definitions").path(common.group(1)));
      return OWN + common.group(1);
    }
    Matcher whole = WHOLE.matcher(reference);
    if (whole.matches()) {
      define(whole.group(1), read(whole.group(1)));
      return OWN + whole.group(1);
    }
    return reference;
  }

  private String inOneLanguage(String text) {
    Matcher both = BOTH.matcher(text);
    return both.matches() ? both.group(language == Language.CHINESE ? 2 : 1) : text;
  }

  /** Examples are written as in YAML, where editors want the value that is meant. */
  private static JsonNode value(JsonNode example) {
    String written = example.asString();
    if (NUMBER.matcher(written).matches()) {
      return JsonMapper.shared().readTree(written);
    }
    return StringNode.valueOf(written.replaceFirst("^'(.*)'$", "$1"));
  }

  private static ObjectNode read(String name) {
    String file = name + SUFFIX;
    try (InputStream in = EditorSchemas.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no JSON Schema " + file);
      }
      return (ObjectNode) JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
