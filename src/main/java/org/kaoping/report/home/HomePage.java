package org.kaoping.report.home;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Entry;
import org.kaoping.report.Link;

/**
 * The first page.
 *
 * @param hint what may be typed into the search
 * @param years newest first, may be empty
 * @param notices newest first, may be empty
 * @param news newest first, may be empty
 * @param pages other pages, may be empty
 */
public record HomePage(
    String title,
    String hint,
    List<Year> years,
    List<NewsItem> notices,
    List<NewsItem> news,
    List<Link> pages) {
  /** The evaluations of one year. */
  public record Year(String year, List<Entry> evaluations) {}

  /**
   * An evaluation.
   *
   * @param status how far it has come
   * @param lead one sentence on its results
   * @param rankings what the leaders are the first of, empty where there is one ranking
   * @param leaders the first of its ranking, or of each of its rankings; may be empty
   * @param sketch how its totals are distributed
   */
  public record Entry(
      String title,
      String href,
      String status,
      String lead,
      String rankings,
      List<Leader> leaders,
      Optional<Sketch> sketch,
      boolean demo) {}

  /**
   * A unit at the head of a ranking.
   *
   * @param place in the only ranking, or the name of the ranking that the unit is the first of
   * @param marks its vetoes with what they do: none or one
   */
  public record Leader(String place, String name, String href, String total, List<String> marks) {}

  /** A notice or a piece of news. */
  public record NewsItem(String date, String title, String href) {}

  /**
   * A very small chart: how many units have totals of each size.
   *
   * @param text the same in words
   * @param caption what it shows, with the height of its highest column
   * @param from where its axis begins
   * @param to where its axis ends
   * @param width of the drawing, {@link #STEP} for each column
   * @param columns those that are not empty
   */
  public record Sketch(
      String text, String caption, String from, String to, int width, List<Column> columns) {
    /** Width of a column with the gap behind it. */
    public static final int STEP = 10;

    /** Height of the drawing. */
    public static final int HEIGHT = 40;

    /** A column that stands on the axis. */
    public record Column(String x, String y, String height) {}
  }
}
