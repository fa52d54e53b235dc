package org.kaoping.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.properties.Seeds;

/**
 * Whatever is in its inputs, the program ends with 0, or with 1 and the cause at its place; it
 * prints no trace and does not hang, writes nothing where it refuses, and validation says what a
 * build says. A failure names its seed: {@code -Dseeds.first=SEED -Dseeds.count=1} tries it alone.
 */
class HostileInputTest {
  /** How long one input may take on a busy machine; a page of a template has 30 seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** How long the whole of a large workspace may take there. */
  private static final Duration MORE_PATIENCE = Duration.ofMinutes(10);

  /** After so many failures it is known that something is wrong. */
  private static final int ENOUGH = 25;

  @TempDir private Path folder;

  /** Tries one input. */
  private interface Attempt {
    Inputs.Outcome of(long seed) throws IOException;
  }

  @Test
  void someInputs() throws IOException {
    tryOut(Seeds.asked(1, 60), Inputs.in(folder)::attempt, PATIENCE);
  }

  @Test
  @Tag("fuzz")
  void manyInputs() throws IOException {
    List<Long> seeds = Seeds.asked(1, 20_000);
    tryOut(seeds, Inputs.in(folder)::attempt, PATIENCE);
    SoakReport report = new SoakReport("inputs-" + seeds.get(0));
    for (Inputs.Kind kind : Inputs.Kind.values()) {
      long tried = seeds.stream().filter(seed -> Inputs.Kind.of(seed) == kind).count();
      report.put("input." + kind, Long.toString(tried));
    }
    report.write();
  }

  /** Each is built, too, whatever validation says. */
  @Test
  @Tag("mutations")
  void theBundledWorkspace() throws IOException {
    List<Long> seeds = Seeds.asked(1, 475);
    tryOut(seeds, Inputs.bundled(folder)::attemptToBuild, MORE_PATIENCE);
    SoakReport report = new SoakReport("bundled-" + seeds.get(0));
    report.put("input.BUNDLED", Integer.toString(seeds.size()));
    report.write();
  }

  private static void tryOut(List<Long> seeds, Attempt attempt, Duration patience) {
    List<String> failures = new ArrayList<>();
    PrintStream usual = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      for (long seed : seeds) {
        String name = "seed " + seed + ", ";
        Inputs.Outcome outcome =
            assertTimeoutPreemptively(patience, () -> attempt.of(seed), name + "took too long");
        outcome.faults().forEach(fault -> failures.add(name + outcome.what() + ": " + fault));
        if (printed.size() > 0) {
          failures.add(name + outcome.what() + " printed " + printed);
          printed.reset();
        }
        if (failures.size() > ENOUGH) {
          break;
        }
      }
    } finally {
      System.setErr(usual);
    }
    assertThat(failures).isEmpty();
  }
}
