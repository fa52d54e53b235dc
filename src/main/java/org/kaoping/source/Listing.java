package org.kaoping.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;

/**
 * What lies in a folder of a workspace, without what was {@linkplain Leftovers left behind} there.
 *
 * @param files workspace-relative with forward slashes, sorted; only such as can be read, are not
 *     too large and are called what every system can hold
 * @param diagnostics what is wrong with the others, and with folders
 */
public record Listing(List<String> files, List<Diagnostic> diagnostics) {
  public Listing {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Lists a file or folder; what is not there is empty.
   *
   * @param top workspace-relative; may itself be a symbolic link, while those in it are wrong
   */
  public static Listing of(Path root, String top) {
    Path place = root.resolve(top);
    if (!Files.exists(place)) {
      return new Listing(List.of(), List.of());
    }
    if (!Files.isSymbolicLink(place) && isRepository(place)) {
      return new Listing(
          List.of(),
          List.of(Diagnostic.of(Code.NESTED_REPOSITORY, SourceSpan.wholeFile(top), top)));
    }
    Visitor visitor = new Visitor(top);
    try {
      visitor.walk(place.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(place.toString(), e);
    }
    return visitor.listing();
  }

  /** Returns the files that are not hidden, nor in a hidden folder. */
  public List<String> visible() {
    return files.stream().filter(file -> !("/" + file).contains("/.")).toList();
  }

  private static boolean isRepository(Path folder) {
    return Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final String top;
    private final Map<Path, BasicFileAttributes> found = new TreeMap<>();
    private final List<Path> unreadable = new ArrayList<>();
    private Path real = Path.of("");

    private final List<String> files = new ArrayList<>();
    private final List<Diagnostic> wrong = new ArrayList<>();
    private final Map<String, String> folded = new HashMap<>();

    Visitor(String top) {
      this.top = top;
    }

    void walk(Path folder) throws IOException {
      real = folder;
      Files.walkFileTree(folder, this);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(real)) {
        return FileVisitResult.CONTINUE;
      }
      if (Leftovers.is(name(folder))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      found.put(folder, attributes);
      return isRepository(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!Leftovers.is(name(file))) {
        found.put(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (!(e instanceof NoSuchFileException)) { // that was deleted meanwhile
        unreadable.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private static String name(Path path) {
      return path.getFileName().toString();
    }

    Listing listing() {
      found.forEach(this::judge);
      unreadable.forEach(path -> report(Code.UNREADABLE, path));
      return new Listing(files, wrong);
    }

    private void judge(Path path, BasicFileAttributes attributes) {
      String name = nameOf(path);
      if (!path.equals(real)) {
        if (FileNames.isTooLong(name.substring(0, name.lastIndexOf('/')))) {
          return; // the folder is told
        }
        Optional<Phrase> problem =
            FileNames.problem(name(path)).or(() -> FileNames.pathProblem(name));
        if (problem.isPresent()) {
          wrong.add(
              Diagnostic.of(Code.FILE_NAME, SourceSpan.wholeFile(name), name(path), problem.get()));
          return;
        }
        String twin = folded.putIfAbsent(FileNames.folded(name), name);
        if (twin != null) {
          wrong.add(Diagnostic.of(Code.NAME_TWICE, SourceSpan.wholeFile(name), name, twin));
        }
      }
      if (attributes.isSymbolicLink()) {
        report(Code.SYMBOLIC_LINK, path);
      } else if (attributes.isDirectory()) {
        if (isRepository(path)) {
          report(Code.NESTED_REPOSITORY, path);
        }
      } else if (!attributes.isRegularFile() || !Files.isReadable(path)) {
        report(Code.UNREADABLE, path);
      } else if (attributes.size() > SourceFile.LARGEST) {
        wrong.add(SourceFile.beyondLimit(name));
      } else {
        files.add(name);
      }
    }

    private void report(Code code, Path path) {
      String name = nameOf(path);
      wrong.add(Diagnostic.of(code, SourceSpan.wholeFile(name), name));
    }

    private String nameOf(Path path) {
      String below = real.relativize(path).toString().replace(File.separatorChar, '/');
      return below.isEmpty() ? top : top + "/" + below;
    }
  }
}
