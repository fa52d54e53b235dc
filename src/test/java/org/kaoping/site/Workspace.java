package org.kaoping.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    return Bakery.open(folder);
  }

  /** Returns the text of a page of the template {@code p.ftlh}. */
  String page(Object model) {
    return page(new PageRequest("p.html", "p.ftlh", model));
  }

  String page(PageRequest request) {
    return new String(open().render(request).value().orElseThrow(), StandardCharsets.UTF_8);
  }

  /** Returns each diagnostic as {@code file:line:column code}. */
  static List<String> places(Bakery bakery) {
    return bakery.diagnostics().stream().map(Workspace::place).toList();
  }

  static String place(Diagnostic diagnostic) {
    return diagnostic.span() + " " + diagnostic.code();
  }
}
