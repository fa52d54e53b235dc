package org.kaoping.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Standing;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Lazy;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.report.listing.Listing;
import org.kaoping.report.listing.UnitList;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Ranking;
import org.kaoping.wording.Words;

/** The scores of an indicator in words, where they are too many for its page. */
public final class IndicatorList {
  private IndicatorList() {}

  /** Returns the list, if there are so many units. */
  static Optional<Listing> of(Indicator indicator, Report report, Supplier<IndicatorMaker> maker) {
    int units = report.ranked().awards().standings().size();
    return Listing.isLong(units)
        ? Optional.of(
            new Listing(
                report,
                report.words().say("list.scores", indicator.title()),
                Links.indicator(report.id(), indicator.id()),
                indicator.title(),
                "_scores",
                units,
                () -> list(indicator, report, maker.get())))
        : Optional.empty();
  }

  /** Returns the rows of such lists as scripts. */
  public static List<SiteFile> rows(Report report) {
    Lazy<IndicatorMaker> maker = new Lazy<>(() -> new IndicatorMaker(report));
    return report
        .scheme()
        .nodes()
        .flatMap(indicator -> of(indicator, report, maker).stream())
        .map(Listing::data)
        .toList();
  }

  private static UnitList list(Indicator indicator, Report report, IndicatorMaker maker) {
    Words words = report.words();
    List<Columns.Placed> units = report.columns().placed(indicator.id());
    Optional<SinceMaker> since = SinceMaker.of(report, indicator);
    Optional<IndicatorPage.MeasureHead> sinceHead = since.flatMap(SinceMaker::head);
    MeasureColumns measures = maker.measures(indicator, since);
    List<IndicatorPage.MeasureHead> heads = measures.heads();
    boolean measured = !heads.isEmpty();
    boolean found = indicator.takesFindings();
    List<UnitList.Column> columns = new ArrayList<>();
    columns.add(new UnitList.Column("score", words.say("label.score"), "n total"));
    columns.add(new UnitList.Column("", words.say("label.lost"), "n less"));
    sinceHead.ifPresent(head -> columns.add(new UnitList.Column("", head.title(), "n")));
    if (heads.size() == 1) {
      IndicatorPage.MeasureHead head = heads.get(0);
      String title = words.say("list.measure", head.title(), head.note());
      columns.add(new UnitList.Column("measure-1", title, "n"));
    } else if (measured) {
      columns.add(new UnitList.Column("", words.say("label.measures"), "more"));
    }
    if (found) {
      columns.add(new UnitList.Column("", words.say("label.found"), "more"));
    }
    int digits = maker.digits(indicator);
    DivisionLinks divisions = new DivisionLinks(report, "");
    return new UnitList(
        report.standings().rankings() == 1,
        false,
        columns,
        "#" + maker.anchor(indicator),
        List.of(
            new UnitList.Part(
                "",
                "",
                UnitList.rows(
                    units,
                    unit -> {
                      Standing standing = unit.standing();
                      List<String> cells = new ArrayList<>(columns.size());
                      cells.add(maker.score(unit, digits));
                      cells.add(maker.lost(unit, indicator, digits));
                      if (sinceHead.isPresent()) {
                        cells.add(
                            since
                                .flatMap(s -> s.row(standing, Optional.empty()))
                                .map(IndicatorList::said)
                                .orElse(""));
                      }
                      if (measured) {
                        cells.add(
                            heads.size() == 1
                                ? measures.only(standing.unit().id())
                                : measures.line(standing.unit().id()));
                      }
                      if (found) {
                        cells.add(maker.found(standing, indicator, since));
                      }
                      return new UnitList.Row(
                          standing.unit().id(),
                          standing.unit().name(),
                          maker.place(unit),
                          () -> divisions.beside(standing.unit(), Ranking.Within.ALL),
                          "",
                          "",
                          "",
                          cells);
                    }))));
  }

  private static String said(IndicatorPage.Since since) {
    return (since.said() + " " + since.by()).strip();
  }
}
