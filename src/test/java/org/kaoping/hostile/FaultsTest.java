package org.kaoping.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.cli.Program;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.properties.Seeds;

/**
 * Whatever befalls the program, what it had made before is whole, the sources are as they were, the
 * cause is told in a sentence, and the next run goes right and leaves nothing else behind.
 */
class FaultsTest {
  private static final int UNITS = 4;

  /** About how long the program takes, in nanoseconds. */
  private static final Map<Task, Long> USUAL =
      Map.of(Task.BUILD, 3_000_000_000L, Task.PUBLISH, 3_000_000_000L, Task.IMPORT, 1_500_000_000L);

  @TempDir private Path folder;
  private final Map<String, Integer> injected = new TreeMap<>();
  private final Map<String, String> sources = new TreeMap<>();

  /** What the program is doing when something befalls it. */
  enum Task {
    BUILD,
    PUBLISH,
    IMPORT
  }

  @BeforeEach
  void everythingMadeOnce() throws IOException {
    TestWorkspace.many(workspace(), "e", UNITS);
    TestWorkspace.write(folder.resolve("m.yaml"), mapping());
    for (Task task : Task.values()) {
      run(line(task, 0));
    }
    sources.putAll(sources());
  }

  /** Returns all files of the workspace but those that the tasks themselves change. */
  private Map<String, String> sources() throws IOException {
    Map<String, String> files = TestWorkspace.files(workspace());
    files.keySet().removeIf(name -> name.contains("/results/") || name.equals("content/a.md"));
    return files;
  }

  private static String mapping() {
    return "evaluation: e\ncolumns: [{head: 单位, as: unit}, {head: 工作, as: work}]\n";
  }

  private Path workspace() {
    return folder.resolve("w");
  }

  private Path results() {
    return workspace().resolve("data/e/results");
  }

  /** Returns the command, after a change of what it reads that it has to follow. */
  private String[] line(Task task, long seed) throws IOException {
    TestWorkspace.write(
        workspace().resolve("content/a.md"), "title=第" + seed + "次\ndate=2024-12-31\n~~~~~~\n文\n");
    StringBuilder table = new StringBuilder("单位,工作\n");
    for (int i = 1; i <= UNITS; i++) {
      table.append("第").append(i).append("号社区,").append(Math.floorMod(seed + i, 50)).append("\n");
    }
    Path filled = folder.resolve("t.csv");
    Files.writeString(filled, table.toString());
    Stream<String> what =
        switch (task) {
          case BUILD -> Stream.of("build", "-o", folder.resolve("out/site").toString());
          case PUBLISH -> Stream.of("publish", "--to", folder.resolve("p").toString());
          case IMPORT ->
              Stream.of("import", "-m", folder.resolve("m.yaml").toString(), filled.toString());
        };
    return Stream.concat(what, Stream.of("-w", workspace().toString(), "--lang", "en"))
        .toArray(String[]::new);
  }

  private Answer run(String... line) {
    Answer answer = Answer.of(line);
    assertThat(answer.exit()).as(answer.printed()).isZero();
    return answer;
  }

  private Program start(Program.Setting setting, String... line) throws IOException {
    return Program.start(setting, folder.resolve("printed.txt"), line);
  }

  /** Whatever happened: what is public is whole, and no file of results is half. */
  private void assertThatNothingIsLost(String what) throws IOException {
    Answer published = Answer.of("verify", folder.resolve("p/current").toString());
    assertThat(published.exit()).as(what + ": " + published.printed()).isZero();
    Path site = folder.resolve("out/site");
    if (Files.exists(site)) { // or the run ended between two names
      Answer built = Answer.of("verify", site.toString());
      assertThat(built.exit()).as(what + ": " + built.printed()).isZero();
    }
    assertThat(sources()).as(what).isEqualTo(sources);
    for (int i = 1; i <= UNITS; i++) {
      assertThat(results().resolve("u" + i + ".yaml"))
          .as(what)
          .content()
          .contains("有差距", "抽查")
          .matches("(?s).*statements: \\{costs: \\{a: 1, b: [0-9]+\\}\\}\\}?\n?");
    }
  }

  /** The same command again goes right, and nothing else is beside what it makes. */
  private void assertThatTheNextRunMends(String what, String... line) throws IOException {
    Answer next = Answer.of(line);
    assertThat(next.exit()).as(what + ": " + next.printed()).isZero();
    assertThatNothingIsLost(what);
    assertThat(names("out")).as(what).isSubsetOf("site");
    assertThat(names("p")).as(what).containsExactly(".kaoping-lock", "current", "releases");
    assertThat(names("p/releases")).as(what).noneMatch(name -> name.startsWith("."));
    assertThat(names("w/data/e/results")).as(what).hasSize(UNITS).allMatch(n -> n.startsWith("u"));
  }

  private List<String> names(String of) throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve(of))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private void count(String fault) {
    injected.merge(fault, 1, Integer::sum);
  }

  private void report(List<Long> seeds) throws IOException {
    SoakReport report = new SoakReport("faults");
    report.put("seeds", seeds.get(0) + "–" + seeds.get(seeds.size() - 1));
    injected.forEach((fault, count) -> report.put("fault." + fault, count.toString()));
    report.write();
  }

  @Test
  void killedAFewTimes() throws Exception {
    kill(List.of(1L, 2L, 3L, 4L), new TreeMap<>(USUAL));
  }

  @Test
  @Tag("faults")
  void manyFaults() throws Exception {
    List<Long> seeds = Seeds.asked(1, 100);
    kill(seeds, new TreeMap<>());
    for (long seed : seeds.subList(0, seeds.size() / 4)) {
      lackDisk(seed);
      lackMemory(seed);
      runTwice(seed);
    }
    setTheClockBack();
    readMeanwhile();
    report(seeds);
  }

  /**
   * Kills the program at random instants.
   *
   * @param whole how long each task takes, in nanoseconds; measured first where it is not known
   */
  private void kill(List<Long> seeds, Map<Task, Long> whole) throws Exception {
    for (long seed : seeds) {
      Chance chance = new Chance(seed);
      Task task = Task.values()[Math.floorMod(seed, Task.values().length)];
      String what = "seed " + seed + ", killed in " + task;
      String[] line = line(task, seed);
      long begun = System.nanoTime();
      Program program = start(Program.Setting.USUAL, line);
      if (whole.containsKey(task)) {
        long most = whole.getOrDefault(task, 0L);
        long nanos = most / 4 + (long) (most * chance.below(1000) / 1000.0);
        program.process().waitFor(nanos, TimeUnit.NANOSECONDS);
        program.kill();
        count("killed-" + task);
      } else {
        assertThat(program.exit()).as(what + ": " + program.printed()).isZero();
        whole.put(task, System.nanoTime() - begun);
      }
      assertThatNothingIsLost(what);
      assertThatTheNextRunMends(what, line);
    }
  }

  /** No file may be longer than some kilobytes: the system refuses to write, as a full disk. */
  private void lackDisk(long seed) throws Exception {
    Chance chance = new Chance(seed);
    Task task = chance.isHeads() ? Task.BUILD : Task.PUBLISH;
    int kilobytes = 8 << chance.below(8);
    String what = "seed " + seed + ", no file above " + kilobytes + " KB in " + task;
    String[] line = line(task, seed);
    Program.Setting setting =
        new Program.Setting(
            List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"),
            List.of("-XX:-UsePerfData"),
            Map.of());
    assertThatItIsTold(what, start(setting, line));
    count("disk-full");
    assertThatNothingIsLost(what);
    assertThatTheNextRunMends(what, line);
  }

  private void lackMemory(long seed) throws Exception {
    Chance chance = new Chance(seed);
    Task task = chance.pick(List.of(Task.values()));
    int megabytes = 8 + chance.below(40);
    String what = "seed " + seed + ", " + megabytes + " MB in " + task;
    String[] line = line(task, seed);
    Program.Setting setting =
        new Program.Setting(List.of(), List.of("-Xmx" + megabytes + "m"), Map.of());
    assertThatItIsTold(what, start(setting, line));
    count("memory-short");
    assertThatNothingIsLost(what);
    assertThatTheNextRunMends(what, line);
  }

  private static void assertThatItIsTold(String what, Program program) throws Exception {
    int exit = program.exit();
    String said = what + ": " + program.printed();
    assertThat(exit).as(said).isIn(0, 1);
    assertThat(program.printed()).as(said).doesNotContain("\tat ", "KAOPING_DEBUG");
    if (exit == 1) {
      assertThat(program.printed().strip()).as(said).isNotEmpty().hasLineCount(1);
    }
  }

  /** One after the other, or one of them says why not. */
  private void runTwice(long seed) throws Exception {
    Task task = new Chance(seed).pick(List.of(Task.values()));
    String what = "seed " + seed + ", twice at once in " + task;
    String[] line = line(task, seed);
    Program one = Program.start(folder.resolve("one.txt"), line);
    Program other = Program.start(folder.resolve("other.txt"), line);
    assertThatItIsTold(what, one);
    assertThatItIsTold(what, other);
    count("two-at-once");
    assertThatNothingIsLost(what);
    assertThatTheNextRunMends(what, line);
  }

  private void setTheClockBack() throws Exception {
    for (String moment : List.of("@2031-02-03 04:05:06", "@2001-02-03 04:05:06")) {
      String[] line = line(Task.PUBLISH, moment.hashCode());
      Program.Setting setting =
          new Program.Setting(List.of("faketime", "-f", moment), List.of(), Map.of());
      Program program = start(setting, line);
      assertThat(program.exit()).as(program.printed()).isZero();
      count("clock-set");
      assertThatNothingIsLost(moment);
      String newest = names("p/releases").get(names("p/releases").size() - 1);
      assertThat(Files.readSymbolicLink(folder.resolve("p/current"))).endsWithRaw(Path.of(newest));
      assertThatTheNextRunMends(moment, line);
    }
  }

  /** Who reads a file of the site reads on while it is replaced. */
  private void readMeanwhile() throws IOException {
    Path page = folder.resolve("out/site/index.html");
    byte[] before = Files.readAllBytes(page);
    try (InputStream open = Files.newInputStream(page)) {
      run(line(Task.BUILD, 7));
      assertThat(open.readAllBytes()).isEqualTo(before);
    }
    count("open-elsewhere");
    assertThatTheNextRunMends("open elsewhere", line(Task.BUILD, 8));
  }
}
