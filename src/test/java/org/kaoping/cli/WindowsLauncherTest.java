package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.pipeline.TestWorkspace;

/**
 * The launcher of Windows, run by Wine's {@code cmd}. Wine starts this system's Java, which is told
 * files by this system's paths, and waits for programs of Windows alone: exit codes are those of
 * one of Wine's own. A percent sign in the launcher's own path cannot be tried: Wine reads what
 * {@code %~dp0} stands for once more.
 */
@Tag("windows")
class WindowsLauncherTest {
  private static final Path WINE = wine();

  private static final String NO_JAVA =
      "kaoping: there is no java on the PATH: install JDK 17, or put its folder on the PATH";
  private static final String NO_MAVEN =
      "kaoping: there is no mvn on the PATH: install Maven 3.8 or later, or put its folder on the"
          + " PATH";

  /** A computer with Windows, on which nothing but Wine's programs is installed. */
  @TempDir private static Path computer;

  @TempDir private Path folder;
  private Path bin;
  private Path home;

  private record Ended(int exit, String printed) {}

  /** Returns the folder of Wine's own programs. */
  private static Path wine() {
    try (Stream<Path> systems = Files.walk(Path.of("/usr/lib"), 3)) {
      return systems
          .filter(place -> place.toString().matches(".*/wine/(x86_64|aarch64)-windows"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("there is no Wine"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  static void setUp() throws IOException {
    TestWorkspace.write(computer.resolve(".update-timestamp"), "disable");
    Files.createSymbolicLink(
        Files.createDirectories(computer.resolve("drive_c/windows")).resolve("system32"), WINE);
  }

  @BeforeEach
  void install() throws IOException {
    bin = Files.createDirectories(folder.resolve("程序 bin"));
    home = release("kaoping-1.0");
  }

  /** Lays the launcher out as an unpacked release has it. */
  private Path release(String name) throws IOException {
    Path place = Files.createDirectories(folder.resolve(name));
    Files.copy(Path.of("kaoping.cmd"), place.resolve("kaoping.cmd"));
    InstalledProgram.writeJar(place.resolve("kaoping.jar"));
    return place;
  }

  /** Has Wine start a script of this system as {@code java.exe}. */
  private void java(String script) throws IOException {
    Path java = bin.resolve("java.exe");
    TestWorkspace.write(java, "#!/bin/sh\n" + script);
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private void javaThatPrintsItsArguments() throws IOException {
    java("printf '[%s]\\n' \"$@\"\n");
  }

  private static String windows(Path path) {
    return "Z:" + path.toString().replace('/', '\\');
  }

  private Ended run(Path from, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("wine"), Stream.of(command)).toList())
            .directory(from.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "LC_ALL",
                "C.UTF-8",
                "WINEPREFIX",
                computer.toString(),
                "WINEDEBUG",
                "-all",
                "WINEDLLOVERRIDES",
                "mscoree,mshtml,winemenubuilder.exe=",
                "DISPLAY",
                "",
                "PATHEXT",
                ".COM;.EXE;.BAT;.CMD",
                "WINEPATH",
                windows(bin) + ";C:\\windows\\system32"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (InputStream output = process.getInputStream()) { // ends when Java, too, has ended
      String printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), printed.replace("\r", ""));
    }
  }

  /** Runs lines of the user's own. Names that are not ASCII are in the environment. */
  private Ended script(Map<String, String> environment, String... lines) throws Exception {
    Path script = folder.resolve("use.cmd");
    TestWorkspace.write(script, "@echo off\r\n" + String.join("\r\n", lines) + "\r\n");
    return run(folder, environment, windows(script));
  }

  /** Returns what Java was handed behind its own settings. */
  private static List<String> handed(Ended ended) {
    return ended
        .printed()
        .lines()
        .filter(line -> line.startsWith("["))
        .filter(line -> !Pattern.matches("\\[-X.*|\\[-Dj(ava\\.awt|dk\\.console).*", line))
        .map(line -> line.substring(1, line.length() - 1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"办公室 新", "it's", "R&D (new)", "a & b", "x^y", "wow! a!b!", "a;b,c=d", "@home"})
  void whateverTheFolderIsCalled_javaIsHandedTheProgram(String name) throws Exception {
    javaThatPrintsItsArguments();
    Path place = release(name);
    String launcher = windows(place.resolve("kaoping.cmd"));
    List<String> expected =
        List.of(
            "-Dkaoping.launcher=" + launcher,
            "-jar",
            windows(place.resolve("kaoping.jar")),
            "build",
            "-w",
            "工作 区");

    assertThat(handed(run(folder, Map.of(), launcher, "build", "-w", "工作 区"))).isEqualTo(expected);
    Ended called =
        script(
            Map.of("launcher", launcher, "word", "工作 区"),
            "call \"%launcher%\" build -w \"%word%\"");
    assertThat(handed(called)).isEqualTo(expected);
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    javaThatPrintsItsArguments();
    Ended ended =
        script(
            Map.of("launcher", windows(home.resolve("kaoping.cmd")), "word", "汉 字"),
            "\"%launcher%\" one \"a b\" \"%word%\" \"a&b\" \"c^d\" \"e!f!\" \"(g)\" (h) \"C:\\i j\\\\\""
                + " 'k' l=m;n,o \"p|q\" \"<r>\" \"s\"\"t\" \"u\\\"v\" @w ~x #y $HOME `z` * ? \"\"");
    assertThat(handed(ended).subList(3, handed(ended).size()))
        .containsExactly(
            "one",
            "a b",
            "汉 字",
            "a&b",
            "c^d",
            "e!f!",
            "(g)",
            "(h)",
            "C:\\i j\\",
            "'k'",
            "l=m;n,o",
            "p|q",
            "<r>",
            "s\"t",
            "u\"v",
            "@w",
            "~x",
            "#y",
            "$HOME",
            "`z`",
            "*",
            "?",
            "");
  }

  /** Older ones take out percent signs. */
  @Test
  void percentSignsArriveAsTheyAre_inWine10() throws Exception {
    String version = run(folder, Map.of(), "--version").printed(); // as in “wine-10.0 (Debian …)”
    assumeThat(Integer.parseInt(version.replaceAll("(?s)wine-(\\d+).*", "$1")))
        .isGreaterThanOrEqualTo(10);
    javaThatPrintsItsArguments();
    List<String> arguments = List.of("50%", "%PATH%", "a b%c", "汉 %x%");
    List<String> command = new ArrayList<>(List.of(windows(home.resolve("kaoping.cmd"))));
    command.addAll(arguments);
    Ended ended = run(folder, Map.of(), command.toArray(String[]::new));
    assertThat(handed(ended)).endsWith(arguments.toArray(String[]::new));
  }

  @Test
  void optionsOfJava_areTheUsers() throws Exception {
    javaThatPrintsItsArguments();
    String launcher = windows(home.resolve("kaoping.cmd"));
    assertThat(run(folder, Map.of(), launcher).printed()).startsWith("[-Xmx1g]\n[-XX");
    assertThat(run(folder, Map.of("KAOPING_JAVA_OPTS", "-Xmx2g -Dx=y"), launcher).printed())
        .startsWith("[-Xmx2g]\n[-Dx=y]\n[-XX");
  }

  @Test
  void theProgramBuildsASite() throws Exception {
    java(
        """
        for argument; do
          shift
          case $argument in Z:*) argument=$(printf %%s "${argument#Z:}" | tr '\\\\' /) ;; esac
          set -- "$@" "$argument"
        done
        exec '%s/bin/java' "$@"
        """
            .formatted(System.getProperty("java.home")));
    TestWorkspace.smallest(folder.resolve("工作 区 (新)"));

    Ended ended =
        run(
            folder,
            Map.of("LANG", "zh_CN.UTF-8"),
            windows(home.resolve("kaoping.cmd")),
            "build",
            "--lang",
            "zh",
            "-w",
            "工作 区 (新)",
            "-o",
            "网 站 & 页",
            "--no-documents");

    assertThat(ended.printed())
        .contains("已生成", folder.resolve("网 站 & 页/index.html").toUri().toString());
    assertThat(folder.resolve("网 站 & 页/e/units/u.html")).content().contains("甲镇");
  }

  @Test
  void theExitCode_isThatOfJava() throws Exception {
    Files.copy(WINE.resolve("xcopy.exe"), bin.resolve("java.exe")); // ends with 4: wrong arguments
    String launcher = windows(home.resolve("kaoping.cmd"));
    assertThat(run(folder, Map.of(), launcher, "x").exit()).isEqualTo(4);
  }

  @Test
  void withoutJava_thatIsSaid_andNothingOfTheFolderIsStarted() throws Exception {
    for (String name : List.of("java.cmd", "java.bat")) {
      TestWorkspace.write(folder.resolve(name), "@echo started\r\n");
    }
    Ended ended = run(folder, Map.of(), windows(home.resolve("kaoping.cmd")), "build");
    assertThat(ended.printed().strip()).isEqualTo(NO_JAVA);
    assertThat(ended.exit()).isEqualTo(1);
  }

  @Test
  void whatLiesInTheFolderInWhichOneWorks_isNotStarted() throws Exception {
    javaThatPrintsItsArguments();
    for (String name : List.of("java.cmd", "java.bat", "java.exe")) {
      TestWorkspace.write(folder.resolve(name), "@echo started\r\n");
    }
    Ended ended = run(folder, Map.of(), windows(home.resolve("kaoping.cmd")), "build");
    assertThat(handed(ended)).endsWith("build");
    assertThat(ended.printed()).doesNotContain("started");
  }

  /** Git looks for its settings in it. */
  @Test
  void theUsersHome_staysTheirs() throws Exception {
    TestWorkspace.write(bin.resolve("java.cmd"), "@set\r\n");
    Ended ended =
        script(
            Map.of("launcher", windows(home.resolve("kaoping.cmd"))),
            "set \"HOME=C:\\users\\me\"",
            "call \"%launcher%\"",
            "echo home %HOME%",
            "echo jar [%jar%]");
    assertThat(ended.printed())
        .containsIgnoringCase("\nHOME=C:\\users\\me\n")
        .contains("\nNoDefaultCurrentDirectoryInExePath=1\n")
        .endsWith("home C:\\users\\me\njar []\n");
  }

  /** Wine has a PowerShell that finds no source younger than the jar. */
  @Test
  void aClone_isCompiledOnce() throws Exception {
    javaThatPrintsItsArguments();
    Path jar = home.resolve("target/kaoping.jar");
    Files.createDirectories(home.resolve("target"));
    Files.move(home.resolve("kaoping.jar"), home.resolve("made.jar"));
    String launcher = windows(home.resolve("kaoping.cmd"));

    Ended without = run(folder, Map.of(), launcher, "build");
    assertThat(without.printed()).isEqualTo("Compiling Kaoping ... (once) \n" + NO_MAVEN + " \n");
    assertThat(without.exit()).isEqualTo(1);

    TestWorkspace.write(bin.resolve("mvn.cmd"), "@echo maven %*\r\n@exit /b 1\r\n");
    Ended failing = run(folder, Map.of(), launcher, "build");
    assertThat(failing.printed()).contains("maven -f pom.xml ").doesNotContain("-jar");
    assertThat(failing.exit()).isEqualTo(1);

    TestWorkspace.write(
        bin.resolve("mvn.cmd"), "@copy made.jar target\\kaoping.jar >nul\r\n@exit /b 0\r\n");
    Ended compiled = run(folder, Map.of(), launcher, "build");
    assertThat(compiled.printed()).startsWith("Compiling Kaoping ... (once)");
    assertThat(handed(compiled)).contains(windows(jar)).endsWith("build");
    assertThat(jar).hasSameBinaryContentAs(home.resolve("made.jar"));

    Ended again = run(folder, Map.of(), launcher, "build");
    assertThat(again.printed()).doesNotContain("Compiling");
    assertThat(handed(again)).isEqualTo(handed(compiled));
  }
}
