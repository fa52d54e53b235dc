package org.kaoping.reckon;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Decision;
import org.kaoping.scheme.Award;
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
    Selector selector, Map<String, Standing> standings, Places places, SourceSpan asking) {

  /** Returns {@link Code#UNSETTLED_TIE} for every contest that nobody decided. */
  Stream<Diagnostic> undecided(Award award, String decisionsFile) {
    return selector.contests(award).stream()
        .filter(contest -> !contest.isSettled())
        .map(
            contest ->
                Diagnostic.of(
                    Code.UNSETTLED_TIE,
                    asking,
                    award.id(),
                    String.join(", ", contest.tied()),
                    decisionsFile,
                    words(contest)));
  }

  /** Returns what is wrong with a decision. */
  Stream<Diagnostic> decided(Award award, Decision decision) {
    return Stream.of(barred(award, decision), tooMany(award, decision), reason(award, decision))
        .flatMap(s -> s);
  }

  private Stream<Diagnostic> barred(Award award, Decision decision) {
    Stream<YamlNode> units =
        ((YamlNode.Sequence) places.entry(decision, "units").orElseThrow().value())
            .items().stream();
    Stream<YamlNode> supplementary =
        decision.supplementary().stream().map(s -> places.entry(s, "unit").orElseThrow().value());
    return Stream.concat(units, supplementary)
        .flatMap(
            node ->
                standing(Fields.textOf(node))
                    .flatMap(s -> selector.bar(award, s))
                    .map(
                        bar ->
                            Diagnostic.of(
                                Code.BARRED_UNIT,
                                node.span(),
                                Fields.textOf(node),
                                award.id(),
                                Phrase.of("bar." + bar)))
                    .stream());
  }

  private Optional<Standing> standing(String unit) {
    return Optional.ofNullable(standings.get(unit));
  }

  private Stream<Diagnostic> tooMany(Award award, Decision decision) {
    return award.select().contest(selector.scheme().ranking().within()).stream()
        .flatMap(
            within ->
                count(decision, s -> Peers.ranking(within, s.unit()).orElse(""))
                    .entrySet()
                    .stream())
        .flatMap(
            e -> tooMany(decision, e.getKey(), e.getValue(), award.select().places(e.getKey())));
  }

  private Map<String, Integer> count(Decision decision, Function<Standing, String> name) {
    return decision.units().stream()
        .flatMap(unit -> standing(unit).stream())
        .collect(Collectors.toMap(name, s -> 1, Integer::sum, TreeMap::new));
  }

  private Stream<Diagnostic> tooMany(Decision decision, String name, int count, int most) {
    return count <= most
        ? Stream.empty()
        : Stream.of(
            Diagnostic.of(
                Code.TOO_MANY_AWARDED,
                places.key(decision, "units"),
                name.isEmpty() ? Phrase.of("awarded.all") : Phrase.of("shown.text", name),
                count,
                most));
  }

  /**
   * A reason is due where a decision does more than settle a tie; {@code decided} selects nobody.
   */
  private Stream<Diagnostic> reason(Award award, Decision decision) {
    if (award.select().isLeftToPeople() || decision.reason().isPresent()) {
      return Stream.empty();
    }
    List<Outcome.Contest> contests = selector.contests(award);
    return settles(contests, decision)
        ? Stream.empty()
        : Stream.of(
            Diagnostic.of(
                Code.DECISION_REASON,
                places.key(decision, "units"),
                award.id(),
                contests.stream().map(AwardCheck::words).collect(Collectors.joining("; "))));
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
