package org.kaoping.deliver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** One hook in the hooks folder of a repository. */
record HookFile(Path file) {
  private static final String EXECUTABLE = "rwxr-xr-x";

  static HookFile of(Path hooks, Hook hook) {
    return new HookFile(hooks.resolve(hook.file()));
  }

  /** Returns where a hook is kept that was there before. */
  Path earlier() {
    return file.resolveSibling(file.getFileName() + ".before-kaoping");
  }

  boolean hasEarlier() {
    return isTaken(earlier());
  }

  /** Says whether this program made it. */
  boolean isOurs() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.lines().skip(1).findFirst().filter(l -> l.startsWith(Hook.MARK)).isPresent();
  }

  /** Says whether somebody else made it. */
  boolean isForeign() throws IOException {
    return isTaken(file) && !isOurs();
  }

  /** Says whether it is there with this text, and runs. */
  boolean is(String script) throws IOException {
    return isOurs()
        && Arrays.equals(Files.readAllBytes(file), script.getBytes(StandardCharsets.UTF_8))
        && Files.isExecutable(file);
  }

  /** Writes a text that runs into a file beside it. */
  Path prepare(String script) throws IOException {
    Path written = Files.createTempFile(file.getParent(), ".kaoping-", ".tmp");
    Files.writeString(written, script);
    if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(written, PosixFilePermissions.fromString(EXECUTABLE));
    }
    return written;
  }

  /** Puts a prepared file in its place; what somebody else made is kept beside it. */
  void replaceBy(Path prepared) throws IOException {
    if (isForeign()) {
      Files.move(file, earlier(), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(prepared, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes it away if it is ours, and puts back what was there before. */
  boolean remove() throws IOException {
    if (!isOurs()) {
      return false;
    }
    if (hasEarlier()) {
      Files.move(earlier(), file, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.delete(file);
    }
    return true;
  }

  private static boolean isTaken(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
