package org.kaoping.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    MISSING,
    /** The unit is of a kind that has no indicator in it. */
    NOT_DUE;

    /** Says whether something is still to come. */
    public boolean isOpen() {
      return this == DRAFT || this == MISSING;
    }
  }

  /**
   * A unit.
   *
   * @param states one for each assessment due
   */
  public record Row(Register.Unit unit, List<State> states) {
    /** Says whether all assessments that are due are final. */
    public boolean isWhole() {
      return states.stream().noneMatch(State::isOpen);
    }
  }

  /** Looks through the results of an evaluation. */
  public static Completeness of(Scheme scheme, Register register, List<UnitResult> results) {
    List<Due> due = new ArrayList<>();
    for (Optional<String> source : scheme.sourceIds()) {
      for (Optional<String> period : scheme.periodIds()) {
        if (scheme.assesses(source, period)) {
          due.add(new Due(source, period));
        }
      }
    }
    Map<String, UnitResult> byUnit = UnitResult.byUnit(results);
    List<Row> rows =
        register.units().stream()
            .map(
                unit -> {
                  Scheme own = scheme.forKind(unit.kind());
                  Optional<UnitResult> result = Optional.ofNullable(byUnit.get(unit.id()));
                  return new Row(unit, due.stream().map(d -> state(own, result, d)).toList());
                })
            .toList();
    return new Completeness(
        due,
        Stream.concat(
                rows.stream().filter(row -> !row.isWhole()), rows.stream().filter(Row::isWhole))
            .toList());
  }

  private static State state(Scheme own, Optional<UnitResult> result, Due due) {
    if (!own.assesses(due.source(), due.period())) {
      return State.NOT_DUE;
    }
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

  /** Returns how many units the assessment of this position in {@link #due} is due of. */
  public long dueOf(int position) {
    return rows.stream().filter(row -> row.states().get(position) != State.NOT_DUE).count();
  }

  /** Returns the units whose assessment of this position in {@link #due} is not final. */
  public List<Register.Unit> lacking(int position) {
    return rows.stream().filter(row -> row.states().get(position).isOpen()).map(Row::unit).toList();
  }
}
