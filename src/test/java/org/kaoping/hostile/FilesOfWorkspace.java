package org.kaoping.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of a workspace, one of which is harmed at a time.
 *
 * @param donors texts of files, of which pieces are put into others
 */
record FilesOfWorkspace(List<Path> files, List<String> donors) {
  /** Returns the files in a folder and the folders in it. */
  static List<Path> in(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * Harms one of them.
   *
   * @throws IllegalArgumentException if the kind is not of such files
   */
  Harm harm(Kind kind, Chance chance) throws IOException {
    return switch (kind) {
      case YAML -> yaml(chance);
      case PROSE -> prose(chance);
      case TABLE -> table(chance);
      case TEXT -> new FileHarms(files, chance).text();
      case NAME -> new FileHarms(files, chance).name();
      default -> throw new IllegalArgumentException(kind.toString());
    };
  }

  /** Harms one of them in one of all ways. */
  Harm any(Chance chance) throws IOException {
    return switch (chance.below(4)) {
      case 0 -> yaml(chance);
      case 1 -> chance.isHeads() ? prose(chance) : table(chance);
      default -> new FileHarms(files, chance).one();
    };
  }

  private Harm yaml(Chance chance) throws IOException {
    Path file = chance.pick(ending(".yaml"));
    String harmed = new YamlHarms(chance, donors).harm(Files.readString(file));
    return Harm.written(file, "structure", harmed.getBytes(UTF_8));
  }

  private Harm prose(Chance chance) throws IOException {
    Path file = chance.pick(ending(".md"));
    String harmed = new TextHarms(chance, donors).prose(Files.readString(file));
    return Harm.written(file, "prose", harmed.getBytes(UTF_8));
  }

  private Harm table(Chance chance) throws IOException {
    Path file = chance.pick(ending(".csv"));
    String harmed = new TextHarms(chance, donors).table(Files.readString(file));
    return Harm.written(file, "cells", harmed.getBytes(UTF_8));
  }

  private List<Path> ending(String suffix) {
    return files.stream().filter(file -> file.toString().endsWith(suffix)).toList();
  }
}
