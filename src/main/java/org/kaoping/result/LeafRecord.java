package org.kaoping.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;

/**
 * What was recorded of one leaf in one assessment.
 *
 * @param indicator id of the leaf
 * @param line line of the results file, from 1
 * @param column of its key in that line, from 1
 */
public record LeafRecord(String indicator, Outcome outcome, Remarks remarks, int line, int column) {
  /** Returns the place of its key in a file. */
  public SourceSpan span(String file) {
    return new SourceSpan(file, line, column, indicator.length());
  }

  /** Returns the same at another place; what it holds stands on the same line. */
  LeafRecord at(int otherLine, int otherColumn) {
    Outcome there = outcome;
    if (outcome instanceof Observed observed && !observed.findings().isEmpty()) {
      there =
          observed.withFindings(observed.findings().stream().map(f -> f.at(otherLine)).toList());
    }
    return new LeafRecord(indicator, there, remarks, otherLine, otherColumn);
  }

  /** Returns the same with another outcome. */
  public LeafRecord with(Outcome other) {
    return new LeafRecord(indicator, other, remarks, line, column);
  }

  /** Returns what was observed, or empty if the leaf does not apply. */
  public Optional<Observed> observed() {
    return outcome instanceof Observed observed ? Optional.of(observed) : Optional.empty();
  }

  /** What an assessor made of a leaf. Absence is a kind of its own, never zero. */
  public sealed interface Outcome {}

  /** The leaf does not apply to the unit. */
  public record NotApplicable(String reason) implements Outcome {}

  /**
   * A mark of one of several assessors, or the votes for a level.
   *
   * @param name who gave it, or the level that was voted for; empty where they are not named
   * @param value points, the id of a level, or a number of votes
   */
  public record Mark(Optional<String> name, String value) {}

  /**
   * What was observed; all empty if nothing was found.
   *
   * @param score for a judged leaf
   * @param level id of the level that it was given
   * @param marks of several assessors, or votes for levels
   * @param reason why the score is not full
   * @param measures by id of the measure; with those that were measured of the unit once for all
   * @param checks by id of the rule
   */
  public record Observed(
      Optional<Decimal> score,
      Optional<String> level,
      List<Mark> marks,
      Optional<String> reason,
      List<Finding> findings,
      Map<String, Quantity> measures,
      Map<String, Boolean> checks)
      implements Outcome {
    /** Returns that it was assessed, and nothing found. */
    static Observed clean(Map<String, Quantity> measures) {
      return new Observed(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          measures,
          Map.of());
    }

    /** Returns the same with another score. */
    public Observed withScore(Decimal other) {
      return new Observed(Optional.of(other), level, marks, reason, findings, measures, checks);
    }

    /** Returns the same at another level. */
    public Observed withLevel(String other) {
      return new Observed(score, Optional.of(other), marks, reason, findings, measures, checks);
    }

    /** Returns the same with other marks. */
    public Observed withMarks(List<Mark> others) {
      return new Observed(score, level, others, reason, findings, measures, checks);
    }

    /** Returns the same with other findings. */
    public Observed withFindings(List<Finding> others) {
      return new Observed(score, level, marks, reason, others, measures, checks);
    }

    /** Returns the same with other measures. */
    public Observed withMeasures(Map<String, Quantity> others) {
      return new Observed(score, level, marks, reason, findings, others, checks);
    }

    /** Returns the same with other answers. */
    public Observed withChecks(Map<String, Boolean> others) {
      return new Observed(score, level, marks, reason, findings, measures, others);
    }
  }
}
