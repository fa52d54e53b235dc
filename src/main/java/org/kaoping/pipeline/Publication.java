package org.kaoping.pipeline;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.git.Revision;
import org.kaoping.publish.FileHashes;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.Refusal;
import org.kaoping.publish.Release;
import org.kaoping.publish.Releases;
import org.kaoping.publish.Signing;
import org.kaoping.publish.StagedFolder;
import org.kaoping.publish.Wait;

/**
 * Makes the site of a workspace the public one of a folder of releases; see {@link Releases}.
 *
 * @param folder made if it does not exist
 * @param links whether {@code current} may be a symbolic link
 * @param keep how many of the newest releases stay, at least 1
 * @param waiting for others that publish to the same folder
 * @param edition whom the site is for, by the id; empty for those who are told everything
 * @param key signs the manifest and the packages of results, if they are to be signed
 * @param clock says when a release was published; nothing of it gets into the site
 */
public record Publication(
    Path folder,
    boolean links,
    int keep,
    Wait waiting,
    Documents documents,
    Optional<String> edition,
    Optional<Signing.Key> key,
    InstantSource clock) {

  /**
   * What is to be published.
   *
   * @param workspace is asked for once, unless the site lies ready, and read only while {@link
   *     #run} does its work; empty if there is nothing to publish
   * @param revision what the pages are to say of where the data are from
   * @param again whether it is made again even if it {@linkplain Candidate lies ready}
   */
  public record Subject(
      Supplier<Optional<Path>> workspace, Optional<Revision> revision, boolean again) {
    /** Creates one that is made of the workspace as it is now. */
    public Subject(Path workspace, Optional<Revision> revision) {
      this(() -> Optional.of(workspace), revision, true);
    }
  }

  /** Says what is to be published. */
  @FunctionalInterface
  public interface Choice {
    /**
     * Is asked once, while nobody else publishes to the folder and nobody will until {@link #run}
     * ends.
     *
     * @param current what is public now
     * @return empty if that need not change
     */
    Optional<Subject> choose(Optional<Release> current);
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * It is public.
     *
     * @param warnings about the workspace; they were told already if the site lay ready
     * @param left old releases that could not be deleted; the next run tries again
     */
    record Published(Release release, List<Diagnostic> warnings, List<Path> left)
        implements Outcome {}

    /** There was nothing to publish. */
    record Unchanged() implements Outcome {}

    /** The workspace has errors; what is public stays as it was. */
    record Rejected(List<Diagnostic> diagnostics) implements Outcome {}

    /** It was not possible; what is public stays as it was. */
    record Refused(Refusal why) implements Outcome {}
  }

  /** Publishes what {@code choice} says. */
  public Outcome run(Choice choice) {
    return run(choice, Progress.UNTOLD);
  }

  /**
   * Does the same.
   *
   * @param progress is told how far it has come
   */
  public Outcome run(Choice choice, Progress progress) {
    return Releases.toPublish(folder, links, waiting)
        .either(releases -> run(releases, choice, progress), Outcome.Refused::new);
  }

  private Outcome run(Releases releases, Choice choice, Progress progress) {
    try (releases) {
      Optional<Refusal> other = releases.current().flatMap(current -> current.unlike(edition));
      if (other.isPresent()) {
        return new Outcome.Refused(other.get());
      }
      Optional<Subject> subject = choice.choose(releases.current());
      return subject.isPresent()
          ? published(releases, subject.get(), progress)
          : new Outcome.Unchanged();
    } catch (RuntimeException e) {
      return new Outcome.Refused(Refusal.failed(e).orElseThrow(() -> e));
    }
  }

  /** Returns what is wanted of the site. */
  Wanted wanted() {
    return Wanted.published(documents, edition).signed(key);
  }

  /** Returns what tells a site that lies ready from others. */
  String ready(Optional<Revision> revision) {
    return FileHashes.ofText(wanted() + " " + revision);
  }

  private Outcome published(Releases releases, Subject subject, Progress progress) {
    Optional<StagedFolder> ready =
        subject.again() ? Optional.empty() : releases.ready(ready(subject.revision()));
    if (ready.isPresent()) {
      try (StagedFolder stage = ready.get()) {
        return published(releases, stage, subject, List.of());
      }
    }
    Optional<Path> workspace = subject.workspace().get();
    return workspace.isPresent()
        ? published(releases, subject, workspace.get(), progress)
        : new Outcome.Unchanged();
  }

  private Outcome published(Releases releases, Subject subject, Path workspace, Progress progress) {
    try (StagedFolder stage = releases.stage()) {
      Checked<Manifest> built =
          Build.fill(
              stage,
              workspace,
              wanted(),
              subject.revision(),
              releases.current().map(Release::folder),
              progress);
      if (built.value().isEmpty()) {
        return new Outcome.Rejected(built.diagnostics());
      }
      return published(releases, stage, subject, built.diagnostics());
    }
  }

  private Outcome published(
      Releases releases, StagedFolder stage, Subject subject, List<Diagnostic> warnings) {
    key.ifPresent(signing -> signing.sign(stage.path()));
    Release release = releases.publish(stage, clock.instant(), subject.revision());
    return new Outcome.Published(release, warnings, releases.keep(keep));
  }
}
