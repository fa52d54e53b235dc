package org.kaoping.report.home;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Entry;
import org.kaoping.report.Link;
import org.kaoping.report.chart.ShareBar;
import org.kaoping.report.chart.Strip;

/**
 * The first page.
 *
 * @param hint what may be typed into the search
 * @param years newest first, may be empty
 * @param notices may be none
 * @param news may be none
 * @param pages other pages, may be empty
 */
public record HomePage(
    String title, String hint, List<Year> years, Dated notices, Dated news, List<Link> pages) {
  /**
   * The evaluations of one year.
   *
   * @param titles of all of them
   */
  public record Year(String year, String titles, List<Entry> evaluations) {}

  /**
   * Notices or news, newest first.
   *
   * @param latest those that are seen at once
   * @param earlier those that are folded, may be empty
   */
  public record Dated(List<NewsItem> latest, List<NewsItem> earlier) {}

  /**
   * An evaluation.
   *
   * @param tags what is not real, or not final, about it
   * @param status how far it has come, empty where a tag says it
   * @param units how many there are
   * @param groups how many groups they are in, may be empty
   * @param said what is said where there are no totals, or of the only unit; may be empty
   * @param first the units with the highest and the lowest total; may be empty
   * @param shares how many units have which grade or award
   * @param strip how its totals are distributed, where there are no grades
   * @param median of the totals, may be empty
   * @param change how it changed since the year before
   */
  public record Entry(
      String title,
      String href,
      List<String> tags,
      String status,
      String units,
      String groups,
      String said,
      List<Leader> first,
      Optional<ShareBar> shares,
      Optional<Strip> strip,
      String median,
      Optional<Change> change) {}

  /**
   * A unit with the highest or the lowest total.
   *
   * @param others how many more have that total, may be empty
   * @param marks its vetoes with what they do: none or one
   */
  public record Leader(String name, String href, String others, String total, List<String> marks) {}

  /**
   * How a median changed.
   *
   * @param kind {@code up}, {@code down} or {@code same}
   * @param said what a screen reader says before it
   * @param before the median of the year before
   */
  public record Change(String kind, String said, String by, String before) {}

  /** A notice or a piece of news. */
  public record NewsItem(String date, String title, String href) {}
}
