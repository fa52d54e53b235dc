package org.kaoping.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * A way in which results are used (结果运用): money handed out, or a consequence in words.
 *
 * @param kinds kinds of units that it concerns; empty means any
 */
public record Use(
    String id,
    String title,
    Optional<String> clause,
    Optional<String> text,
    Optional<String> note,
    List<String> kinds,
    Way way) {

  /** What uses look at. */
  public interface Result {
    /** Returns the published total. */
    Optional<Decimal> total();

    /** Returns the id of its grade. */
    Optional<String> grade();

    /** Says whether a veto makes its published points 0. */
    boolean isZeroed();

    /** Returns the ids of the awards won. */
    List<String> awards();
  }

  /** What results lead to. Sums of money are in 元, with at most 2 decimals. */
  public sealed interface Way {
    /** Returns what its words are found by: {@code use.<name>}; empty where the text says it. */
    Optional<String> name();

    /** Returns what amounts go by: {@code use.basis.<basis>}. */
    default Basis basis() {
      return Basis.TOTAL;
    }

    /** Returns the numbers that it has for grades or awards, by their ids. */
    default Map<String, Decimal> numbers() {
      return Map.of();
    }

    /** Says whether it shares out a budget of the evaluation, in proportion to weights. */
    default boolean sharesBudget() {
      return false;
    }

    /** Returns the end of each ranking that it is for. */
    default Optional<Place> place() {
      return Optional.empty();
    }

    /** Returns the weight of a unit in the budget, or what it gets; empty where it has none. */
    default Optional<Decimal> weight(Result result) {
      return Optional.empty();
    }
  }

  /** What the amounts of money go by. */
  public enum Basis {
    TOTAL,
    GRADE,
    AWARDS
  }

  /** The evaluation's budget, in proportion to published totals. */
  public record ByTotal() implements Way {
    @Override
    public Optional<String> name() {
      return Optional.of("by-total");
    }

    @Override
    public boolean sharesBudget() {
      return true;
    }

    @Override
    public Optional<Decimal> weight(Result result) {
      return Optional.of(result.total().orElse(Decimal.ZERO).max(Decimal.ZERO));
    }
  }

  /**
   * The evaluation's budget, in proportion to the shares of grades.
   *
   * @param numbers shares greater than 0, by id of the grade; others get nothing
   */
  public record ByGrade(Map<String, Decimal> numbers) implements Way {
    @Override
    public Optional<String> name() {
      return Optional.of("by-grade");
    }

    @Override
    public Basis basis() {
      return Basis.GRADE;
    }

    @Override
    public boolean sharesBudget() {
      return true;
    }

    @Override
    public Optional<Decimal> weight(Result result) {
      return Optional.of(
          result
              .grade()
              .filter(grade -> !result.isZeroed())
              .flatMap(grade -> Optional.ofNullable(numbers.get(grade)))
              .orElse(Decimal.ZERO));
    }
  }

  /**
   * A fixed sum for each award won.
   *
   * @param numbers sums greater than 0, by id of the award
   */
  public record PerAward(Map<String, Decimal> numbers) implements Way {
    @Override
    public Optional<String> name() {
      return Optional.of("per-award");
    }

    @Override
    public Basis basis() {
      return Basis.AWARDS;
    }

    @Override
    public Optional<Decimal> weight(Result result) {
      List<Decimal> won =
          numbers.entrySet().stream()
              .filter(sum -> result.awards().contains(sum.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      return won.isEmpty() ? Optional.empty() : Optional.of(Decimal.sum(won));
    }
  }

  /** A consequence in words for one end of each ranking. */
  public record AtPlace(Place end) implements Way {
    @Override
    public Optional<String> name() {
      return Optional.of(end.name());
    }

    @Override
    public Optional<Place> place() {
      return Optional.of(end);
    }
  }

  /** Words only, for all. */
  public record InWords() implements Way {
    @Override
    public Optional<String> name() {
      return Optional.empty();
    }
  }

  /** An end of a ranking. */
  public enum Place {
    FIRST,
    LAST
  }

  /** Says whether it is for some units only, perhaps none: those at a place, those with awards. */
  public boolean isForSome() {
    return way.place().isPresent() || way.basis() == Basis.AWARDS;
  }

  /** Says whether it concerns units of this kind. */
  public boolean concerns(Optional<String> kind) {
    return kinds.isEmpty() || kind.filter(kinds::contains).isPresent();
  }
}
