package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Phrase;

/**
 * Why something was not done.
 *
 * @param what the path or name that it is about; where the system failed, with what went wrong
 */
public record Refusal(Kind kind, String what) {
  /** The reasons. */
  public enum Kind {
    /** Another run has the folder. */
    BUSY,
    /** The folder has files that are none of releases. */
    FOREIGN_FOLDER,
    /** The folder has a site with drafts. */
    DRAFTS,
    /** What is public here is for other readers. */
    OTHER_EDITION,
    /** What stands at {@code current} was not put there by this program. */
    FOREIGN_CURRENT,
    /** The file system has no symbolic links, or this user must not make them. */
    NO_LINKS,
    /** There are no releases here. */
    NO_RELEASES,
    /** There is no release of this name. */
    UNKNOWN_RELEASE,
    /** There is no release before the current one. */
    NONE_BEFORE,
    /** There is no such folder, or no manifest in it. */
    NO_MANIFEST,
    /** The manifest is none. */
    BROKEN_MANIFEST,
    /** It is no archive, or a harmed one. */
    NO_ARCHIVE,
    /** The archive is larger than may be. */
    LARGE_ARCHIVE,
    /** The archive has a file of a name that none of a package has. */
    NAME_IN_ARCHIVE,
    /** The archive has not what makes a package of results. */
    NO_PACKAGE,
    /** The results in a package cannot be understood. */
    BROKEN_RESULTS,
    /** The results in a package are of an evaluation that it has not. */
    OTHER_RESULTS,
    /** There is no key in the file that can sign. */
    NO_KEY,
    /** There is no key in the file that signatures can be checked with. */
    NO_PUBLIC_KEY,
    /** The disk is full, or what this user may have of it. */
    FULL,
    /** This user must not do that. */
    FORBIDDEN,
    /** The file system takes no changes. */
    READ_ONLY,
    /** A file or folder is not there, or no longer. */
    LOST,
    /** Something else stands where a folder should. */
    NO_FOLDER,
    /** A folder stands where a file should. */
    NO_FILE,
    /** The system failed otherwise. */
    FAILED
  }

  /** What the system says, in lower case, and what it means. */
  private static final Map<String, Kind> MEANINGS =
      Map.of(
          "no space left on device", Kind.FULL,
          "disk quota exceeded", Kind.FULL,
          "file too large", Kind.FULL,
          "there is not enough space on the disk", Kind.FULL,
          "permission denied", Kind.FORBIDDEN,
          "operation not permitted", Kind.FORBIDDEN,
          "read-only file system", Kind.READ_ONLY,
          "not a directory", Kind.NO_FOLDER,
          "is a directory", Kind.NO_FILE);

  /** Returns it in words, with what can be done. */
  public Phrase phrase() {
    return Phrase.of("refused." + kind.name().toLowerCase(Locale.ROOT), what);
  }

  static Refusal of(Kind kind, Path what) {
    return new Refusal(kind, what.toString());
  }

  static Refusal failed(Path what, IOException e) {
    return new Refusal(kind(e), reason(what + ": ", e));
  }

  /**
   * Returns what the system did not do, if that is behind a fault: libraries wrap it. Faults in the
   * content of files are none of the system's.
   */
  public static Optional<Refusal> failed(RuntimeException fault) {
    String place = "";
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof FileSystemException || t.getClass() == IOException.class) {
        IOException e = (IOException) t;
        return Optional.of(new Refusal(kind(e), reason(place, e)));
      }
      if (t instanceof UncheckedIOException) {
        place = t.getMessage() + ": ";
      }
    }
    return Optional.empty();
  }

  private static Kind kind(IOException e) {
    if (e instanceof AccessDeniedException) {
      return Kind.FORBIDDEN;
    }
    if (e instanceof NoSuchFileException) {
      return Kind.LOST;
    }
    if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
      return Kind.NO_FOLDER;
    }
    String said =
        Optional.ofNullable(e instanceof FileSystemException f ? f.getReason() : e.getMessage())
            .orElse("")
            .toLowerCase(Locale.ROOT);
    return MEANINGS.entrySet().stream()
        .filter(meaning -> said.contains(meaning.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Kind.FAILED);
  }

  private static String reason(String place, IOException e) {
    if (e instanceof FileSystemException f) {
      String why =
          Optional.ofNullable(f.getReason())
              .orElseGet(() -> kind(f) == Kind.FAILED ? nameOf(f) : ""); // else the kind says it
      return why.isEmpty() ? f.getFile() : f.getFile() + ": " + why;
    }
    return place + Optional.ofNullable(e.getMessage()).orElse(nameOf(e));
  }

  private static String nameOf(IOException e) {
    return e.getClass().getSimpleName().replaceFirst("Exception$", "");
  }
}
