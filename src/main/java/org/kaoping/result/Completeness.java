package org.kaoping.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoping.scheme.Scheme;

/**
 * Which assessments of which units are there.
 *
 * @param due one for each source and period of the scheme in which it assesses something, in its
 *     order
 * @param rows one for each unit: those that lack something first, else in the register's order
 */
public record Completeness(List<Due> due, List<Row> rows) {
  /**
   * An assessment that every unit can have.
   *
   * @param source id, where the scheme has sources
   * @param period id, where the scheme has periods
   */
  public record Due(Optional<String> source, Optional<String> period) {}

  /** How far an assessment has come. */
  public enum State {
    FINAL,
    DRAFT,
    MISSING
  }

  /**
   * A unit.
   *
   * @param states one for each assessment due
   */
  public record Row(Register.Unit unit, List<State> states) {
    /** Says whether all its assessments are final. */
    public boolean isWhole() {
      return states.stream().allMatch(State.FINAL::equals);
    }
  }

  /** Looks through the results of an evaluation. */
  public static Completeness of(Scheme scheme, Register register, List<UnitResult> results) {
    List<Due> due =
        axis(scheme.sources(), Scheme.Source::id).stream()
            .flatMap(
                source ->
                    axis(scheme.periods(), Scheme.Period::id).stream()
                        .filter(period -> scheme.assesses(source, period))
                        .map(period -> new Due(source, period)))
            .toList();
    Map<String, UnitResult> byUnit = UnitResult.byUnit(results);
    List<Row> rows =
        register.units().stream()
            .map(
                unit -> {
                  Optional<UnitResult> result = Optional.ofNullable(byUnit.get(unit.id()));
                  return new Row(unit, due.stream().map(d -> state(result, d)).toList());
                })
            .toList();
    return new Completeness(
        due,
        Stream.concat(
                rows.stream().filter(row -> !row.isWhole()), rows.stream().filter(Row::isWhole))
            .toList());
  }

  private static <T> List<Optional<String>> axis(List<T> declared, Function<T, String> id) {
    return declared.isEmpty()
        ? List.of(Optional.empty())
        : declared.stream().map(id).map(Optional::of).toList();
  }

  private static State state(Optional<UnitResult> result, Due due) {
    List<Assessment> found =
        result.stream()
            .flatMap(r -> r.assessments().stream())
            .filter(a -> a.source().equals(due.source()) && a.period().equals(due.period()))
            .toList();
    if (found.isEmpty()) {
      return State.MISSING;
    }
    return found.get(0).draft() ? State.DRAFT : State.FINAL;
  }

  /** Returns how many units have all their assessments. */
  public long whole() {
    return rows.stream().filter(Row::isWhole).count();
  }

  /** Returns the units whose assessment of this position in {@link #due} is not final. */
  public List<Register.Unit> lacking(int position) {
    return rows.stream()
        .filter(row -> row.states().get(position) != State.FINAL)
        .map(Row::unit)
        .toList();
  }
}
