package org.kaoping.pipeline;

/** Whether a build makes the office documents of notices, which take most of its time. */
public enum Documents {
  MADE,
  /** Not made, but what would keep them from being made is found. */
  CHECKED,
  LEFT_OUT
}
