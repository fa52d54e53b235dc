package org.kaoping.change;

import java.util.List;

/**
 * What changes for readers between two states of a workspace, in the words of a language.
 *
 * @param lang BCP 47 tag
 * @param states from which to which, in words
 * @param lead how much changed, or that nothing did
 * @param heads heads of columns: unit, value, before, after
 * @param evaluations those that are not as they were
 */
public record ChangesPage(
    String lang,
    String title,
    String states,
    String lead,
    List<String> heads,
    List<Part> evaluations) {
  /**
   * An evaluation.
   *
   * @param notes what became of it as a whole, in sentences; may be empty
   * @param units those with values that changed, may be empty
   * @param files what files say something else, with what became of them; may be empty
   */
  public record Part(
      String title, String id, List<String> notes, List<Unit> units, List<File> files) {}

  /** A unit. */
  public record Unit(String name, List<Row> rows) {}

  /** A value. */
  public record Row(String value, String before, String after) {}

  /** A file. */
  public record File(String path, String what) {}
}
