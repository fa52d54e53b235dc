package org.kaoping.report.notice;

import java.util.Locale;

/** The kinds of notices. */
public enum NoticeKind {
  /** 通报表彰: who got which award. */
  COMMENDATION,
  /** 结果通报: how all units stand. */
  RESULTS,
  /** 公示: what will hold if nobody objects. */
  PUBLICITY,
  /** 结果反馈函: to each unit, where it lost points. */
  FEEDBACK,
  /** 异议复函: to a unit, what was decided on its objection. */
  REPLY,
  /** 更正: what was wrong in a notice. */
  CORRECTION;

  /** Returns the kind that a checked header names. */
  static NoticeKind of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Returns the name that headers use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Says whether it tells what is settled, not what may still change. */
  boolean needsFinalResults() {
    return this != PUBLICITY && this != REPLY;
  }

  /** Says whether it is a letter to a unit. */
  boolean isLetter() {
    return this == FEEDBACK || this == REPLY;
  }
}
