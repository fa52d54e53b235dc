package org.kaoping.scheme;

/** What a veto does, besides barring its unit from every award. */
public sealed interface VetoEffect {
  /** Nothing else. */
  record Ineligible() implements VetoEffect {}

  /** Puts the unit after all others of its ranking. */
  record RankLast() implements VetoEffect {}

  /** Makes the published total and every published part 0. */
  record Zero() implements VetoEffect {}

  /**
   * Caps the grade.
   *
   * @param grade id of the best grade that is left
   */
  record GradeCap(String grade) implements VetoEffect {}
}
