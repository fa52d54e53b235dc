package org.kaoping.report.home;

import java.util.List;
import org.kaoping.report.Link;

/**
 * The first page of a site for one unit or group.
 *
 * @param evaluations in which it was, the newest first; may be empty
 * @param documents for it, may be empty
 */
public record OwnPage(String title, List<Part> evaluations, List<Link> documents) {
  /**
   * An evaluation.
   *
   * @param tags what is not real, or not final, about it
   * @param status how far it has come
   * @param lead what is said of all its units
   * @param units that are named, with their pages; may be empty
   */
  public record Part(
      String title,
      List<String> tags,
      String status,
      String lead,
      List<Link> units,
      String schemeHref) {}
}
