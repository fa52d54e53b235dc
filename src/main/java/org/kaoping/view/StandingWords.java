package org.kaoping.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Standing;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.VetoEffect;
import org.kaoping.score.Peers;

/** What is said of standings, in one language. */
final class StandingWords {
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final Map<Optional<String>, Long> ranking;

  StandingWords(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.scheme = ranked.scheme();
    this.words = words;
    this.ranking =
        ranked.awards().standings().stream()
            .filter(s -> s.rank().isPresent())
            .collect(
                Collectors.groupingBy(s -> Peers.ranking(scheme, s.unit()), Collectors.counting()));
  }

  /** Returns published points, or a dash for none. */
  String published(Optional<Decimal> points) {
    return points.map(p -> words.fixed(p, scheme.decimals())).orElseGet(() -> words.say("none"));
  }

  /** Returns the place with a sign of a tie, or a dash for none. */
  String place(Standing standing) {
    return standing
        .rank()
        .map(rank -> words.say(standing.tied() ? "place.tied" : "place", rank))
        .orElseGet(() -> words.say("none"));
  }

  /** Returns the place among how many. */
  String placeOf(Standing standing) {
    Optional<String> key = Peers.ranking(scheme, standing.unit());
    long units = Optional.ofNullable(ranking.get(key)).orElse(0L);
    return standing
        .rank()
        .map(rank -> words.say(standing.tied() ? "rank.tied" : "rank", rank, units))
        .orElseGet(() -> words.say("rank.none"));
  }

  /** Returns the grade's title, if there is one. */
  Optional<String> grade(Standing standing) {
    return standing
        .grade()
        .map(
            id ->
                scheme
                    .grades()
                    .flatMap(grades -> grades.grade(id))
                    .map(Grades.Grade::title)
                    .orElse(id));
  }

  List<String> awards(Standing standing) {
    return scheme.awards().stream()
        .filter(award -> standing.awards().contains(award.id()))
        .map(Award::title)
        .toList();
  }

  /** Returns what tells the unit's ranking from others, empty if there is one only. */
  String rankingTitle(Optional<String> key) {
    return switch (scheme.ranking().within()) {
      case ALL -> "";
      case KIND -> key.orElseGet(() -> words.say("ranking.rest"));
      case GROUP ->
          key.flatMap(id -> ranked.register().group(id))
              .map(Register.Group::name)
              .orElseGet(() -> words.say("ranking.rest"));
    };
  }

  Optional<String> groupName(Register.Unit unit) {
    return unit.group().flatMap(id -> ranked.register().group(id)).map(Register.Group::name);
  }

  /** Returns what a veto does, in words. */
  String effect(Scheme.Veto veto) {
    if (veto.effect() instanceof VetoEffect.GradeCap cap) {
      Function<Grades, Optional<String>> title =
          grades -> grades.grade(cap.grade()).map(Grades.Grade::title);
      return words.say("veto.grade", scheme.grades().flatMap(title).orElse(cap.grade()));
    }
    return words.say("veto." + veto.effect().getClass().getSimpleName());
  }
}
