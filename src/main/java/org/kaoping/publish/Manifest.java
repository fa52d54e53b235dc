package org.kaoping.publish;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaoping.git.Revision;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a site, or a package of results, consists of and was made of. Equal sites have equal
 * manifests: it knows no time and no machine.
 *
 * @param version of the program
 * @param drafts whether it shows what is still a draft, so that it must not be published
 * @param edition whom it is for, by the id; empty where everybody is told everything
 * @param revision of the data, if they are under version control
 * @param inputs SHA-256 of every file that the site was made of, by its path in the workspace;
 *     nothing in an edition, because files are called after units
 * @param files SHA-256 of every file of the site but the manifest itself, by its path
 */
public record Manifest(
    String version,
    boolean drafts,
    Optional<String> edition,
    Optional<Revision> revision,
    SortedMap<String, String> inputs,
    SortedMap<String, String> files) {
  /** Its name at the root of a site. */
  public static final String FILE = "manifest.json";

  /**
   * Writes it to its place.
   *
   * @throws UncheckedIOException if that fails
   */
  public void write(Path site) {
    Path file = site.resolve(FILE);
    try (Writer out = Files.newBufferedWriter(file)) {
      ManifestJson.write(this, out);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Returns what is written to its place. */
  public String text() {
    StringWriter text = new StringWriter();
    try {
      ManifestJson.write(this, text);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return text.toString();
  }

  /** Reads that of a site; refused if there is none, or another file in its place. */
  public static Attempt<Manifest> read(Path site) {
    Path file = site.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Attempt.refused(Refusal.of(Refusal.Kind.NO_MANIFEST, site));
    }
    try {
      return ManifestJson.read(Files.readAllBytes(file))
          .<Attempt<Manifest>>map(Attempt.Done::new)
          .orElseGet(() -> Attempt.refused(Refusal.of(Refusal.Kind.BROKEN_MANIFEST, file)));
    } catch (IOException e) {
      return Attempt.refused(Refusal.failed(file, e));
    }
  }

  /** Manifests as JSON: keys sorted, a file a line, so that two can be compared line by line. */
  static final class ManifestJson {
    private ManifestJson() {}

    /** Writes a manifest as it goes through it: that of very many files is large. */
    static void write(Manifest manifest, Writer out) throws IOException {
      SortedMap<String, Object> json = new TreeMap<>();
      json.put("files", manifest.files());
      json.put("inputs", manifest.inputs());
      json.put("version", manifest.version());
      if (manifest.drafts()) {
        json.put("drafts", true);
      }
      manifest.edition().ifPresent(id -> json.put("edition", id));
      manifest
          .revision()
          .ifPresent(
              revision -> {
                json.put("changed", revision.changed());
                json.put("commit", revision.commit());
                json.put("date", revision.date().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
              });
      DefaultPrettyPrinter lines =
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
      JsonMapper.shared()
          .writer()
          .with(lines)
          .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .writeValue(out, json);
      out.write('\n');
    }

    /** Reads a manifest; empty if it is none. */
    static Optional<Manifest> read(byte[] text) {
      try {
        JsonNode json = JsonMapper.shared().readTree(text);
        Optional<String> version = json.path("version").stringValueOpt();
        Optional<SortedMap<String, String>> inputs = hashes(json.path("inputs"));
        Optional<SortedMap<String, String>> files = hashes(json.path("files"));
        return version.isPresent() && inputs.isPresent() && files.isPresent()
            ? Optional.of(
                new Manifest(
                    version.get(),
                    json.path("drafts").booleanValue(false),
                    json.path("edition").stringValueOpt(),
                    revision(json),
                    inputs.get(),
                    files.get()))
            : Optional.empty();
      } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private static Optional<Revision> revision(JsonNode json) {
      Optional<String> commit = json.path("commit").stringValueOpt();
      if (commit.isPresent() && !commit.get().matches("[0-9a-f]{40,64}")) {
        throw new IllegalArgumentException("no commit");
      }
      return commit.isPresent()
          ? Optional.of(
              new Revision(
                  commit.get(),
                  OffsetDateTime.parse(json.path("date").stringValue()),
                  json.path("changed").booleanValue()))
          : Optional.empty();
    }

    private static Optional<SortedMap<String, String>> hashes(JsonNode json) {
      if (!json.isObject() || json.properties().stream().anyMatch(e -> !e.getValue().isString())) {
        return Optional.empty();
      }
      SortedMap<String, String> hashes = new TreeMap<>();
      for (Map.Entry<String, JsonNode> entry : json.properties()) {
        hashes.put(entry.getKey(), entry.getValue().stringValue());
      }
      return Optional.of(Collections.unmodifiableSortedMap(hashes));
    }
  }
}
