package org.kaoping.report;

import java.util.Optional;
import org.kaoping.draw.Accent;
import org.kaoping.draw.Lettering;

/**
 * How charts look as files.
 *
 * @param accent of the site, in the place of the built-in one
 * @param lettering for those of pixels; without one there are none
 */
public record ChartLook(Optional<Accent> accent, Optional<Lettering> lettering) {
  /** The built-in look, without pixels. */
  public static final ChartLook PLAIN = new ChartLook(Optional.empty(), Optional.empty());
}
