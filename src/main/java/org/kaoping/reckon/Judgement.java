package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;

/**
 * What assessors gave a judged leaf. Source of the formulas: language, section 3.
 *
 * @param level that it was given, if levels are given by one
 * @param marks of several assessors in the order of the record; empty if one gives the score
 * @param isMean whether the mean of the marks is taken, not their median
 * @param middle what the marks come to, exactly; the score as given without marks
 * @param mark that, rounded if the scheme says to how many digits; on the scale
 * @param top the end of the scale
 * @param points full points of the leaf
 */
public record Judgement(
    Optional<Judged.Level> level,
    List<Mark> marks,
    boolean isMean,
    Fraction middle,
    Optional<Quotient> mark,
    Decimal top,
    Decimal points) {

  /**
   * A mark, or the votes for a level.
   *
   * @param name who gave it; empty where that is not recorded
   * @param level if levels are given
   * @param count how many gave it
   * @param dropped how many of them are left out
   * @param isVote whether votes were counted
   */
  public record Mark(
      Optional<String> name,
      Optional<Judged.Level> level,
      Decimal value,
      int count,
      int dropped,
      boolean isVote) {
    private Mark without(int more) {
      return new Mark(name, level, value, count, dropped + more, isVote);
    }

    /** Returns how many count. */
    public int kept() {
      return count - dropped;
    }
  }

  static Judgement of(
      Indicator leaf, Judged judged, LeafRecord.Observed observed, Rounding.Mode rounding) {
    Decimal top = judged.top(leaf.points());
    if (judged.panel().isEmpty()) {
      Optional<Judged.Level> level = observed.level().flatMap(judged::level);
      Decimal score = observed.score().or(() -> level.map(Judged.Level::least)).orElseThrow();
      return new Judgement(
          level, List.of(), true, Fraction.of(score), Optional.empty(), top, leaf.points());
    }
    Judged.Panel panel = judged.panel().get();
    List<Mark> marks =
        dropped(observed.marks().stream().map(m -> mark(m, judged)).toList(), panel.drop());
    Fraction middle = middle(marks, panel.middle());
    return new Judgement(
        Optional.empty(),
        marks,
        panel.middle() == Judged.Middle.MEAN,
        middle,
        panel.decimals().map(digits -> middle.rounded(rounding.to(digits))),
        top,
        leaf.points());
  }

  private static Mark mark(LeafRecord.Mark given, Judged judged) {
    if (judged.levels().isEmpty()) {
      return new Mark(given.name(), Optional.empty(), Decimal.of(given.value()), 1, 0, false);
    }
    boolean votes = given.name().isPresent();
    Judged.Level level = judged.level(given.name().orElse(given.value())).orElseThrow();
    int count = votes ? Integer.parseInt(given.value()) : 1;
    return new Mark(Optional.empty(), Optional.of(level), level.least(), count, 0, votes);
  }

  /** Leaves out as many of the highest and of the lowest; of equal ones the later. */
  private static List<Mark> dropped(List<Mark> marks, int drop) {
    List<Mark> left = new ArrayList<>(marks);
    List<Integer> order = new ArrayList<>(IntStream.range(0, marks.size()).boxed().toList());
    order.sort(Comparator.comparing((Integer i) -> marks.get(i).value()).thenComparing(i -> -i));
    drop(left, order, drop);
    order.sort(
        Comparator.comparing((Integer i) -> marks.get(i).value())
            .reversed()
            .thenComparing(i -> -i));
    drop(left, order, drop);
    return left;
  }

  private static void drop(List<Mark> marks, List<Integer> order, int drop) {
    int rest = drop;
    for (int i : order) {
      int some = Math.min(rest, marks.get(i).kept());
      marks.set(i, marks.get(i).without(some));
      rest -= some;
    }
  }

  private static Fraction middle(List<Mark> marks, Judged.Middle how) {
    List<Decimal> values = new ArrayList<>();
    for (Mark mark : marks) {
      for (int i = 0; i < mark.kept(); i++) {
        values.add(mark.value());
      }
    }
    values.sort(Comparator.naturalOrder());
    int size = values.size();
    return how == Judged.Middle.MEAN
        ? new Fraction(Decimal.sum(values), Decimal.of(size))
        : new Fraction(values.get((size - 1) / 2).plus(values.get(size / 2)), Decimal.of(2));
  }

  /** Returns the mark that counts, on the scale. */
  public Fraction counting() {
    return mark.map(m -> Fraction.of(m.rounded())).orElse(middle);
  }

  /** Returns the score of the leaf: points × mark ÷ top. */
  public Fraction score() {
    return top.equals(points) ? counting() : counting().times(points).over(top);
  }
}
