package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.publish.Releases;
import org.kaoping.publish.Wait;

/** What is public is complete, whatever happens to the processes that publish. */
class PublishProcessTest {
  @TempDir private Path folder;
  private Path site;
  private final StringWriter printed = new StringWriter();

  @BeforeEach
  void workspace() throws IOException {
    TestWorkspace.smallest(folder.resolve("w"));
    site = folder.resolve("site");
  }

  private int run(String... arguments) {
    PrintWriter writer = new PrintWriter(printed, true);
    return Main.run(writer, writer, arguments);
  }

  private String[] publish(String... more) {
    return Stream.concat(
            Stream.of("publish", "-w", folder.resolve("w").toString(), "--to", site.toString()),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private Program start(String... more) throws IOException {
    return Program.start(Files.createTempFile(folder, "printed", ".txt"), publish(more));
  }

  private List<String> names(String of) throws IOException {
    Path parent = site.resolve(of);
    try (Stream<Path> entries =
        Files.isDirectory(parent) ? Files.list(parent) : Stream.<Path>empty()) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> releases() throws IOException {
    return names("releases").stream().filter(name -> !name.startsWith(".")).toList();
  }

  private void assertThatAllIsComplete() throws IOException {
    assertThat(run("verify", site.resolve("current").toString())).as(printed.toString()).isZero();
    for (String name : releases()) {
      assertThat(run("verify", site.resolve("releases/" + name).toString()))
          .as(printed.toString())
          .isZero();
    }
  }

  /** The states of the folder that the program is killed at. */
  private enum Instant {
    FILLING {
      @Override
      boolean isReached(PublishProcessTest test, List<String> before) throws IOException {
        return test.names("releases").stream().anyMatch(name -> name.startsWith("."));
      }
    },
    COMPLETE {
      @Override
      boolean isReached(PublishProcessTest test, List<String> before) throws IOException {
        return !before.containsAll(test.releases());
      }
    },
    PUBLIC {
      @Override
      boolean isReached(PublishProcessTest test, List<String> before) throws IOException {
        Path current = test.site.resolve("current");
        return Files.isSymbolicLink(current)
            && !before.contains(Files.readSymbolicLink(current).getFileName().toString());
      }
    };

    abstract boolean isReached(PublishProcessTest test, List<String> before) throws IOException;
  }

  @Test
  @Tag("faults")
  void killedAtAnyInstant_currentIsAWholeRelease_andTheNextRunCleansUp() throws Exception {
    assertThat(run(publish())).isZero();
    Random random = new Random(20261122);
    for (int round = 0; round < 9; round++) {
      List<String> before = releases();
      Instant instant = Instant.values()[round % Instant.values().length];
      Program program = start("--keep", "2");
      while (program.process().isAlive() && !instant.isReached(this, before)) {
        Thread.onSpinWait();
      }
      if (instant == Instant.FILLING) {
        program.process().waitFor(random.nextInt(1000), TimeUnit.MILLISECONDS);
      }
      program.kill();
      assertThatAllIsComplete();
    }
    assertThat(run(publish("--keep", "2"))).as(printed.toString()).isZero();
    assertThatAllIsComplete();
    assertThat(names("")).containsExactly(".kaoping-lock", "current", "releases");
    assertThat(names("releases")).hasSize(2).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void twoAtOnce_publishOneAfterTheOther() throws Exception {
    Program one = start();
    Program other = start();
    assertThat(one.exit()).as(one.printed()).isZero();
    assertThat(other.exit()).as(other.printed()).isZero();
    assertThat(releases()).hasSize(2);
    assertThat(names("releases")).isEqualTo(releases());
    assertThatAllIsComplete();
  }

  @Test
  void whoDoesNotWait_isRefusedWhileAnotherPublishes() throws Exception {
    try (Releases held =
        Releases.toPublish(site, true, Wait.NONE).either(r -> r, why -> fail(why.toString()))) {
      // A refusal in the process that has the lock must not give it up.
      assertThat(run(publish("--wait", "0", "--lang", "en"))).isEqualTo(1);
      Program program = start("--wait", "0", "--lang", "en");
      assertThat(program.exit()).isEqualTo(1);
      assertThat(program.printed())
          .startsWith("another kaoping is publishing to " + site)
          .hasLineCount(1);
      assertThat(held.all()).isEmpty();
    }
    Program program = start("--wait", "0");
    assertThat(program.exit()).as(program.printed()).isZero();
  }

  private static Releases fail(String why) {
    throw new AssertionError(why);
  }

  /** No file may be larger than the style sheet is: the system refuses to write, as a full disk. */
  @ParameterizedTest
  @ValueSource(strings = {"", "--no-links"})
  void whereTheSystemStopsWriting_whatIsPublicStays_andNothingIsLeft(String more) throws Exception {
    String[] links = more.isEmpty() ? new String[0] : new String[] {more};
    assertThat(run(publish(links))).isZero();
    List<String> before = releases();
    TestWorkspace.write(folder.resolve("w/site.yaml"), "title: New");
    Program program =
        Program.start(
            new Program.Setting(
                List.of("bash", "-c", "ulimit -f 16; exec \"$@\"", "bash"),
                List.of("-XX:-UsePerfData"),
                Map.of()),
            folder.resolve("printed.txt"),
            publish(
                Stream.concat(Stream.of(links), Stream.of("--lang", "en")).toArray(String[]::new)));

    assertThat(program.exit()).as(program.printed()).isEqualTo(1);
    assertThat(program.printed())
        .startsWith("the disk is full or the quota used up, and nothing was changed: ")
        .containsAnyOf("kaoping.css", "schemas/scheme.json")
        .hasLineCount(1);
    assertThat(names("releases")).isEqualTo(before);
    assertThatAllIsComplete();
  }
}
