package org.kaoping.deliver;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import org.kaoping.pipeline.Publication;
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
    Target target = settings.target();
    Publication publication =
        new Publication(
            target.folder(),
            target.links(),
            target.keep(),
            new Wait(longest, () -> told.accept(messages.say("push.waiting", target.folder()))),
            target.documents(),
            clock);
    try (Tip tip = new Tip(repository, settings, again)) {
      return tip.said(publication.run(tip));
    }
  }
}
