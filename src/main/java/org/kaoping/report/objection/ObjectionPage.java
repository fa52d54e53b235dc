package org.kaoping.report.objection;

import java.util.List;
import org.kaoping.report.Link;
import org.kaoping.wording.ObjectionWords;

/**
 * The page of all objections to the results of an evaluation.
 *
 * @param lead how many there are and what became of them
 * @param items in the order in which they were received
 * @param correctionsHref the place of all corrections; empty where there is none
 */
public record ObjectionPage(
    String evaluation, String lead, List<Item> items, String correctionsHref) {

  /**
   * An objection.
   *
   * @param href the unit's page
   * @param received the day
   * @param against which published value
   * @param outcome what became of it
   * @param decided when and by which office; empty until then
   * @param reason may be empty
   * @param effects values that changed, may be empty
   * @param effect the same in a sentence, or that nothing changed; empty until it is decided
   * @param note on the corrections that carry it out, may be empty
   * @param replies the letters of reply, may be empty
   */
  public record Item(
      String id,
      String unit,
      String href,
      String received,
      String against,
      String says,
      String outcome,
      String decided,
      String reason,
      List<ObjectionWords.Effect> effects,
      String effect,
      String note,
      List<Link> replies) {}
}
