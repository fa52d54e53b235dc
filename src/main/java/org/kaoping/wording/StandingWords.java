package org.kaoping.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;

/** What is said of standings, in one language. */
public final class StandingWords {
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final Map<Optional<String>, Long> ranking;

  public StandingWords(RankedEvaluation ranked, Words words) {
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
  public String published(Optional<Decimal> points) {
    return points.map(p -> words.fixed(p, scheme.decimals())).orElseGet(() -> words.say("none"));
  }

  /** Returns the mean of published points, or a dash for none. */
  public String mean(Optional<Statistics> points) {
    int digits = Digits.of(scheme).means();
    return points.map(p -> words.fixed(p.mean(digits), digits)).orElseGet(() -> words.say("none"));
  }

  /** Returns the median of published points, or a dash for none. */
  public String median(Optional<Statistics> points) {
    return points
        .map(p -> words.fixed(p.exactMedian(), Digits.of(scheme).means()))
        .orElseGet(() -> words.say("none"));
  }

  /** Returns the median of published points with no more digits than it needs. */
  public String middle(Statistics points) {
    Decimal median = points.exactMedian();
    return words.fixed(median, Math.max(scheme.decimals(), median.decimals()));
  }

  /** Returns how many rankings there are. */
  public int rankings() {
    return ranking.size();
  }

  /** Says whether there is no other unit that the unit is ranked with. */
  public boolean isAlone(Standing standing) {
    return units(standing) <= 1;
  }

  private long units(Standing standing) {
    return ranking.getOrDefault(Peers.ranking(scheme, standing.unit()), 0L);
  }

  /** Returns with how many units a unit is ranked, itself included. */
  public String amongHowMany(Standing standing) {
    return Long.toString(units(standing));
  }

  /** Returns the place with a sign of a tie, a dash for none, or nothing where nobody competes. */
  public String place(Standing standing) {
    return place(standing, units(standing));
  }

  /** Returns {@link #place(Standing)} among so many units. */
  public String place(Standing standing, long units) {
    if (scheme.ranking().none() || (standing.rank().isPresent() && units <= 1)) {
      return "";
    }
    return standing
        .rank()
        .map(rank -> words.say(standing.tied() ? "place.tied" : "place", rank))
        .orElseGet(() -> words.say("none"));
  }

  /** Returns the place among how many, or nothing where nobody competes. */
  public String placeOf(Standing standing) {
    long units = units(standing);
    if (isAlone(standing)) {
      return "";
    }
    return standing
        .rank()
        .map(rank -> words.say(standing.tied() ? "rank.tied" : "rank", rank, units))
        .orElseGet(() -> words.say("rank.none"));
  }

  /** Returns the grade's title, if there is one. */
  public Optional<String> grade(Standing standing) {
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

  public List<String> awards(Standing standing) {
    return scheme.awards().stream()
        .filter(award -> standing.awards().contains(award.id()))
        .map(Award::title)
        .toList();
  }

  /** Returns what the list of units with their totals is called. */
  public String listTitle() {
    return words.say(scheme.ranking().none() ? "unranked" : "ranking");
  }

  /** Returns what tells the unit's ranking from others, empty if there is one only. */
  public String rankingTitle(Optional<String> key) {
    return switch (scheme.ranking().within()) {
      case ALL -> "";
      case KIND -> key.orElseGet(this::rest);
      case GROUP ->
          key.flatMap(id -> ranked.register().group(id))
              .map(Register.Group::name)
              .orElseGet(this::rest);
    };
  }

  /** Where no unit has a kind or a group, those without one are all. */
  private String rest() {
    return ranked.awards().standings().stream()
            .anyMatch(s -> Peers.ranking(scheme, s.unit()).isPresent())
        ? words.say("ranking.rest")
        : "";
  }

  public Optional<String> groupName(Register.Unit unit) {
    return unit.group().flatMap(id -> ranked.register().group(id)).map(Register.Group::name);
  }

  /** Returns how many units, the average, the spread and the grades in a sentence or two. */
  public String lead(List<Standing> units) {
    List<Standing> scored = units.stream().filter(s -> s.total().isPresent()).toList();
    if (scored.isEmpty()) {
      return units.size() == 1
          ? words.say("lead.none.one", units.get(0).unit().name())
          : words.say("lead.none", units.size());
    }
    if (scored.size() == 1) {
      String only = units.size() == 1 ? "" : words.say("lead.only", units.size());
      return only + leadOfOne(scored.get(0));
    }
    return spread(units, Statistics.ofTotals(scored).orElseThrow()) + grades(units);
  }

  private String spread(List<Standing> units, Statistics totals) {
    String who = new CountWords(words).lead(units.size(), totals.size(), CountWords.Having.TOTAL);
    String most = words.fixed(totals.greatest(), scheme.decimals());
    return totals.isEven()
        ? words.say("lead.even", who, most)
        : words.say(
            "lead.many",
            who,
            mean(Optional.of(totals)),
            most,
            words.fixed(totals.least(), scheme.decimals()));
  }

  /** Returns how many units have each grade, and how many none; empty where there are no grades. */
  private String grades(List<Standing> units) {
    List<String> counts = new ArrayList<>();
    for (Grades.Grade grade : scheme.grades().map(Grades::bands).orElse(List.of())) {
      counts.add(words.say("lead.grade", grade.title(), count(grade, units)));
    }
    long without = units.stream().filter(s -> s.grade().isEmpty()).count();
    if (without > 0 && !counts.isEmpty()) {
      counts.add(words.say("lead.grade.none", without));
    }
    return counts.isEmpty() ? "" : words.say("lead.grades", words.list(counts));
  }

  private String leadOfOne(Standing unit) {
    String name = unit.unit().name();
    String total = published(unit.total());
    String full = words.number(scheme.points());
    return grade(unit)
        .map(grade -> words.say("lead.one.grade", name, total, full, grade))
        .orElseGet(() -> words.say("lead.one", name, total, full));
  }

  private static long count(Grades.Grade grade, List<Standing> units) {
    return units.stream().filter(s -> s.grade().equals(Optional.of(grade.id()))).count();
  }

  /** Returns {@link #vetoed} as a mark beside a name: none or one. */
  public List<String> vetoMarks(Standing standing) {
    return Stream.of(vetoed(standing)).filter(mark -> !mark.isEmpty()).toList();
  }

  /** Returns that a unit has vetoes and what they do, empty if it has none. */
  public String vetoed(Standing standing) {
    Map<String, Set<String>> effects = new LinkedHashMap<>();
    for (Scheme.Veto veto : standing.vetoes()) {
      effects
          .computeIfAbsent(new VetoWords(scheme, words).title(veto), t -> new LinkedHashSet<>())
          .add(
              veto.effect().ranksLast() && isOneOfAll(standing)
                  ? words.say("veto.RANK_LAST.all")
                  : effect(veto));
    }
    List<String> marks = new ArrayList<>();
    effects.forEach(
        (title, all) ->
            marks.add(words.say("mark.veto.effect", title, words.list(List.copyOf(all)))));
    return words.join(marks);
  }

  /** Says whether all units of the ranking are ranked last, so that none is behind the others. */
  private boolean isOneOfAll(Standing standing) {
    return ranked.awards().standings().stream()
        .filter(s -> s.rank().isPresent())
        .filter(s -> isBeside(s, standing))
        .allMatch(s -> s.vetoes().stream().anyMatch(veto -> veto.effect().ranksLast()));
  }

  private boolean isBeside(Standing one, Standing other) {
    return Peers.ranking(scheme, one.unit()).equals(Peers.ranking(scheme, other.unit()));
  }

  /** Returns a place or a name with the unit's ranking, where there are several. */
  public String inRanking(Standing standing, String what) {
    String title = rankingTitle(Peers.ranking(scheme, standing.unit()));
    return title.isEmpty() || what.isEmpty() ? what : words.say("in-ranking", what, title);
  }

  /** Returns what a veto does, in words. */
  public String effect(Scheme.Veto veto) {
    return new VetoWords(scheme, words).effect(veto);
  }
}
