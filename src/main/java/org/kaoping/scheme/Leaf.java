package org.kaoping.scheme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.Rule;

/**
 * What a leaf consists of.
 *
 * @param scoring how it gets its score
 * @param aspects what is looked at but not scored singly
 * @param measures what is measured or derived, unique ids
 * @param periods ids of the periods in which it is assessed; empty means all
 * @param sources ids of the sources that assess it; empty means all
 * @param whenNotApplicable empty if a record may not say not-applicable
 */
public record Leaf(
    Scoring scoring,
    List<Aspect> aspects,
    List<Measure> measures,
    List<String> periods,
    List<String> sources,
    Optional<WhenNotApplicable> whenNotApplicable)
    implements Indicator.Body {

  /** How a leaf gets its score. */
  public sealed interface Scoring permits Judged, Ruled {}

  /**
   * Rules make the score.
   *
   * @param start points before any rule
   * @param floor the least score; empty if it may go negative without end
   * @param ceiling the greatest score; empty if there is none
   */
  public record Ruled(
      Decimal start, Optional<Decimal> floor, Optional<Decimal> ceiling, List<Rule> rules)
      implements Scoring {}

  /** What is looked at but not scored singly. */
  public record Aspect(Optional<String> clause, String text) {}

  /** What becomes of a leaf that does not apply to a unit. */
  public enum WhenNotApplicable {
    FULL,
    ZERO,
    RESCALE
  }

  /** Returns the rules, none for a judged leaf. */
  public List<Rule> rules() {
    return scoring instanceof Ruled ruled ? ruled.rules() : List.of();
  }

  public Optional<Rule> rule(String id) {
    for (Rule rule : rules()) {
      if (rule.id().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  public Optional<Measure> measure(String id) {
    for (Measure measure : measures) {
      if (measure.id().equals(id)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }

  /** Says whether the leaf is assessed in a period; without periods it always is. */
  public boolean isAssessedIn(Optional<String> period) {
    return periods.isEmpty() || period.map(periods::contains).orElse(true);
  }

  /** Says whether a source assesses the leaf; without sources everybody does. */
  public boolean isAssessedBy(Optional<String> source) {
    return sources.isEmpty() || source.map(sources::contains).orElse(true);
  }

  /** Says whether a source assesses the leaf in a period. */
  public boolean isAssessed(Optional<String> source, Optional<String> period) {
    return isAssessedBy(source) && isAssessedIn(period);
  }

  /** Returns the rules that apply in a period. */
  public Stream<Rule> rulesIn(Optional<String> period) {
    return rules().stream().filter(r -> r.appliesIn(period));
  }

  /**
   * Returns the recorded measures that the rules need in a period, derived ones by their inputs.
   */
  public Stream<Measure> neededMeasures(Optional<String> period) {
    return rulesIn(period)
        .flatMap(rule -> rule.effect().measure().stream())
        .flatMap(id -> measure(id).stream())
        .flatMap(this::inputs)
        .distinct();
  }

  private Stream<Measure> inputs(Measure measure) {
    return measure.derivation().isEmpty()
        ? Stream.of(measure)
        : measure.derivation().get().inputs().stream().flatMap(id -> measure(id).stream());
  }
}
