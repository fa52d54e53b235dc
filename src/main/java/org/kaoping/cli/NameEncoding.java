package org.kaoping.cli;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Messages;

/**
 * How names of files and arguments reach this process, and what it prints its reader. Java takes
 * the former from the locale before it starts; the launchers set one, who starts Java himself may
 * have another.
 */
final class NameEncoding {
  private static final List<String> INPUTS =
      List.of("schemes", "data", "content", "site-templates");

  private NameEncoding() {}

  /** Says whether a name may have arrived as another one. */
  static boolean isGarbled(String name) {
    return !isUtf8() && name.chars().anyMatch(c -> c > 0x7F);
  }

  /** Windows hands over names as they are. */
  private static boolean isUtf8() {
    return isWindows() || encoding().equals(StandardCharsets.UTF_8.name());
  }

  private static boolean isWindows() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  /** Returns what a console of Windows reads, by its code page; files and all else get UTF-8. */
  @SuppressWarnings("SystemConsoleNull") // The launcher sets jdk.console, so that later ones tell.
  static Charset printed() {
    Console console = System.console();
    return console != null && isWindows() ? console.charset() : StandardCharsets.UTF_8;
  }

  private static String encoding() {
    String name = System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name());
    return Charset.isSupported(name) ? Charset.forName(name).name() : name;
  }

  /**
   * Looks at the names of a workspace.
   *
   * @throws InvalidPathException if there is one that may have arrived as another
   */
  static void check(Path workspace) {
    if (isUtf8()) {
      return;
    }
    for (String input : INPUTS) {
      Path folder = workspace.resolve(input);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> walk = Files.walk(folder)) {
          walk.map(Path::toString)
              .filter(NameEncoding::isGarbled)
              .findFirst()
              .ifPresent(NameEncoding::refuse);
        } catch (IOException e) {
          throw new UncheckedIOException(folder.toString(), e);
        }
      }
    }
  }

  private static void refuse(String name) {
    throw new InvalidPathException(name, encoding());
  }

  /** Returns what to tell of a fault, if the encoding is why. */
  static Optional<String> remedy(Throwable fault) {
    if (isUtf8()) {
      return Optional.empty();
    }
    return Stream.<Throwable>iterate(fault, f -> f != null, Throwable::getCause)
            .anyMatch(InvalidPathException.class::isInstance)
        ? Optional.of(remedy())
        : Optional.empty();
  }

  /** Returns what to do about a name that may have arrived as another. */
  static String remedy() {
    return Messages.of(LanguageOption.SystemLanguage.find()).say("names.encoding", encoding());
  }
}
