package org.kaoping.report.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.reckon.Outcome;
import org.kaoping.reckon.QuotaMargin;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Link;
import org.kaoping.report.Report;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/**
 * Says what parts those who have a place from those who have none, and who is next on both sides.
 */
final class MarginsMaker {
  /** So many fewer or more places are looked at where all units compete with each other. */
  private static final int MOST = 3;

  private final RankedEvaluation ranked;
  private final Words words;
  private final StandingWords standings;
  private final Parting parting;
  private final Function<String, Link> fields;
  private final Function<Standing, Link> units;

  /**
   * Prepares for the pages of awards.
   *
   * @param fields the names of what units compete in, by key
   */
  MarginsMaker(Report report, Function<String, Link> fields, Function<Standing, Link> units) {
    this.ranked = report.ranked();
    this.words = report.words();
    this.standings = report.standings();
    this.parting = new Parting(report);
    this.fields = fields;
    this.units = units;
  }

  /** Returns what there is to say; nothing where an award does not go to a number of units. */
  Optional<AwardPage.Margins> of(Outcome outcome) {
    boolean grouped = outcome.contests().size() > 1;
    List<AwardPage.Margin> margins = new ArrayList<>();
    for (QuotaMargin margin : QuotaMargin.of(ranked, outcome, grouped ? 1 : MOST)) {
      String name = margin.contest().name();
      margins.add(
          new AwardPage.Margin(
              name.isEmpty() && !grouped ? new Link("", "") : fields.apply(name),
              Integer.toString(margin.contest().places()),
              parted(margin),
              margin.tied().stream().map(units).toList(),
              margin.leaving().stream().map(this::together).toList(),
              margin.coming().stream().map(this::together).toList()));
    }
    return margins.isEmpty()
        ? Optional.empty()
        : Optional.of(new AwardPage.Margins(grouped, margins));
  }

  private AwardPage.Together together(List<Standing> equal) {
    return new AwardPage.Together(
        equal.stream().map(units).toList(),
        standings.published(equal.get(0).total()),
        equal.size() == 1 ? "" : words.say("award.margin.equal"));
  }

  /** Says what parts the last one with a place from the first one without. */
  private String parted(QuotaMargin margin) {
    if (!margin.tied().isEmpty()) {
      return words.say(
          "award.margin.tied",
          margin.tied().size(),
          margin.contest().places() - margin.contest().safe().size());
    }
    if (margin.contest().safe().isEmpty() && margin.next().isEmpty()) {
      return words.say("award.margin.nobody");
    }
    if (margin.next().isEmpty()) {
      return margin.left() == 0
          ? words.say("award.margin.all")
          : words.say("award.margin.left", margin.left());
    }
    return margin
        .last()
        .map(last -> parting.between(last, margin.next().get()))
        .orElseGet(() -> words.say("award.margin.none"));
  }
}
