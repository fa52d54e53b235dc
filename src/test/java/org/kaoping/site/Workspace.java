package org.kaoping.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;

/** A workspace in a temporary folder. */
record Workspace(Path folder) {
  static final String PAGE = "title=Page\n~~~~~~\n";

  Workspace write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Workspace write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  Bakery open() {
    return openInto("target/site");
  }

  Bakery openInto(String output) {
    return Bakery.open(new BakeryFolders(folder, folder.resolve(output)));
  }

  String page(String path) throws IOException {
    return Files.readString(folder.resolve("target/site").resolve(path));
  }

  /** Returns the files under a folder with their text, by relative path. */
  Map<String, String> files(String under) throws IOException {
    Path root = folder.resolve(under);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** Returns each diagnostic as {@code file:line:column code}. */
  static List<String> places(Bakery bakery) {
    return bakery.diagnostics().stream().map(Workspace::place).toList();
  }

  static String place(Diagnostic diagnostic) {
    return diagnostic.span() + " " + diagnostic.code();
  }
}
