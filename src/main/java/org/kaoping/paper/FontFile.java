package org.kaoping.paper;

import java.nio.file.Path;

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

  /** Says whether a name, whatever its capitals, is the family's, the font's or the file's. */
  boolean isCalled(String wanted) {
    String file = path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return wanted.equalsIgnoreCase(family)
        || wanted.equalsIgnoreCase(name)
        || wanted.equalsIgnoreCase(file);
  }
}
