package org.kaoping.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.Release;

/**
 * Readers keep asking nginx while release follows release. Every answer is a whole page of one
 * release, which was the public one at some time between question and answer; also if nginx only
 * says that what the reader has is still up to date.
 */
@Tag("webserver")
@Tag("faults")
class FiftyReleasesTest {
  private static final int RELEASES = 50;
  private static final int FIRST_SCORE = 41;
  private static final List<String> PATHS =
      List.of(
          "index.html", "e/units/u.html", "e/index.html", "e/results.json", "assets/kaoping.css");

  @TempDir private Path folder;

  /** The newest release that may be public by now, and the newest that certainly is. */
  private final AtomicInteger begun = new AtomicInteger();

  private final AtomicInteger done = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * An answer.
   *
   * @param from number of the oldest release that it may be of
   * @param to that of the newest
   */
  private record Answer(String path, Client.Seen seen, int from, int to) {}

  @Test
  void everyAnswerIsOfOneRelease_andOfThePublicOne() throws Exception {
    PublishedSite site = PublishedSite.create(folder);
    List<Map<String, String>> releases = new ArrayList<>();
    Set<Long> sizes = new HashSet<>();
    releases.add(hashes(site.publish(FIRST_SCORE)));
    List<Answer> answers = new ArrayList<>();
    ExecutorService readers = Executors.newCachedThreadPool();
    try (RealServer nginx = RealServer.nginx(folder.resolve("nginx"), site.folder())) {
      List<Future<List<Answer>>> results = new ArrayList<>();
      for (Client client :
          List.of(
              new Client(nginx, false, false),
              new Client(nginx, true, false),
              new Client(nginx, true, false),
              new Client(nginx, true, true))) {
        results.add(readers.submit(reader(client)));
      }
      for (int number = 1; number <= RELEASES; number++) {
        begun.set(number);
        Release release = site.publish(FIRST_SCORE + number % RELEASES);
        done.set(number);
        releases.add(hashes(release));
        sizes.add(Files.size(release.folder().resolve("e/units/u.html")));
      }
      over.set(true);
      for (Future<List<Answer>> result : results) {
        List<Answer> one = result.get();
        assertThat(one.stream().map(answer -> answer.seen().hash()).distinct())
            .as("pages that one reader saw")
            .hasSizeGreaterThan(RELEASES);
        answers.addAll(one);
      }
    } finally {
      readers.shutdownNow();
    }
    assertThat(answers.stream().filter(answer -> !isOfThePublicRelease(answer, releases)).limit(9))
        .as("wrong answers, the first of %s", answers.size())
        .isEmpty();
    assertThat(answers.stream().filter(answer -> isKept(answer, "assets/kaoping.css")))
        .isNotEmpty();
    assertThat(answers.stream().filter(answer -> isKept(answer, "e/units/u.html"))).isNotEmpty();
    assertThat(sizes).as("sizes of a page, which do not tell releases apart").hasSize(1);
  }

  private static Map<String, String> hashes(Release release) {
    return release
        .manifest()
        .either(
            Manifest::files,
            why -> {
              throw new AssertionError(why);
            });
  }

  private Callable<List<Answer>> reader(Client client) {
    return () -> {
      List<Answer> answers = new ArrayList<>();
      boolean last = false;
      while (!last) {
        last = over.get();
        for (String path : PATHS) {
          answers.add(asked(client, path));
        }
      }
      return answers;
    };
  }

  private Answer asked(Client client, String path) throws IOException, InterruptedException {
    int from = done.get();
    Client.Seen seen = client.get(path.equals("index.html") ? "" : path);
    return new Answer(path, seen, from, begun.get());
  }

  private static boolean isOfThePublicRelease(Answer answer, List<Map<String, String>> releases) {
    return (answer.seen().status() == 200 || answer.seen().status() == 304)
        && releases.subList(answer.from(), answer.to() + 1).stream()
            .anyMatch(hashes -> answer.seen().hash().equals(hashes.get(answer.path())));
  }

  private static boolean isKept(Answer answer, String path) {
    return answer.path().equals(path) && answer.seen().status() == 304;
  }
}
