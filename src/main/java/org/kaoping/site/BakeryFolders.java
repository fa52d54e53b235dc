package org.kaoping.site;

import java.io.File;
import java.nio.file.Path;

/**
 * Where a bake reads.
 *
 * @param workspace existing folder; {@code content/} and {@code site-templates/} in it may be
 *     missing
 */
record BakeryFolders(Path workspace) {
  /** Folder of a workspace. */
  static final String TEMPLATES = "site-templates";

  BakeryFolders {
    workspace = workspace.toAbsolutePath().normalize();
  }

  Path content() {
    return workspace.resolve("content");
  }

  Path templates() {
    return workspace.resolve(TEMPLATES);
  }

  /** Returns the name of a file in the workspace as diagnostics show it. */
  String nameOf(Path file) {
    return slashes(workspace.relativize(file));
  }

  /** Returns a relative path with forward slashes. */
  static String slashes(Path relative) {
    return relative.toString().replace(File.separatorChar, '/');
  }
}
