package org.kaoping.report.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Chain;
import org.kaoping.reckon.Cutoff;
import org.kaoping.reckon.Outcome;
import org.kaoping.reckon.QuotaUse;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.chart.ShareBar;
import org.kaoping.result.Decision;
import org.kaoping.scheme.Ranking;
import org.kaoping.wording.ChainWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Says who has an award, where it ends, who just missed it, and who cannot get it. */
final class WinnersMaker {
  /** Units that cannot get an award that are named; the ranking has all. */
  private static final int MOST = 12;

  private final RankedEvaluation ranked;
  private final Chain chain;
  private final Outcome outcome;
  private final Words words;
  private final StandingWords standings;
  private final ChainWords chains;
  private final Map<String, Link> groups;
  private final Map<String, Standing> units;
  private final List<Cutoff> cutoffs;
  private final List<Cutoff.Barred> barred;
  private final Set<String> supplementary;
  private final String root;
  private final MarginsMaker margins;

  /**
   * Looks at an award.
   *
   * @param groups the pages of groups, by id
   * @param root the way from the page to the site's root
   */
  WinnersMaker(Report report, Chain chain, Map<String, Link> groups, String root) {
    this.ranked = report.ranked();
    this.chain = chain;
    this.outcome = chain.outcome();
    this.words = report.words();
    this.standings = report.standings();
    this.chains = new ChainWords(report.ranked(), report.words());
    this.groups = groups;
    this.root = root;
    this.margins = new MarginsMaker(report, id -> name(Optional.of(id)), this::link);
    this.units =
        ranked.awards().standings().stream()
            .collect(Collectors.toMap(s -> s.unit().id(), s -> s, (a, b) -> a, LinkedHashMap::new));
    this.cutoffs = Cutoff.of(ranked, outcome);
    this.barred = Cutoff.barred(ranked, outcome);
    this.supplementary =
        outcome.decision().stream()
            .flatMap(d -> d.supplementary().stream())
            .map(Decision.Supplementary::unit)
            .collect(Collectors.toSet());
  }

  /** Returns how many units have the award, who decided, and whether the ranking says the same. */
  String say() {
    List<String> sentences = new ArrayList<>();
    int won = outcome.awarded().size();
    sentences.add(won == 0 ? words.say("award.say.none") : words.say("award.say", won));
    outcome
        .decision()
        .flatMap(chains::decided)
        .map(by -> words.say("award.say.by", words.sentence(by)))
        .ifPresent(sentences::add);
    boolean compared =
        chain.stages().contains(Chain.Stage.PROPOSED)
            && chain.stages().contains(Chain.Stage.DECIDED);
    if (compared) {
      sentences.add(
          chain.changed() == 0
              ? words.say("award.say.same")
              : words.say("award.say.changed", chain.changed()));
    } else if (chain.tied() > 0) {
      sentences.add(words.say("award.say.tied", chain.tied()));
    }
    return String.join("", sentences);
  }

  /** Returns the numbers of places and units; the line where there is a single one. */
  List<KeyFigure> figures() {
    List<KeyFigure> figures = new ArrayList<>();
    int places =
        outcome.award().select().quotas().isEmpty()
            ? outcome.contests().stream().mapToInt(Outcome.Contest::places).sum()
            : outcome.award().select().quotas().values().stream().mapToInt(n -> n).sum();
    if (places > 0) {
      figures.add(figure("label.quota.places", Integer.toString(places), ""));
    }
    figures.add(
        figure(
            "award.won",
            Integer.toString(outcome.awarded().size()),
            supplementary.isEmpty() ? "" : words.say("award.extra", supplementary.size())));
    if (cutoffs.size() == 1) {
      cutoffs
          .get(0)
          .last()
          .ifPresent(
              last ->
                  figures.add(
                      figure(
                          "label.award.line",
                          standings.published(last.total()),
                          last.unit().name())));
    }
    if (!barred.isEmpty()) {
      figures.add(figure("award.barred", Integer.toString(barred.size()), ""));
    }
    return figures;
  }

  private KeyFigure figure(String title, String value, String note) {
    return new KeyFigure(words.say(title), value, note);
  }

  /** Returns how many of the units that the award is for have it. */
  ShareBar shares() {
    Set<String> won = new HashSet<>(outcome.awarded());
    List<Standing> all =
        units.values().stream().filter(s -> outcome.award().isFor(s.unit().kind())).toList();
    long vetoed = all.stream().filter(s -> !won.contains(s.unit().id()) && s.isBarred()).count();
    return ShareBar.ofAward(outcome.award().title(), all.size(), won.size(), vetoed, words);
  }

  AwardPage.Winners winners() {
    Map<String, QuotaUse> uses =
        QuotaUse.of(outcome, ranked.register()).stream()
            .collect(
                Collectors.toMap(QuotaUse::group, use -> use, (a, b) -> a, LinkedHashMap::new));
    List<AwardPage.Field> fields = new ArrayList<>();
    for (Cutoff cutoff : cutoffs) {
      fields.add(
          field(
              name(cutoff),
              Optional.ofNullable(uses.get(cutoff.name().orElse(""))),
              cutoff,
              winners(cutoff)));
    }
    if (!uses.isEmpty()) {
      Cutoff none = new Cutoff(Optional.empty(), Optional.empty(), Optional.empty(), 0);
      QuotaUse sum = QuotaUse.sum(List.copyOf(uses.values()));
      fields.add(field(new Link(words.say("sum"), ""), Optional.of(sum), none, List.of()));
    }
    return new AwardPage.Winners(title(), head(), cutoffs.size() > 1, !uses.isEmpty(), fields);
  }

  private String head() {
    return words.sentence(
        Cutoff.within(ranked, outcome) == Ranking.Within.KIND
            ? words.say("division.KIND")
            : words.say("division.GROUP"));
  }

  /** Returns what other numbers of places would change. */
  Optional<AwardPage.Margins> margins() {
    return margins.of(outcome);
  }

  private Link name(Cutoff cutoff) {
    return name(cutoff.name());
  }

  private Link name(Optional<String> of) {
    return of.filter(id -> !id.isEmpty())
        .map(id -> groups.getOrDefault(id, new Link(standings.rankingTitle(Optional.of(id)), "")))
        .orElseGet(() -> new Link(cutoffs.size() > 1 ? words.say("ranking.rest") : "", ""));
  }

  private AwardPage.Field field(
      Link name, Optional<QuotaUse> use, Cutoff cutoff, List<AwardPage.Winner> winners) {
    return new AwardPage.Field(
        name,
        use.map(u -> Integer.toString(u.units())).orElse(""),
        use.map(u -> Integer.toString(u.places())).orElse(""),
        use.map(u -> Integer.toString(u.used())).orElse(""),
        use.filter(u -> u.supplementary() > 0)
            .map(u -> Integer.toString(u.supplementary()))
            .orElse(""),
        cutoff.last().map(last -> standings.published(last.total())).orElse(""),
        cutoff.next().map(this::link).orElse(new Link("", "")),
        cutoff.equal() == 0 ? "" : words.say("panel.more", cutoff.equal()),
        cutoff
            .beyond()
            .map(
                by ->
                    by.signum() == 0
                        ? words.say("award.even")
                        : words.fixedSigned(by, ranked.scheme().decimals()))
            .orElse(""),
        winners);
  }

  private List<AwardPage.Winner> winners(Cutoff cutoff) {
    List<AwardPage.Winner> winners = new ArrayList<>();
    for (Chain.Row row : chain.rows()) {
      if (row.awarded() && isIn(cutoff, row.standing())) {
        winners.add(
            new AwardPage.Winner(
                link(row.standing()),
                row.supplementary().isPresent() ? words.say("cell.supplementary") : ""));
      }
    }
    return winners;
  }

  private boolean isIn(Cutoff cutoff, Standing standing) {
    return cutoffs.size() == 1 || cutoff.name().equals(Cutoff.field(ranked, outcome, standing));
  }

  private Link link(Standing standing) {
    return new Link(standing.unit().name(), root + Links.unit(ranked, standing.unit().id()));
  }

  /** Says where the line is highest, and where lowest. */
  private String title() {
    List<Cutoff> lines =
        cutoffs.stream()
            .filter(c -> c.line().isPresent())
            .sorted(Comparator.comparing(WinnersMaker::line).reversed())
            .toList();
    int last = lines.size() - 1;
    if (lines.size() < 2) {
      return words.say("label.award.winners");
    }
    String most = points(line(lines.get(0)));
    if (line(lines.get(0)).equals(line(lines.get(last)))) {
      return words.say("award.lines.even", most);
    }
    return line(lines.get(0)).equals(line(lines.get(1)))
            || line(lines.get(last)).equals(line(lines.get(last - 1)))
        ? words.say("award.lines.between", points(line(lines.get(last))), most)
        : words.say(
            "award.lines",
            name(lines.get(0)).text(),
            most,
            name(lines.get(last)).text(),
            points(line(lines.get(last))));
  }

  private static Decimal line(Cutoff cutoff) {
    return cutoff.line().orElseThrow();
  }

  private String points(Decimal total) {
    return standings.published(Optional.of(total));
  }

  /** Returns who cannot get the award, by reason. */
  List<AwardPage.Barred> barred() {
    Map<Outcome.Bar, List<Standing>> reasons = new EnumMap<>(Outcome.Bar.class);
    for (Cutoff.Barred unit : barred) {
      reasons.computeIfAbsent(unit.bar(), bar -> new ArrayList<>()).add(unit.standing());
    }
    List<AwardPage.Barred> shown = new ArrayList<>();
    reasons.forEach(
        (bar, of) ->
            shown.add(
                new AwardPage.Barred(
                    words.sentence(words.say("barred." + bar)),
                    of.stream().limit(MOST).map(this::link).toList(),
                    of.size() > MOST ? words.say("award.barred.more", of.size() - MOST) : "")));
    return shown;
  }
}
