package org.kaoping.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where operating systems keep fonts. */
public final class SystemFolders {
  private SystemFolders() {}

  /** Returns the folders of this machine, in the order in which they are looked through. */
  public static List<Path> ofThisMachine() {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        Optional.ofNullable(System.getenv("LOCALAPPDATA")).map(Path::of));
  }

  /**
   * Returns the folders of an operating system.
   *
   * @param system as Java names it, e.g. {@code Windows 11}
   * @param home the user's folder
   * @param applications on Windows, where the user's programs keep their files
   */
  static List<Path> of(String system, Path home, Optional<Path> applications) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path shared = Path.of("C:\\Windows\\Fonts");
      return applications
          .map(own -> List.of(own.resolve("Microsoft").resolve("Windows").resolve("Fonts"), shared))
          .orElse(List.of(shared));
    }
    if (name.startsWith("mac")) {
      return List.of(
          home.resolve("Library/Fonts"),
          Path.of("/Library/Fonts"),
          Path.of("/System/Library/Fonts"));
    }
    return List.of(
        home.resolve(".local/share/fonts"),
        home.resolve(".fonts"),
        Path.of("/usr/local/share/fonts"),
        Path.of("/usr/share/fonts"));
  }
}
