package org.kaoping.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Effect;
import org.kaoping.score.Applied;
import org.kaoping.score.Basis;
import org.kaoping.score.Derivation;
import org.kaoping.score.LeafScore;

/** Says in a line how many points a leaf lost, and why; its derivation says the rest. */
public final class LossWords {
  private final Words words;
  private final SchemeWords scheme;
  private final int most;

  /**
   * Prepares to say it.
   *
   * @param most how many reasons are told, the rest being counted
   */
  public LossWords(Words words, SchemeWords scheme, int most) {
    this.words = words;
    this.scheme = scheme;
    this.most = most;
  }

  /** Returns the line, or nothing for a leaf with full points. */
  public Optional<String> of(LeafScore score) {
    Decimal full = score.indicator().points();
    if (score.score().filter(s -> s.compareTo(full) >= 0).isPresent()) {
      return Optional.empty();
    }
    List<String> reasons =
        score.inPeriods().stream().flatMap(p -> inPeriod(p, score).stream()).toList();
    String why = reasons.stream().limit(most).collect(Collectors.joining(words.say("separator")));
    String all = reasons.size() > most ? words.say("loss.more", why, reasons.size() - most) : why;
    return score
        .score()
        .map(s -> words.say("loss", words.number(full.minus(s)), all))
        .or(() -> Optional.of(all).filter(a -> !a.isEmpty()));
  }

  private List<String> inPeriod(LeafScore.InPeriod inPeriod, LeafScore score) {
    Decimal full = score.indicator().points();
    if (inPeriod.score().filter(s -> s.compareTo(full) >= 0).isPresent()) {
      return List.of();
    }
    List<String> reasons = reasons(inPeriod.derivation(), scheme.rules(score.indicator()));
    return inPeriod
        .period()
        .map(
            id ->
                reasons.stream().map(r -> words.say("loss.period", scheme.period(id), r)).toList())
        .orElse(reasons);
  }

  private List<String> reasons(Derivation derivation, RuleWords rules) {
    if (derivation instanceof Derivation.Computed computed) {
      List<Applied> took =
          computed.applied().stream().filter(a -> a.points().signum() < 0).toList();
      Stream<Applied> told =
          took.isEmpty() ? computed.applied().stream().filter(LossWords::tells) : took.stream();
      List<String> reasons = told.map(a -> reason(a, computed, rules)).toList();
      return reasons.isEmpty()
          ? List.of(words.say("plain.clean", words.number(computed.start())))
          : reasons;
    }
    return List.of(
        derivation
            .record()
            .observed()
            .flatMap(LeafRecord.Observed::reason)
            .or(
                () ->
                    derivation instanceof Derivation.Exempt exempt
                        ? exempt(exempt)
                        : given(derivation))
            .orElse(""));
  }

  private Optional<String> given(Derivation derivation) {
    return derivation instanceof Derivation.Given given
        ? Optional.of(words.say("plain.given", words.number(given.score())))
        : Optional.empty();
  }

  private Optional<String> exempt(Derivation.Exempt exempt) {
    return exempt.record().outcome() instanceof LeafRecord.NotApplicable not
        ? Optional.of(words.say("plain.exempt." + exempt.treatment(), not.reason()))
        : Optional.empty();
  }

  /** Says whether a rule that took nothing explains why there is not more. */
  private static boolean tells(Applied applied) {
    if (applied.basis() instanceof Basis.Answered answered) {
      return !answered.answer();
    }
    return !findings(applied.basis()).isEmpty() || measured(applied);
  }

  private static List<Finding> findings(Basis basis) {
    if (basis instanceof Basis.Counted counted) {
      return counted.findings();
    }
    return basis instanceof Basis.Chosen chosen ? chosen.findings() : List.of();
  }

  /** Returns what was found with its points; where nobody wrote that down, the rule. */
  private String reason(Applied applied, Derivation.Computed computed, RuleWords rules) {
    Map<String, Quantity> measures =
        computed.record().observed().map(LeafRecord.Observed::measures).orElse(Map.of());
    List<String> notes =
        findings(applied.basis()).stream().flatMap(f -> f.remarks().note().stream()).toList();
    String what = notes.isEmpty() ? rules.name(applied.rule()) : words.list(notes);
    String working = WorkingWords.of(applied, measures, words, rules);
    String points = words.signed(applied.points());
    if (measured(applied)) {
      return words.say("loss.points", working, points);
    }
    boolean said =
        applied.basis() instanceof Basis.Chosen || working.equals(words.say("working.found"));
    return said
        ? words.say("loss.points", what, points)
        : words.say("loss.working", what, working, points);
  }

  /** Says whether the working alone tells what was measured and what follows. */
  private static boolean measured(Applied applied) {
    return applied.rule().effect().measure().isPresent()
        && !(applied.rule().effect() instanceof Effect.Threshold)
        && findings(applied.basis()).isEmpty();
  }
}
