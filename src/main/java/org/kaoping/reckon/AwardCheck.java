package org.kaoping.reckon;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Decision;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Ranking;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * Checks decisions on awards against the results, and that no tie is left open.
 *
 * @param standings by id of the unit
 * @param asking where an undecided tie is reported
 */
record AwardCheck(
    Selector selector,
    Map<String, Standing> standings,
    Places places,
    SourceSpan asking,
    Problems problems) {

  /** Adds {@link Code#UNSETTLED_TIE} for every contest that nobody decided. */
  void undecided(Award award, String decisionsFile) {
    for (Outcome.Contest contest : selector.contests(award)) {
      if (!contest.isSettled()) {
        problems.add(
            Code.UNSETTLED_TIE,
            asking,
            award.id(),
            String.join(", ", contest.tied()),
            decisionsFile,
            words(contest));
      }
    }
  }

  /** Adds what is wrong with a decision. */
  void decided(Award award, Decision decision) {
    for (YamlNode node : places.items(decision, "units")) {
      barred(node, award);
    }
    for (Decision.Supplementary added : decision.supplementary()) {
      barred(places.entry(added, "unit").orElseThrow().value(), award);
    }
    tooMany(award, decision);
    reason(award, decision);
  }

  private void barred(YamlNode node, Award award) {
    String unit = Fields.textOf(node);
    for (Outcome.Bar bar : standing(unit).flatMap(s -> selector.bar(award, s)).stream().toList()) {
      problems.add(Code.BARRED_UNIT, node.span(), unit, award.id(), Phrase.of("bar." + bar));
    }
  }

  private Optional<Standing> standing(String unit) {
    return Optional.ofNullable(standings.get(unit));
  }

  private void tooMany(Award award, Decision decision) {
    Optional<Ranking.Within> contest = award.select().contest(selector.scheme().ranking().within());
    if (contest.isEmpty()) {
      return;
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (String unit : decision.units()) {
      standing(unit)
          .map(standing -> Peers.ranking(contest.get(), standing.unit()).orElse(""))
          .ifPresent(ranking -> counts.merge(ranking, 1, Integer::sum));
    }
    counts.forEach(
        (ranking, count) -> {
          int most = selector.places(award, ranking);
          if (count > most) {
            Phrase among =
                ranking.isEmpty() ? Phrase.of("awarded.all") : Phrase.of("shown.text", ranking);
            problems.add(Code.TOO_MANY_AWARDED, places.key(decision, "units"), among, count, most);
          }
        });
  }

  /**
   * A reason is due where a decision does more than settle a tie; {@code decided} selects nobody.
   */
  private void reason(Award award, Decision decision) {
    List<Outcome.Contest> contests = selector.contests(award);
    if (!award.select().isLeftToPeople()
        && decision.reason().isEmpty()
        && !settles(contests, decision)) {
      String selected = contests.stream().map(AwardCheck::words).collect(Collectors.joining("; "));
      problems.add(Code.DECISION_REASON, places.key(decision, "units"), award.id(), selected);
    }
  }

  /**
   * Returns {@code a, b, (c | d)}: a and b for certain, and of c and d as many as there is room.
   */
  private static String words(Outcome.Contest contest) {
    String tied = "(" + String.join(" | ", contest.tied()) + ")";
    return Stream.concat(
            contest.safe().stream(), contest.tied().isEmpty() ? Stream.empty() : Stream.of(tied))
        .collect(Collectors.joining(", "));
  }

  private static boolean settles(List<Outcome.Contest> contests, Decision decision) {
    Set<String> rest = new HashSet<>(decision.units());
    for (Outcome.Contest contest : contests) {
      if (!rest.containsAll(contest.safe())) {
        return false;
      }
      contest.safe().forEach(rest::remove);
      long chosen = contest.tied().stream().filter(rest::remove).count();
      if (!contest.isSettled() && chosen != contest.places() - contest.safe().size()) {
        return false;
      }
    }
    return rest.isEmpty();
  }
}
