package org.kaoping.report.home;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Document;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.evaluation.EvaluationMaker;
import org.kaoping.result.Register;

/** Makes the first page of a site for one unit or group. */
public final class OwnMaker {
  private OwnMaker() {}

  /** Returns the page. */
  public static OwnPage page(String title, List<Report> reports, List<Document> documents) {
    return new OwnPage(
        title,
        reports.stream()
            .sorted(Comparator.comparing((Report report) -> report.scheme().year()).reversed())
            .map(OwnMaker::part)
            .toList(),
        documents.stream().map(d -> new Link(d.title(), d.uri())).toList());
  }

  private static OwnPage.Part part(Report report) {
    Stream<Register.Unit> rated = Rankings.of(report.ranked()).standings().map(Standing::unit);
    return new OwnPage.Part(
        report.ranked().title(),
        report.tags(),
        report.status(),
        new EvaluationMaker(report).lead(),
        Stream.concat(rated, report.ranked().register().unrated().stream())
            .filter(Register.Unit::isNamed)
            .map(unit -> new Link(unit.name(), Links.unit(report.ranked(), unit.id())))
            .toList(),
        Links.scheme(report.id()));
  }
}
