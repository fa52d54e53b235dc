package org.kaoping.report.search;

import java.util.List;
import org.kaoping.report.Entry;

/**
 * The page that finds others, and leads to all evaluations without its script.
 *
 * @param hint what may be typed
 * @param evaluations in the order of their names
 */
public record SearchPage(String title, String hint, List<Entry> evaluations) {
  /** An evaluation with how far it has come. */
  public record Entry(String title, String href, String status) {}
}
