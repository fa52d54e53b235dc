package org.kaoping.result;

import java.util.Locale;
import org.kaoping.source.Fields;

/**
 * One of the values that are published of a unit.
 *
 * @param unit id of the unit
 * @param kind what the value is
 * @param of id of the award or the leaf; empty where the kind says it all
 */
public record PublishedValue(String unit, Kind kind, String of) {
  /** What can be published of a unit, in the order in which it is listed. */
  public enum Kind {
    TOTAL(""),
    RANK(""),
    GRADE(""),
    AWARD("award"),
    POINTS("indicator");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Returns the key that says whose value it is, e.g. {@code indicator}; empty if none does. */
    public String key() {
      return key;
    }

    /** Returns the word for it in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns a value that there is only one of in a unit. */
  public static PublishedValue of(String unit, Kind kind) {
    return new PublishedValue(unit, kind, "");
  }

  /** Reads which value is meant, from fields whose shape was checked. */
  static PublishedValue read(Fields f) {
    Kind kind = Kind.valueOf(f.text("value").toUpperCase(Locale.ROOT));
    return new PublishedValue(
        f.text("unit"), kind, kind.key().isEmpty() ? "" : f.optionalText(kind.key()).orElse(""));
  }

  /** Says whether its values are numbers. */
  public boolean isNumber() {
    return kind == Kind.TOTAL || kind == Kind.RANK || kind == Kind.POINTS;
  }
}
