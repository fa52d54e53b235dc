package org.kaoping.view;

import java.util.Optional;
import java.util.function.Supplier;
import org.kaoping.page.Page;

/**
 * A page that can be made.
 *
 * @param path its file, from the site's root
 * @param unit id of the unit whose page it is, if it is one's
 * @param page makes it; may be called by several threads, and as often as it is needed
 */
public record PlannedPage(String path, Optional<String> unit, Supplier<Page> page) {
  static PlannedPage of(String path, Supplier<Page> page) {
    return new PlannedPage(path, Optional.empty(), page);
  }
}
