package org.kaoping.rule;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of rules, in the order of the language's table: the only list of them. */
public final class Kinds {
  /** A rule with a head is meant to be of exactly one of the kinds that the head begins. */
  public static final List<Kind> ALL =
      List.of(
          PerCase.KIND,
          Once.KIND,
          Range.KIND,
          Discretion.KIND,
          ByCount.KIND,
          Check.KIND,
          Threshold.KIND,
          Shortfall.KIND,
          Bands.KIND,
          Scale.KIND,
          Goalposts.KIND,
          Proportional.KIND,
          Relative.KIND,
          ByRank.KIND);

  private Kinds() {}

  /** Returns the keys that begin a rule. */
  static List<String> heads() {
    return ALL.stream().flatMap(kind -> kind.heads().stream()).distinct().toList();
  }

  /** Returns the keys that begin a rule about a measure, beside it. */
  static List<String> headsBesideMeasure() {
    return heads().stream()
        .filter(head -> Stream.of(Direction.values()).noneMatch(d -> d.key().equals(head)))
        .toList();
  }

  /** Returns the keys that only some kinds have. */
  static List<String> keys() {
    return ALL.stream().flatMap(kind -> kind.keys().stream()).distinct().toList();
  }
}
