package org.kaoping.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.deliver.PushServer.Result;
import org.kaoping.git.GitFolder;
import org.kaoping.hostile.SoakReport;
import org.kaoping.properties.Seeds;
import org.kaoping.publish.Releases;
import org.kaoping.publish.Wait;

/** Several pushes at once, and pushes that die. */
@Tag("pushes")
class RaceTest {
  private static final int ROUNDS = 4;

  @TempDir Path folder;
  private PushServer server;
  private GitFolder work;

  @BeforeEach
  void pushedOnce() throws IOException {
    server = PushServer.create(folder).installed();
    work = server.work("work");
    assertThat(server.push(work, "main").exit()).isZero();
  }

  @Test
  void ofTwoPushesAtOnce_thePublicOneIsTheTip() throws IOException {
    GitFolder other = server.clone("other");
    PushServer.score(work, "4");
    PushServer.score(other, "3");
    Process first = server.pushInBackground(work, folder.resolve("first.txt"), "main");
    Process second = server.pushInBackground(other, folder.resolve("second.txt"), "main");
    List<Integer> exits = List.of(PushServer.ended(first), PushServer.ended(second));

    assertThat(exits).containsOnlyOnce(0);
    assertThat(server.tip("main")).isEqualTo((exits.get(0) == 0 ? work : other).head());
    assertThat(server.published()).contains(server.tip("main"));
  }

  /** Both wait behind a third one; whichever comes first publishes what the other has pushed. */
  @Test
  void whatALaterPushHasPublished_isNotPublishedOnceMore() throws IOException {
    Process first;
    Process second;
    Path firstSaid = folder.resolve("first.txt");
    Path secondSaid = folder.resolve("second.txt");
    Releases held = Releases.existing(server.site(), Wait.NONE).either(r -> r, why -> null);
    try (held) {
      PushServer.score(work, "4");
      first = server.pushInBackground(work, firstSaid, "main");
      await(() -> said(firstSaid).contains("somebody else is publishing"));
      GitFolder other = server.clone("other");
      PushServer.score(other, "3");
      second = server.pushInBackground(other, secondSaid, "main");
      await(() -> said(secondSaid).contains("somebody else is publishing"));
    }
    assertThat(PushServer.ended(first)).isZero();
    assertThat(PushServer.ended(second)).isZero();

    assertThat(server.published()).contains(server.tip("main"));
    assertThat(server.releases()).hasSize(2);
    assertThat(said(firstSaid) + said(secondSaid))
        .containsOnlyOnce("remote: published: ")
        .containsOnlyOnce(" already, published by another push");
  }

  @Test
  void killedAtAnyInstant_leavesACompleteSiteAndTheNextPushMends() throws IOException {
    List<Long> seeds = Seeds.asked(1, ROUNDS);
    int stopped = 0;
    for (long seed : seeds) {
      String before = server.published().orElseThrow();
      PushServer.score(work, seed % 2 == 0 ? "3" : "4");
      int files = new Random(seed).nextInt(40);
      Process push = server.pushInBackground(work, folder.resolve("killed.txt"), "main");
      await(() -> !push.isAlive() || (publishing(push).isPresent() && unfinished() >= files));
      publishing(push)
          .ifPresent(
              hook -> {
                hook.descendants().forEach(ProcessHandle::destroyForcibly);
                hook.destroyForcibly();
              });
      PushServer.ended(push);
      assertThat(server.tip("main")).isEqualTo(work.head());
      String now = server.published().orElseThrow();
      assertThat(now).isIn(before, work.head());
      stopped += now.equals(before) ? 1 : 0;
    }
    assertThat(stopped).isPositive();
    work.write("README.md", "x\n");
    work.commit("2026-03-04T10:00:00+08:00");
    Result next = server.push(work, "main");
    assertThat(next.text()).contains("remote: published: ");
    assertThat(server.published()).contains(work.head());
    assertThat(unfinished()).isZero();
    SoakReport report = new SoakReport("pushes");
    report.put("fault.killed-PUSH", Integer.toString(seeds.size()));
    report.write();
  }

  @Test
  void whenTheConnectionBreaks_theSiteIsPublishedAllTheSame() throws IOException {
    PushServer.score(work, "4");
    Process push = server.pushInBackground(work, folder.resolve("broken.txt"), "main");
    await(() -> publishing(push).isPresent());
    ProcessHandle hook = publishing(push).orElseThrow();
    Stream.concat(push.descendants(), Stream.of(push.toHandle()))
        .filter(process -> !process.equals(hook))
        .forEach(ProcessHandle::destroyForcibly);
    server.run(folder, "kill", "-HUP", Long.toString(hook.pid()));
    PushServer.ended(push);
    await(() -> !hook.isAlive());
    assertThat(server.published()).contains(work.head());
  }

  /** Returns the process that publishes, if it has begun. */
  private static Optional<ProcessHandle> publishing(Process push) {
    return push.descendants()
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .filter(line -> line.contains("kaoping.jar hooks post-receive"))
                    .isPresent())
        .findFirst();
  }

  /** Counts the files that stand in folders that are not yet, or no longer, releases. */
  private long unfinished() {
    try (Stream<Path> files = Files.walk(server.site().resolve("releases"))) {
      return files.filter(file -> file.toString().contains("/.kaoping-")).count();
    } catch (NoSuchFileException | UncheckedIOException e) {
      return 0; // it is going on
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String said(Path printed) {
    try {
      return Files.readString(printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(BooleanSupplier state) {
    long start = System.nanoTime();
    while (!state.getAsBoolean()) {
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MINUTES.toNanos(2));
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
