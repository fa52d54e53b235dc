package org.kaoping.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kaoping.git.LineEnds;
import org.kaoping.source.Listing;

/** The templates of a workspace, beside the built-in ones. */
final class OwnTemplates {
  private OwnTemplates() {}

  /** Says whether there are any but copies of the built-in ones. */
  static boolean areIn(BakeryFolders folders) {
    return !names(folders).isEmpty();
  }

  /** Returns their names, sorted. */
  static List<String> names(BakeryFolders folders) {
    return Listing.of(folders.workspace(), BakeryFolders.TEMPLATES).visible().stream()
        .map(name -> name.substring(BakeryFolders.TEMPLATES.length() + 1))
        .filter(name -> !name.startsWith("assets/"))
        .filter(name -> !isBuiltIn(name, folders.templates().resolve(name)))
        .toList();
  }

  private static boolean isBuiltIn(String name, Path file) {
    String builtIn = TemplateSettings.BUILT_IN + "/" + name;
    try (InputStream in = OwnTemplates.class.getClassLoader().getResourceAsStream(builtIn)) {
      return in != null && Arrays.equals(LineEnds.asKept(in.readAllBytes()), PlainFiles.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
