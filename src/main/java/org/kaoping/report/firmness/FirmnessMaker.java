package org.kaoping.report.firmness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Firmness;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.chart.Intervals;
import org.kaoping.wording.FirmnessWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes the page that says how firm the rankings of an evaluation are, where that is told. */
public final class FirmnessMaker {
  private static final Decimal HALF = Decimal.of("0.5");
  private static final int MOST_TICKS = 6;

  private final Report report;
  private final Words words;
  private final FirmnessWords said;
  private final StandingWords standings;
  private final String root;

  private FirmnessMaker(Report report) {
    this.report = report;
    this.words = report.words();
    this.said = new FirmnessWords(report.scheme(), report.words());
    this.standings = report.standings();
    this.root = Links.root(Links.firmness(report.id()));
  }

  /** Plans the page, if there is something to tell. */
  public static Optional<PlannedPage> page(Report report, Frames frames) {
    if (!report.tellsFirmness()) {
      return Optional.empty();
    }
    String path = Links.firmness(report.id());
    String title = report.words().say("label.firmness");
    return Optional.of(
        PlannedPage.of(
            report.entry(Entry.Kind.EVALUATION, title, path),
            () ->
                frames.page(
                    report,
                    path,
                    "firmness.ftlh",
                    report.titleOf(title),
                    lead(report),
                    new FirmnessMaker(report).page())));
  }

  /** Returns the way to the page, which says how firm the rankings are; empty without the page. */
  public static Optional<Link> link(Report report, String root) {
    return report.tellsFirmness()
        ? Optional.of(new Link(lead(report), root + Links.firmness(report.id())))
        : Optional.empty();
  }

  private static String lead(Report report) {
    return new FirmnessWords(report.scheme(), report.words()).lead(report.firmness());
  }

  private FirmnessPage page() {
    List<Firmness.Ranked> all = report.firmness().rankings();
    return new FirmnessPage(
        report.ranked().title(),
        all.stream().map(ranked -> part(ranked, all.size() > 1)).toList(),
        how(all));
  }

  private FirmnessPage.Part part(Firmness.Ranked ranked, boolean several) {
    List<Firmness.Unit> units = ranked.units();
    Columns columns =
        new Columns(
            ranked.isDrawn(),
            !ranked.indicators().isEmpty(),
            units.stream().anyMatch(u -> u.stepped().isPresent()),
            !ranked.assessors().isEmpty());
    Decimal end = Decimal.of(units.size()).plus(HALF);
    Axis axis = new Axis(List.of(HALF, end));
    List<List<Firmness.Unit>> bands = ranked.isDrawn() ? ranked.bands() : List.of(units);
    return new FirmnessPage.Part(
        several ? standings.rankingTitle(ranked.key()) : "",
        said.of(ranked),
        about(ranked),
        ticks(units.size(), axis),
        columns.drawn(),
        columns.left(),
        columns.stepped(),
        columns.unassessed(),
        bands.stream()
            .map(band -> band.stream().map(unit -> row(unit, columns, axis)).toList())
            .toList(),
        ranked.indicators().stream().map(this::indicator).toList(),
        ranked.assessors().stream().map(each -> without(each, new Link(each.what(), ""))).toList());
  }

  /** Which columns a table has. */
  private record Columns(boolean drawn, boolean left, boolean stepped, boolean unassessed) {
    List<Optional<Firmness.Span>> spans(Firmness.Unit unit) {
      List<Optional<Firmness.Span>> spans = new ArrayList<>();
      if (drawn) {
        spans.add(unit.drawn());
      }
      if (left) {
        spans.add(unit.left());
      }
      if (stepped) {
        spans.add(unit.stepped());
      }
      if (unassessed) {
        spans.add(unit.unassessed());
      }
      return spans;
    }
  }

  private List<String> about(Firmness.Ranked ranked) {
    if (!ranked.isDrawn()) {
      return List.of(words.say("firmness.about.undrawn"));
    }
    return ranked.bands().size() > 1
        ? List.of(words.say("firmness.about"), words.say("firmness.about.bands"))
        : List.of(words.say("firmness.about"));
  }

  /** Returns the first and the last place and round ones between them. */
  private List<Axis.Tick> ticks(int units, Axis axis) {
    Decimal last = Decimal.of(units);
    Decimal width = Intervals.of(Decimal.ONE, last, Decimal.ONE, MOST_TICKS).width();
    List<Decimal> places = new ArrayList<>(List.of(Decimal.ONE));
    for (Decimal at = width; at.plus(width.times(HALF)).compareTo(last) < 0; at = at.plus(width)) {
      if (at.compareTo(Decimal.ONE) > 0) {
        places.add(at);
      }
    }
    places.add(last);
    return places.stream().map(at -> new Axis.Tick(axis.at(at), words.number(at))).toList();
  }

  private FirmnessPage.Row row(Firmness.Unit unit, Columns columns, Axis axis) {
    Stream<FirmnessPage.Bar> drawn = unit.drawn().stream().map(s -> bar("half", s, axis));
    return new FirmnessPage.Row(
        standings.place(unit.standing()),
        unit.standing().unit().name(),
        root + Links.unit(report.ranked(), unit.standing().unit().id()),
        standings.published(unit.standing().total()),
        Stream.concat(Stream.of(bar("span", unit.all(), axis)), drawn).toList(),
        axis.at(Decimal.of(unit.place())),
        columns.spans(unit).stream()
            .map(span -> span.map(said::places).orElseGet(() -> words.say("none")))
            .toList());
  }

  private static FirmnessPage.Bar bar(String kind, Firmness.Span span, Axis axis) {
    return new FirmnessPage.Bar(
        kind,
        axis.at(Decimal.of(span.best()).minus(HALF)),
        axis.at(Decimal.of(span.worst()).plus(HALF)));
  }

  private FirmnessPage.Without indicator(Firmness.Without without) {
    String href = root + Links.indicator(report.id(), without.what());
    return without(without, new Link(said.indicator(without.what()), href));
  }

  private FirmnessPage.Without without(Firmness.Without without, Link what) {
    return new FirmnessPage.Without(
        what,
        Integer.toString(without.moved()),
        without
            .farthest()
            .map(Firmness.Move::standing)
            .map(s -> new Link(s.unit().name(), root + Links.unit(report.ranked(), s.unit().id())))
            .orElseGet(() -> new Link("", "")),
        said.move(without));
  }

  private List<String> how(List<Firmness.Ranked> all) {
    List<String> how = new ArrayList<>();
    how.add(words.say("firmness.how.places"));
    if (all.stream().anyMatch(Firmness.Ranked::isDrawn)) {
      how.add(words.say("firmness.how.drawn", Firmness.DRAWS));
      how.add(words.say("firmness.how.apart"));
    }
    if (!all.stream().allMatch(Firmness.Ranked::isDrawn)) {
      how.add(words.say("firmness.how.undrawn"));
    }
    if (all.stream().anyMatch(ranked -> !ranked.indicators().isEmpty())) {
      how.add(words.say("firmness.how.left"));
    }
    if (all.stream().flatMap(r -> r.units().stream()).anyMatch(u -> u.stepped().isPresent())) {
      how.add(words.say("firmness.how.stepped"));
    }
    if (all.stream().anyMatch(ranked -> !ranked.assessors().isEmpty())) {
      how.add(words.say("firmness.how.unassessed"));
    }
    return how;
  }
}
