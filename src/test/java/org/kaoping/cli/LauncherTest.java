package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.pipeline.TestWorkspace;

/** The launcher works in any environment, from anywhere and whatever folders are called. */
class LauncherTest {
  @TempDir Path folder;

  private Path home;

  private record Ended(int exit, String printed) {}

  @BeforeEach
  void install() throws IOException {
    home = InstalledProgram.in(folder.resolve("程序 it's \"here\" $HOME")).home();
  }

  private Ended run(Path from, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = folder.resolve("printed");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(from.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", Objects.requireNonNull(System.getenv("PATH")));
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new Ended(exit, Files.readString(output, StandardCharsets.UTF_8));
  }

  private Path workspace() throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("工作 区"));
    TestWorkspace.write(workspace.resolve("content/说明/办法.md"), "title=办法\n~~~~~~\n正文\n");
    return workspace;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "LC_ALL=C",
        "LC_ALL=POSIX",
        "LANG=zh_CN.GB18030",
        "LC_ALL=zh_CN.UTF-8",
        "LC_CTYPE=C"
      })
  void chineseNamesWork_whateverTheLocale(String variable) throws Exception {
    Map<String, String> environment =
        variable.isEmpty()
            ? Map.of()
            : Map.of(variable.split("=", 2)[0], variable.split("=", 2)[1]);
    workspace();

    Ended ended =
        run(
            folder,
            environment,
            home.resolve("kaoping").toString(),
            "build",
            "-w",
            "工作 区",
            "-o",
            "网 站",
            "--no-documents");

    assertThat(ended.exit()).as(ended.printed()).isZero();
    assertThat(folder.resolve("网 站/说明/办法.html")).content().contains("正文");
    assertThat(ended.printed())
        .contains(variable.contains("zh_CN") ? "已生成" : "built")
        .contains(folder.resolve("网 站/index.html").toUri().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX"})
  void javaItself_namesTheRemedy_whereItCannotReadNames(String variable) throws Exception {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    TestWorkspace.write(workspace.resolve("content/说明.md"), "title=办法\n~~~~~~\n正文\n");
    Map<String, String> environment = Map.of(variable.split("=", 2)[0], variable.split("=", 2)[1]);
    workspace();
    for (String name : List.of("w", "工作 区")) {
      Ended ended =
          run(
              folder,
              environment,
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              Program.classPath(),
              Main.class.getName(),
              "validate",
              "-w",
              name);
      assertThat(ended.exit()).as(ended.printed()).isEqualTo(2);
      assertThat(ended.printed().lines().toList())
          .singleElement()
          .asString()
          .contains("./kaoping", "LC_ALL=C.UTF-8");
    }
  }

  @Test
  void linksLeadToTheProgram() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("my bin"));
    Path far = Files.createSymbolicLink(bin.resolve("far"), home.resolve("kaoping"));
    Path near = Files.createSymbolicLink(bin.resolve("near"), Path.of("far"));
    Path other = Files.createDirectories(folder.resolve("other"));
    Path linked = Files.createSymbolicLink(other.resolve("bin"), bin);

    assertWorks(other, near.toString());
    assertWorks(other, far.toString());
    assertWorks(other, linked.resolve("near").toString());
    assertWorks(bin, "./near");
    assertWorks(bin, "sh", "near");
    assertWorks(folder, "sh", "-c", "PATH=\"$PATH:" + bin + "\"; near \"$@\"", "sh");
  }

  @Test
  void everyFolderWillDo() throws Exception {
    assertWorks(home, "./kaoping");
    assertWorks(home, "sh", "kaoping");
    assertWorks(home.resolve("src"), "../kaoping");
    assertWorks(Path.of("/"), home.resolve("kaoping").toString());
  }

  /** Some shells look for the script on the path, and hand on the bare name. */
  @Test
  void aShellThatLooksOnThePath_findsTheProgram() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin 目录"));
    Files.createSymbolicLink(bin.resolve("kp"), home.resolve("kaoping"));
    assertWorks(Path.of("/"), "env", "PATH=" + System.getenv("PATH") + ":" + bin, "bash", "kp");
  }

  @ParameterizedTest
  @CsvSource({"java, JDK 17", "mvn, Maven"})
  void whatIsNotInstalled_isTold(String program, String remedy) throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : List.of("locale", "find", "java")) {
      if (!tool.equals(program)) {
        Files.createSymbolicLink(bin.resolve(tool), which(tool));
      }
    }
    Files.delete(home.resolve("target/kaoping.jar"));
    for (String language : List.of("zh_CN.UTF-8", "C.UTF-8")) {
      Ended ended =
          run(
              folder,
              Map.of("PATH", bin.toString(), "LC_ALL", language),
              "/bin/sh",
              home.resolve("kaoping").toString(),
              "--version");
      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.printed().lines())
          .singleElement()
          .asString()
          .contains(program, remedy, language.startsWith("zh") ? "请安装" : "install");
    }
  }

  private Path which(String tool) throws Exception {
    return Path.of(run(folder, Map.of(), "/bin/sh", "-c", "command -v " + tool).printed().strip())
        .toRealPath();
  }

  /** Really compiles, with the repository of libraries that this test run has. */
  @Tag("pushes")
  @Test
  void theFirstStart_compilesWhateverFoldersAreCalled() throws Exception {
    Files.delete(home.resolve("target/kaoping.jar"));
    Files.copy(Path.of("pom.xml"), home.resolve("pom.xml"), StandardCopyOption.REPLACE_EXISTING);
    TestWorkspace.copy(Path.of("src/main"), home.resolve("src/main"));
    TestWorkspace.copy(Path.of("site-templates"), home.resolve("site-templates"));
    Path user = Files.createDirectories(folder.resolve("张 三"));
    Path temporary = Files.createDirectories(folder.resolve("临 时"));
    String repository =
        System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository");

    Ended ended =
        run(
            Path.of("/"),
            Map.of(
                "HOME",
                user.toString(),
                "TMPDIR",
                temporary.toString(),
                "CDPATH",
                "/",
                "JDK_JAVA_OPTIONS",
                "\"-Duser.home=%s\" \"-Djava.io.tmpdir=%s\" \"-Dmaven.repo.local=%s\""
                    .formatted(user, temporary, repository)),
            home.resolve("kaoping").toString(),
            "--version");
    assertThat(ended.exit()).as(ended.printed()).isZero();
    assertThat(ended.printed()).contains("Compiling Kaoping", "Preparing quick starts", "kaoping ");
    assertThat(home.resolve("target/kaoping.jar")).isNotEmptyFile();
    assertThat(home.resolve("target")).isDirectoryContaining("glob:**/classes-*.jsa");
    works(user, "", "init", "work");
    works(user, "-Xmx1g -Xshare:off", "build", "-w", "work", "-o", "site");
    works(user, "", "build", "-w", "work", "-o", "with-archive");
    assertThat(TestWorkspace.files(user.resolve("with-archive")))
        .isEqualTo(TestWorkspace.files(user.resolve("site")));
  }

  /** However large the machine is, memory does not fill up with what is done with. */
  @Test
  void memoryIsBoundedByTheData() throws Exception {
    Path workspace = workspace();
    long before = mostMemory(workspace);
    Files.write(workspace.resolve("data/large.yaml"), new byte[100 << 20]);
    long now = mostMemory(workspace);

    assertThat(before).isEqualTo(1L << 30);
    assertThat(now).isBetween(100L << 20, 1100L << 20);
  }

  private long mostMemory(Path workspace) throws Exception {
    String printed =
        run(
                workspace,
                Map.of("JDK_JAVA_OPTIONS", "-XX:+PrintFlagsFinal"),
                home.resolve("kaoping").toString(),
                "validate")
            .printed();
    Matcher found = Pattern.compile("\\bMaxHeapSize += (\\d+)").matcher(printed);
    assertThat(found.find()).as(printed).isTrue();
    return Long.parseLong(found.group(1));
  }

  private void works(Path folder, String options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("kaoping").toString()));
    command.addAll(List.of(arguments));
    Ended ended =
        run(
            folder,
            options.isEmpty() ? Map.of() : Map.of("KAOPING_JAVA_OPTS", options),
            command.toArray(String[]::new));
    assertThat(ended.exit()).as(ended.printed()).isZero();
  }

  private void assertWorks(Path from, String... command) throws Exception {
    List<String> whole = new ArrayList<>(Arrays.asList(command));
    whole.add("--version");
    Ended ended = run(from, Map.of("CDPATH", "/"), whole.toArray(String[]::new));
    assertThat(ended.exit()).as(whole + ": " + ended.printed()).isZero();
    assertThat(ended.printed()).contains("kaoping ");
  }
}
