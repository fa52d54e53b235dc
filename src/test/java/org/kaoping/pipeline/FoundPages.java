package org.kaoping.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the search of a built site finds, as its script reads it from the index. */
final class FoundPages {
  private FoundPages() {}

  /**
   * Something that can be found.
   *
   * @param about kind and where, as readers see them
   */
  record Found(String title, String about, String address) {
    /** Returns the file that it leads to, from the site's root. */
    String file() {
      return URI.create(address).getPath();
    }
  }

  /** Returns everything, in the order of the index. */
  static List<Found> of(Path site) throws IOException {
    return of(site.resolve("search-index.js"), "kaopingSearch");
  }

  /** Returns what pages say beside their titles, each text as a title. */
  static List<Found> texts(Path site) throws IOException {
    return of(site.resolve("search-texts.js"), "kaopingTexts");
  }

  private static List<Found> of(Path file, String function) throws IOException {
    String script = Files.readString(file);
    JsonNode index =
        new ObjectMapper()
            .readTree(script.replaceFirst("^" + function + "\\(", "").replaceFirst("\\);\n$", ""));
    List<Found> found = new ArrayList<>();
    for (JsonNode row : index.get("titles")) {
      for (int i = 1; i < row.size(); i += 2) {
        JsonNode place = index.get("places").get(row.get(i).asInt());
        String rest = row.get(i + 1).asString();
        found.add(
            new Found(
                row.get(0).asString(),
                about(index, place),
                text(index, place, 1) + (rest.contains(".") ? rest : rest + ".html")));
      }
    }
    return found;
  }

  private static String about(JsonNode index, JsonNode place) {
    List<String> about = new ArrayList<>();
    about.add(index.get("kinds").get(place.get(0).asInt()).asString());
    for (int i = 2; i < place.size(); i++) {
      about.add(text(index, place, i));
    }
    return String.join(" · ", about);
  }

  private static String text(JsonNode index, JsonNode place, int position) {
    return index.get("texts").get(place.get(position).asInt()).asString();
  }
}
