package org.kaoping.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is public of a folder of releases: what stands there under the name {@code current}. */
sealed interface Current permits CurrentLink, CurrentFolder {
  /** The name that web servers are told. */
  String NAME = "current";

  /** The folder that releases stand in, beside {@link #NAME}. */
  String RELEASES = "releases";

  /**
   * Returns the way of a folder.
   *
   * @param links whether it may be a symbolic link; a folder that once did without stays with it
   */
  static Current of(Path folder, boolean links) {
    CurrentLink link = new CurrentLink(folder);
    return links && !Files.exists(folder.resolve(CurrentFolder.WANTED))
        ? link
        : new CurrentFolder(folder, link);
  }

  /** Returns the release that is public; empty if there is none, or something foreign. */
  Optional<ReleaseName> name() throws IOException;

  /** Says whether something stands in its place that this program did not put there. */
  default boolean isForeign(Path folder) throws IOException {
    return Folders.isTaken(folder.resolve(NAME)) && name().isEmpty();
  }

  /** Returns where a release stands, whether it is there or not. */
  Path folder(ReleaseName release) throws IOException;

  /** Says whether the file system can do it; changes nothing. */
  boolean isPossible() throws IOException;

  /** Makes another release public; it stays as it was if that fails. */
  void switchTo(ReleaseName release) throws IOException;

  /** Finishes or takes back what a run left unfinished that was killed. */
  void mend() throws IOException;
}
