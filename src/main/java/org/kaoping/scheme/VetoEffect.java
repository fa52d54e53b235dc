package org.kaoping.scheme;

import java.util.Locale;
import java.util.Optional;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/** What a veto does, besides barring its unit from every award. */
public sealed interface VetoEffect {
  /** Returns its name, after which the words for it are called. */
  String name();

  /** Says whether the published total and every published part become 0. */
  default boolean zeroes() {
    return false;
  }

  /** Says whether the unit comes after all others of its ranking. */
  default boolean ranksLast() {
    return false;
  }

  /** Returns the id of the best grade that is left, if the grade is capped. */
  default Optional<String> cap() {
    return Optional.empty();
  }

  /** Returns how many grades lower than earned the grade becomes. */
  default int demotion() {
    return 0;
  }

  /** Returns the effect that stands in a scheme. */
  static VetoEffect read(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Fields f = new Fields(mapping);
      return f.has("demote")
          ? new Demotion(Integer.parseInt(f.text("demote")))
          : new GradeCap(f.text("grade"));
    }
    return Plain.valueOf(Fields.textOf(node).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The effects that need nothing else. */
  enum Plain implements VetoEffect {
    /** No more than barring from awards. */
    INELIGIBLE,
    RANK_LAST {
      @Override
      public boolean ranksLast() {
        return true;
      }
    },
    ZERO {
      @Override
      public boolean zeroes() {
        return true;
      }
    }
  }

  /**
   * Lowers the grade.
   *
   * @param demotion at least 1
   */
  record Demotion(int demotion) implements VetoEffect {
    @Override
    public String name() {
      return "demote";
    }
  }

  /** Caps the grade. */
  record GradeCap(String grade) implements VetoEffect {
    @Override
    public String name() {
      return "grade";
    }

    @Override
    public Optional<String> cap() {
      return Optional.of(grade);
    }
  }
}
