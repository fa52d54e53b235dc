package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Change;
import org.kaoping.reckon.Way;

/** The smaller changes of the same kind, by the letter of what a step is. */
final class StepsBelow {
  private StepsBelow() {}

  /** Returns those just below a change; all of them if there are at most so many. */
  static List<Change> of(Changed now, Way way, Change change, int most) {
    List<Change> below = new ArrayList<>();
    if (change instanceof Change.FewerCases fewer) {
      for (long after = fewer.after() + 1; after < fewer.before() && below.size() < most; after++) {
        below.add(new Change.FewerCases(fewer.before(), after));
      }
    } else if (change instanceof Change.ScoreTo score) {
      for (Decimal to : between(score.from(), score.to(), size(now, way), most)) {
        below.add(new Change.ScoreTo(score.from(), to));
      }
    } else if (change instanceof Change.MeasureTo measure) {
      Change.Moved moved = measure.recorded();
      for (Decimal to :
          between(recorded(moved.from()), recorded(moved.to()), size(now, way, measure), most)) {
        below.add(
            new Change.MeasureTo(
                new Change.Moved(moved.measure(), moved.from(), org.kaoping.exact.Fraction.of(to)),
                measure.derived()));
      }
    }
    return below;
  }

  private static Decimal recorded(org.kaoping.exact.Fraction amount) {
    return amount.dividend();
  }

  private static List<Decimal> between(Decimal from, Decimal to, Decimal size, int most) {
    List<Decimal> between = new ArrayList<>();
    Decimal back = to.compareTo(from) > 0 ? size.negated() : size;
    Decimal next = to.plus(back);
    while (next.minus(from).signum() == to.minus(from).signum() && between.size() < most) {
      between.add(next);
      next = next.plus(back);
    }
    return between;
  }

  private static Node leaf(Changed now, Way way) {
    return now.workspace().leaves().stream()
        .filter(node -> node.id().equals(way.leaf().id()))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Node> records(Changed now, Node leaf) {
    Workspace workspace = now.workspace();
    return workspace.countingSources().stream()
        .flatMap(
            source ->
                workspace.periods().stream()
                    .flatMap(p -> workspace.assessment(now.unit(), source, p).stream()))
        .map(assessment -> assessment.map("records").map(leaf.id()));
  }

  private static Decimal size(Changed now, Way way) {
    Node leaf = leaf(now, way);
    return leaf.map("judged")
        .text("step")
        .map(Decimal::of)
        .orElseGet(
            () ->
                size(
                    records(now, leaf)
                        .flatMap(
                            record ->
                                Stream.concat(
                                    top(leaf, record).stream(), record.text("score").stream()))));
  }

  /** Returns the most that assessors can give where they gave a score. */
  private static Optional<String> top(Node leaf, Node record) {
    Node judged = leaf.map("judged");
    return judged.maps("levels").stream()
        .filter(level -> level.id().equals(record.text("level", "")))
        .findFirst()
        .flatMap(level -> level.map("points").text("to"))
        .or(() -> judged.text("of"))
        .or(() -> leaf.text("points"));
  }

  private static Decimal size(Changed now, Way way, Change.MeasureTo change) {
    Node leaf = leaf(now, way);
    Node rule =
        leaf.maps("rules").stream()
            .filter(node -> node.id().equals(way.rule().orElseThrow().id()))
            .findFirst()
            .orElseThrow();
    String id = change.recorded().measure();
    Stream<String> recorded =
        records(now, leaf).flatMap(record -> record.map("measures").text(id).stream());
    return size(
        change.derived().isPresent() ? recorded : Stream.concat(recorded, bounds(rule).stream()));
  }

  private static List<String> bounds(Node rule) {
    List<String> bounds = new ArrayList<>();
    for (String key : List.of("below", "above", "per")) {
      rule.text(key).ifPresent(bounds::add);
    }
    Stream.of("bands", "scale")
        .flatMap(key -> rule.maps(key).stream())
        .flatMap(item -> Stream.of("from", "above", "at").flatMap(key -> item.text(key).stream()))
        .forEach(bounds::add);
    Stream.of("from", "to")
        .flatMap(key -> rule.map("scale").text(key).stream())
        .forEach(bounds::add);
    rule.map("proportional").text("full-at").ifPresent(bounds::add);
    return bounds;
  }

  private static Decimal size(Stream<String> texts) {
    int decimals =
        texts
            .map(text -> new BigDecimal(text.replace("%", "")).stripTrailingZeros().scale())
            .reduce(0, Math::max);
    return Decimal.of(
        BigDecimal.ONE.movePointLeft(decimals == 0 ? 0 : Math.max(decimals, 2)).toPlainString());
  }
}
