package org.kaoping.report.notice;

import java.util.List;
import org.kaoping.report.Link;

/**
 * The page of a notice that is a letter to each unit.
 *
 * @param letters in the order of the ranking
 */
public record LettersPage(String title, String date, String lead, List<Letter> letters) {
  /**
   * A letter.
   *
   * @param files the same letter in other formats, may be empty
   */
  public record Letter(String unit, String href, List<Link> files) {}
}
