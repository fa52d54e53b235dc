package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Scheme;

/**
 * Whether assessors who give marks under their names differ from their colleagues: each mark beside
 * the mean of all other marks of the same record, which are at least {@link #COLLEAGUES}.
 *
 * @param assessors those with at least {@link #LEAST_RECORDS} such marks, those who differ most
 *     first
 */
public record AssessorSeverity(List<Assessor> assessors) {
  /** With fewer colleagues in a record, nobody is compared with them. */
  public static final int COLLEAGUES = 2;

  /** With fewer marks, nothing is said of somebody. */
  public static final int LEAST_RECORDS = 5;

  /** A mean difference of less is none, in % of the scale. */
  public static final int PERCENT = 5;

  private static final Decimal THREE_QUARTERS = Decimal.of("0.75");

  /**
   * An assessor.
   *
   * @param mean of the differences, in parts of the scale; below 0 for who gives less
   * @param higher how many marks are higher than the colleagues' mean
   * @param lower how many are lower
   * @param differences the greatest first, whether up or down
   */
  public record Assessor(
      String name, Fraction mean, int higher, int lower, List<Difference> differences) {
    /** Says whether the difference is large, and mostly goes the same way. */
    public boolean differs() {
      Fraction least = new Fraction(Decimal.of(PERCENT), Decimal.HUNDRED);
      Decimal most = Decimal.of(differences.size()).times(THREE_QUARTERS);
      int sameWay = mean.signum() > 0 ? higher : lower;
      return mean.distance(Fraction.ZERO).compareTo(least) >= 0
          && Decimal.of(sameWay).compareTo(most) >= 0;
    }
  }

  /**
   * A mark beside those of the colleagues.
   *
   * @param unit id of the unit
   * @param by the mark less the colleagues' mean, in parts of the scale
   */
  public record Difference(String unit, Indicator leaf, Fraction by) {
    Fraction size() {
      return by.distance(Fraction.ZERO);
    }
  }

  static AssessorSeverity of(Scheme scheme, List<UnitResult> results) {
    Map<String, List<Difference>> differences = new TreeMap<>();
    List<Indicator> marked = scheme.leaves().filter(leaf -> leaf.leaf().isMarked()).toList();
    for (UnitResult result : marked.isEmpty() ? List.<UnitResult>of() : results) {
      for (Assessment assessment : result.assessments()) {
        if (!assessment.draft() && scheme.counts(assessment.source())) {
          for (Indicator leaf : marked) {
            assessment
                .record(leaf.id())
                .flatMap(LeafRecord::observed)
                .ifPresent(observed -> add(result.unit(), leaf, observed.marks(), differences));
          }
        }
      }
    }
    List<Assessor> assessors = new ArrayList<>();
    differences.forEach(
        (name, own) -> {
          if (own.size() >= LEAST_RECORDS) {
            assessors.add(assessor(name, own));
          }
        });
    assessors.sort(
        Comparator.comparing((Assessor a) -> a.mean().distance(Fraction.ZERO)).reversed());
    return new AssessorSeverity(List.copyOf(assessors));
  }

  private static void add(
      String unit,
      Indicator leaf,
      List<LeafRecord.Mark> marks,
      Map<String, List<Difference>> differences) {
    if (marks.size() <= COLLEAGUES) {
      return;
    }
    Decimal top = ((Judged) leaf.leaf().scoring()).top(leaf.points());
    Decimal sum = Decimal.sum(marks.stream().map(mark -> Decimal.of(mark.value())).toList());
    for (LeafRecord.Mark mark : marks) {
      Decimal own = Decimal.of(mark.value());
      Fraction others = new Fraction(sum.minus(own), Decimal.of(marks.size() - 1L));
      Difference difference = new Difference(unit, leaf, Fraction.of(own).minus(others).over(top));
      mark.name()
          .ifPresent(
              name -> differences.computeIfAbsent(name, n -> new ArrayList<>()).add(difference));
    }
  }

  private static Assessor assessor(String name, List<Difference> differences) {
    Fraction sum = Fraction.sum(differences.stream().map(Difference::by).toList());
    return new Assessor(
        name,
        sum.over(Decimal.of(differences.size())),
        (int) differences.stream().filter(each -> each.by().signum() > 0).count(),
        (int) differences.stream().filter(each -> each.by().signum() < 0).count(),
        differences.stream().sorted(Comparator.comparing(Difference::size).reversed()).toList());
  }
}
