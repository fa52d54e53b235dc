package org.kaoping.report;

import java.util.List;

/**
 * Something that readers find by its title.
 *
 * @param where what tells it from others of the same title, from the large to the small; may be
 *     empty
 * @param year of several with one title the newest stands first
 * @param address from the site's root
 */
public record Entry(String title, Kind kind, List<String> where, int year, String address) {
  /** What kind of page it leads to, in the order in which readers look for them. */
  public enum Kind {
    EVALUATION,
    UNIT,
    INDICATOR,
    AWARD,
    GROUP,
    KIND,
    STATEMENT,
    SCHEME,
    NOTICE,
    NEWS,
    PAGE
  }
}
