package org.kaoping.report.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.reckon.History;
import org.kaoping.reckon.Outcome;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.ChartLook;
import org.kaoping.report.Drafts;
import org.kaoping.report.Edition;
import org.kaoping.report.Report;
import org.kaoping.report.Roster;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.OrderWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** What can be quoted of an evaluation. */
final class QuotableEvaluation {
  private final RankedEvaluation ranked;
  private final History history;
  private final Scheme scheme;
  private final Words words;
  private final Edition edition;
  private final Map<String, Standing> standings;
  private final Map<String, UnitResult> results;

  QuotableEvaluation(RankedEvaluation ranked, History history, Words words, Edition edition) {
    this.ranked = ranked;
    this.history = history;
    this.scheme = ranked.scheme();
    this.words = words;
    this.edition = edition;
    this.standings =
        ranked.awards().standings().stream().collect(Collectors.toMap(s -> s.unit().id(), s -> s));
    this.results = UnitResult.byUnit(ranked.results());
  }

  Quotable all() {
    Map<String, Quotable> names = new LinkedHashMap<>();
    names.put("title", Quotable.text(ranked.title()));
    names.put("year", Quotable.text(String.valueOf(scheme.year())));
    names.put("points", Quotable.text(words.number(scheme.points())));
    names.put("count", Quotable.text(String.valueOf(standings.size())));
    ranked.evaluation().date().ifPresent(d -> names.put("date", Quotable.text(words.date(d))));
    names.put("notice", notice());
    if (ranked.isOpen()) {
      return open(names);
    }
    StandingWords said = new StandingWords(ranked, words);
    Optional<Statistics> totals = Statistics.ofTotals(ranked.awards().standings());
    int scored = totals.map(Statistics::size).orElse(0);
    names.put("scored", Quotable.text(String.valueOf(scored)));
    names.put("mean", Quotable.text(said.mean(totals)));
    names.put("median", Quotable.text(said.median(totals)));
    names.put("greatest", Quotable.text(said.published(totals.map(Statistics::greatest))));
    names.put("least", Quotable.text(said.published(totals.map(Statistics::least))));
    names.put("grades", grades());
    names.put(
        "ranking",
        Quotable.blocks(ranked.title(), () -> new RankingTables(ranked, words, edition).all()));
    names.put("awards", awards());
    names.put("units", units());
    names.put("objections", new QuotableObjections(ranked, words).all());
    Quotable all = Quotable.keys(names);
    // A single unit has no charts.
    return scored > 1
        ? all.and(
            "chart",
            () ->
                new QuotableCharts(
                        new Report(
                            ranked,
                            history,
                            words,
                            ChartLook.PLAIN,
                            false,
                            Drafts.LEFT_OUT,
                            edition,
                            Optional.empty()))
                    .all())
        : all;
  }

  /** While an evaluation is open, none of its units can be quoted: it has no results. */
  private static Quotable open(Map<String, Quotable> names) {
    names.put("units", Quotable.among("unit", List.<String>of(), id -> id, Quotable::text));
    Map<String, Supplier<Quotable>> all = new LinkedHashMap<>();
    names.forEach((name, one) -> all.put(name, () -> one));
    return new Quotable(Optional.empty(), Quotable.KEYS, all);
  }

  /** Returns how many units have each grade, a stated one under its own words. */
  private Quotable grades() {
    List<String> grades =
        scheme.grades().isPresent()
            ? scheme.grades().get().bands().stream().map(Grades.Grade::id).toList()
            : ranked.awards().standings().stream()
                .flatMap(standing -> standing.grade().stream())
                .distinct()
                .toList();
    return Quotable.among(
        "grade",
        grades,
        grade -> grade,
        grade ->
            Quotable.text(
                String.valueOf(
                    standings.values().stream()
                        .filter(s -> s.grade().equals(Optional.of(grade)))
                        .count())));
  }

  private Quotable awards() {
    return Quotable.among(
        "award", ranked.awards().outcomes(), outcome -> outcome.award().id(), this::award);
  }

  private Quotable notice() {
    Map<String, Quotable> names = new LinkedHashMap<>();
    ranked
        .evaluation()
        .notice()
        .ifPresent(
            notice -> {
              names.put("from", Quotable.text(words.date(notice.from())));
              names.put("to", Quotable.text(words.date(notice.to())));
              notice.contact().ifPresent(c -> names.put("contact", Quotable.text(c)));
            });
    return Quotable.keys(names);
  }

  private Quotable award(Outcome outcome) {
    List<String> units = outcome.awarded();
    List<String> names =
        units.stream()
            .flatMap(id -> Optional.ofNullable(standings.get(id)).stream())
            .map(Standing::unit)
            .map(Register.Unit::name)
            .toList();
    Map<String, Quotable> more = new LinkedHashMap<>();
    more.put("count", Quotable.text(String.valueOf(units.size())));
    more.put(
        "list",
        Quotable.blocks(
            outcome.award().title(), () -> new AwardedNames(ranked.register(), words).of(units)));
    return Quotable.keys(more)
        .or(new Quotable.Text(names.isEmpty() ? words.say("nobody") : words.list(names)));
  }

  private Quotable units() {
    QuotableUnit units = new QuotableUnit(ranked, words, edition);
    return Quotable.among(
        "unit",
        Roster.named(ranked.awards().standings()),
        standing -> standing.unit().id(),
        standing ->
            units.of(
                standing, Optional.ofNullable(results.get(standing.unit().id())).orElseThrow()));
  }

  /** Lists the units that got an award as notices do: by group, in the order of the decision. */
  static final class AwardedNames {
    private final Register register;
    private final Words words;

    AwardedNames(Register register, Words words) {
      this.register = register;
      this.words = words;
    }

    /**
     * Returns the list, or a sentence if nobody got it.
     *
     * @param units ids in the order of the decision
     */
    List<Block> of(List<String> units) {
      Map<Optional<String>, List<String>> groups = new LinkedHashMap<>();
      register.groups().forEach(group -> groups.put(Optional.of(group.id()), new ArrayList<>()));
      units.stream()
          .flatMap(id -> register.unit(id).stream())
          .forEach(
              unit ->
                  groups.computeIfAbsent(unit.group(), g -> new ArrayList<>()).add(unit.name()));
      groups.values().removeIf(List::isEmpty);
      return groups.isEmpty()
          ? List.of(Block.Paragraph.of(words.say("nobody")))
          : List.of(
              new Block.Names(
                  groups.entrySet().stream()
                      .map(e -> new Block.Group(heading(e, groups.size()), e.getValue()))
                      .toList()));
    }

    private String heading(Map.Entry<Optional<String>, List<String>> group, int groups) {
      if (groups == 1) {
        return "";
      }
      String name =
          group
              .getKey()
              .flatMap(register::group)
              .map(Register.Group::name)
              .orElseGet(() -> words.say("ranking.rest"));
      return words.compact(words.say("notice.group", name, group.getValue().size()));
    }
  }

  /** Shows who stands where as tables for paper, one a ranking. */
  static final class RankingTables {
    private final RankedEvaluation ranked;
    private final Words words;
    private final StandingWords standings;
    private final OrderWords orders;
    private final boolean graded;
    private final boolean ordered;

    RankingTables(RankedEvaluation ranked, Words words, Edition edition) {
      this.ranked = ranked;
      this.ordered = edition.showsWorkingsOfAll();
      this.words = words;
      this.standings = new StandingWords(ranked, words);
      this.orders = new OrderWords(ranked.scheme(), words);
      this.graded = ranked.awards().standings().stream().anyMatch(s -> s.grade().isPresent());
    }

    List<Block> all() {
      List<Block> blocks = new ArrayList<>();
      for (Rankings.One ranking : Rankings.of(ranked).all()) {
        List<Standing> named = Roster.named(ranking.standings());
        if (named.isEmpty()) {
          continue;
        }
        String title = standings.rankingTitle(ranking.key());
        if (!title.isEmpty()) {
          blocks.add(new Block.Paragraph(List.of(new Block.Run(title, Face.BLACK))));
        }
        Map<String, String> behind = ordered ? orders.behind(named) : Map.of();
        List<String> remarks = named.stream().map(s -> remark(s, behind)).toList();
        boolean remarked = remarks.stream().anyMatch(remark -> !remark.isEmpty());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < remarks.size(); i++) {
          List<String> row = row(named.get(i));
          if (remarked) {
            row.add(remarks.get(i));
          }
          rows.add(row);
        }
        blocks.add(new Block.Table(columns(remarked), rows));
      }
      return blocks;
    }

    private List<Block.Column> columns(boolean remarked) {
      List<Block.Column> columns = new ArrayList<>();
      columns.add(column("label.rank", false, true));
      columns.add(column("label.unit", false, false));
      columns.add(column("label.total", true, false));
      if (graded) {
        columns.add(column("label.grade", false, false));
      }
      if (remarked) {
        columns.add(column("notice.remark", false, false));
      }
      return columns;
    }

    private Block.Column column(String heading, boolean figures, boolean whole) {
      return new Block.Column(words.phrases(words.say(heading)), figures, whole);
    }

    private List<String> row(Standing standing) {
      List<String> row = new ArrayList<>();
      row.add(standings.place(standing));
      row.add(standing.unit().name());
      row.add(standings.published(standing.total()));
      if (graded) {
        row.add(standings.grade(standing).orElseGet(() -> words.say("none")));
      }
      return row;
    }

    /** Returns its vetoes, and why it stands behind one whose total is not greater. */
    private String remark(Standing standing, Map<String, String> behind) {
      List<String> parts =
          Stream.of(standings.vetoed(standing), behind.getOrDefault(standing.unit().id(), ""))
              .filter(part -> !part.isEmpty())
              .toList();
      return words.compact(String.join(words.say("separator"), parts));
    }
  }
}
