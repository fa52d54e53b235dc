package org.kaoping.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

  /** How many threads try inputs, each with files of its own. */
  private static final int WORKERS = 2;

  @TempDir private Path folder;

  /** Tries an input. */
  private record Trial(long seed, Attempt attempt) {}

  private interface Attempt {
    Inputs.Outcome of(long seed) throws IOException;
  }

  private static Stream<Trial> each(List<Long> seeds, Attempt attempt) {
    return seeds.stream().map(seed -> new Trial(seed, attempt));
  }

  /** Where nothing is built, what is as it was is taken over from the validation before. */
  @Test
  void manyInputs() throws Exception {
    List<Long> seeds = Seeds.asked(1, Seeds.areFew() ? 5_000 : 20_000);
    int share = (seeds.size() + WORKERS - 1) / WORKERS;
    List<Stream<Trial>> shares = new ArrayList<>();
    for (int from = 0; from < seeds.size(); from += share) {
      Path own = Files.createDirectory(folder.resolve("from-" + from));
      List<Long> some = seeds.subList(from, Math.min(from + share, seeds.size()));
      shares.add(each(some, Inputs.in(own).remembering()::attempt));
    }
    tryOut(shares, PATIENCE);
  }

  /** Each begins anew. */
  @Test
  @Tag("fuzz")
  void eachAlone() throws Exception {
    List<Long> seeds = Seeds.asked(1, 20_000);
    Inputs inputs = Inputs.in(folder);
    tryOut(List.of(each(seeds, inputs::attempt)), PATIENCE);
    SoakReport report = new SoakReport("inputs-" + seeds.get(0));
    for (Kind kind : Kind.values()) {
      long tried = seeds.stream().filter(seed -> Kind.of(seed) == kind).count();
      report.put("input." + kind, Long.toString(tried));
    }
    report.write();
  }

  /** Each is built, too, whatever validation says. */
  @Test
  @Tag("mutations")
  void theBundledWorkspace() throws Exception {
    List<Long> seeds = Seeds.asked(1, 475);
    Inputs inputs = Inputs.bundled(folder);
    tryOut(List.of(each(seeds, inputs::attemptToBuild)), MORE_PATIENCE);
    SoakReport report = new SoakReport("bundled-" + seeds.get(0));
    report.put("input.BUNDLED", Integer.toString(seeds.size()));
    report.write();
  }

  /** Tries each share in a thread of its own. */
  private static void tryOut(List<Stream<Trial>> shares, Duration patience) throws Exception {
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    PrintStream usual = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    ExecutorService workers = Executors.newFixedThreadPool(shares.size());
    try {
      List<Future<?>> all = new ArrayList<>();
      for (Stream<Trial> share : shares) {
        all.add(
            workers.submit(
                () ->
                    share
                        .takeWhile(trial -> failures.size() <= ENOUGH)
                        .forEach(trial -> tryOut(trial, patience, failures, printed))));
      }
      for (Future<?> worker : all) {
        worker.get();
      }
    } finally {
      workers.shutdownNow();
      System.setErr(usual);
    }
    assertThat(failures).isEmpty();
  }

  private static void tryOut(
      Trial trial, Duration patience, List<String> failures, ByteArrayOutputStream printed) {
    String name = "seed " + trial.seed();
    Inputs.Outcome outcome =
        assertTimeoutPreemptively(
            patience, () -> trial.attempt().of(trial.seed()), name + ", took too long");
    String what = name + ", " + outcome.what();
    outcome.faults().forEach(fault -> failures.add(what + ": " + fault));
    if (printed.size() > 0) {
      failures.add(what + " printed " + printed);
      printed.reset();
    }
  }
}
