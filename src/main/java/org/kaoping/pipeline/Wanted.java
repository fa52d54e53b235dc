package org.kaoping.pipeline;

import org.kaoping.report.Drafts;

/**
 * What a site is to have beside what is published of a workspace in any case.
 *
 * @param documents whether notices become office documents, too
 * @param drafts whether what is still a draft is shown; such a site cannot be published
 */
public record Wanted(Documents documents, Drafts drafts) {
  /** Returns what is for the public. */
  public static Wanted published(Documents documents) {
    return new Wanted(documents, Drafts.LEFT_OUT);
  }
}
