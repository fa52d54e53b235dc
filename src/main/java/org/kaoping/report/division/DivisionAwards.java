package org.kaoping.report.division;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.QuotaUse;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.listing.Names;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Ranking;
import org.kaoping.wording.Words;

/** Says which awards the units of a group or a kind won, and how its places were used. */
final class DivisionAwards {
  private final RankedEvaluation ranked;
  private final Words words;
  private final String root;
  private final Set<String> shown;
  private final Map<Award, Map<String, QuotaUse>> uses = new LinkedHashMap<>();

  /**
   * Makes lists for pages.
   *
   * @param root the way from the pages to the site's root
   */
  DivisionAwards(Report report, String root) {
    this.ranked = report.ranked();
    this.words = report.words();
    this.root = root;
    this.shown =
        report.chains().stream().map(c -> c.outcome().award().id()).collect(Collectors.toSet());
    report
        .ranked()
        .outcomes()
        .forEach(
            outcome ->
                uses.put(
                    outcome.award(),
                    QuotaUse.of(outcome, report.ranked().register()).stream()
                        .collect(Collectors.toMap(QuotaUse::group, use -> use))));
  }

  /** Returns the awards that concern a group or kind, in the scheme's order. */
  List<DivisionPage.AwardRow> of(Division division) {
    List<DivisionPage.AwardRow> rows = new ArrayList<>();
    uses.forEach(
        (award, groups) -> {
          Optional<QuotaUse> use =
              division.within() == Ranking.Within.GROUP
                  ? Optional.ofNullable(groups.get(division.id()))
                  : Optional.empty();
          List<Link> units = units(award, division);
          if (use.isPresent() || !units.isEmpty()) {
            Names<Link> names = Names.of(units, "list.names", words);
            rows.add(
                new DivisionPage.AwardRow(
                    award.title(),
                    href(award),
                    use.map(this::places),
                    names.shown(),
                    names.more()));
          }
        });
    return rows;
  }

  private String href(Award award) {
    return shown.contains(award.id())
        ? root + Links.award(ranked.evaluation().id(), award.id())
        : "";
  }

  private List<Link> units(Award award, Division division) {
    return division.standings().stream()
        .filter(s -> s.awards().contains(award.id()))
        .map(Standing::unit)
        .map(u -> new Link(u.name(), root + Links.unit(ranked, u.id())))
        .toList();
  }

  private String places(QuotaUse use) {
    return use.supplementary() == 0
        ? words.say("quota.use", use.places(), use.used())
        : words.say("quota.use.supplementary", use.places(), use.used(), use.supplementary());
  }
}
