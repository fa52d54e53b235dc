package org.kaoping.report.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * Texts that a script repeats: each is in a list once, and its place in that stands for it from
 * then on. Other texts stand for themselves.
 */
public final class Repeated {
  private static final int LEAST_TIMES = 3;
  private static final int SHORTEST = 4;

  private final List<String> texts;
  private final Map<String, Integer> places = new HashMap<>();

  private Repeated(List<String> texts) {
    this.texts = texts;
    texts.forEach(text -> places.put(text, places.size()));
  }

  /** Finds those that repeat, the most frequent first, as its place has the fewest digits. */
  public static Repeated of(Stream<String> all) {
    Map<String, Integer> times = new HashMap<>();
    all.filter(text -> text.length() >= SHORTEST)
        .forEach(text -> times.merge(text, 1, Integer::sum));
    List<Map.Entry<String, Integer>> often = new ArrayList<>(times.entrySet());
    often.removeIf(entry -> entry.getValue() < LEAST_TIMES);
    often.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()));
    return new Repeated(often.stream().map(Map.Entry::getKey).toList());
  }

  /** Returns those that repeat, for the script. */
  public List<String> texts() {
    return texts;
  }

  /** Writes a text or its place. */
  public void write(JsonGenerator json, String text) {
    Integer place = places.getOrDefault(text, -1);
    if (place < 0) {
      json.writeString(text);
    } else {
      json.writeNumber(place);
    }
  }
}
