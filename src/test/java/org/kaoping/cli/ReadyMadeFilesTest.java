package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Language;
import org.kaoping.git.GitFolder;
import org.kaoping.pipeline.TestWorkspace;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of {@code docs/ready-made} work as they are. */
class ReadyMadeFilesTest {
  private static final Path FILES = Path.of("docs/ready-made").toAbsolutePath();
  private static final Pattern CALL = Pattern.compile("(?:\\./|/opt/kaoping/)kaoping ([^>|\\n]+)");
  private static final Pattern CONDITION = Pattern.compile("ExecCondition=/bin/sh -c '(.+)'\\n");
  private static final String MISTAKE = "units: [{id: u, nmae: 甲镇}]";

  @TempDir private Path folder;

  private record Ended(int exit, String printed) {}

  private Ended run(Path where, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(output));
  }

  @ParameterizedTest
  @CsvSource({
    "gitlab-ci.yml, 4",
    "github-actions.yml, 3",
    "gitea-actions.yml, 3",
    "kaoping.service, 1"
  })
  void commandsAreThoseOfTheProgram(String name, int count) throws IOException {
    List<String[]> calls = new ArrayList<>();
    for (String command : commands(name)) {
      Matcher call = CALL.matcher(command);
      while (call.find()) {
        calls.add(call.group(1).strip().replace("\"", "").split(" +"));
      }
    }
    assertThat(calls).hasSize(count);
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    for (String[] call : calls) {
      CommandLine line = Main.commandLine(nowhere, nowhere, Language.ENGLISH);
      assertThat(line.parseArgs(call).unmatched()).isEmpty();
    }
  }

  /** Returns what a file has run: lines of a unit, or all lists and texts of scripts. */
  private static List<String> commands(String name) throws IOException {
    String text = Files.readString(FILES.resolve(name));
    if (!name.endsWith(".yml")) {
      return text.lines().filter(line -> line.startsWith("Exec")).toList();
    }
    JsonNode root = YAMLMapper.builder().build().readTree(text);
    List<String> commands = new ArrayList<>();
    for (JsonNode job : root) {
      job.path("script").forEach(line -> commands.add(line.asString()));
    }
    root.path("jobs")
        .forEach(
            job -> job.path("steps").forEach(step -> commands.add(step.path("run").asString(""))));
    return commands;
  }

  @Test
  void theCommitHook_checksWhatIsCommitted_andNothingElse() throws Exception {
    GitFolder git = GitFolder.create(folder.resolve("work tree"));
    TestWorkspace.smallest(git.path());
    Path launcher = InstalledProgram.in(folder.resolve("程序")).launcher();
    Files.copy(FILES.resolve("pre-commit"), git.path().resolve(".git/hooks/pre-commit"));
    Map<String, String> environment =
        Map.of("KAOPING", launcher.toString(), "TMPDIR", folder.toString());
    git.run("add", "--all");
    String[] commit = {
      "git", "-c", "user.name=Test", "-c", "user.email=t@localhost", "commit", "-m", "x"
    };
    Ended first = run(git.path(), environment, commit);
    assertThat(first.exit()).as(first.printed()).isZero();
    String before = git.head();

    git.write("data/e/units.yaml", MISTAKE);
    git.run("add", "--all");
    git.write("data/e/units.yaml", "units: [{id: u, name: 甲镇}]");
    Ended refused = run(git.path(), environment, commit);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.printed()).contains("data/e/units.yaml:1:17: ", "S001");
    assertThat(git.head()).isEqualTo(before);

    git.run("reset", "-q");
    git.write("data/e/units.yaml", MISTAKE);
    git.write("README.md", "x");
    git.run("add", "README.md");
    assertThat(run(git.path(), environment, commit).exit()).isZero();
    assertThat(git.head()).isNotEqualTo(before);
    assertThat(folder.toFile().list((parent, name) -> name.startsWith("tmp."))).isEmpty();
  }

  /** As editors, timers and other programs commit: without a home and without a language. */
  @ParameterizedTest
  @ValueSource(strings = {"", "LC_ALL=C"})
  void theCommitHook_readsChineseNames_inAnEmptyEnvironment(String variable) throws Exception {
    GitFolder git = GitFolder.create(folder.resolve("工作 树"));
    TestWorkspace.smallest(git.path());
    Path launcher = InstalledProgram.in(folder.resolve("程序")).launcher();
    Files.copy(FILES.resolve("pre-commit"), git.path().resolve(".git/hooks/pre-commit"));
    List<String> commit = new ArrayList<>(List.of("env", "-i", "PATH=" + System.getenv("PATH")));
    if (!variable.isEmpty()) {
      commit.add(variable);
    }
    commit.addAll(List.of("KAOPING=" + launcher, "git", "-c", "user.name=测试"));
    commit.addAll(List.of("-c", "user.email=t@localhost", "commit", "-q", "-m", "说明"));

    git.write("content/说明/办 法.md", "title=办法\n~~~~~~\n正文\n");
    git.run("add", "--all");
    Ended first = run(git.path(), Map.of(), commit.toArray(String[]::new));
    assertThat(first.exit()).as(first.printed()).isZero();

    git.write("content/说明/办 法.md", "title=办法\n~~~~~~\n{{没有}}\n");
    git.run("add", "--all");
    Ended refused = run(git.path(), Map.of(), commit.toArray(String[]::new));
    assertThat(refused.exit()).as(refused.printed()).isEqualTo(1);
    assertThat(refused.printed()).contains("content/说明/办 法.md:3:3: ", "D009");
  }

  @Test
  void theUnit_publishesOnlyWhatIsNew() throws Exception {
    GitFolder origin = GitFolder.create(folder.resolve("origin"));
    TestWorkspace.smallest(origin.path());
    origin.commit("2026-03-01T12:00:00+08:00");
    GitFolder clone = GitFolder.create(folder.resolve("clone"));
    clone.run("pull", "-q", origin.path().toString(), "main");
    clone.run("remote", "add", "origin", origin.path().toString());
    clone.run("fetch", "-q");
    clone.run("branch", "-q", "--set-upstream-to=origin/main");
    Matcher unit = CONDITION.matcher(Files.readString(FILES.resolve("kaoping.service")));
    assertThat(unit.find()).isTrue();
    String condition =
        unit.group(1).replace("$$", "$").replace("/srv/kaoping", folder.resolve("site").toString());

    assertThat(run(clone.path(), Map.of(), "/bin/sh", "-c", condition).exit()).isZero();
    String head = clone.head().substring(0, 12);
    Files.createDirectories(folder.resolve("site/releases/20261122T120000Z-" + head + "-changed"));
    assertThat(run(clone.path(), Map.of(), "/bin/sh", "-c", condition).exit()).isZero();
    Files.createDirectories(folder.resolve("site/releases/20261122T120001Z-" + head));
    assertThat(run(clone.path(), Map.of(), "/bin/sh", "-c", condition).exit()).isEqualTo(1);
    origin.write("README.md", "x");
    origin.commit("2026-03-02T12:00:00+08:00");
    assertThat(run(clone.path(), Map.of(), "/bin/sh", "-c", condition).exit()).isZero();
    assertThat(clone.head()).isEqualTo(origin.head());
    Files.move(origin.path(), folder.resolve("away"));
    assertThat(run(clone.path(), Map.of(), "/bin/sh", "-c", condition).exit()).isEqualTo(255);
  }

  @Tag("webserver")
  @ParameterizedTest
  @ValueSource(strings = {"docs/ready-made/pre-commit", "kaoping", "dev/test"})
  void shellIsSound(String name) throws Exception {
    Path file = Path.of(name).toAbsolutePath();
    assertThat(run(folder, Map.of(), "shellcheck", file.toString())).isEqualTo(new Ended(0, ""));
    assertThat(file).isExecutable();
  }

  @Tag("webserver")
  @Test
  void systemdKnowsTheUnits_andFindsThemGuarded() throws Exception {
    for (String name : List.of("kaoping.service", "kaoping.timer")) {
      Files.writeString(
          folder.resolve(name),
          Files.readString(FILES.resolve(name))
              .replace("/opt/kaoping/kaoping", "/bin/true")
              .replace("User=kaoping", "User=daemon"));
    }
    assertThat(
            run(
                folder,
                Map.of(),
                "systemd-analyze",
                "verify",
                "./kaoping.service",
                "./kaoping.timer"))
        .isEqualTo(new Ended(0, ""));
    Ended security =
        run(
            folder,
            Map.of("LC_ALL", "C.UTF-8"),
            "systemd-analyze",
            "security",
            "--offline=true",
            "--threshold=25",
            "./kaoping.service");
    assertThat(security.exit()).as(security.printed()).isZero();
  }
}
