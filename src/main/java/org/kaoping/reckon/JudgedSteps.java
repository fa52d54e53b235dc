package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Judged;

/** What assessors might have given instead: one step less or more. */
final class JudgedSteps {
  private final Judged judged;
  private final Decimal top;

  /**
   * Looks at a leaf.
   *
   * @param points its full points
   */
  JudgedSteps(Judged judged, Decimal points) {
    this.judged = judged;
    this.top = judged.top(points);
  }

  /**
   * Returns the records that differ from one in one score, mark or level by a step; votes that were
   * counted have none.
   */
  List<LeafRecord.Observed> around(LeafRecord.Observed observed) {
    List<LeafRecord.Observed> around = new ArrayList<>();
    if (judged.panel().isPresent()) {
      for (int i = 0; i < observed.marks().size(); i++) {
        for (String value : values(observed, observed.marks().get(i))) {
          List<LeafRecord.Mark> marks = new ArrayList<>(observed.marks());
          marks.set(i, new LeafRecord.Mark(marks.get(i).name(), value));
          around.add(observed.withMarks(marks));
        }
      }
    } else if (observed.score().isPresent()) {
      Decimal score = observed.score().get();
      Decimal least = level(observed).map(Judged.Level::least).findFirst().orElse(Decimal.ZERO);
      Decimal most = level(observed).map(Judged.Level::most).findFirst().orElse(top);
      scores(score, size(List.of(score)), least, most)
          .map(observed::withScore)
          .forEach(around::add);
    } else {
      observed.level().stream()
          .flatMap(id -> beside(id).stream())
          .map(observed::withLevel)
          .forEach(around::add);
    }
    return around;
  }

  private Stream<Judged.Level> level(LeafRecord.Observed observed) {
    return observed.level().flatMap(judged::level).stream();
  }

  private List<String> values(LeafRecord.Observed observed, LeafRecord.Mark mark) {
    if (judged.levels().isEmpty()) {
      List<Decimal> all = observed.marks().stream().map(m -> Decimal.of(m.value())).toList();
      return scores(Decimal.of(mark.value()), size(all), Decimal.ZERO, top)
          .map(Decimal::toString)
          .toList();
    }
    return mark.name().isPresent() ? List.of() : beside(mark.value());
  }

  private Decimal size(List<Decimal> given) {
    List<Decimal> all = new ArrayList<>(given);
    all.add(top);
    return judged.step().orElseGet(() -> Steps.size(all));
  }

  private static Stream<Decimal> scores(Decimal score, Decimal size, Decimal least, Decimal most) {
    return Stream.of(score.minus(size).max(least), score.plus(size).min(most))
        .filter(other -> !other.equals(score));
  }

  private List<String> beside(String level) {
    List<String> ids = judged.levels().stream().map(Judged.Level::id).toList();
    int at = ids.indexOf(level);
    return Stream.of(at - 1, at + 1).filter(i -> i >= 0 && i < ids.size()).map(ids::get).toList();
  }
}
