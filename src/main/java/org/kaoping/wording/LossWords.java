package org.kaoping.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.reckon.Derivation;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Loss;
import org.kaoping.reckon.Tree;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Working;
import org.kaoping.scheme.Indicator;

/**
 * Says in a line how many points a leaf lost, and what makes them up, to the last digit; its
 * derivation says the rest.
 */
public final class LossWords {
  private final Words words;
  private final SchemeWords scheme;
  private final SumWords sums;
  private final int most;

  /**
   * Prepares to say it.
   *
   * @param most how many parts are told, the greatest; the rest is told as one sum
   */
  public LossWords(Words words, SchemeWords scheme, SumWords sums, int most) {
    this.words = words;
    this.scheme = scheme;
    this.sums = sums;
    this.most = most;
  }

  /**
   * Returns the line, or nothing for a leaf with full points.
   *
   * @param tree how the scores of the unit add up
   */
  public Optional<String> of(LeafScore score, Tree tree) {
    if (score.score().isEmpty()) {
      return Optional.of(withoutScore(score)).filter(line -> !line.isEmpty());
    }
    return Loss.of(score)
        .map(
            loss ->
                score.indicator().isAdjustment()
                    ? adjusted(loss.points().negated(), line(score, loss, tree))
                    : words.say("loss", words.number(loss.points()), line(score, loss, tree)));
  }

  /** Returns only what makes up the loss of a leaf with a score, empty for one with full points. */
  public String reasons(LeafScore score, Tree tree) {
    return Loss.of(score).map(loss -> line(score, loss, tree)).orElse("");
  }

  private String adjusted(Decimal points, String why) {
    return points.isPositive()
        ? words.say("loss.adjusted.added", words.number(points), why)
        : words.say("loss.adjusted.taken", words.number(points.negated()), why);
  }

  private String withoutScore(LeafScore score) {
    return words.sentence(
        score.inPeriods().stream()
            .flatMap(
                in ->
                    in.derivation() instanceof Derivation.Exempt exempt
                        ? Optional.of(inPeriod(in, exempt(exempt, score.indicator()))).stream()
                        : Optional.<String>empty().stream())
            .toList());
  }

  private String line(LeafScore score, Loss loss, Tree tree) {
    List<Loss.Part> told = told(loss.parts());
    boolean alone = loss.parts().size() == 1;
    List<String> said = new ArrayList<>();
    told.forEach(part -> said.add(part(part, score, alone)));
    if (told.size() < loss.parts().size()) {
      Decimal all = Decimal.sum(told.stream().map(Loss.Part::points).toList());
      said.add(
          words.say(
              "loss.rest",
              loss.parts().size() - told.size(),
              words.signed(loss.points().negated().minus(all))));
    }
    score.inPeriods().stream()
        .filter(in -> in.score().isEmpty())
        .map(scheme::where)
        .filter(where -> !where.isEmpty())
        .map(
            where ->
                words.say(scheme.isBySources() ? "loss.without.sources" : "loss.without", where))
        .forEach(said::add);
    sums.inTotal(tree, score.indicator(), loss.points()).ifPresent(said::add);
    return words.join(said);
  }

  /** Returns the greatest parts in their order; all, where the rest would be one. */
  private List<Loss.Part> told(List<Loss.Part> parts) {
    if (parts.size() - 1 <= most) {
      return parts;
    }
    List<Loss.Part> greatest =
        parts.stream()
            .sorted(
                Comparator.comparing((Loss.Part p) -> p.points().max(p.points().negated()))
                    .reversed())
            .limit(most)
            .toList();
    return parts.stream().filter(greatest::contains).toList();
  }

  private String part(Loss.Part part, LeafScore score, boolean alone) {
    if (part.cause() instanceof Loss.Carried carried) {
      return scheme.carried().working(carried.score(), score.indicator()).orElse("");
    }
    return part.in()
        .map(in -> inPeriod(in, part(part, in, score, alone)))
        .orElseGet(
            () ->
                words.say("loss.points", words.say("loss.rounding"), words.signed(part.points())));
  }

  private String inPeriod(LeafScore.InPeriod in, String text) {
    String where = scheme.where(in);
    return where.isEmpty() ? text : words.say("loss.period", where, text);
  }

  private String part(Loss.Part part, LeafScore.InPeriod in, LeafScore score, boolean alone) {
    String points = points(part, in, score);
    RuleWords rules = scheme.rules(score.indicator());
    Map<String, Quantity> measures =
        in.derivation().record().observed().map(LeafRecord.Observed::measures).orElse(Map.of());
    if (part.cause() instanceof Loss.Effected effected) {
      return effected(effected.applied(), measures, points, rules);
    }
    if (part.cause() instanceof Loss.Missed missed) {
      return missed(missed, measures, points, rules);
    }
    boolean bare = alone && part.points().equals(part.inPeriod());
    return bare
        ? plain(part.cause(), in, score)
        : words.say("loss.points", plain(part.cause(), in, score), points);
  }

  private String plain(Loss.Cause cause, LeafScore.InPeriod in, LeafScore score) {
    if (cause instanceof Loss.Start start) {
      return words.say(
          "loss.start", words.number(start.start()), words.number(score.indicator().points()));
    }
    if (cause instanceof Loss.Limited limited) {
      return words.say(
          "hit." + limited.limit(), words.number(limited.sum()), words.number(limited.score()));
    }
    if (cause instanceof Loss.Factored factored) {
      return factored(factored);
    }
    return in.derivation() instanceof Derivation.Exempt exempt
        ? exempt(exempt, score.indicator())
        : in.derivation()
            .record()
            .observed()
            .flatMap(LeafRecord.Observed::reason)
            .map(words::unended)
            .orElseGet(() -> given(in.derivation()));
  }

  private String given(Derivation derivation) {
    return derivation instanceof Derivation.Given given
        ? new JudgementWords(words).of(given.judgement())
        : "";
  }

  /** Returns how a score is multiplied. */
  public String factored(Loss.Factored factored) {
    return words.say(
        "working.equals",
        words.number(factored.before()) + " × " + sums.factor(factored.factor()),
        words.number(factored.after()));
  }

  /** Returns what a part takes or gives in the score of the leaf, by weight where there is one. */
  private String points(Loss.Part part, LeafScore.InPeriod in, LeafScore score) {
    List<String> shares = new ArrayList<>();
    if (!scheme.hasEqualPeriods()) {
      share(in.weight(), score.weights()).ifPresent(shares::add);
    } else if (!score.weights().equals(Decimal.ONE)) {
      shares.add("1 ÷ " + words.number(score.weights()));
    }
    share(in.share(), score.shares(in.period())).ifPresent(shares::add);
    if (shares.isEmpty()) {
      return words.signed(part.points());
    }
    return words.say(
        part.weighted().isExact() ? "loss.weighted" : "loss.weighted.rounded",
        words.signed(part.inPeriod()),
        String.join(" × ", shares),
        words.signed(part.points()));
  }

  private Optional<String> share(Decimal weight, Decimal weights) {
    if (weight.equals(weights)) {
      return Optional.empty();
    }
    return Optional.of(
        weights.equals(Decimal.HUNDRED)
            ? words.say("loss.share", words.number(weight))
            : words.say("loss.share.of", words.number(weight), words.number(weights)));
  }

  /** Returns what a leaf that does not apply counts as, with the reason. */
  public String exempt(Derivation.Exempt exempt, Indicator leaf) {
    String reason =
        exempt.record().outcome() instanceof LeafRecord.NotApplicable not ? not.reason() : "";
    if (exempt.mean().isEmpty()) {
      String what = exempt.treatment().isMean() ? "NONE" : exempt.treatment().name();
      return words.say("plain.exempt." + what, words.unended(reason));
    }
    Derivation.Mean mean = exempt.mean().get();
    String value =
        words.say(
            "exempt." + exempt.treatment(), mean.units(), words.number(mean.value().rounded()));
    return words.say(
        "plain.exempt.MEAN",
        words.unended(reason),
        mean.value().isExact() ? value : sums.rounded(value, leaf));
  }

  /** Returns what was found with its points; where nobody wrote that down, the rule. */
  private String effected(
      Derivation.Applied applied, Map<String, Quantity> measures, String points, RuleWords rules) {
    String working = rules.working(applied, measures);
    return switch (applied.working().tells()) {
      case ALL -> words.say("loss.points", working, points);
      case HOW -> words.say("loss.working", what(applied, rules), working, points);
      case NOTHING -> words.say("loss.points", what(applied, rules), points);
    };
  }

  private String missed(
      Loss.Missed missed, Map<String, Quantity> measures, String points, RuleWords rules) {
    Derivation.Applied applied = missed.applied();
    String working = rules.working(applied, measures);
    String reach =
        words.say("loss.reach", words.number(missed.reach()), words.number(applied.points()));
    if (applied.working().tells() == Working.Tells.ALL) {
      return words.say("loss.working", working, reach, points);
    }
    String how = applied.points().signum() == 0 ? working : words.join(List.of(working, reach));
    return words.say("loss.working", what(applied, rules), how, points);
  }

  private String what(Derivation.Applied applied, RuleWords rules) {
    List<String> notes =
        applied.findings().stream().flatMap(f -> f.remarks().note().stream()).toList();
    return notes.isEmpty()
        ? rules.name(applied.rule())
        : words.list(notes.stream().map(words::unended).toList());
  }
}
