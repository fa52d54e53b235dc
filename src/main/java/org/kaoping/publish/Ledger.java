package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which recipe a site and each of its files was made, so that the next build need not make again
 * what it would make the same.
 *
 * @param recipe that of the site as a whole; empty if there was something to be said about it
 * @param stamp what stands at the places of {@link Entry#stamps} in the files
 * @param entries by the file's path; files without a recipe are not among them
 */
public record Ledger(String recipe, String stamp, SortedMap<String, Entry> entries) {
  /** Its name at the root of a site. */
  public static final String FILE = ".kaoping.ledger";

  /** What is known of no site. */
  public static final Ledger EMPTY = new Ledger("", "", new TreeMap<>());

  /**
   * How a file was made.
   *
   * @param recipe equal recipes make equal files, but for the stamps; without spaces
   * @param stamps where the stamp stands, in bytes from the file's beginning, ascending
   */
  public record Entry(String recipe, List<Integer> stamps) {
    private static Entry read(String recipe, String stamps) {
      return new Entry(
          recipe,
          stamps.equals("-")
              ? List.of()
              : Stream.of(stamps.split(",", -1)).map(Integer::valueOf).toList());
    }

    private String text() {
      return recipe
          + " "
          + (stamps.isEmpty()
              ? "-"
              : stamps.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
  }

  /** Reads that of a site; {@link #EMPTY} if it has none that can be read. */
  public static Ledger read(Path site) {
    try {
      List<String> lines = Files.readAllLines(site.resolve(FILE));
      SortedMap<String, Entry> entries = new TreeMap<>();
      for (String line : lines.subList(2, lines.size())) {
        String[] words = line.split(" ", 3);
        entries.put(words[2], Entry.read(words[0], words[1]));
      }
      return new Ledger(lines.get(0), lines.get(1), entries);
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      return EMPTY;
    }
  }

  /**
   * Writes it to its place.
   *
   * @throws UncheckedIOException if that fails
   */
  public void write(Path site) {
    StringBuilder lines =
        new StringBuilder().append(recipe).append('\n').append(stamp).append('\n');
    entries.forEach(
        (path, entry) -> lines.append(entry.text()).append(' ').append(path).append('\n'));
    try {
      Files.writeString(site.resolve(FILE), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(site.toString(), e);
    }
  }

  /** Returns the same of a site that was made as a whole by this recipe. */
  public Ledger by(String whole) {
    return new Ledger(whole, stamp, entries);
  }

  /** Returns how a file was made, if by this recipe. */
  public Optional<Entry> of(String path, String recipe) {
    return Optional.ofNullable(entries.get(path)).filter(entry -> entry.recipe().equals(recipe));
  }

  /** Returns the hashes of its files that are what the manifest says they were, by path. */
  public SortedMap<String, String> untouched(Path site) {
    Map<String, String> made =
        Manifest.read(site).either(Manifest::files, refusal -> new TreeMap<>());
    List<String> there =
        entries.keySet().stream()
            .filter(made::containsKey)
            .filter(path -> Files.isRegularFile(site.resolve(path)))
            .toList();
    SortedMap<String, String> untouched = new TreeMap<>(FileHashes.of(site, there));
    untouched.entrySet().removeIf(file -> !file.getValue().equals(made.get(file.getKey())));
    return untouched;
  }
}
