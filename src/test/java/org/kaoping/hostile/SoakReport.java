package org.kaoping.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a long suite did, for {@code dev/soak}: {@code target/soak/NAME.txt}, a figure a line. */
public final class SoakReport {
  private final String name;
  private final List<String> lines = new ArrayList<>();

  public SoakReport(String name) {
    this.name = name;
  }

  public void put(String key, String value) {
    lines.add(key + "=" + value);
  }

  public void write() throws IOException {
    Path folder = Files.createDirectories(Path.of("target/soak"));
    Files.write(folder.resolve(name + ".txt"), lines);
  }
}
