package org.kaoping.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a long suite did, for {@code dev/soak}: {@code target/soak/NAME.txt}, a figure a line. */
public final class SoakReport {
  private final String name;
  private final long start;
  private final List<String> lines = new ArrayList<>();

  /**
   * Begins.
   *
   * @param start as {@link System#nanoTime} told it
   */
  public SoakReport(String name, long start) {
    this.name = name;
    this.start = start;
  }

  public void put(String key, String value) {
    lines.add(key + "=" + value);
  }

  public void write() throws IOException {
    put("seconds", Long.toString(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
    Path folder = Files.createDirectories(Path.of("target/soak"));
    Files.write(folder.resolve(name + ".txt"), lines);
  }
}
