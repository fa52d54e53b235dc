package org.kaoping.typeface;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.official.Face;

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

  /**
   * Looks for fonts.
   *
   * @param own the folder that the workspace names, looked through before all others
   * @param system folders of the machine, e.g. {@link SystemFolders#ofThisMachine}
   * @param strict whether it is an error that a font stands in for the one that the standard means
   * @param place where the workspace says which fonts it wants
   * @return the fonts with warnings, or errors; without errors empty if a face has no font at all
   */
  public static Checked<Optional<Typefaces>> find(
      Optional<Path> own, List<Path> system, boolean strict, SourceSpan place) {
    return new FontSearch(own, system).run(strict, place);
  }

  /** Returns the fonts of a face, the one that serves first. */
  public List<Cut> chain(Face face) {
    return chains.getOrDefault(face, List.of());
  }

  /** Returns what tells these fonts from others, and from others in the same files. */
  public String fingerprint() {
    return chains.entrySet().stream()
        .flatMap(
            chain ->
                chain.getValue().stream()
                    .map(
                        cut -> chain.getKey() + " " + cut.font().origin() + " " + cut.emboldened()))
        .collect(Collectors.joining("\n"));
  }

  /** Returns what sets a character: the first font that has it. */
  public Optional<Cut> cut(Face face, int character) {
    return chain(face).stream().filter(cut -> cut.font().has(character)).findFirst();
  }
}
