package org.kaoping.report.compare;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Frames;
import org.kaoping.report.Links;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.result.Register;

/** Makes the page that compares units, where there are several and they have points to compare. */
public final class CompareMaker {
  private static final int AT_A_TIME = 4;

  private CompareMaker() {}

  /** Says whether there is anything to compare. */
  private static boolean compares(Report report) {
    return report.ranked().awards().standings().size() > 1
        && !report.scheme().stated()
        && report.edition().showsPointsOfAll()
        && !report.ranked().isOpen();
  }

  /** Plans the page, if there is anything to compare. */
  public static Optional<PlannedPage> page(Report report, Frames frames) {
    return href(report, "")
        .map(
            path ->
                PlannedPage.of(
                    path,
                    () -> {
                      String title = report.titleOf(report.words().say("label.compare"));
                      return frames
                          .page(report, path, "compare.ftlh", title, title, page(report))
                          .with(
                              Links.comparisonScripts(report.id(), CompareData.isInParts(report)));
                    }));
  }

  /** Returns what the page compares, if there is anything to compare. */
  public static List<SiteFile> data(Report report) {
    return compares(report) ? CompareData.files(report) : List.of();
  }

  private static ComparePage page(Report report) {
    String id = report.id();
    String root = Links.root(Links.comparison(id));
    return new ComparePage(
        report.ranked().title(),
        AT_A_TIME,
        root + Links.evaluation(id),
        root + Links.downloads(id),
        root + Links.results(id));
  }

  /** Returns the address of the page, if there is one. */
  public static Optional<String> href(Report report, String root) {
    return compares(report) ? Optional.of(root + Links.comparison(report.id())) : Optional.empty();
  }

  /** Returns the address of the page with one unit chosen, if there is one. */
  public static Optional<String> href(Report report, Register.Unit unit, String root) {
    return compares(report)
        ? Optional.of(root + Links.comparison(report.id(), unit.id()))
        : Optional.empty();
  }

  /**
   * The page that compares units of an evaluation; what it compares is a file beside it.
   *
   * @param evaluation title
   * @param units how many units can be compared at a time
   * @param rankingHref the page of the evaluation
   * @param downloadsHref where the tables are to be had
   * @param resultsHref the same results for programs
   */
  public record ComparePage(
      String evaluation, int units, String rankingHref, String downloadsHref, String resultsHref) {}
}
