package org.kaoping.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
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
          List.of("measure"),
          rule -> rule.value() instanceof YamlNode.Sequence,
          (measure, rule) -> new Scale(measure, rule.fields().list(KEY, Scale::mark)));

  /**
   * A mark.
   *
   * @param at in the unit of the measure
   */
  record Mark(Decimal at, Decimal points) {}

  private static Mark mark(YamlNode node) {
    Fields f = Fields.of(node);
    return new Mark(Bound.of(f, "at"), f.decimal("points"));
  }

  private List<Mark> rising() {
    return marks.stream().sorted(Comparator.comparing(Mark::at)).toList();
  }

  @Override
  public Optional<Decimal> most() {
    return marks.stream().map(Mark::points).reduce(Decimal::max);
  }

  @Override
  public Working working(Evidence evidence) {
    Saying.Measured measured = new Saying.Measured(of, evidence.measured(of));
    List<Mark> rising = rising();
    Mark below = rising.get(0);
    if (measured.amount().compareTo(below.at()) < 0) {
      return beyond("working.scale.below", measured, below);
    }
    for (Mark mark : rising) {
      int compared = measured.amount().compareTo(mark.at());
      if (compared == 0) {
        Saying how = Saying.of("working.scale.at", measured, mark.points());
        return Working.of(mark.points(), how, Working.Tells.ALL);
      }
      if (compared < 0) {
        return between(measured, below, mark);
      }
      below = mark;
    }
    return beyond("working.scale.above", measured, below);
  }

  private Working beyond(String key, Saying.Measured measured, Mark end) {
    Saying how = Saying.of(key, measured, new Saying.Amount(of, end.at()), end.points());
    return Working.of(end.points(), how, Working.Tells.ALL);
  }

  /** Begins with the mark of fewer points, so that nothing is negative. */
  private Working between(Saying.Measured measured, Mark below, Mark above) {
    boolean rises = below.points().compareTo(above.points()) <= 0;
    Mark from = rises ? below : above;
    Mark to = rises ? above : below;
    Decimal way = rises ? measured.amount().minus(from.at()) : from.at().minus(measured.amount());
    Decimal whole = above.at().minus(below.at());
    Decimal gain = to.points().minus(from.points());
    Saying how =
        Saying.of(
            gain.signum() == 0 ? "working.scale.level" : "working.scale",
            measured,
            new Saying.Amount(of, from.at()),
            from.points(),
            new Saying.Amount(of, to.at()),
            to.points(),
            new Saying.Amount(of, way),
            new Saying.Amount(of, whole),
            gain);
    return Working.of(
        from.points().times(whole).plus(gain.times(way)), whole, how, Working.Tells.ALL);
  }

  @Override
  public Trend trend() {
    List<Decimal> points = rising().stream().map(Mark::points).toList();
    return Trend.ofFalling(points).reversed();
  }

  /** Where the most is given, it begins and ends at marks. */
  @Override
  public Optional<Decimal> best(Evidence evidence, Room room) {
    Optional<Decimal> most = most();
    Decimal amount = evidence.measured(of);
    if (most.filter(points -> working(evidence).size().compareTo(points) == 0).isPresent()) {
      return Optional.empty();
    }
    return marks.stream()
        .filter(mark -> most.equals(Optional.of(mark.points())))
        .map(Mark::at)
        .min(Comparator.comparing(at -> at.max(amount).minus(at.min(amount))));
  }

  @Override
  public List<Decimal> amounts() {
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
                            Saying.of(
                                "rule.scale.mark",
                                new Saying.Amount(of, mark.at()),
                                mark.points())))
                .toList()));
  }

  @Override
  public List<YamlNode> bounds(Fields rule) {
    return rule.list(KEY, node -> Fields.of(node).node("at"));
  }

  @Override
  public void check(Fields rule, Problems problems) {
    int way = marks.get(1).at().compareTo(marks.get(0).at());
    for (int i = 1; i < marks.size(); i++) {
      int step = marks.get(i).at().compareTo(marks.get(i - 1).at());
      if (step == 0 || step != way) {
        List<Fields> written = rule.list(KEY, Fields::of);
        problems.add(
            Code.SCALE_ORDER,
            written.get(i).node("at").span(),
            written.get(i).quantity("at"),
            written.get(i - 1).quantity("at"));
        return;
      }
    }
  }
}
