package org.kaoping.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The templates of a workspace, beside the built-in ones. */
final class OwnTemplates {
  private OwnTemplates() {}

  /** Says whether there are any but copies of the built-in ones. */
  static boolean areIn(BakeryFolders folders) {
    return PlainFiles.under(folders.templates()).stream()
        .filter(file -> !file.startsWith(folders.assets()))
        .anyMatch(file -> !isBuiltIn(folders.templates(), file));
  }

  private static boolean isBuiltIn(Path templates, Path file) {
    String name =
        TemplateSettings.BUILT_IN + "/" + BakeryFolders.slashes(templates.relativize(file));
    try (InputStream in = OwnTemplates.class.getClassLoader().getResourceAsStream(name)) {
      return in != null && Arrays.equals(in.readAllBytes(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
