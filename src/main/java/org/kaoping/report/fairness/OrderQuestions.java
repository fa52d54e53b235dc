package org.kaoping.report.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.BonusWeight;
import org.kaoping.reckon.Cutoff;
import org.kaoping.reckon.DecidingRules;
import org.kaoping.reckon.Firmness;
import org.kaoping.reckon.QuotaConflict;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Link;
import org.kaoping.report.Report;
import org.kaoping.wording.Words;

/** Answers questions about the order of units and what it leads to. */
final class OrderQuestions {
  private final Report report;
  private final Words words;
  private final Cells cells;

  OrderQuestions(Report report, Cells cells) {
    this.report = report;
    this.words = report.words();
    this.cells = cells;
  }

  Answer deciding(Optional<DecidingRules> deciding) {
    if (deciding.isEmpty()) {
      int units = report.ranked().awards().standings().size();
      return Answer.unasked(
          "deciding",
          units > Firmness.MOST_UNITS
              ? words.say("fairness.deciding.many", Firmness.MOST_UNITS)
              : words.say("fairness.deciding.unranked"));
    }
    DecidingRules rules = deciding.get();
    String about = words.say("fairness.deciding.about");
    if (rules.found().isEmpty()) {
      return Answer.nothing(
          "deciding",
          rules.neighbours() == 0
              ? words.say("fairness.deciding.tied")
              : words.say("fairness.deciding.none", rules.neighbours(), rules.several()),
          about);
    }
    return Answer.found(
        "deciding",
        rules.decided(),
        List.of(
            words.say(
                "fairness.deciding.found", rules.decided(), rules.neighbours(), rules.several())),
        about,
        cells.table(
            "",
            List.of(
                cells.head("fairness.rule"),
                cells.number("fairness.deciding.pairs"),
                cells.head("fairness.deciding.neighbours")),
            rules.found(),
            each ->
                List.of(
                    cells.rule(each.leaf(), each.rule()),
                    cells.number(each.pairs().size()),
                    cells.some(each.pairs(), this::pair))));
  }

  private List<Link> pair(DecidingRules.Pair pair) {
    return List.of(
        cells.unit(pair.upper()),
        new Link(words.say("fairness.deciding.before"), ""),
        cells.unit(pair.lower()));
  }

  Answer bonuses(Optional<BonusWeight> weight) {
    if (weight.isEmpty()) {
      return Answer.unasked("bonuses", words.say("fairness.bonuses.combined"));
    }
    if (weight.get().rankings().isEmpty()) {
      return Answer.unasked("bonuses", words.say("fairness.bonuses.unasked"));
    }
    BonusWeight bonuses = weight.get();
    if (!bonuses.given() && bonuses.leaves().isEmpty()) {
      return Answer.unasked("bonuses", words.say("fairness.bonuses.unknown"));
    }
    String about = words.say("fairness.bonuses.about");
    if (!bonuses.given()) {
      return Answer.nothing("bonuses", words.say("fairness.bonuses.nobody"), about);
    }
    List<BonusWeight.Unit> ahead =
        bonuses.rankings().stream().flatMap(ranked -> ranked.ahead().stream()).toList();
    List<String> says = new ArrayList<>();
    says.add(words.say("fairness.bonuses.ahead", ahead.size()));
    says.addAll(ranges(bonuses.rankings()));
    if (!bonuses.isFound()) {
      return new Answer("bonuses", true, 0, says, about, List.of());
    }
    int outweighing =
        (int) bonuses.rankings().stream().filter(BonusWeight.Ranked::outweighs).count();
    return Answer.found(
        "bonuses",
        ahead.size() + outweighing,
        says,
        about,
        cells.table(
            "",
            List.of(
                cells.head("label.unit"),
                cells.number("fairness.bonuses.bonus"),
                cells.number("fairness.bonuses.base"),
                cells.number("fairness.bonuses.by-base"),
                cells.number("fairness.bonuses.place")),
            ahead,
            unit ->
                List.of(
                    cells.cell(cells.unit(unit.standing())),
                    cells.text(words.number(unit.bonus())),
                    cells.text(cells.points(unit.base())),
                    cells.number(unit.byBase()),
                    cells.number(unit.place()))));
  }

  /** Says by how much units differ: of the only ranking, else of those where bonuses outweigh. */
  private List<String> ranges(List<BonusWeight.Ranked> rankings) {
    List<BonusWeight.Ranked> told =
        rankings.size() == 1
            ? rankings
            : rankings.stream().filter(BonusWeight.Ranked::outweighs).toList();
    List<String> says = new ArrayList<>();
    for (BonusWeight.Ranked each : told.subList(0, Math.min(told.size(), Cells.MOST_ROWS))) {
      String title = rankings.size() == 1 ? "" : report.standings().rankingTitle(each.key());
      says.add(
          words.say(
              each.outweighs() ? "fairness.bonuses.outweigh" : "fairness.bonuses.range",
              words.number(each.bonuses()),
              words.number(each.base()),
              title.isEmpty() ? "" : words.say("fairness.within", title)));
    }
    if (rankings.size() > 1 && told.isEmpty()) {
      says.add(words.say("fairness.bonuses.nowhere"));
    }
    return says;
  }

  Answer quotas(List<QuotaConflict> conflicts) {
    if (conflicts.isEmpty()) {
      return Answer.unasked("quotas", words.say("fairness.quotas.unasked"));
    }
    List<String> says = new ArrayList<>();
    List<FairnessPage.Table> tables = new ArrayList<>();
    int found = 0;
    for (QuotaConflict conflict : conflicts) {
      found += conflict.passed();
      says.add(said(conflict));
      tables.addAll(
          cells.table(
              conflicts.size() == 1 ? "" : conflict.outcome().award().title(),
              List.of(
                  cells.head("fairness.quotas.group"),
                  cells.number("label.units"),
                  cells.number("label.quota.places"),
                  cells.number("fairness.quotas.line"),
                  cells.number("fairness.quotas.passed"),
                  cells.head("fairness.units")),
              conflict.groups().stream().filter(group -> !group.passed().isEmpty()).toList(),
              this::group));
    }
    return new Answer(
        "quotas", true, found, says, words.say("fairness.quotas.about"), List.copyOf(tables));
  }

  private String said(QuotaConflict conflict) {
    String award = conflict.outcome().award().title();
    QuotaConflict.Group lowest = conflict.lowest().get(0);
    return conflict.isFound()
        ? words.say(
            "fairness.quotas.found",
            award,
            conflict.passed(),
            published(lowest.cutoff().line().orElseThrow()),
            cells.group(lowest.id()).text())
        : words.say("fairness.quotas.none", award);
  }

  private List<FairnessPage.Cell> group(QuotaConflict.Group group) {
    Cutoff cutoff = group.cutoff();
    return List.of(
        cells.cell(cells.group(group.id())),
        cells.number(group.units()),
        cells.number(group.places()),
        cells.text(report.standings().published(cutoff.line())),
        cells.number(group.passed().size()),
        cells.some(group.passed(), this::withTotal));
  }

  private List<Link> withTotal(Standing standing) {
    return List.of(
        cells.unit(standing), new Link(" " + report.standings().published(standing.total()), ""));
  }

  private String published(Decimal total) {
    return report.standings().published(Optional.of(total));
  }
}
