package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Gap;
import org.kaoping.reckon.GradeDistance;
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
    boolean gradeHeld = grade.filter(GradeDistance::held).isPresent();
    boolean rankHeld = isHeld(standing, beside);
    if (!rankHeld) {
      place(standing, beside).ifPresent(parts::add);
    }
    if (gradeHeld || rankHeld) {
      String what = gradeHeld ? rankHeld ? "both" : "grade" : "rank";
      parts.add(words.say("distance.held." + what));
    }
    return parts.isEmpty() ? "" : words.say("distance", words.sentence(parts));
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

  private String place(Gap gap, Optional<Standing> other, String side) {
    int rank = other.flatMap(Standing::rank).orElseThrow();
    RankingKey key = gap.key().orElseThrow();
    String by =
        key.isCountOfFaults()
            ? words.number(gap.by())
            : words.fixed(gap.by(), Math.max(scheme.decimals(), gap.by().decimals()));
    String points =
        key.isCountOfFaults()
            ? words.say("distance.cases." + side, by)
            : key instanceof RankingKey.OfTotal
                ? words.say("distance.by." + side, by)
                : words.say("distance.of." + side, schemeWords.key(key), by);
    String how = gap.missing() ? words.say("distance.missing", points) : points;
    return gap.even()
        .map(even -> words.say("distance.even." + side, rank, schemeWords.key(even), how))
        .orElseGet(() -> words.say("distance.place." + side, rank, how));
  }
}
