package org.kaoping.deliver;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.pipeline.CommitFolder;
import org.kaoping.pipeline.Publication;
import org.kaoping.publish.Release;
import org.kaoping.publish.Signing;
import org.kaoping.publish.Wait;

/**
 * Publishes the commit that the branch stands at.
 *
 * @param longest how long to wait for others that publish
 * @param clock says when a release was published; nothing of it gets into the site
 */
public record Delivery(
    Repository repository, HookSettings settings, Duration longest, InstantSource clock) {
  /**
   * Publishes it.
   *
   * @param again whether that is done even if it is public already
   * @param told is given lines while the work goes on
   */
  public Answer run(boolean again, Consumer<String> told) {
    Messages messages = Messages.of(settings.language());
    return Signing.key(settings.target().key())
        .either(
            key -> run(again, told, key),
            why ->
                Answer.refused(
                    messages.say(why.phrase()),
                    messages.say("push.unpublished", repository.directory())));
  }

  private Answer run(boolean again, Consumer<String> told, Optional<Signing.Key> key) {
    Messages messages = Messages.of(settings.language());
    Target target = settings.target();
    Wait wait = new Wait(longest, () -> told.accept(messages.say("push.waiting", target.folder())));
    Publication publication = target.publication(wait, key, clock);
    try (Tip tip = new Tip(repository, settings, again)) {
      return tip.said(publication.run(tip));
    }
  }

  /**
   * The commit that the branch stands at when it is its turn to be published: another push may have
   * come in between, or a later one may have published it already.
   */
  static final class Tip implements Publication.Choice, AutoCloseable {
    private final Repository repository;
    private final HookSettings settings;
    private final boolean again;
    private Optional<Revision> revision = Optional.empty();
    private Optional<CommitFolder> tree = Optional.empty();
    private Optional<Language> language = Optional.empty();

    /**
     * Creates it.
     *
     * @param again whether it is published even if it is public already
     */
    Tip(Repository repository, HookSettings settings, boolean again) {
      this.repository = repository;
      this.settings = settings;
      this.again = again;
    }

    @Override
    public Optional<Publication.Subject> choose(Optional<Release> current) {
      revision = settings.tip(repository);
      if (revision.isEmpty() || (!again && current.filter(this::isOfTip).isPresent())) {
        return Optional.empty();
      }
      language = CommitFolder.language(workspace(), revision.get());
      return Optional.of(new Publication.Subject(this::written, revision, again));
    }

    private Optional<Path> written() {
      Path releases = settings.target().folder().resolve("releases");
      tree = revision.map(commit -> CommitFolder.among(releases, workspace(), commit));
      return tree.filter(CommitFolder::isWorkspace).map(CommitFolder::path);
    }

    private Repository workspace() {
      return repository.at(settings.folder());
    }

    private boolean isOfTip(Release release) {
      return revision.map(Revision::abbreviated).equals(Optional.of(release.name().data()));
    }

    /** Says what came of publishing it. */
    Answer said(Publication.Outcome outcome) {
      Messages messages = Messages.of(language.orElseGet(settings::language));
      Path current = settings.target().folder().resolve("current");
      if (outcome instanceof Publication.Outcome.Published published) {
        return Answer.done(messages.say("push.published", current, published.release().name()));
      }
      String unpublished = messages.say("push.unpublished", repository.directory());
      if (outcome instanceof Publication.Outcome.Rejected rejected) {
        List<Diagnostic> errors =
            rejected.diagnostics().stream().filter(Diagnostic::isError).toList();
        return new Answer(
            false, PushReport.of(errors, messages, tree.orElseThrow()) + unpublished + "\n");
      }
      if (outcome instanceof Publication.Outcome.Refused refused) {
        return Answer.refused(messages.say(refused.why().phrase()), unpublished);
      }
      if (revision.isEmpty()) {
        return Answer.refused(messages.say("push.no-branch", settings.branch()), unpublished);
      }
      return tree.isEmpty()
          ? Answer.done(messages.say("push.public", current, revision.get().abbreviated()))
          : Answer.refused(settings.noWorkspace(messages, revision.get()), unpublished);
    }

    @Override
    public void close() {
      tree.ifPresent(CommitFolder::close);
    }
  }
}
