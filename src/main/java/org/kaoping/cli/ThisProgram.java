package org.kaoping.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.deliver.Program;

/** How to start this program once more. */
final class ThisProgram {
  /** Set by the launchers. */
  private static final String LAUNCHER = "kaoping.launcher";

  private ThisProgram() {}

  /** Returns the launcher that started it, else the Java program with the same class path. */
  static Program find() {
    Path java = Path.of(System.getProperty("java.home"), "bin");
    return new Program(
        Optional.ofNullable(System.getProperty(LAUNCHER))
            .map(launcher -> List.of(absolute(launcher)))
            .orElseGet(
                () ->
                    List.of(
                        java.resolve("java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        Main.class.getName())),
        java.toString());
  }

  private static String classPath() {
    return Stream.of(
            System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
        .map(ThisProgram::absolute)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }
}
