package org.kaoping.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.cli.InstalledProgram;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.GitFolder;
import org.kaoping.git.Repository;
import org.kaoping.pipeline.Documents;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.publish.Difference;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.Release;
import org.kaoping.publish.Releases;

/**
 * A bare repository, a folder to publish to and the program with its launcher, all with names that
 * shells trip over.
 */
public record PushServer(Path folder) {
  private static final String HOME = "程序 it's";
  static final String EVALUATION = "data/e/evaluation.yaml";

  /** What a program printed, both streams together, and its exit code. */
  public record Result(int exit, String text) {}

  /** Makes the repository; no hooks yet. */
  public static PushServer create(Path folder) throws IOException {
    PushServer server = new PushServer(Files.createDirectories(folder));
    server.run(folder, "git", "init", "-q", "--bare", "-b", "main", server.bare().toString());
    InstalledProgram.in(server.folder().resolve(HOME));
    return server;
  }

  Path bare() {
    return folder.resolve("仓库 it's.git");
  }

  public Path site() {
    return folder.resolve("网站 $HOME \"x\"");
  }

  Path launcher() {
    return folder.resolve(HOME).resolve("kaoping");
  }

  /** Installs the hooks by the program itself. */
  PushServer install(String... options) throws IOException {
    List<String> line = new ArrayList<>(List.of("hooks", "install", "--lang", "en"));
    line.addAll(List.of("--repository", bare().toString(), "--publish-to", site().toString()));
    line.addAll(List.of(options));
    Result result = kaoping(line.toArray(String[]::new));
    assertThat(result.exit()).as(result.text()).isZero();
    return this;
  }

  /** Installs the hooks as they are by default, faster. */
  public PushServer installed() {
    HookSettings settings =
        new HookSettings(
            new Target(site(), true, 10, Documents.MADE, Optional.empty(), Optional.empty()),
            "main",
            "",
            Language.ENGLISH,
            false,
            false);
    Repository repository = Repository.of(bare()).orElseThrow();
    Program program = new Program(List.of(launcher().toString()), "/nowhere");
    Answer answer =
        new Installation(repository, Messages.of(Language.ENGLISH))
            .install(settings, program, false);
    assertThat(answer.done()).as(answer.text()).isTrue();
    return this;
  }

  /** Runs the program. */
  Result kaoping(String... arguments) throws IOException {
    return run(
        folder,
        Stream.concat(Stream.of(launcher().toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  /** Makes a clone. */
  GitFolder clone(String name) throws IOException {
    run(folder, "git", "clone", "-q", bare().toString(), name);
    return new GitFolder(folder.resolve(name));
  }

  /**
   * Makes a clone with the smallest workspace, in English, committed and not yet pushed. Its
   * results are under notice: they may change without a correction.
   */
  public GitFolder work(String name) throws IOException {
    GitFolder work = clone(name);
    TestWorkspace.smallest(work.path());
    work.write("site.yaml", "language: en\n");
    work.write(
        EVALUATION,
        "{scheme: s, status: notice, notice: {from: 2025-01-01, to: 2025-01-07}, demo: true}\n");
    work.commit("2026-03-01T10:00:00+08:00");
    return work;
  }

  /** Commits a score of the one unit; 0 to 5 are right. */
  public static void score(GitFolder work, String score) throws IOException {
    work.write(
        "data/e/results/u.yaml",
        "unit: u\nassessments:\n  - records:\n      i: {score: " + score + ", reason: r}\n");
    work.commit("2026-03-02T10:00:00+08:00");
  }

  /** Pushes and waits for the end. */
  public Result push(GitFolder from, String... what) throws IOException {
    return run(from.path(), pushing(what));
  }

  /** Begins to push; what is printed goes into a file. */
  public Process pushInBackground(GitFolder from, Path printed, String... what) throws IOException {
    return builder(from.path(), pushing(what)).redirectOutput(printed.toFile()).start();
  }

  private static String[] pushing(String... what) {
    List<String> line = new ArrayList<>(List.of("git", "push", "origin"));
    line.addAll(List.of(what));
    return line.toArray(String[]::new);
  }

  /** Returns the commit that a branch of the repository stands at. */
  public String tip(String branch) throws IOException {
    return run(bare(), "git", "rev-parse", "--verify", "-q", branch).text().strip();
  }

  /** Returns the commit whose site is public, which has to be complete. */
  public Optional<String> published() {
    Optional<Release> current = releases().stream().filter(Release::current).findFirst();
    return current.map(
        release -> {
          Path site = site().resolve("current");
          Manifest manifest = Manifest.read(site).either(m -> m, why -> fail(why.what()));
          assertThat(Difference.ofSite(site, manifest)).isEmpty();
          return manifest.revision().orElseThrow().commit();
        });
  }

  /** Returns all releases. */
  List<Release> releases() {
    return Releases.list(site()).either(all -> all, why -> List.of());
  }

  private static Manifest fail(String why) {
    throw new AssertionError(why);
  }

  /** Runs a program in the environment of somebody whose system knows no Chinese. */
  Result run(Path where, String... line) throws IOException {
    Process process = builder(where, line).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(ended(process), text);
  }

  /** Waits for the end of a process. */
  public static int ended(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ProcessBuilder builder(Path where, String... line) {
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(where.toFile()).redirectErrorStream(true);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    return builder;
  }
}
