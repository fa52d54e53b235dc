package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Gap;
import org.kaoping.reckon.GradeDistance;
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
    grade.filter(g -> !g.held()).ifPresent(g -> parts.add(grade(g)));
    Optional<GradePlaces> places = GradePlaces.of(scheme, standing);
    places.filter(g -> !g.held()).ifPresent(g -> parts.addAll(grade(g)));
    boolean gradeHeld =
        grade.filter(GradeDistance::held).isPresent()
            || places.filter(GradePlaces::held).isPresent();
    boolean rankHeld = isHeld(standing, beside);
    if (!rankHeld) {
      place(standing, beside).ifPresent(parts::add);
    }
    if (gradeHeld || rankHeld) {
      parts.add(held(standing, gradeHeld ? rankHeld ? "both" : "grade" : "rank"));
    }
    return parts.isEmpty() ? "" : words.say("distance", words.sentence(parts));
  }

  /** Says what keeps the unit from getting better: vetoes that were found may end. */
  private String held(Standing standing, String what) {
    List<Scheme.Veto> holding =
        standing.vetoes().stream()
            .filter(veto -> !veto.effect().name().equals("INELIGIBLE"))
            .toList();
    if (standing.found().containsAll(holding)) {
      List<String> titles =
          holding.stream().map(veto -> veto.title().orElse(veto.text())).distinct().toList();
      return words.say("distance.held.found." + what, words.list(titles));
    }
    return standing.demotion() > 0
        ? words.say("distance.demoted", words.say("label.veto"), standing.demotion())
        : words.say("distance.held." + what);
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
        .ifPresent(bound -> parts.add(grade(new GradeDistance(next, bound, distance.by(), false))));
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

  private String grade(GradeDistance distance) {
    String bound = words.number(distance.bound());
    String by = words.fixed(distance.by(), Math.max(scheme.decimals(), distance.by().decimals()));
    String what =
        scheme
            .grades()
            .flatMap(Grades::part)
            .flatMap(scheme::part)
            .map(part -> words.say("distance.part", part.title()))
            .orElse("");
    return what
        + distance
            .next()
            .map(next -> words.say("distance.grade", next.title(), bound, by))
            .orElseGet(
                () ->
                    distance.by().isPositive()
                        ? words.say("distance.grade.best", bound, by)
                        : words.say("distance.grade.bound", bound));
  }

  /** Says whether a veto keeps the unit behind the one before it, whatever it scores. */
  private boolean isHeld(Standing standing, Neighbours.Beside beside) {
    return beside
        .better()
        .flatMap(better -> gap(better, standing))
        .filter(
            gap ->
                gap.key()
                    .map(key -> standing.isZeroed() && key instanceof RankingKey.OfTotal)
                    .orElse(true))
        .isPresent();
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
