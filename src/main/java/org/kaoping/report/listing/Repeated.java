package org.kaoping.report.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  public static Repeated of(List<String> all) {
    Map<String, int[]> times = new HashMap<>();
    for (String text : all) {
      if (text.length() >= SHORTEST) {
        times.computeIfAbsent(text, t -> new int[1])[0]++;
      }
    }
    List<Map.Entry<String, int[]>> often = new ArrayList<>(times.entrySet());
    often.removeIf(entry -> entry.getValue()[0] < LEAST_TIMES);
    often.sort(
        Comparator.comparing((Map.Entry<String, int[]> entry) -> -entry.getValue()[0])
            .thenComparing(Map.Entry::getKey));
    return new Repeated(often.stream().map(Map.Entry::getKey).toList());
  }

  /** Returns those that repeat, for the script. */
  public List<String> texts() {
    return texts;
  }

  /** Writes a text or its place. */
  public void write(JsonGenerator json, String text) {
    @Nullable Integer place = text.length() < SHORTEST ? null : places.get(text);
    if (place == null) {
      json.writeString(text);
    } else {
      json.writeNumber(place);
    }
  }
}
