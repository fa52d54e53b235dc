package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Real;
import org.kaoping.exact.Rounding;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Evidence;
import org.kaoping.rule.Rule;
import org.kaoping.rule.Working;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Scheme;

/** Scores one leaf of one unit. Source of the formulas: language, sections 3 and 6. */
record LeafScorer(
    Rounding.Mode rounding,
    List<Axis.Assessed> assessed,
    String unit,
    Factors factors,
    Peers peers,
    LeafMemo memo) {
  /** Digits that scores and effects are rounded to where nothing else is said. */
  private static final int DECIMALS = 4;

  LeafScorer(
      Rounding.Mode rounding,
      List<Axis.Assessed> assessed,
      String unit,
      Factors factors,
      Peers peers) {
    this(rounding, assessed, unit, factors, peers, LeafMemo.none());
  }

  /** Returns the score of a leaf over the periods that were assessed. */
  LeafScore score(Indicator leaf) {
    List<LeafScore.InPeriod> inPeriods = new ArrayList<>(assessed.size());
    Optional<Quotient> alone = Optional.empty();
    for (Axis.Assessed in : assessed) {
      Optional<LeafRecord> record = in.assessment().record(leaf.id());
      if (record.isPresent()
          && leaf.leaf().isAssessed(in.assessment().source(), in.axis().period())) {
        LeafMemo.Scored scored = memo.of(leaf, record.get(), in.assessment(), this);
        inPeriods.add(
            new LeafScore.InPeriod(
                in.axis().period(),
                in.axis().weight(),
                in.share(),
                scored.value(),
                scored.derivation(),
                in.assessment()));
        alone = scored.alone();
      }
    }
    List<LeafScore.InPeriod> all = List.copyOf(inPeriods);
    if (all.size() < 2) {
      return new LeafScore(leaf, all, alone, Optional.empty(), factors);
    }
    LeafScore given = new LeafScore(leaf, all, Optional.empty(), Optional.empty(), factors);
    return given.weighted(given.exact().map(exact -> exact.rounded(rounding(leaf))));
  }

  /** Works out what a record of a leaf comes to in an assessment. */
  LeafMemo.Scored scored(Indicator leaf, LeafRecord record, Assessment assessment) {
    Derivation derivation = derivation(leaf, record, assessment);
    Optional<Quotient> value = value(derivation, leaf);
    return new LeafMemo.Scored(
        derivation, value, value.map(given -> Fraction.of(given).rounded(rounding(leaf))));
  }

  /** Returns the score that a record of a leaf comes to in an assessment, as it is rounded. */
  Optional<Decimal> score(Indicator leaf, LeafRecord record, Assessment assessment) {
    return value(derivation(leaf, record, assessment), leaf).map(Quotient::rounded);
  }

  private Rounding rounding(Indicator leaf) {
    return rounding(rounding, leaf);
  }

  static Rounding rounding(Rounding.Mode mode, Indicator leaf) {
    return mode.to(leaf.decimals().orElse(DECIMALS));
  }

  /** Returns the score that a derivation comes to. */
  private Optional<Quotient> value(Derivation derivation, Indicator leaf) {
    return score(derivation, leaf).map(score -> score.rounded(rounding(leaf)));
  }

  private Derivation derivation(Indicator leaf, LeafRecord record, Assessment assessment) {
    if (!(record.outcome() instanceof LeafRecord.Observed observed)) {
      Leaf.WhenNotApplicable treatment = leaf.leaf().whenNotApplicable().orElseThrow();
      return new Derivation.Exempt(
          treatment,
          treatment.isMean() ? peers.mean(unit, assessment, leaf) : Optional.empty(),
          record);
    }
    if (leaf.leaf().scoring() instanceof Judged judged) {
      Judgement judgement = Judgement.of(leaf, judged, observed, rounding);
      return new Derivation.Given(judgement, factors.of(leaf), record);
    }
    Leaf.Ruled ruled = (Leaf.Ruled) leaf.leaf().scoring();
    List<Derivation.Applied> applied = new ArrayList<>();
    for (Rule rule : ruled.rules()) {
      if (rule.appliesIn(assessment.period())) {
        applied.add(
            RuleScorer.of(rule, leaf, observed, unit, assessment, peers)
                .applied(rounding.to(DECIMALS)));
      }
    }
    Fraction sum = Fraction.of(ruled.start());
    for (Derivation.Applied each : applied) {
      sum = sum.plus(leaf.decimals().isPresent() ? each.exact() : Fraction.of(each.points()));
    }
    Fraction settled = leaf.decimals().isPresent() ? sum.settled() : sum;
    Optional<Derivation.Factor> factor = factors.of(leaf);
    Derivation.Limit limit = limit(ruled, Derivation.Factor.multiplied(settled, factor));
    return new Derivation.Computed(
        ruled.start(), List.copyOf(applied), settled, factor, limit, record);
  }

  private static Derivation.Limit limit(Leaf.Ruled ruled, Fraction sum) {
    if (ruled.floor().filter(floor -> sum.compareTo(floor) < 0).isPresent()) {
      return Derivation.Limit.FLOOR;
    }
    return ruled.ceiling().filter(ceiling -> sum.compareTo(ceiling) > 0).isPresent()
        ? Derivation.Limit.CEILING
        : Derivation.Limit.NONE;
  }

  private static Optional<Fraction> score(Derivation derivation, Indicator leaf) {
    if (derivation instanceof Derivation.Given given) {
      return Optional.of(Derivation.Factor.multiplied(given.judgement().score(), given.factor()));
    }
    if (derivation instanceof Derivation.Exempt exempt) {
      return switch (exempt.treatment()) {
        case FULL -> Optional.of(Fraction.of(leaf.points()));
        case ZERO -> Optional.of(Fraction.ZERO);
        case RESCALE -> Optional.empty();
        case MEAN, MEAN_OF_KIND, MEAN_OF_GROUP ->
            exempt.mean().map(mean -> Fraction.of(mean.value().rounded()));
      };
    }
    Derivation.Computed computed = (Derivation.Computed) derivation;
    Leaf.Ruled ruled = (Leaf.Ruled) leaf.leaf().scoring();
    return switch (computed.limit()) {
      case FLOOR -> ruled.floor().map(Fraction::of);
      case CEILING -> ruled.ceiling().map(Fraction::of);
      case NONE -> Optional.of(computed.product());
    };
  }

  /** The periods of a scheme with their weights; one nameless period where it declares none. */
  record Axis(Optional<String> period, Decimal weight) {
    /**
     * A period with an assessment of a unit in it.
     *
     * @param share of its source in %
     */
    record Assessed(Axis axis, Decimal share, Assessment assessment) {}

    static List<Axis> of(Scheme scheme) {
      return scheme.periods().isEmpty()
          ? List.of(new Axis(Optional.empty(), Decimal.HUNDRED))
          : scheme.periods().stream().map(p -> new Axis(Optional.of(p.id()), p.weight())).toList();
    }

    /** Returns the periods in which a source assessed a unit. */
    static List<Assessed> assessed(Scheme scheme, UnitResult result, Optional<String> source) {
      return assessed(scheme, result, Map.of(source, Decimal.HUNDRED));
    }

    /** Returns the periods in which sources that count assessed a unit. */
    static List<Assessed> counting(Scheme scheme, UnitResult result) {
      Map<Optional<String>, Decimal> shares = new LinkedHashMap<>();
      for (Scheme.Source source : scheme.sources()) {
        source.weight().ifPresent(weight -> shares.put(Optional.of(source.id()), weight));
      }
      return assessed(
          scheme, result, shares.isEmpty() ? Map.of(Optional.empty(), Decimal.HUNDRED) : shares);
    }

    private static List<Assessed> assessed(
        Scheme scheme, UnitResult result, Map<Optional<String>, Decimal> shares) {
      List<Assessed> assessed = new ArrayList<>();
      for (Axis axis : of(scheme)) {
        shares.forEach(
            (source, share) ->
                result
                    .settled(source, axis.period())
                    .ifPresent(a -> assessed.add(new Assessed(axis, share, a))));
      }
      return assessed;
    }
  }

  /**
   * Applies one rule to one record. The record was checked: what the rule needs is there.
   *
   * @param findings those of the rule
   */
  record RuleScorer(
      Rule rule,
      Indicator leaf,
      LeafRecord.Observed observed,
      List<Finding> findings,
      String unit,
      Assessment assessment,
      Peers among)
      implements Evidence {

    /** Returns the evidence of a rule in a record. */
    static RuleScorer of(
        Rule rule,
        Indicator leaf,
        LeafRecord.Observed observed,
        String unit,
        Assessment assessment,
        Peers peers) {
      List<Finding> findings =
          observed.findings().stream().filter(f -> f.rule().equals(rule.id())).toList();
      return new RuleScorer(rule, leaf, observed, findings, unit, assessment, peers);
    }

    @Override
    public boolean answer() {
      return Boolean.TRUE.equals(observed.checks().get(rule.id()));
    }

    @Override
    public Optional<String> kind() {
      return among.kind(unit);
    }

    @Override
    public Fraction measured(String measure) {
      return leaf.leaf()
          .known()
          .amount(measure, observed.measures())
          .orElseThrow(() -> new IllegalStateException("no " + measure + " of " + leaf.id()));
    }

    @Override
    public Evidence.PeerAmounts peers(String measure) {
      return among.amounts(unit, assessment, leaf, measure);
    }

    /** Caps and rounds what the rule comes to; a cap has at most 4 decimals. */
    private Derivation.Applied applied(Rounding rounding) {
      Working working = rule.effect().working(this);
      Real size = working.size();
      Optional<Decimal> cap = rule.atMost().filter(most -> size.compareTo(most) > 0);
      Decimal points = cap.orElseGet(() -> size.rounded(rounding));
      return new Derivation.Applied(
          rule,
          findings,
          working,
          rule.effect().direction().signed(points),
          cap.isPresent(),
          cap.isEmpty() && size.compareTo(points) != 0);
    }
  }
}
