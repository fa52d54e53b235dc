package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.rank.Gap;
import org.kaoping.rank.GradeDistance;
import org.kaoping.rank.Neighbours;
import org.kaoping.rank.Standing;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Ranking;
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
    List<String> held = new ArrayList<>();
    Optional<GradeDistance> grade = GradeDistance.of(scheme, standing);
    grade.filter(g -> !g.held()).ifPresent(g -> parts.add(grade(g)));
    grade.filter(GradeDistance::held).ifPresent(g -> held.add(words.say("label.grade")));
    place(standing, beside, parts, held);
    if (!held.isEmpty()) {
      parts.add(words.say("distance.held", words.list(held)));
    }
    return parts.isEmpty() ? "" : words.say("distance", String.join(words.say("separator"), parts));
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

  private void place(
      Standing standing, Neighbours.Beside beside, List<String> parts, List<String> held) {
    Optional<Gap> behind = beside.better().flatMap(b -> gap(b, standing));
    if (beside.better().isPresent()
        && (standing.isZeroed() || behind.filter(g -> g.key().isEmpty()).isPresent())) {
      held.add(words.say("label.rank"));
      return;
    }
    behind.ifPresent(gap -> parts.add(place(gap, beside.better(), "behind")));
    if (behind.isEmpty()) {
      beside
          .worse()
          .flatMap(worse -> gap(standing, worse))
          .filter(gap -> gap.key().isPresent())
          .ifPresent(gap -> parts.add(place(gap, beside.worse(), "ahead")));
    }
  }

  private Optional<Gap> gap(Standing better, Standing worse) {
    return Gap.between(scheme.ranking(), better, worse);
  }

  private String place(Gap gap, Optional<Standing> other, String side) {
    int rank = other.flatMap(Standing::rank).orElseThrow();
    Ranking.Key key = gap.key().orElseThrow();
    String by =
        key instanceof Ranking.FewestDeductions
            ? words.number(gap.by())
            : words.fixed(gap.by(), Math.max(scheme.decimals(), gap.by().decimals()));
    String points =
        key instanceof Ranking.FewestDeductions
            ? words.say("distance.cases." + side, by)
            : key instanceof Ranking.Total
                ? words.say("distance.by." + side, by)
                : words.say("distance.of." + side, schemeWords.key(key), by);
    String how = gap.missing() ? words.say("distance.missing", points) : points;
    return gap.even()
        .map(even -> words.say("distance.even", rank, schemeWords.key(even), how))
        .orElseGet(() -> words.say("distance.place." + side, rank, how));
  }
}
