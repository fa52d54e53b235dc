package org.kaoping.rehearse;

import java.util.List;

/**
 * What would come of results under a draft scheme, in the words of a language.
 *
 * @param lang BCP 47 tag
 * @param states which scheme was tried on which results
 * @param lead how much would be otherwise, in sentences
 */
public record RehearsalPage(
    String lang, String title, String states, List<String> lead, List<Section> sections) {

  /**
   * A question, and what was found.
   *
   * @param sentences may be empty
   * @param tables may be empty
   */
  public record Section(String title, List<String> sentences, List<Table> tables) {}

  /**
   * A table.
   *
   * @param caption what it is of; empty where the section says it
   * @param heads of the columns; the first column names what each row is of
   * @param rows as long as the heads
   * @param numbers whether the cells behind the first ones are numbers, or short
   */
  public record Table(
      String caption, List<String> heads, List<List<String>> rows, boolean numbers) {}
}
