package org.kaoping.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * Points in proportion between marks of a measure; beyond the first and the last, theirs.
 *
 * @param marks as written, at least two; their bounds rise or fall strictly
 */
record Scale(String of, List<Mark> marks) implements Share {
  static final String KEY = "scale";

  static final Kind KIND =
      Kind.ofMeasure(
          KEY,
          KEY,
          List.of(),
          rule -> rule.value() instanceof YamlNode.Sequence,
          (measure, rule) -> new Scale(measure, rule.fields().list(KEY, Scale::mark)));

  /**
   * A mark.
   *
   * @param at in the unit of the measure
   */
  record Mark(Bound at, Decimal points) {}

  /** A mark as it is for a unit. */
  private record At(Mark mark, Fraction at) {
    Decimal points() {
      return mark.points();
    }
  }

  private static Mark mark(YamlNode node) {
    Fields f = Fields.of(node);
    return new Mark(Bound.of(f, "at"), f.decimal("points"));
  }

  private List<At> at(Evidence evidence) {
    return marks.stream().map(mark -> new At(mark, mark.at().amount(of, evidence))).toList();
  }

  private List<At> rising(Evidence evidence) {
    return at(evidence).stream().sorted(Comparator.comparing(At::at)).toList();
  }

  @Override
  public Optional<Decimal> most() {
    return marks.stream().map(Mark::points).reduce(Decimal::max);
  }

  @Override
  public Working working(Evidence evidence) {
    Saying.Measured measured = new Saying.Measured(of, evidence.measured(of));
    List<At> rising = rising(evidence);
    At below = rising.get(0);
    if (measured.amount().compareTo(below.at()) < 0) {
      return beyond("working.scale.below", measured, below, evidence);
    }
    for (At mark : rising) {
      int compared = measured.amount().compareTo(mark.at());
      if (compared == 0) {
        Saying how = Saying.of("working.scale.at", measured, mark.points());
        return Working.of(mark.points(), how, Working.Tells.ALL);
      }
      if (compared < 0) {
        return between(measured, below, mark, evidence);
      }
      below = mark;
    }
    return beyond("working.scale.above", measured, below, evidence);
  }

  private Working beyond(String key, Saying.Measured measured, At end, Evidence evidence) {
    Saying how = Saying.of(key, measured, end.mark().at().found(of, evidence), end.points());
    return Working.of(end.points(), how, Working.Tells.ALL);
  }

  /** Begins with the mark of fewer points, so that nothing is negative. */
  private Working between(Saying.Measured measured, At below, At above, Evidence evidence) {
    boolean rises = below.points().compareTo(above.points()) <= 0;
    At from = rises ? below : above;
    At to = rises ? above : below;
    Fraction way = measured.amount().distance(from.at());
    Fraction whole = above.at().minus(below.at());
    Decimal gain = to.points().minus(from.points());
    Saying how =
        Saying.of(
            gain.signum() == 0 ? "working.scale.level" : "working.scale",
            measured,
            from.mark().at().found(of, evidence),
            from.points(),
            to.mark().at().found(of, evidence),
            to.points(),
            new Saying.Amount(of, way),
            new Saying.Amount(of, whole),
            gain);
    Fraction gained = way.times(gain).over(whole);
    return Working.of(Fraction.of(from.points()).plus(gained), how, Working.Tells.ALL);
  }

  @Override
  public Trend trend() {
    if (bounds().stream().anyMatch(Bound::isFound)) {
      return Trend.MIXED;
    }
    return Trend.ofFalling(
            marks.stream()
                .sorted(Comparator.comparing(mark -> mark.at().stated().orElseThrow()))
                .map(Mark::points)
                .toList())
        .reversed();
  }

  /** Where the most is given, it begins and ends at marks. */
  @Override
  public Optional<Fraction> best(Evidence evidence, Room room) {
    Optional<Decimal> most = most();
    Fraction amount = evidence.measured(of);
    if (most.filter(points -> working(evidence).size().compareTo(points) == 0).isPresent()) {
      return Optional.empty();
    }
    return at(evidence).stream()
        .filter(mark -> most.equals(Optional.of(mark.points())))
        .min(Comparator.comparing(mark -> mark.at().distance(amount)))
        .map(at -> at.mark().at().reach(of, at.at().compareTo(amount) > 0, evidence, room));
  }

  @Override
  public List<Bound> bounds() {
    return marks.stream().map(Mark::at).toList();
  }

  @Override
  public Saying formula() {
    return Saying.of(
        "rule.scale",
        new Saying.Title(of),
        new Saying.Listed(
            marks.stream()
                .<Saying.Argument>map(
                    mark ->
                        new Saying.Said(
                            Saying.of("rule.scale.mark", mark.at().words(of), mark.points())))
                .toList()));
  }

  @Override
  public List<YamlNode> bounds(Fields rule) {
    return rule.list(KEY, node -> Fields.of(node).node("at"));
  }

  @Override
  public void check(Fields rule, Problems problems) {
    List<Fraction> stated =
        marks.stream().flatMap(mark -> mark.at().stated().stream()).map(Fraction::of).toList();
    if (stated.size() == marks.size()) {
      List<Fields> written = rule.list(KEY, Fields::of);
      for (int i : turn(stated).stream().toList()) {
        problems.add(
            Code.SCALE_ORDER,
            written.get(i).node("at").span(),
            written.get(i).quantity("at"),
            written.get(i - 1).quantity("at"));
      }
    }
  }

  @Override
  public Optional<Diagnostic> refusal(String rule, Evidence evidence, SourceSpan span) {
    List<Fraction> found = at(evidence).stream().map(At::at).toList();
    return turn(found).map(i -> Effect.useless(rule, found.get(i), "scale-order", span));
  }

  /** Returns the position of the first number that does not go on as the first two do. */
  private static Optional<Integer> turn(List<Fraction> numbers) {
    int way = numbers.get(1).compareTo(numbers.get(0));
    for (int i = 1; i < numbers.size(); i++) {
      int step = numbers.get(i).compareTo(numbers.get(i - 1));
      if (step == 0 || step != way) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
