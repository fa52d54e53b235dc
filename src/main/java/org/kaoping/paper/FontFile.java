package org.kaoping.paper;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the headers of a font say, one for each font of a collection.
 *
 * @param path the file
 * @param index place in a collection, counted from 0
 * @param family its name, in English where it has one
 * @param name the one for PostScript
 * @param weight 400 for regular, 700 for bold
 * @param outlines how its characters are drawn
 */
record FontFile(Path path, int index, String family, String name, int weight, Outlines outlines) {
  /** The forms of outlines. */
  enum Outlines {
    TRUETYPE,
    CFF
  }

  /** Returns the names that it answers to, in small letters: of the family, the font, the file. */
  Set<String> names() {
    String file = path.getFileName().toString();
    String stem = file.substring(0, file.lastIndexOf('.'));
    return Stream.of(family, name, stem).map(FontFile::folded).collect(Collectors.toSet());
  }

  /** Returns a name without a difference of capitals. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
