package org.kaoping.report.use;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.reckon.Distribution;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.Offer;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.report.indicator.IndicatorPage;
import org.kaoping.report.listing.Names;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Csv;
import org.kaoping.report.table.Table;
import org.kaoping.result.Register;
import org.kaoping.scheme.Use;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.UseWords;
import org.kaoping.wording.Words;

/** Shows how the results of an evaluation are used. */
public final class UseMaker {
  private final RankedEvaluation ranked;
  private final Words words;
  private final UseWords useWords;
  private final StandingWords standings;
  private final List<Distribution> distributions;
  private final Map<String, List<IndicatorPage.Fact>> ofUnits = new HashMap<>();
  private final String root;

  public UseMaker(Report report) {
    this.ranked = report.ranked();
    this.words = report.words();
    this.useWords = new UseWords(report.scheme(), report.words());
    this.standings = report.standings();
    this.distributions = report.distributions();
    this.root = Links.root(Links.evaluation(report.id()));
    distributions.forEach(this::noteUnits);
  }

  private void noteUnits(Distribution distribution) {
    Use use = distribution.use();
    for (Distribution.Line line : distribution.lines()) {
      String value =
          line.amount()
              .map(amount -> words.say("use.amount", words.money(amount)))
              .orElseGet(() -> use.text().orElseGet(() -> useWords.how(use)));
      ofUnits
          .computeIfAbsent(line.standing().unit().id(), unit -> new ArrayList<>())
          .add(new IndicatorPage.Fact(use.title(), value));
    }
  }

  /** Returns what the results lead to for one unit, may be empty. */
  public List<IndicatorPage.Fact> ofUnit(String unit) {
    return ofUnits.getOrDefault(unit, List.of());
  }

  /** Returns the tables of the evaluation's page. */
  public List<UseTable> tables() {
    return distributions.stream().map(this::table).toList();
  }

  private UseTable table(Distribution distribution) {
    Use use = distribution.use();
    boolean money = isMoney(distribution);
    Names<Distribution.Line> lines = Names.of(distribution.lines(), "list.lines", words);
    return new UseTable(
        use.title(),
        use.clause(),
        use.text(),
        how(distribution),
        use.note(),
        useWords.basis(use),
        money ? lines.shown().stream().map(line -> row(use, line)).toList() : List.of(),
        words.money(distribution.sum()),
        remark(distribution),
        use.way().place().isPresent()
            ? lines.shown().stream().map(line -> link(line.standing())).toList()
            : List.of(),
        money || use.way().place().isPresent() ? lines.more() : "",
        money ? Optional.of(root + path(use)) : Optional.empty());
  }

  /** Says whether there are amounts to be shown. */
  private static boolean isMoney(Distribution distribution) {
    return distribution.sum().isPositive();
  }

  private String how(Distribution distribution) {
    String how = useWords.how(distribution.use());
    return distribution
        .budget()
        .map(
            budget ->
                String.join(
                    words.say("separator"),
                    how,
                    words.say("use.budget", words.money(budget)),
                    words.say("use.method")))
        .orElse(how);
  }

  private Optional<String> remark(Distribution distribution) {
    Use use = distribution.use();
    if (use.way().sharesBudget() && distribution.budget().isEmpty()) {
      return Optional.of(words.say("use.no-budget"));
    }
    if (use.way().sharesBudget() && !isMoney(distribution)) {
      return Optional.of(words.say("use.no-weight"));
    }
    return use.isForSome() && distribution.lines().isEmpty()
        ? Optional.of(words.say("use.nobody"))
        : Optional.empty();
  }

  private UseTable.UnitLink link(Standing standing) {
    String name = standing.unit().name();
    return new UseTable.UnitLink(
        standings.inRanking(standing, name), href(standing), standings.vetoMarks(standing));
  }

  private String href(Standing standing) {
    return root + Links.unit(ranked, standing.unit().id());
  }

  private UseTable.Row row(Use use, Distribution.Line line) {
    Standing standing = line.standing();
    return new UseTable.Row(
        standing.unit().name(),
        href(standing),
        standings.vetoMarks(standing),
        basis(use, line),
        line.amount().map(words::money).orElseGet(() -> words.say("none")));
  }

  private String basis(Use use, Distribution.Line line) {
    Standing standing = line.standing();
    return switch (use.way().basis()) {
      case AWARDS -> useWords.awards(use.way(), standing.awards());
      case GRADE ->
          useWords.share(
              standings.grade(standing).orElseGet(() -> words.say("none")),
              line.weight().orElseThrow());
      case TOTAL -> standings.published(standing.total());
    };
  }

  private String path(Use use) {
    return Links.use(ranked.evaluation().id(), use.id());
  }

  /** Returns the tables of money for spreadsheet programs. */
  public static List<Offer> offers(Report report) {
    UseMaker maker = new UseMaker(report);
    return maker.distributions.stream()
        .filter(UseMaker::isMoney)
        .map(d -> new Offer(d.use().title(), "", List.of(maker.file(d))))
        .toList();
  }

  private SiteFile file(Distribution distribution) {
    Use use = distribution.use();
    List<String> heads =
        Stream.of(
                Stream.of("use.unit-id", "use.unit", "use.kind", "use.group").map(words::say),
                Stream.of(useWords.basis(use)),
                use.way().basis() == Use.Basis.GRADE
                    ? Stream.of(words.say("use.weight"))
                    : Stream.<String>empty(),
                Stream.of(words.say("label.use.amount")))
            .flatMap(s -> s)
            .toList();
    return Csv.file(
        path(use),
        () ->
            new Table(
                use.title(),
                List.of(),
                heads,
                () -> distribution.lines().stream().map(line -> cells(use, line)).iterator()));
  }

  private List<Cell> cells(Use use, Distribution.Line line) {
    Standing standing = line.standing();
    Register.Unit unit = standing.unit();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(unit.id()));
    cells.add(Cell.of(unit.name()));
    cells.add(Cell.ofText(unit.kind()));
    cells.add(Cell.ofText(standings.groupName(unit)));
    switch (use.way().basis()) {
      case AWARDS -> cells.add(Cell.of(useWords.awards(use.way(), standing.awards())));
      case GRADE -> {
        cells.add(Cell.ofText(standings.grade(standing)));
        cells.add(Cell.exact(line.weight()));
      }
      case TOTAL -> cells.add(Cell.fixed(standing.total(), ranked.scheme().decimals()));
    }
    cells.add(Cell.fixed(line.amount(), 2));
    return cells;
  }
}
