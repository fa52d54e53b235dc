package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Gap;
import org.kaoping.reckon.GradeDistance;
import org.kaoping.reckon.GradeHold;
import org.kaoping.reckon.GradePlaces;
import org.kaoping.reckon.Neighbours;
import org.kaoping.reckon.Standing;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.RankingKey;
import org.kaoping.scheme.Scheme;

/** Says how far a unit is from the next grade and the next place. */
public final class DistanceWords {
  private final Scheme scheme;
  private final Words words;
  private final SchemeWords schemeWords;

  public DistanceWords(Scheme scheme, Words words) {
    this.scheme = scheme;
    this.words = words;
    this.schemeWords = new SchemeWords(scheme, words);
  }

  /** Returns one sentence, empty for a unit without points and for one that stands alone. */
  public String of(Standing standing, Neighbours.Beside beside) {
    List<String> parts = new ArrayList<>();
    Optional<GradeDistance> grade = GradeDistance.of(scheme, standing);
    grade
        .filter(g -> !g.hold().isHeld())
        .ifPresent(g -> parts.add(grade(g.next(), g.bound(), g.by())));
    Optional<GradePlaces> places = GradePlaces.of(scheme, standing);
    places.filter(g -> !g.hold().isHeld()).ifPresent(g -> parts.addAll(grade(g)));
    List<Scheme.Veto> rank = holdingRank(standing, beside);
    if (rank.isEmpty()) {
      place(standing, beside).ifPresent(parts::add);
    }
    Optional<GradeHold> hold =
        grade.map(GradeDistance::hold).or(() -> places.map(GradePlaces::hold));
    parts.addAll(held(hold.map(GradeHold::holding).orElse(List.of()), rank));
    hold.filter(h -> h.holding().isEmpty() && h.isHeld())
        .ifPresent(h -> parts.add(demoted(h, standing.demotion())));
    return parts.isEmpty() ? "" : words.say("distance", words.sentence(parts));
  }

  /** Says what keeps grade and rank from getting better, once if it is the same. */
  private List<String> held(List<Scheme.Veto> grade, List<Scheme.Veto> rank) {
    VetoWords vetoes = new VetoWords(scheme, words);
    Optional<String> ofGrade = vetoes.found(grade);
    Optional<String> ofRank = vetoes.found(rank);
    if (!grade.isEmpty() && !rank.isEmpty() && ofGrade.equals(ofRank)) {
      return List.of(held("both", ofGrade));
    }
    List<String> parts = new ArrayList<>();
    if (!grade.isEmpty()) {
      parts.add(held("grade", ofGrade));
    }
    if (!rank.isEmpty()) {
      parts.add(held("rank", ofRank));
    }
    return parts;
  }

  private String held(String what, Optional<String> found) {
    return found
        .map(titles -> words.say("distance.held.found." + what, titles))
        .orElseGet(() -> words.say("distance.held." + what));
  }

  private String demoted(GradeHold hold, int demotion) {
    String why = new VetoWords(scheme, words).cause(hold.demoting());
    if (hold.lowered() == demotion) {
      return words.say("distance.demoted", why, demotion);
    }
    List<Grades.Grade> grades = scheme.grades().orElseThrow().bands();
    return words.say("distance.demoted.last", why, demotion, grades.get(grades.size() - 1).title());
  }

  /** Returns what a unit's place is to a grade, and what its points are, if these count, too. */
  private List<String> grade(GradePlaces distance) {
    List<String> parts = new ArrayList<>();
    distance.places().ifPresent(places -> parts.add(share(distance, places)));
    Optional<Grades.Grade> next =
        distance.best() ? Optional.empty() : Optional.of(distance.grade());
    distance
        .bound()
        .filter(bound -> distance.places().isEmpty() || distance.by().isPositive())
        .filter(bound -> distance.places().isEmpty() || !distance.best())
        .ifPresent(bound -> parts.add(grade(next, bound, distance.by())));
    return parts;
  }

  private String share(GradePlaces distance, int places) {
    String title = distance.grade().title();
    String share = distance.grade().top().orElseThrow().percent() + "%";
    if (places == 0) {
      return words.say("distance.share.none", title, share, distance.place().units());
    }
    if (!distance.place().isWithin(places)) {
      int place = distance.place().before() + 1;
      return words.say("distance.share.behind", title, share, places, place);
    }
    return words.say(
        distance.best() ? "distance.share.best" : "distance.share.within", title, share, places);
  }

  private String grade(Optional<Grades.Grade> next, Decimal from, Decimal lacking) {
    String bound = words.number(from);
    String by = words.fixed(lacking, Math.max(scheme.decimals(), lacking.decimals()));
    String what =
        scheme
            .grades()
            .flatMap(Grades::part)
            .flatMap(scheme::part)
            .map(part -> words.say("distance.part", part.title()))
            .orElse("");
    return what
        + next.map(grade -> words.say("distance.grade", grade.title(), bound, by))
            .orElseGet(
                () ->
                    lacking.isPositive()
                        ? words.say("distance.grade.best", bound, by)
                        : words.say("distance.grade.bound", bound));
  }

  /** Returns the vetoes that keep the unit behind the one before it, whatever it scores. */
  private List<Scheme.Veto> holdingRank(Standing standing, Neighbours.Beside beside) {
    Optional<Gap> gap = beside.better().flatMap(better -> gap(better, standing));
    boolean last = gap.filter(g -> g.key().isEmpty()).isPresent();
    boolean zeroed =
        standing.isZeroed()
            && gap.flatMap(Gap::key).filter(key -> key instanceof RankingKey.OfTotal).isPresent();
    List<Scheme.Veto> holding = new ArrayList<>();
    for (Scheme.Veto veto : standing.vetoes()) {
      if (((last || zeroed) && veto.effect().ranksLast()) || (zeroed && veto.effect().zeroes())) {
        holding.add(veto);
      }
    }
    return holding;
  }

  private Optional<String> place(Standing standing, Neighbours.Beside beside) {
    Optional<Gap> behind = beside.better().flatMap(b -> gap(b, standing));
    return behind.isPresent()
        ? behind.map(gap -> place(gap, beside.better(), "behind"))
        : beside
            .worse()
            .flatMap(worse -> gap(standing, worse))
            .filter(gap -> gap.key().isPresent())
            .map(gap -> place(gap, beside.worse(), "ahead"));
  }

  private Optional<Gap> gap(Standing better, Standing worse) {
    return Gap.between(scheme.ranking(), better, worse);
  }

  /** Says how much more or less of something a unit has, where that is no plain lack of points. */
  private String more(RankingKey key, Decimal by, String side) {
    String amount =
        key.measure()
            .map(m -> new MeasureNames(scheme, words).amount(m, by))
            .orElse(words.points(by));
    String which = side.equals("behind") == key.isLeastFirst() ? "more" : "less";
    return words.say("distance." + which, schemeWords.key(key), amount);
  }

  private String place(Gap gap, Optional<Standing> other, String side) {
    int rank = other.flatMap(Standing::rank).orElseThrow();
    RankingKey key = gap.key().orElseThrow();
    String by =
        key.isCountOfFaults()
            ? words.number(gap.by())
            : words.fixed(gap.by(), Math.max(scheme.decimals(), gap.by().decimals()));
    if (gap.missing() && key.putsMissingLast()) {
      return words.say("distance.absent." + side, rank, schemeWords.key(key));
    }
    String points =
        key.isCountOfFaults()
            ? words.say("distance.cases." + side, by)
            : key.measure().isPresent() || key.isLeastFirst()
                ? more(key, gap.by(), side)
                : key instanceof RankingKey.OfTotal
                    ? words.say("distance.by." + side, by)
                    : words.say("distance.of." + side, schemeWords.key(key), by);
    String how = gap.missing() ? words.say("distance.missing", points) : points;
    return gap.even()
        .map(even -> words.say("distance.even." + side, rank, schemeWords.key(even), how))
        .orElseGet(() -> words.say("distance.place." + side, rank, how));
  }
}
