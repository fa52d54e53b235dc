package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.kaoping.diagnostic.Phrase;

/**
 * Why something was not done.
 *
 * @param what the path or name that it is about; for {@link Kind#FAILED} with what went wrong
 */
public record Refusal(Kind kind, String what) {
  /** The reasons. */
  public enum Kind {
    /** Another run has the folder. */
    BUSY,
    /** The folder has files that are none of releases. */
    FOREIGN_FOLDER,
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
    /** The system failed: a full disk, missing permissions. */
    FAILED
  }

  /** Returns it in words, with what can be done. */
  public Phrase phrase() {
    return Phrase.of("refused." + kind.name().toLowerCase(Locale.ROOT), what);
  }

  static Refusal of(Kind kind, Path what) {
    return new Refusal(kind, what.toString());
  }

  static Refusal failed(Path what, IOException e) {
    return new Refusal(Kind.FAILED, reason(what + ": ", e));
  }

  /** Returns what the system did not do, if that is behind a fault: libraries wrap it. */
  public static Optional<Refusal> failed(RuntimeException fault) {
    String place = "";
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof IOException e) {
        return Optional.of(new Refusal(Kind.FAILED, reason(place, e)));
      }
      if (t instanceof UncheckedIOException) {
        place = t.getMessage() + ": ";
      }
    }
    return Optional.empty();
  }

  private static String reason(String place, IOException e) {
    return e instanceof FileSystemException f
        ? f.getFile() + ": " + Optional.ofNullable(f.getReason()).orElse(nameOf(f))
        : place + Optional.ofNullable(e.getMessage()).orElse(nameOf(e));
  }

  private static String nameOf(IOException e) {
    return e.getClass().getSimpleName().replaceFirst("Exception$", "");
  }
}
