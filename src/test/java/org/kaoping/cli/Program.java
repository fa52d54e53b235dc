package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program in a process of its own, as users start it.
 *
 * @param output file that takes what it prints, errors too
 */
public record Program(Process process, Path output) {
  private static final int PATIENCE_SECONDS = 300;

  /** How it is started. */
  public record Setting(List<String> before, List<String> jvm, Map<String, String> environment) {
    public static final Setting USUAL = new Setting(List.of(), List.of(), Map.of());
  }

  public static Program start(Path output, String... arguments) throws IOException {
    return start(Setting.USUAL, output, arguments);
  }

  public static Program start(Setting setting, Path output, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(setting.before());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(setting.jvm());
    // As without the tests' libraries, among which fonts' reader would find an unfinished Log4j.
    command.add(
        "-Dorg.apache.commons.logging.LogFactory="
            + "org.apache.commons.logging.impl.Slf4jLogFactory");
    command.add("-cp");
    command.add(classPath());
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(setting.environment());
    return new Program(builder.start(), output);
  }

  /** Returns the class path without what tests put before the program's own templates. */
  static String classPath() {
    String whole =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(whole.split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Waits for the end and returns the exit code. */
  public int exit() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Ends it as a power cut would, and waits until it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    exit();
  }

  public String printed() throws IOException {
    return Files.readString(output);
  }
}
