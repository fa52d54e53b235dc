package org.kaoping;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice as an office has it, without a window; {@code dev/test} installs it. */
public final class LibreOffice {
  private LibreOffice() {}

  /** Leaves the test out where it is not there. */
  public static void assume() {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice"))),
        "dev/test installs LibreOffice");
  }

  /**
   * Opens a file and saves it in another format.
   *
   * @param format its ending, perhaps with filter and settings as {@code soffice} takes them
   * @param into folder of the new file, and of the profile that it keeps
   * @param more options, e.g. {@code --infilter=…}
   * @return the new file
   */
  public static Path convert(Path file, String format, Path into, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + into.resolve("profile").toUri(),
                "--headless"));
    command.addAll(List.of(more));
    command.addAll(List.of("--convert-to", format, "--outdir", into.toString(), file.toString()));
    try {
      Files.createDirectories(into);
      Process office =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(into.resolve("said.txt").toFile())
              .start();
      if (!office.waitFor(180, TimeUnit.SECONDS)) {
        throw new IllegalStateException("soffice does not end: " + command);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    String name = file.getFileName().toString();
    String ending = format.contains(":") ? format.substring(0, format.indexOf(':')) : format;
    return into.resolve(name.substring(0, name.lastIndexOf('.') + 1) + ending);
  }
}
