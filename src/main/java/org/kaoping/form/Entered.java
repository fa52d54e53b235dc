package org.kaoping.form;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.SourceSpan;

/**
 * What somebody filled in: a row of a form.
 *
 * @param about the assessment that it belongs to
 * @param key of the field
 * @param place of the cell of values
 * @param spread whether its remarks are said of the findings of the same row, if there are any
 */
public record Entered(
    About about,
    String key,
    SourceSpan place,
    boolean spread,
    Optional<Text> value,
    Optional<Text> reason,
    Optional<Text> note,
    Optional<Text> evidence,
    Optional<Text> by,
    Optional<Text> date) {
  /**
   * An assessment of a unit.
   *
   * @param source id, where the scheme has sources
   * @param period id, where the scheme has periods
   */
  public record About(
      String evaluation, String unit, Optional<String> source, Optional<String> period) {}

  /** A filled cell, without spaces around its text. */
  public record Text(SourceSpan span, String text) {}

  /** Returns its six cells. */
  List<Optional<Text>> cells() {
    return List.of(value, reason, note, evidence, by, date);
  }

  /** Returns all that is filled in. */
  List<Text> all() {
    return cells().stream().flatMap(Optional::stream).toList();
  }

  /** Says whether nothing is filled in: what was recorded is not any more. */
  public boolean isEmpty() {
    return all().isEmpty();
  }

  /** Returns the same with the remarks of another. */
  Entered remarkedAs(Entered other) {
    return new Entered(
        about, key, place, false, value, reason, other.note, other.evidence, other.by, other.date);
  }

  /** Returns the same without remarks. */
  Entered unremarked() {
    return new Entered(
        about,
        key,
        place,
        false,
        value,
        reason,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Says whether another stands in the same row. */
  boolean isBeside(Entered other) {
    return place.file().equals(other.place.file())
        && place.sheet().equals(other.place.sheet())
        && place.line() == other.place.line();
  }
}
