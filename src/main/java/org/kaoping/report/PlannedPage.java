package org.kaoping.report;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page that can be made.
 *
 * @param path its file, from the site's root
 * @param found how readers find it, if they do
 * @param page makes it; may be called by several threads, and as often as it is needed
 */
public record PlannedPage(String path, Optional<Entry> found, Supplier<Page> page) {

  /** Plans a page that nobody looks for by a title of its own. */
  public static PlannedPage of(String path, Supplier<Page> page) {
    return new PlannedPage(path, Optional.empty(), page);
  }

  /** Plans a page that is found. */
  public static PlannedPage of(Entry found, Supplier<Page> page) {
    return new PlannedPage(found.address(), Optional.of(found), page);
  }
}
