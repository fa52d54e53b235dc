package org.kaoping.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.SourceSpan;

/** Copies style sheets, scripts and pictures of the templates to {@code assets/} in the site. */
final class Assets {
  private static final String BUILT_IN = TemplateSettings.BUILT_IN + "/assets";

  private final BakeryFolders folders;
  private final Path target;

  Assets(BakeryFolders folders) {
    this.folders = folders;
    this.target = folders.output().resolve("assets");
  }

  /** Copies those on the class path: in a folder where tests run, else in a jar. */
  void copyBuiltIn() {
    URL place = Assets.class.getClassLoader().getResource(BUILT_IN);
    if (place == null) {
      return;
    }
    try {
      URLConnection connection = place.openConnection();
      if (connection instanceof JarURLConnection jar) {
        try (FileSystem entries = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
          copyAll(entries.getPath(BUILT_IN));
        }
      } else {
        copyAll(Path.of(place.toURI()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(place.toString(), e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(place.toString(), e);
    }
  }

  /** Copies those of the workspace over the built-in ones. */
  void copyOwn(Findings findings) {
    for (Path file : PlainFiles.under(folders.assets())) {
      if (Files.isSymbolicLink(file)) {
        String name = folders.nameOf(file);
        findings.add(Code.SYMBOLIC_LINK, SourceSpan.wholeFile(name), name);
      } else {
        copy(file, target.resolve(folders.assets().relativize(file).toString()));
      }
    }
  }

  private void copyAll(Path source) {
    for (Path file : PlainFiles.under(source)) {
      copy(file, target.resolve(source.relativize(file).toString()));
    }
  }

  /** Copies a file, its folder made and an older one replaced. */
  static void copy(Path file, Path target) {
    try {
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
