package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Continuity;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * A unit's scores beside those of the year before: every top-level indicator, below it what did not
 * go on as it was, and at the end what ended.
 */
public final class Comparison {
  /** Digits of a change in percentage points. */
  private static final int DECIMALS = 2;

  private final Continuity continuity;
  private final Standing now;
  private final Standing before;
  private final List<Line> lines = new ArrayList<>();

  private Comparison(Continuity continuity, Standing now, Standing before) {
    this.continuity = continuity;
    this.now = now;
    this.before = before;
  }

  /**
   * Compares the scores of one unit, in the indicators that exist for its kind then or now.
   *
   * @param before where the unit stood under the scheme before
   */
  public static List<Line> of(Scheme scheme, Continuity continuity, Standing now, Standing before) {
    Comparison comparison = new Comparison(continuity, now, before);
    scheme.indicators().forEach(top -> comparison.add(top, true, false));
    continuity.ended().stream()
        .filter(node -> exists(node, before))
        .forEach(node -> comparison.lines.add(new Ended(comparison.earlier(node))));
    return comparison.lines;
  }

  private void add(Indicator node, boolean top, boolean belowNew) {
    Optional<Indicator> predecessor =
        continuity.before(node).filter(earlier -> exists(earlier, before));
    if (!exists(node, now)) {
      predecessor.ifPresent(earlier -> lines.add(new Ended(earlier(earlier))));
      return;
    }
    Scored score = new Scored(node, score(now, node));
    if (predecessor.isEmpty()) {
      if (!belowNew) {
        lines.add(new Added(score, top));
      }
    } else {
      Continued continued = new Continued(score, earlier(predecessor.get()), top);
      if (top || continued.reweighted() || continued.renamed()) {
        lines.add(continued);
      }
    }
    node.children().forEach(child -> add(child, false, predecessor.isEmpty()));
  }

  private static boolean exists(Indicator node, Standing standing) {
    return standing.unit().kind().map(node::appliesTo).orElse(true);
  }

  private Scored earlier(Indicator node) {
    return new Scored(node, score(before, node));
  }

  private static Optional<Decimal> score(Standing standing, Indicator node) {
    return Optional.ofNullable(standing.score().nodes().get(node.id()));
  }

  /** An indicator with the unit's score, if it has one. */
  public record Scored(Indicator indicator, Optional<Decimal> score) {}

  /** An indicator of either year. */
  public sealed interface Line {
    /** Returns the scores of the line, of none, one or both years. */
    List<Decimal> scores();
  }

  /** An indicator that nothing was before, or not for the unit. */
  public record Added(Scored now, boolean top) implements Line {
    @Override
    public List<Decimal> scores() {
      return now.score().stream().toList();
    }
  }

  /** An indicator that goes on with an earlier one. */
  public record Continued(Scored now, Scored before, boolean top) implements Line {
    @Override
    public List<Decimal> scores() {
      return Stream.of(now, before).flatMap(scored -> scored.score().stream()).toList();
    }

    public boolean renamed() {
      return !now.indicator().title().equals(before.indicator().title());
    }

    /** Says whether the full points are others, so that the scores cannot be subtracted. */
    public boolean reweighted() {
      return now.indicator().points().compareTo(before.indicator().points()) != 0;
    }

    /**
     * Returns how much more the unit has, if it has both scores: in points, or, where the full
     * points are others, in percentage points of them, rounded half up to 2 digits. An adjustment
     * is not comparable with what has points.
     */
    public Optional<Decimal> change() {
      boolean comparable = now.indicator().isAdjustment() == before.indicator().isAdjustment();
      return now.score()
          .filter(n -> comparable)
          .flatMap(n -> before.score().map(b -> change(n, b)));
    }

    private Decimal change(Decimal score, Decimal earlier) {
      Decimal full = now.indicator().points();
      Decimal earlierFull = before.indicator().points();
      return reweighted()
          ? score
              .times(earlierFull)
              .minus(earlier.times(full))
              .times(Decimal.HUNDRED)
              .dividedBy(full.times(earlierFull), DECIMALS)
          : score.minus(earlier);
    }
  }

  /** An earlier indicator that nothing goes on with, or not for the unit. */
  public record Ended(Scored before) implements Line {
    @Override
    public List<Decimal> scores() {
      return before.score().stream().toList();
    }
  }
}
