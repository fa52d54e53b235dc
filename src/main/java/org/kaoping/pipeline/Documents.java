package org.kaoping.pipeline;

/** Whether a build makes the office documents of notices, which take most of its time. */
public enum Documents {
  MADE,
  LEFT_OUT
}
