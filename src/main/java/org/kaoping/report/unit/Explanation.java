package org.kaoping.report.unit;

import java.util.List;
import java.util.Optional;

/**
 * The page of a unit as a tree, for readers without a browser.
 *
 * @param about which evaluation it is of, and the kind and group of the unit; may be empty
 * @param banners what a reader must know first, may be empty
 * @param nodes the top-level indicators, or the one that was asked for
 * @param whole whether these are all that there are
 */
public record Explanation(
    String about, List<String> banners, UnitPage page, List<Node> nodes, boolean whole) {
  /**
   * An indicator.
   *
   * @param points full points, empty for an adjustment
   * @param working how the scores below make its own
   * @param leaf how it came to its score, where none are below
   */
  public record Node(
      String id,
      String title,
      String score,
      String points,
      Optional<String> working,
      Optional<UnitPage.Leaf> leaf,
      List<Node> children) {}
}
