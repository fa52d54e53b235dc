package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What there is in the folder of a site, but for the manifest with its signature, the ledger and
 * the program's mark. Paths are from the folder on, with forward slashes.
 *
 * @param files all plain files
 * @param odd links, folders that cannot be read, and what else no build makes
 */
record SiteFiles(SortedSet<String> files, SortedSet<String> odd) {
  private static final Set<String> BESIDE =
      Set.of(Manifest.FILE, Signing.FILE, StagedFolder.MARKER, Ledger.FILE);

  static SiteFiles of(Path folder) {
    SortedSet<String> files = new TreeSet<>();
    SortedSet<String> odd = new TreeSet<>();
    try {
      Path root = folder.toRealPath();
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String path = root.relativize(file).toString().replace('\\', '/');
              if (!BESIDE.contains(path)) {
                (attributes.isRegularFile() ? files : odd).add(path);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              odd.add(root.relativize(file).toString().replace('\\', '/'));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
    return new SiteFiles(files, odd);
  }
}
