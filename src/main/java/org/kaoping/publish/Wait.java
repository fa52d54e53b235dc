package org.kaoping.publish;

import java.time.Duration;

/**
 * How long to wait for others.
 *
 * @param longest zero to be refused at once
 * @param told called once if there is anything to wait for
 */
public record Wait(Duration longest, Runnable told) {
  /** Not at all. */
  public static final Wait NONE = new Wait(Duration.ZERO, () -> {});
}
