package org.kaoping.publish;

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
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Manifests as JSON: keys sorted, a file a line, so that two can be compared line by line. */
final class ManifestJson {
  private ManifestJson() {}

  static String text(Manifest manifest) {
    SortedMap<String, Object> json = new TreeMap<>();
    json.put("files", manifest.files());
    json.put("inputs", manifest.inputs());
    json.put("version", manifest.version());
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
    return JsonMapper.shared().writer().with(lines).writeValueAsString(json) + "\n";
  }

  /** Reads a manifest; empty if it is none. */
  static Optional<Manifest> read(byte[] text) {
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      Optional<String> version = json.path("version").stringValueOpt();
      Optional<SortedMap<String, String>> inputs = hashes(json.path("inputs"));
      Optional<SortedMap<String, String>> files = hashes(json.path("files"));
      return version.isPresent() && inputs.isPresent() && files.isPresent()
          ? Optional.of(new Manifest(version.get(), revision(json), inputs.get(), files.get()))
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
