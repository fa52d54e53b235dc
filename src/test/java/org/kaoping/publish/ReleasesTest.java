package org.kaoping.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.git.Revision;

/** A folder of releases: which is public, which there are, and what may go. */
class ReleasesTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.9Z");
  private static final Instant NOON_SHARP = Instant.parse("2026-11-22T12:00:00Z");
  private static final Optional<Revision> FIRST = revision("a", false);

  @TempDir private Path temporary;

  private static Optional<Revision> revision(String digit, boolean changed) {
    return Optional.of(
        new Revision(digit.repeat(40), OffsetDateTime.parse("2026-11-01T08:00:00Z"), changed));
  }

  private Path folder() {
    return temporary.resolve("sites/public");
  }

  private static Releases opened(Attempt<Releases> attempt) {
    return attempt.either(
        releases -> releases,
        why -> {
          throw new AssertionError(why);
        });
  }

  private static <T> Refusal.Kind refused(Attempt<T> attempt) {
    return attempt.either(
        done -> {
          throw new AssertionError(done);
        },
        Refusal::kind);
  }

  private Releases open(boolean links) {
    return opened(Releases.toPublish(folder(), links, Wait.NONE));
  }

  @Test
  void severalWhoBeginInANewFolder_doNotTakeItForAForeignOne() throws Exception {
    ExecutorService others = Executors.newFixedThreadPool(4);
    try {
      for (int i = 0; i < 200; i++) {
        Path site = temporary.resolve("site-" + i);
        List<Callable<Optional<Refusal.Kind>>> all = Collections.nCopies(4, () -> begin(site));
        for (Future<Optional<Refusal.Kind>> one : others.invokeAll(all)) {
          assertThat(one.get()).isIn(Optional.empty(), Optional.of(Refusal.Kind.BUSY));
        }
      }
    } finally {
      others.shutdownNow();
    }
  }

  private static Optional<Refusal.Kind> begin(Path site) {
    return Releases.toPublish(site, true, Wait.NONE)
        .either(
            releases -> {
              releases.close();
              return Optional.empty();
            },
            why -> Optional.of(why.kind()));
  }

  private String publish(Instant now, Optional<Revision> revision, boolean links) {
    try (Releases releases = open(links)) {
      return publish(releases, now, revision);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String publish(Releases releases, Instant now, Optional<Revision> revision)
      throws IOException {
    try (StagedFolder stage = releases.stage()) {
      Files.writeString(stage.path().resolve("index.html"), now.toString());
      new Manifest("1", false, Optional.empty(), revision, new TreeMap<>(), new TreeMap<>())
          .write(stage.path());
      return releases.publish(stage, now, revision).name().toString();
    }
  }

  private List<String> names() {
    return Releases.list(folder())
        .either(
            all -> all.stream().map(r -> (r.current() ? "*" : "") + r.name()).toList(),
            why -> List.of(why.kind().name()));
  }

  private List<String> entries(String of) throws IOException {
    return Folders.names(folder().resolve(of));
  }

  @Test
  void namesTellTimeAndCommit_andCurrentIsALinkWithinTheFolder() throws IOException {
    assertThat(publish(NOON, FIRST, true)).isEqualTo("20261122T120000Z-aaaaaaaaaaaa");
    assertThat(publish(NOON.plusSeconds(60), revision("b", true), true))
        .isEqualTo("20261122T120100Z-bbbbbbbbbbbb-changed");
    assertThat(publish(NOON.plusSeconds(120), Optional.empty(), true))
        .isEqualTo("20261122T120200Z-uncommitted");
    assertThat(Files.readSymbolicLink(folder().resolve("current")))
        .isEqualTo(Path.of("releases/20261122T120200Z-uncommitted"));
    assertThat(folder().resolve("current/index.html")).hasContent("2026-11-22T12:02:00.900Z");
    assertThat(entries("")).containsExactly(".kaoping-lock", "current", "releases");
  }

  @Test
  void namesStandInTheOrderOfPublication_whateverTheClockSays() {
    publish(NOON, FIRST, true);
    publish(NOON, FIRST, true);
    publish(NOON, revision("0", false), true);
    publish(NOON.minusSeconds(3600), FIRST, true);
    publish(NOON.plusSeconds(4), FIRST, true);
    assertThat(names())
        .containsExactly(
            "20261122T120000Z-aaaaaaaaaaaa",
            "20261122T120001Z-aaaaaaaaaaaa",
            "20261122T120002Z-000000000000",
            "20261122T120003Z-aaaaaaaaaaaa",
            "*20261122T120004Z-aaaaaaaaaaaa");
  }

  @Test
  void aFileIsAsOldAsItsContent_soThatNoTwoVersionsLookAlikeToAWebServer() throws IOException {
    assertThat(times("a", "b")).containsExactly(NOON_SHARP, NOON_SHARP);
    assertThat(times("a", "c")).containsExactly(NOON_SHARP, NOON_SHARP.plusSeconds(1));
    assertThat(times("a", "b")).containsExactly(NOON_SHARP, NOON_SHARP.plusSeconds(2));
    Path touched = folder().resolve("current/same.txt");
    Files.setLastModifiedTime(touched, FileTime.from(NOON_SHARP.plusSeconds(60)));
    assertThat(times("a", "b"))
        .containsExactly(NOON_SHARP.plusSeconds(3), NOON_SHARP.plusSeconds(2));
    assertThat(Files.getLastModifiedTime(folder().resolve("current/manifest.json")).toInstant())
        .isEqualTo(NOON_SHARP.plusSeconds(3));
  }

  @Test
  void whatIsLaidReady_isThereUntilSomethingIsPublished() throws IOException {
    layReady("one", "1");
    layReady("two", "2");
    try (Releases releases = open(true)) {
      assertThat(releases.all()).isEmpty();
      assertThat(releases.ready("one")).isEmpty();
      try (StagedFolder ready = releases.ready("two").orElseThrow()) {
        assertThat(ready.path().resolve("index.html")).hasContent("2");
        assertThat(releases.publish(ready, NOON, FIRST).folder().resolve("index.html"))
            .hasContent("2");
      }
    }

    layReady("three", "3");
    try (Releases releases = open(true)) {
      publish(releases, NOON, FIRST);
      releases.keep(10);
      assertThat(releases.ready("three")).isEmpty();
    }
    assertThat(folder().resolve("releases").toFile().list()).hasSize(2);
  }

  private void layReady(String name, String content) throws IOException {
    try (Releases releases = open(true);
        StagedFolder stage = releases.stage()) {
      Files.writeString(stage.path().resolve("index.html"), content);
      releases.layReady(stage, name);
    }
  }

  /** Publishes two files, always at the same moment, and returns how old they then are. */
  private List<Instant> times(String same, String other) throws IOException {
    try (Releases releases = open(true);
        StagedFolder stage = releases.stage()) {
      Files.writeString(stage.path().resolve("same.txt"), same);
      Files.writeString(stage.path().resolve("other.txt"), other);
      SortedMap<String, String> files =
          FileHashes.of(stage.path(), List.of("same.txt", "other.txt"));
      new Manifest("1", false, Optional.empty(), FIRST, new TreeMap<>(), files).write(stage.path());
      Path site = releases.publish(stage, NOON, FIRST).folder();
      return List.of(
          Files.getLastModifiedTime(site.resolve("same.txt")).toInstant(),
          Files.getLastModifiedTime(site.resolve("other.txt")).toInstant());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theNewestAreKept_andAlwaysThePublicOne(boolean links) throws IOException {
    String first = publish(NOON, FIRST, links);
    for (int i = 1; i < 5; i++) {
      publish(NOON.plusSeconds(i), FIRST, links);
    }
    try (Releases releases = open(links)) {
      releases.rollBackTo(first);
      assertThat(releases.keep(2)).isEmpty();
    }
    assertThat(names())
        .containsExactly(
            "*" + first, "20261122T120003Z-aaaaaaaaaaaa", "20261122T120004Z-aaaaaaaaaaaa");
    assertThat(entries("releases")).hasSize(links ? 3 : 2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rollingBack_isToTheOneBefore_orToANamedOne(boolean links) throws IOException {
    String first = publish(NOON, FIRST, links);
    String second = publish(NOON.plusSeconds(1), FIRST, links);
    String third = publish(NOON.plusSeconds(2), FIRST, links);
    try (Releases releases = opened(Releases.existing(folder(), Wait.NONE))) {
      releases.rollBack();
      assertThat(names()).containsExactly(first, "*" + second, third);
      releases.rollBack();
      assertThat(names()).containsExactly("*" + first, second, third);
      assertThat(refused(releases.rollBack())).isEqualTo(Refusal.Kind.NONE_BEFORE);
      assertThat(refused(releases.rollBackTo("../x"))).isEqualTo(Refusal.Kind.UNKNOWN_RELEASE);
      releases.rollBackTo(third);
      releases.rollBackTo(third);
      assertThat(names()).containsExactly(first, second, "*" + third);
    }
    assertThat(folder().resolve("current/index.html")).hasContent("2026-11-22T12:00:02.900Z");
    assertThat(Files.isSymbolicLink(folder().resolve("current"))).isEqualTo(links);
  }

  @Test
  void whatAKilledRunLeft_isGoneAfterTheNext() throws IOException {
    publish(NOON, FIRST, true);
    Path releases = folder().resolve("releases");
    Files.createDirectories(releases.resolve(".kaoping-123/assets"));
    Files.writeString(releases.resolve(".kaoping-123/assets/a.css"), "a");
    Files.createDirectories(releases.resolve(".kaoping-old-20261122T110000Z-aaaaaaaaaaaa"));
    Files.createSymbolicLink(folder().resolve(".kaoping-link"), Path.of("releases/x"));
    open(true).close();
    assertThat(entries("")).containsExactly(".kaoping-lock", "current", "releases");
    assertThat(entries("releases")).hasSize(1);
  }

  @Test
  void whatIsNoRelease_isLeftAlone() throws IOException {
    publish(NOON, FIRST, true);
    for (String other : List.of("notes", "20269922T120000Z-aaaaaaaaaaaa", "20261122T110000Z-a")) {
      Files.createDirectories(folder().resolve("releases").resolve(other));
    }
    publish(NOON.plusSeconds(1), FIRST, true);
    try (Releases releases = open(true)) {
      releases.keep(1);
    }
    assertThat(names()).hasSize(1);
    assertThat(entries("releases")).hasSize(4);
  }

  @Test
  void aFolderOfOthers_isRefusedAndUntouched() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("letter.txt"), "mine");
    assertThat(refused(Releases.toPublish(folder(), true, Wait.NONE)))
        .isEqualTo(Refusal.Kind.FOREIGN_FOLDER);
    assertThat(refused(Releases.existing(folder(), Wait.NONE))).isEqualTo(Refusal.Kind.NO_RELEASES);
    assertThat(names()).containsExactly("NO_RELEASES");
    assertThat(entries("")).containsExactly("letter.txt");
    assertThat(refused(Releases.toPublish(folder().resolve("letter.txt"), true, Wait.NONE)))
        .isEqualTo(Refusal.Kind.FOREIGN_FOLDER);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherCurrent_isRefusedAndUntouched(boolean links) throws IOException {
    publish(NOON, FIRST, true);
    Path current = folder().resolve("current");
    Files.delete(current);
    Files.createSymbolicLink(current, temporary);
    assertThat(refused(Releases.toPublish(folder(), links, Wait.NONE)))
        .isEqualTo(Refusal.Kind.FOREIGN_CURRENT);
    Files.delete(current);
    Files.createDirectory(current);
    Files.writeString(current.resolve("letter.txt"), "mine");
    assertThat(refused(Releases.toPublish(folder(), links, Wait.NONE)))
        .isEqualTo(Refusal.Kind.FOREIGN_CURRENT);
    assertThat(current.resolve("letter.txt")).hasContent("mine");
  }

  @Test
  void oneAtATime() {
    try (Releases releases = open(true)) {
      assertThat(refused(Releases.toPublish(folder(), true, Wait.NONE)))
          .isEqualTo(Refusal.Kind.BUSY);
      assertThat(refused(Releases.existing(folder(), Wait.NONE))).isEqualTo(Refusal.Kind.BUSY);
      assertThat(releases.current()).isEmpty();
    }
    assertThat(publish(NOON, FIRST, true)).isNotEmpty();
  }

  @Test
  void withoutSymbolicLinks_itSaysSoBeforeAnythingIsBuilt() throws IOException {
    try (FileSystem zip =
        FileSystems.newFileSystem(temporary.resolve("a.zip"), Map.of("create", "true"))) {
      Path folder = zip.getPath("/public");
      assertThat(refused(Releases.toPublish(folder, true, Wait.NONE)))
          .isEqualTo(Refusal.Kind.NO_LINKS);
      assertThat(Folders.names(folder)).containsExactly(".kaoping-lock");
    }
  }

  @Test
  void withoutLinks_currentIsAFolder_andStaysOne() {
    publish(NOON, FIRST, false);
    String second = publish(NOON.plusSeconds(1), FIRST, true);
    assertThat(Files.isSymbolicLink(folder().resolve("current"))).isFalse();
    assertThat(names()).containsExactly("20261122T120000Z-aaaaaaaaaaaa", "*" + second);
  }

  @Test
  void theWayWithoutLinks_takesOverFromTheOther() {
    String first = publish(NOON, FIRST, true);
    String second = publish(NOON.plusSeconds(1), FIRST, false);
    assertThat(Files.isSymbolicLink(folder().resolve("current"))).isFalse();
    assertThat(names()).containsExactly(first, "*" + second);
  }

  /** The three instants at which an exchange of folders can be cut off. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void anExchangeThatWasCutOff_isFinishedByTheNextRun(int renames) throws IOException {
    String first = publish(NOON, FIRST, false);
    String second = publish(NOON.plusSeconds(1), FIRST, false);
    Path releases = folder().resolve("releases");
    Files.writeString(folder().resolve(".kaoping-current"), first + "\n");
    Files.writeString(folder().resolve(".kaoping-current-next"), "2026");
    if (renames > 0) {
      Files.move(folder().resolve("current"), releases.resolve(second));
    }
    if (renames > 1) {
      Files.move(releases.resolve(first), folder().resolve("current"));
    }
    open(false).close();
    assertThat(names()).containsExactly("*" + first, second);
    assertThat(entries(""))
        .containsExactly(".kaoping-current", ".kaoping-lock", "current", "releases");
  }
}
