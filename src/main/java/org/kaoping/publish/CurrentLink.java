package org.kaoping.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A symbolic link to the folder of the public release. A new one takes its place in one step, so
 * that readers get a page of the one release or of the other at any time.
 */
final class CurrentLink implements Current {
  private final Path folder;
  private final Path link;
  private final Path next;

  CurrentLink(Path folder) {
    this.folder = folder;
    this.link = folder.resolve(NAME);
    this.next = folder.resolve(".kaoping-link");
  }

  @Override
  public Optional<ReleaseName> name() throws IOException {
    if (!Files.isSymbolicLink(link)) {
      return Optional.empty();
    }
    Path target = Files.readSymbolicLink(link);
    return target.getNameCount() == 2 && target.startsWith(RELEASES)
        ? ReleaseName.read(target.getFileName().toString())
        : Optional.empty();
  }

  @Override
  public Path folder(ReleaseName release) {
    return folder.resolve(RELEASES).resolve(release.toString());
  }

  @Override
  public boolean isPossible() throws IOException {
    mend();
    Files.createFile(next); // a full disk or a folder of somebody else is not about links
    mend();
    try {
      Files.createSymbolicLink(next, link.getFileSystem().getPath(RELEASES));
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
    mend();
    return true;
  }

  @Override
  public void switchTo(ReleaseName release) throws IOException {
    mend();
    Files.createSymbolicLink(next, link.getFileSystem().getPath(RELEASES, release.toString()));
    Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void mend() throws IOException {
    Files.deleteIfExists(next);
  }
}
