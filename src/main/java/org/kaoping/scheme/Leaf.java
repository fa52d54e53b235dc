package org.kaoping.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.LookedUp;
import org.kaoping.rule.Rule;

/**
 * What a leaf consists of.
 *
 * @param scoring how it gets its score
 * @param aspects what is looked at but not scored singly
 * @param measures what is measured or derived for it, unique ids
 * @param known these, those that leaves share, and the scores of other indicators that rules look
 *     up
 * @param periods ids of the periods in which it is assessed; empty means all
 * @param sources ids of the sources that assess it; empty means all
 * @param whenNotApplicable empty if a record may not say not-applicable
 */
public record Leaf(
    Scoring scoring,
    List<Aspect> aspects,
    List<Measure> measures,
    Measures known,
    List<String> periods,
    List<String> sources,
    Optional<WhenNotApplicable> whenNotApplicable)
    implements Indicator.Body {

  /** How a leaf gets its score. */
  public sealed interface Scoring permits Judged, Ruled, Carried {}

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
    RESCALE,
    /** The mean of the peers for which it applies. */
    MEAN,
    /** The same of those of the unit's kind. */
    MEAN_OF_KIND,
    /** The same of those of the unit's group. */
    MEAN_OF_GROUP;

    /** Says whether others' scores make it. */
    public boolean isMean() {
      return this == MEAN || this == MEAN_OF_KIND || this == MEAN_OF_GROUP;
    }
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

  /** Returns the same without a rule. */
  Leaf without(Rule rule) {
    return scoring instanceof Ruled ruled
        ? new Leaf(
            new Ruled(
                ruled.start(),
                ruled.floor(),
                ruled.ceiling(),
                ruled.rules().stream().filter(other -> !other.id().equals(rule.id())).toList()),
            aspects,
            measures,
            known,
            periods,
            sources,
            whenNotApplicable)
        : this;
  }

  /** Says whether several give marks in points; of levels, votes may be counted. */
  public boolean isMarked() {
    return scoring instanceof Judged judged
        && judged.panel().isPresent()
        && judged.levels().isEmpty();
  }

  /** Returns a measure of the leaf, or one that leaves share. */
  public Optional<Measure> measure(String id) {
    return known.measure(id);
  }

  /** Says whether a measure is declared by the leaf. */
  public boolean isOwn(Measure measure) {
    return measures.contains(measure);
  }

  /**
   * Says whether a measure is recorded once of a unit, or comes out of such, and not the leaf's.
   */
  public boolean isShared(Measure measure) {
    return !isOwn(measure) && measure.indicator().isEmpty();
  }

  /** Returns the ids of the indicators whose scores its rules look up in a period. */
  public Stream<String> lookedUp(Optional<String> period) {
    return needed(period).flatMap(measure -> LookedUp.indicator(measure).stream()).distinct();
  }

  /**
   * Says whether the leaf is assessed in a period; without periods it always is, unless carried.
   */
  public boolean isAssessedIn(Optional<String> period) {
    return !isCarried() && (periods.isEmpty() || period.map(periods::contains).orElse(true));
  }

  /** Says whether a source assesses the leaf; without sources everybody does. */
  public boolean isAssessedBy(Optional<String> source) {
    return !isCarried() && (sources.isEmpty() || source.map(sources::contains).orElse(true));
  }

  /** Says whether its score comes from other evaluations, so that nobody assesses it. */
  public boolean isCarried() {
    return scoring instanceof Carried;
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
   * Returns the measures of the leaf that are recorded and that its rules need in a period, derived
   * ones by what they come out of.
   */
  public List<Measure> neededMeasures(Optional<String> period) {
    List<Measure> needed = new ArrayList<>();
    for (Rule rule : rules()) {
      if (rule.appliesIn(period)) {
        for (String id : rule.effect().measures()) {
          known.addRecorded(id, needed);
        }
      }
    }
    needed.removeIf(measure -> !isOwn(measure));
    return needed;
  }

  /** Returns the measures that rules name, or what they are derived of, each once. */
  public Stream<Measure> used() {
    return rules().stream()
        .flatMap(rule -> rule.effect().measures().stream())
        .flatMap(known::all)
        .distinct();
  }

  /** Returns the ids of the measures that the rules need in a period. */
  public Stream<String> needed(Optional<String> period) {
    return rulesIn(period).flatMap(rule -> rule.effect().measures().stream());
  }
}
