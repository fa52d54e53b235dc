package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.git.Revision;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.Refusal;
import org.kaoping.publish.Release;
import org.kaoping.publish.Releases;
import org.kaoping.publish.StagedFolder;
import org.kaoping.publish.Wait;
import org.kaoping.source.Shape;

/**
 * A workspace that is to be the next release once it is let in: checked, and made a site of in the
 * same breath, so that it is only to be made public then.
 */
public final class Candidate {
  private final Publication publication;
  private final Memory memory;
  private final PlannedSite site;

  private Candidate(Publication publication, Memory memory, PlannedSite site) {
    this.publication = publication;
    this.memory = memory;
    this.site = site;
  }

  /** Begins with what takes a while and is the same for every workspace. */
  public static void begin() {
    var unused = CompletableFuture.runAsync(Shape::readAll); // nobody waits for it
  }

  /**
   * Checks a workspace as far as that can be done without making its pages.
   *
   * @param commit what the pages are to say of where the data are from
   * @param memory of what files that are still the same became
   */
  public static Candidate of(
      Publication publication, Path workspace, Revision commit, Memory memory) {
    Wanted wanted = publication.wanted();
    Documents documents = wanted.documents() == Documents.MADE ? Documents.MADE : Documents.CHECKED;
    return new Candidate(
        publication,
        memory,
        PlannedSite.of(
            Ingredients.of(workspace, wanted, Optional.of(commit)),
            documents,
            memory,
            Progress.UNTOLD));
  }

  /** Returns what is wrong with the workspace, but for what only its pages can show. */
  public List<Diagnostic> checked() {
    return ofWorkspace(site.plan().diagnostics());
  }

  /** Says whether nothing of that is an error. */
  public boolean isSound() {
    return site.plan().value().isPresent();
  }

  /** Returns what is wrong with it, as {@link Validation} finds it. */
  public List<Diagnostic> validated() {
    return Validation.run(site.ingredients().root(), publication.edition(), memory).diagnostics();
  }

  /**
   * Makes the site, and lays it ready among the releases if that is possible at once.
   *
   * @return what is wrong with the workspace, even if the site could not be laid ready
   */
  public List<Diagnostic> prepare() {
    return Releases.toPublish(publication.folder(), publication.links(), Wait.NONE)
        .either(this::prepared, why -> validated());
  }

  private List<Diagnostic> prepared(Releases releases) {
    try (releases) {
      Optional<Release> current = releases.current();
      return current.flatMap(release -> release.unlike(publication.edition())).isPresent()
          ? validated()
          : prepared(releases, current);
    } catch (RuntimeException e) {
      if (Refusal.failed(e).isEmpty()) {
        throw e;
      }
      return validated(); // the machine's fault is told when the site is to be published
    }
  }

  private List<Diagnostic> prepared(Releases releases, Optional<Release> current) {
    try (StagedFolder stage = releases.stage()) {
      Checked<Manifest> made = site.make(stage, current.map(Release::folder), Progress.UNTOLD);
      if (made.value().isPresent()) {
        releases.layReady(stage, publication.ready(site.ingredients().revision()));
      }
      return ofWorkspace(made.diagnostics());
    }
  }

  /** Whoever wrote it cannot do anything about the fonts of this machine. */
  private static List<Diagnostic> ofWorkspace(List<Diagnostic> found) {
    return found.stream()
        .filter(diagnostic -> diagnostic.isError() || !diagnostic.code().isOfTheMachine())
        .toList();
  }
}
