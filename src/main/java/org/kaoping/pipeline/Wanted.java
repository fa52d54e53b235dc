package org.kaoping.pipeline;

import java.util.Optional;
import org.kaoping.publish.Signing;
import org.kaoping.report.Drafts;

/**
 * What a site is to have beside what is published of a workspace in any case.
 *
 * @param documents whether notices become office documents, too
 * @param drafts whether what is still a draft is shown; such a site cannot be published
 * @param edition whom it is for, by the id; empty for those who are told everything
 * @param key signs the packages of results, if they are to be signed
 */
public record Wanted(
    Documents documents, Drafts drafts, Optional<String> edition, Optional<Signing.Key> key) {
  /** Returns what is for the public. */
  public static Wanted published(Documents documents) {
    return published(documents, Optional.empty());
  }

  /** Returns what is for the readers of an edition. */
  public static Wanted published(Documents documents, Optional<String> edition) {
    return new Wanted(documents, Drafts.LEFT_OUT, edition, Optional.empty());
  }

  /** Returns the same with other documents. */
  Wanted with(Documents other) {
    return new Wanted(other, drafts, edition, key);
  }

  /** Returns the same, signed. */
  Wanted signed(Optional<Signing.Key> by) {
    return new Wanted(documents, drafts, edition, by);
  }
}
