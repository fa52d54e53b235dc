package org.kaoping.report.fairness;

import java.util.List;

/**
 * The answer to a question.
 *
 * @param question what its words are found by: {@code fairness.<question>}
 * @param asked whether the question applies
 * @param found how many findings there are, at least 0
 * @param says a sentence each, at least one
 * @param about what was looked at; empty where the question does not apply
 */
record Answer(
    String question,
    boolean asked,
    int found,
    List<String> says,
    String about,
    List<FairnessPage.Table> tables) {
  /** Says that a question does not apply, and why. */
  static Answer unasked(String question, String why) {
    return new Answer(question, false, 0, List.of(why), "", List.of());
  }

  /** Says that nothing was found. */
  static Answer nothing(String question, String says, String about) {
    return new Answer(question, true, 0, List.of(says), about, List.of());
  }

  static Answer found(
      String question,
      int found,
      List<String> says,
      String about,
      List<FairnessPage.Table> tables) {
    return new Answer(question, true, found, says, about, tables);
  }
}
