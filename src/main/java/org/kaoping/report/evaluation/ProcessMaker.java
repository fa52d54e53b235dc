package org.kaoping.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.listing.Names;
import org.kaoping.report.listing.Pages;
import org.kaoping.result.Completeness;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Shows how an evaluation proceeds: its calendar, and who has reported. */
final class ProcessMaker {
  private static final int MOST_ROWS = 500;

  private final Report report;
  private final RankedEvaluation ranked;
  private final Words words;
  private final SchemeWords schemeWords;
  private final Completeness completeness;
  private final String root;

  ProcessMaker(Report report) {
    this.report = report;
    this.ranked = report.whole();
    this.words = report.words();
    this.schemeWords = report.schemeWords();
    this.completeness =
        Completeness.of(report.scheme(), report.whole().register(), report.whole().results());
    this.root = Links.root(Links.evaluation(report.id()));
  }

  /** Returns how many units have reported everything, in one sentence. */
  String lead() {
    long whole = completeness.whole();
    int units = completeness.rows().size();
    if (whole == 0) {
      return words.say("open.lead.none", units);
    }
    return whole == units
        ? words.say("open.lead.all", units)
        : words.say("open.lead", units, whole);
  }

  /** Returns the calendar and, during a notice, who lacks an assessment that does not count. */
  OpenPage.ProcessPart part() {
    return new OpenPage.ProcessPart(
        ranked.evaluation().calendar().stream().map(this::stage).toList(),
        ranked.evaluation().status() == Evaluation.Status.NOTICE ? lacking() : List.of());
  }

  private OpenPage.ProcessPart.StageRow stage(Evaluation.Stage stage) {
    String from = words.date(stage.from());
    return new OpenPage.ProcessPart.StageRow(
        stage.title().orElseGet(() -> words.say("stage." + stage.kind())),
        stage.to().equals(stage.from())
            ? from
            : words.say("stage.days", from, words.date(stage.to())),
        stage.note().orElse(""));
  }

  private List<OpenPage.ProcessPart.Lacking> lacking() {
    List<OpenPage.ProcessPart.Lacking> lacking = new ArrayList<>();
    for (int i = 0; i < completeness.due().size(); i++) {
      Completeness.Due due = completeness.due().get(i);
      List<Link> units = completeness.lacking(i).stream().map(this::link).toList();
      if (!ranked.scheme().counts(due.source()) && !units.isEmpty()) {
        Names<Link> names = Names.of(units, "list.lacking", words);
        lacking.add(new OpenPage.ProcessPart.Lacking(title(due), names.shown(), names.more()));
      }
    }
    return lacking;
  }

  private Link link(Register.Unit unit) {
    return new Link(unit.name(), root + Links.unit(report.ranked(), unit.id()));
  }

  private String title(Completeness.Due due) {
    return Stream.concat(
            due.source().map(schemeWords::source).stream(),
            due.period().map(schemeWords::period).stream())
        .collect(Collectors.joining(" · "));
  }

  /** Returns how many pages there are of an evaluation that is open. */
  static int pages(Report report) {
    return paging(report.whole().register().units().size()).count();
  }

  private static Pages paging(int units) {
    return new Pages(Math.max(1, units), MOST_ROWS);
  }

  /** Returns the address of one of them, from 0. */
  static String path(Report report, int page) {
    String first = Links.evaluation(report.id());
    return page == 0 ? first : Links.listPage(first, page + 1);
  }

  /** Returns a page of an evaluation that is open, from 0. */
  OpenPage page(int page) {
    List<Completeness.Row> rows = completeness.rows();
    Pages pages = paging(rows.size());
    String root = Links.root(path(report, page));
    return new OpenPage(
        ranked.title(),
        lead(),
        report.status(),
        IntStream.range(0, completeness.due().size()).mapToObj(this::figure).toList(),
        page == 0 ? part() : new OpenPage.ProcessPart(List.of(), List.of()),
        page == 0 ? CarriedPart.of(report, root) : new CarriedPart(List.of(), List.of()),
        completeness.due().stream().map(this::head).toList(),
        rows.subList(pages.from(page), Math.min(rows.size(), pages.to(page))).stream()
            .map(this::row)
            .toList(),
        pages.count() > 1
            ? Optional.of(
                pages.pager(page, pages.said(page, words), words, to -> root + path(report, to)))
            : Optional.empty(),
        root + Links.scheme(report.id()),
        root + Links.results(report.id()));
  }

  private String head(Completeness.Due due) {
    String title = title(due);
    return title.isEmpty() ? words.say("open.assessment") : title;
  }

  private KeyFigure figure(int position) {
    long units = completeness.dueOf(position);
    return new KeyFigure(
        words.say("open.reported", head(completeness.due().get(position))),
        Long.toString(units - completeness.lacking(position).size()),
        words.say("strip.of", units));
  }

  private OpenPage.Row row(Completeness.Row row) {
    StandingWords standings = new StandingWords(ranked, words);
    return new OpenPage.Row(
        row.unit().name(),
        Stream.concat(row.unit().kind().stream(), standings.groupName(row.unit()).stream())
            .collect(Collectors.joining(" · ")),
        row.states().stream()
            .map(state -> new OpenPage.Cell(words.say("open." + state), state.isOpen()))
            .toList());
  }
}
