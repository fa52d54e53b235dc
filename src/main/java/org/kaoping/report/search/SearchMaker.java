package org.kaoping.report.search;

import java.util.List;
import org.kaoping.report.Entry;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.wording.Words;

/** Makes the page that finds others. */
public final class SearchMaker {
  private final Words words;

  public SearchMaker(Words words) {
    this.words = words;
  }

  /**
   * Returns the page.
   *
   * @param hint what may be typed
   * @param evaluations in the order of their names
   */
  public SearchPage page(String hint, List<Report> evaluations) {
    return new SearchPage(
        words.say("label.search"), hint, evaluations.stream().map(this::entry).toList());
  }

  private SearchPage.Entry entry(Report report) {
    return new SearchPage.Entry(
        report.ranked().title(), Links.evaluation(report.id()), report.status());
  }

  /**
   * The page that finds others, and leads to all evaluations without its script.
   *
   * @param hint what may be typed
   * @param evaluations in the order of their names
   */
  public record SearchPage(String title, String hint, List<Entry> evaluations) {
    /** An evaluation with how far it has come. */
    public record Entry(String title, String href, String status) {}
  }
}
