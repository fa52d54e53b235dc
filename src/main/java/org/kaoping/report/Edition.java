package org.kaoping.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * What an audience is shown of the results.
 *
 * @param id tells it from others
 * @param audience who gets it
 * @param withheld what nobody is told in it
 * @param places up to which place units are named; all are where it is empty
 * @param grade the lowest grade, by its id, whose units are named; all are where it is empty
 */
public record Edition(
    String id,
    Audience audience,
    Set<Thing> withheld,
    Optional<Integer> places,
    Optional<String> grade) {
  /** Everything, for everybody. */
  public static final Edition WHOLE =
      new Edition("", Audience.EVERYBODY, Set.of(), Optional.empty(), Optional.empty());

  /** What is not told is not told by what is made of it, either. */
  public Edition {
    Set<Thing> all = EnumSet.noneOf(Thing.class);
    all.addAll(withheld);
    if (all.contains(Thing.INDICATORS)) {
      all.addAll(Set.of(Thing.FINDINGS, Thing.MEASURES));
    }
    withheld = Set.copyOf(all);
  }

  /** Who gets an edition. */
  public enum Audience {
    /** One site for all. */
    EVERYBODY,
    /** A site for each unit, in which it alone is named. */
    UNIT,
    /** A site for each group, in which its units alone are named. */
    GROUP
  }

  /** What can be withheld. */
  public enum Thing {
    /** Points of units by indicator; with them go findings and measures. */
    INDICATORS,
    /** What was found, and how points came about. */
    FINDINGS,
    /** Measured values, answers and figures of statements. */
    MEASURES,
    /** What assessors wrote, reasons among it. */
    NOTES,
    /** What proves it. */
    EVIDENCE,
    /** Who assessed. */
    ASSESSORS,
    /** What units objected to, and what was decided. */
    OBJECTIONS,
    /** What may be unfair, which is told where nothing else is withheld. */
    FAIRNESS
  }

  /** Reads an edition from a tree whose shape was checked. */
  static Edition read(YamlNode node) {
    Fields f = Fields.of(node);
    return new Edition(
        f.text("id"),
        f.optionalText("for").map(Edition::audience).orElse(Audience.EVERYBODY),
        Set.copyOf(
            f.list("withholds", t -> Thing.valueOf(Fields.textOf(t).toUpperCase(Locale.ROOT)))),
        f.optionalText("named-to-place").map(Integer::valueOf),
        f.optionalText("named-from-grade"));
  }

  private static Audience audience(String word) {
    return Audience.valueOf(word.replace("each-", "").toUpperCase(Locale.ROOT));
  }

  /** Says whether it tells something. */
  public boolean shows(Thing thing) {
    return !withheld.contains(thing);
  }

  /** Says whether it tells how points came about, which says what was found and measured. */
  public boolean showsWorkings() {
    return shows(Thing.FINDINGS) && shows(Thing.MEASURES);
  }

  /** Says whether it tells what was objected to, which speaks of what assessors wrote. */
  public boolean showsObjections() {
    return shows(Thing.OBJECTIONS) && shows(Thing.NOTES);
  }

  /** Says whether some units are not named. */
  public boolean hidesNames() {
    return audience != Audience.EVERYBODY || places.isPresent() || grade.isPresent();
  }

  /** Says whether it tells the points of all units by indicator. */
  public boolean showsPointsOfAll() {
    return shows(Thing.INDICATORS) && !hidesNames();
  }

  /** Says whether it tells how the points of all units came about. */
  public boolean showsWorkingsOfAll() {
    return showsWorkings() && !hidesNames();
  }

  /** Says whether it tells everything, as what is made of everything needs it. */
  public boolean tellsEverything() {
    return withheld.isEmpty() && !hidesNames();
  }

  /** Says whether it tells what was measured of all units. */
  public boolean showsMeasuresOfAll() {
    return shows(Thing.MEASURES) && !hidesNames();
  }

  /** Returns an edition by its id. */
  public static Optional<Edition> of(String id, List<Edition> all) {
    return all.stream().filter(edition -> edition.id.equals(id)).findFirst();
  }
}
