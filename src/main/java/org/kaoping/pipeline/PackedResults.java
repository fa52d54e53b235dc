package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.LookAlikes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@code results.json} as it was read.
 *
 * @param all the whole of it
 * @param units those of the units, by id, in their order
 */
record PackedResults(JsonNode all, Map<String, JsonNode> units) {
  private static final String EVALUATION = "evaluation";
  private static final String UNITS = "units";
  private static final String UNIT = "unit";

  /** Keys that have words of their own: those of the schema but for the objects. */
  private static final Set<String> KEYS =
      Set.of(
          EVALUATION,
          "scheme",
          "title",
          "year",
          "term",
          "status",
          "demo",
          "points",
          UNIT,
          "name",
          "kind",
          "group",
          "total",
          "grade",
          "rank",
          "tied",
          "vetoes",
          "awards",
          "unrated");

  /**
   * Reads a file; empty if it is not there or cannot be understood.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static Optional<PackedResults> read(Path file) {
    try {
      return Files.isRegularFile(file) ? read(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Reads it; empty if it cannot be understood. */
  static Optional<PackedResults> read(byte[] json) {
    try {
      JsonNode all =
          JsonMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readTree(json);
      if (!all.path(EVALUATION).isString() || !all.path(UNITS).isArray()) {
        return Optional.empty();
      }
      Map<String, JsonNode> units = new LinkedHashMap<>();
      for (JsonNode unit : all.path(UNITS)) {
        if (!unit.path(UNIT).isString() || units.put(unit.path(UNIT).stringValue(), unit) != null) {
          return Optional.empty();
        }
      }
      return Optional.of(new PackedResults(all, units));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Returns the id of the evaluation that it says to be of. */
  String evaluation() {
    return all.path(EVALUATION).stringValue();
  }

  /** Returns the same as it may be printed. */
  String shownEvaluation() {
    return LookAlikes.printable(evaluation());
  }

  /** Compares published results with those that were computed anew, value by value. */
  static final class Comparison {
    private final PackedResults published;
    private final PackedResults computed;
    private final Map<String, Map<String, String>> titles = new HashMap<>();
    private final List<Phrase> differences = new ArrayList<>();
    private int values;

    /**
     * Prepares to compare.
     *
     * @param scheme of the results
     */
    Comparison(PackedResults published, PackedResults computed, Scheme scheme) {
      this.published = published;
      this.computed = computed;
      titles.put(
          "indicators",
          scheme
              .nodes()
              .collect(Collectors.toMap(Indicator::id, Indicator::title, (one, other) -> one)));
      titles.put(
          "parts",
          scheme.parts().stream().collect(Collectors.toMap(Scheme.Part::id, Scheme.Part::title)));
      titles.put(
          "periods",
          scheme.periods().stream()
              .collect(Collectors.toMap(Scheme.Period::id, Scheme.Period::title)));
      titles.put(
          "sources",
          scheme.toldSources().stream()
              .collect(Collectors.toMap(Scheme.Source::id, Scheme.Source::title)));
    }

    /**
     * Returns what came of it.
     *
     * @param title of the evaluation
     */
    Recomputation.Outcome outcome(String title) {
      Phrase whole = Phrase.of("recompute.whole");
      for (String key : keys(published.all, computed.all)) {
        if (!key.equals(UNITS)) {
          compare(whole, key(key), published.all.path(key), computed.all.path(key));
        }
      }
      for (Map.Entry<String, JsonNode> unit : computed.units.entrySet()) {
        JsonNode there = unit.getValue();
        Optional.ofNullable(published.units.get(unit.getKey()))
            .ifPresentOrElse(
                said -> compareUnit(Phrase.of("recompute.unit", name(there)), said, there),
                () -> differences.add(Phrase.of("recompute.unit-lacks", name(there))));
      }
      for (Map.Entry<String, JsonNode> unit : published.units.entrySet()) {
        if (!computed.units.containsKey(unit.getKey())) {
          differences.add(Phrase.of("recompute.unit-additional", name(unit.getValue())));
        }
      }
      return new Recomputation.Outcome.Compared(
          title, computed.units.size(), values, List.copyOf(differences));
    }

    private static String name(JsonNode unit) {
      return LookAlikes.printable(
          text(unit.path("name")).orElseGet(() -> unit.path(UNIT).stringValue()));
    }

    private void compareUnit(Phrase of, JsonNode said, JsonNode there) {
      for (String key : keys(said, there)) {
        if (said.path(key).isObject() && there.path(key).isObject()) {
          Map<String, String> named = titles.getOrDefault(key, Map.of());
          for (String id : keys(said.path(key), there.path(key))) {
            Phrase what =
                Phrase.of(
                    "recomputed-of." + key,
                    named.getOrDefault(id, id).equals(id)
                        ? LookAlikes.printable(id)
                        : named.getOrDefault(id, id) + " (" + id + ")");
            compare(of, what, said.path(key).path(id), there.path(key).path(id));
          }
        } else {
          compare(of, key(key), said.path(key), there.path(key));
        }
      }
    }

    private static Phrase key(String key) {
      return KEYS.contains(key)
          ? Phrase.of("recomputed." + key)
          : Phrase.of("recompute.key", LookAlikes.printable(key));
    }

    private static Set<String> keys(JsonNode said, JsonNode there) {
      Set<String> keys = new LinkedHashSet<>(there.propertyNames());
      keys.addAll(said.propertyNames());
      return keys;
    }

    private void compare(Phrase of, Phrase what, JsonNode said, JsonNode there) {
      values++;
      if (!text(said).equals(text(there))) {
        differences.add(Phrase.of("recompute.differs", of, what, shown(said), shown(there)));
      }
    }

    private static Object shown(JsonNode value) {
      return text(value)
          .<Object>map(LookAlikes::printable)
          .orElseGet(() -> Phrase.of("recompute.none"));
    }

    /** What is not there and what is null are the same: nothing. */
    private static Optional<String> text(JsonNode value) {
      if (value.isMissingNode() || value.isNull()) {
        return Optional.empty();
      }
      if (value.isArray()) {
        List<String> each = new ArrayList<>();
        value.forEach(one -> each.add(text(one).orElse("")));
        return each.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", each));
      }
      return Optional.of(value.isString() ? value.stringValue() : value.toString());
    }
  }
}
