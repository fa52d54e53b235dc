package org.kaoping.view;

import java.util.List;
import org.kaoping.page.Links;
import org.kaoping.page.Report;
import org.kaoping.page.SearchPage;
import org.kaoping.wording.Words;

/** Makes the page that finds others. */
final class SearchMaker {
  private final Words words;

  SearchMaker(Words words) {
    this.words = words;
  }

  /**
   * Returns the page.
   *
   * @param hint what may be typed
   * @param evaluations in the order of their names
   */
  SearchPage page(String hint, List<Report> evaluations) {
    return new SearchPage(
        words.say("label.search"), hint, evaluations.stream().map(this::entry).toList());
  }

  private SearchPage.Entry entry(Report report) {
    return new SearchPage.Entry(
        report.ranked().title(), Links.evaluation(report.id()), report.status());
  }
}
