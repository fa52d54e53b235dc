package org.kaoping.scheme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * Assessors give the score themselves: as points, as a level, or as marks of several of them.
 *
 * @param step scores and marks are multiples of it, on the scale
 * @param of the end of the scale that scores and marks lie on, if it is not the leaf's points;
 *     greater than 0
 * @param panel how marks of several are combined, if several give one each
 * @param levels the best first; empty if points are given
 */
public record Judged(
    Optional<Decimal> step, Optional<Decimal> of, Optional<Panel> panel, List<Level> levels)
    implements Leaf.Scoring {

  /** What marks are combined by. */
  public enum Middle {
    MEAN,
    MEDIAN
  }

  /**
   * How marks are combined.
   *
   * @param drop so many of the highest and as many of the lowest are left out
   * @param judges so many marks are due, if that is said
   * @param decimals digits that the combined mark is rounded to; not rounded by itself without
   */
  public record Panel(
      Middle middle, int drop, Optional<Integer> judges, Optional<Integer> decimals) {}

  /**
   * A level.
   *
   * @param least points of it, on the scale
   * @param most greater than {@code least} if assessors choose points within
   */
  public record Level(String id, String title, Decimal least, Decimal most, Optional<String> text) {
    /** Says whether assessors choose points within it. */
    public boolean isRange() {
      return most.compareTo(least) > 0;
    }
  }

  /** Returns the end of the scale of a leaf with so many points. */
  public Decimal top(Decimal points) {
    return of.orElse(points);
  }

  public Optional<Level> level(String id) {
    return levels.stream().filter(level -> level.id().equals(id)).findFirst();
  }

  static Judged read(Optional<Fields> judged, Places places) {
    if (judged.isEmpty()) {
      return new Judged(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
    Fields f = judged.get();
    Optional<Panel> panel =
        f.optionalText("marks")
            .map(
                marks ->
                    new Panel(
                        Middle.valueOf(marks.toUpperCase(Locale.ROOT)),
                        number(f, "drop").orElse(0),
                        number(f, "judges"),
                        number(f, "decimals")));
    return places.note(
        new Judged(
            f.optionalDecimal("step"),
            f.optionalDecimal("of"),
            panel,
            f.list("levels", node -> level(node, places))),
        f.mapping());
  }

  private static Optional<Integer> number(Fields f, String key) {
    return f.optionalText(key).map(Integer::parseInt);
  }

  private static Level level(YamlNode node, Places places) {
    Fields f = Fields.of(node);
    Optional<Fields> range =
        f.node("points") instanceof YamlNode.Mapping
            ? f.optionalFields("points")
            : Optional.empty();
    return places.note(
        new Level(
            f.text("id"),
            f.text("title"),
            range.map(r -> r.decimal("from")).orElseGet(() -> f.decimal("points")),
            range.map(r -> r.decimal("to")).orElseGet(() -> f.decimal("points")),
            f.optionalText("text")),
        node);
  }
}
