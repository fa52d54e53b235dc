package org.kaoping.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which fonts serve each typeface.
 *
 * @param chains for every face at least one: a character is set in the first that has it
 */
public record Typefaces(Map<Face, List<Cut>> chains) {
  public Typefaces {
    EnumMap<Face, List<Cut>> copy = new EnumMap<>(Face.class);
    chains.forEach((face, chain) -> copy.put(face, List.copyOf(chain)));
    chains = copy;
  }

  /** Returns the fonts of a face, the one that serves first. */
  public List<Cut> chain(Face face) {
    return chains.getOrDefault(face, List.of());
  }

  /** Returns what tells these fonts from others, and from others in the same files. */
  public String fingerprint() {
    return chains.entrySet().stream()
        .flatMap(
            chain -> chain.getValue().stream().map(cut -> chain.getKey() + " " + cut.fingerprint()))
        .collect(Collectors.joining("\n"));
  }

  /** Returns what sets a character: the first font that has it. */
  public Optional<Cut> cut(Face face, int character) {
    return chain(face).stream().filter(cut -> cut.font().has(character)).findFirst();
  }

  /**
   * A font as it serves a typeface.
   *
   * @param emboldened whether its outlines are to be drawn thicker than they are
   */
  public record Cut(Font font, boolean emboldened) {
    /** Returns what tells it from others. */
    String fingerprint() {
      return font.origin() + " " + emboldened;
    }
  }
}
