package org.kaoping.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program in a folder of its own, compiled already, with the launcher that users start.
 *
 * @param home its folder
 */
public record InstalledProgram(Path home) {
  /** Puts it into a folder, which is made. */
  public static InstalledProgram in(Path home) throws IOException {
    InstalledProgram program = new InstalledProgram(Files.createDirectories(home));
    Files.copy(Path.of("kaoping"), program.launcher());
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("site-templates"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.createDirectories(home.resolve("target"));
    writeJar(home.resolve("target/kaoping.jar"));
    return program;
  }

  /** Writes a jar that starts the program. */
  static void writeJar(Path jar) throws IOException {
    new JarOutputStream(Files.newOutputStream(jar), manifest()).close();
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(Program.classPath().split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    return manifest;
  }

  /** Returns what users start. */
  public Path launcher() {
    return home.resolve("kaoping");
  }
}
