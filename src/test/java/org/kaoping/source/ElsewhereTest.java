package org.kaoping.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;

/** A key that cannot stand where somebody wrote it is told where it can. */
class ElsewhereTest {
  private static final Path SCHEMAS = Path.of("src/main/resources/org/kaoping/source");
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void keyOfAnotherPlace_atTheTopOfAFile_isToldWhereItBelongs(Shape shape) throws IOException {
    Map<Shape, Set<String>> keys = new TreeMap<>();
    for (Shape each : Shape.values()) {
      keys.put(each, keys(schema(each)));
    }
    Set<String> here = schema(shape).getJSONObject("properties").keySet();
    Set<String> foreign =
        keys.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    foreign.removeAll(here);
    assertThat(foreign).hasSizeGreaterThan(20);
    for (String key : foreign) {
      String remedy = remedy(shape, key + ": x\n");
      if (remedy.startsWith("did you mean")) {
        assertThat(here).anyMatch(known -> remedy.contains("'" + known + "'"));
        continue;
      }
      if (remedy.matches("write [a-z-]+: " + key)) {
        continue; // a word that belongs behind a key of this file
      }
      List<Shape> named =
          Stream.of(Shape.values()).filter(each -> remedy.contains(each.file() + ": ")).toList();
      assertThat(named).as("%s: %s", key, remedy).isNotEmpty();
      assertThat(named)
          .allSatisfy(
              each ->
                  assertThat(keys).hasEntrySatisfying(each, of -> assertThat(of).contains(key)));
      assertThat(remedy).containsPattern("[ {]" + Pattern.quote(key) + ": ");
      if (keys(schema(shape)).contains(key)) {
        assertThat(named).as(remedy).containsExactly(shape);
      }
    }
  }

  @Test
  void misspeltKey_isToldTheNearest() {
    assertThat(remedy(Shape.SCHEME, "indicator: []\n")).isEqualTo("did you mean 'indicators'?");
    assertThat(remedy(Shape.UNITS, "group: []\n")).isEqualTo("did you mean 'groups'?");
    assertThat(remedy(Shape.SITE, "tilte: x\n")).isEqualTo("did you mean 'title'?");
  }

  /** What an example shows can be read, and is of the form that it is an example of. */
  @Test
  void examplesOfPlaces_areYaml() {
    assertThat(remedy(Shape.UNITS, "quota: 3\n"))
        .isEqualTo(
            "‘quota’ belongs elsewhere, as in schemes/<id>.yaml: awards: [{select: {quota: {…}}}]");
    assertThat(remedy(Shape.SCHEME, "score: 3\n")).contains("records: {…: {score: 1.5}}");
  }

  private static String remedy(Shape shape, String text) {
    YamlNode tree = new Yaml().read(new SourceFile("a.yaml", text)).value().orElseThrow();
    return ShapeCheck.check(shape, tree).stream()
        .filter(d -> d.code().id().equals("S001"))
        .map(Diagnostic::hint)
        .map(ENGLISH::say)
        .collect(Collectors.joining("\n"));
  }

  private static JSONObject schema(Shape shape) throws IOException {
    return schema(shape.name().toLowerCase(Locale.ROOT) + ".schema.json");
  }

  private static JSONObject schema(String name) throws IOException {
    return new JSONObject(Files.readString(SCHEMAS.resolve(name), UTF_8));
  }

  private static Set<String> keys(Object json) throws IOException {
    Set<String> keys = new TreeSet<>();
    if (json instanceof JSONObject object) {
      for (String name : object.keySet()) {
        if (name.equals("properties")) {
          keys.addAll(object.getJSONObject(name).keySet());
        }
        keys.addAll(keys(object.get(name)));
      }
      if (object.optString("$ref").equals("rule.schema.json")) {
        keys.addAll(keys(schema("rule.schema.json")));
      }
      if (object.optString("$ref").endsWith("/record")) {
        JSONObject definitions = schema("definitions.schema.json").getJSONObject("definitions");
        keys.addAll(keys(definitions.getJSONObject("record")));
      }
      if (object.optString("$ref").endsWith("/trigger")) { // which may stand within another
        JSONObject definitions = schema("definitions.schema.json").getJSONObject("definitions");
        keys.addAll(definitions.getJSONObject("trigger").getJSONObject("properties").keySet());
      }
    } else if (json instanceof JSONArray array) {
      for (Object item : array) {
        keys.addAll(keys(item));
      }
    }
    return keys;
  }
}
