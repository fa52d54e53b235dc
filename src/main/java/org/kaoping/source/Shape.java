package org.kaoping.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.everit.json.schema.Schema;
import org.everit.json.schema.Validator;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONArray;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of YAML files that users write. Each has a JSON Schema (draft-07) beside this class.
 */
public enum Shape {
  SITE("site.yaml"),
  SCHEME("schemes/<id>.yaml"),
  EVALUATION("data/<id>/evaluation.yaml"),
  UNITS("data/<id>/units.yaml"),
  RESULT("data/<id>/results/<id>.yaml"),
  DECISIONS("data/<id>/decisions.yaml"),
  CORRECTIONS("data/<id>/corrections.yaml"),
  OBJECTIONS("data/<id>/objections.yaml"),
  /** What the columns of a table that is imported are; it is no part of a workspace. */
  MAPPING("mapping.yaml"),
  /** What a draft scheme reads from earlier results; it is no part of a workspace. */
  REHEARSAL("rehearsal.yaml");

  private final String file;

  @SuppressWarnings("Immutable") // Read once, when the first such file is.
  private @Nullable Schema schema;

  @SuppressWarnings("Immutable")
  private @Nullable Fit fit;

  Shape(String file) {
    this.file = file;
  }

  /** Returns the name of this kind, which its schema has, too. */
  public String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the path of such a file in a workspace, with {@code <id>} for what differs. */
  String file() {
    return file;
  }

  /** Says whether such files are part of a workspace. */
  boolean isOfWorkspace() {
    return this != MAPPING && this != REHEARSAL;
  }

  /** Reads all schemas of a workspace's files, which takes a while the first time. */
  public static void readAll() {
    Stream.of(values()).filter(Shape::isOfWorkspace).forEach(Shape::fit);
  }

  synchronized Schema schema() {
    Schema read = schema;
    if (read == null) {
      read = Schemas.load(kind());
      schema = read;
    }
    return read;
  }

  /** Says whether a tree fits this kind's schema for sure; if not, {@link #validate} says it. */
  boolean isFor(YamlNode root) {
    return fit().isSure(root);
  }

  private synchronized Fit fit() {
    Fit made = fit;
    if (made == null) {
      made = new Fit(schema());
      fit = made;
    }
    return made;
  }

  /** Lets everit compare {@code json} with this kind's schema; it throws what does not fit. */
  void validate(Object json) {
    Validator.builder().build().performValidation(schema(), json);
  }

  /**
   * Loads the JSON Schemas. They are written for editors, which see {@code points: 4} as a number;
   * here every scalar is a text, because its key decides what it is. So where a schema allows
   * several scalar types, texts are what is left. And where they say {@code $}, the end of the text
   * is meant, which in Java's patterns may still be followed by a line end.
   */
  static final class Schemas {
    private static final String SCOPE = "kaoping:/";
    private static final String SUFFIX = ".schema.json";

    /** What all others refer to, which everit would read again each time. */
    private static final String SHARED = "definitions" + SUFFIX;

    private Schemas() {}

    static Schema load(String name) {
      return SchemaLoader.builder()
          .draftV7Support()
          .resolutionScope(SCOPE)
          .registerSchemaByURI(URI.create(SCOPE + SHARED), json(SHARED))
          .schemaClient(url -> stream(url.substring(url.lastIndexOf('/') + 1)))
          .schemaJson(json(name + SUFFIX))
          .build()
          .load()
          .build();
    }

    private static InputStream stream(String file) {
      return new ByteArrayInputStream(json(file).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JSONObject json(String file) {
      try (InputStream in = Schemas.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("no JSON Schema " + file);
        }
        JSONObject json = new JSONObject(new JSONTokener(in));
        adapt(json);
        return json;
      } catch (IOException e) {
        throw new UncheckedIOException(file, e);
      }
    }

    private static void adapt(Object json) {
      if (json instanceof JSONObject object) {
        if (object.opt("type") instanceof JSONArray) {
          object.put("type", "string");
        }
        if (object.opt("pattern") instanceof String pattern) {
          object.put("pattern", pattern.replaceAll("\\$$", "\\\\z"));
        }
        object.keySet().forEach(key -> adapt(object.get(key)));
      } else if (json instanceof JSONArray array) {
        array.forEach(Schemas::adapt);
      }
    }
  }
}
