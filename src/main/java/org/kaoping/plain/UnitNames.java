package org.kaoping.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Register;

/** Finds units by what tables call them. */
final class UnitNames {
  private final Map<String, Optional<Register.Unit>> named = new HashMap<>();
  private final List<Register.Unit> units;

  UnitNames(Register register) {
    units = register.everybody();
    for (Register.Unit unit : units) {
      name(unit.name(), unit);
    }
    for (Register.Unit unit : units) {
      named.put(Titles.alike(unit.id()), Optional.of(unit));
    }
  }

  /** Lets a unit be called otherwise, too. */
  void call(String name, Register.Unit unit) {
    named.put(Titles.alike(name), Optional.of(unit));
  }

  private void name(String name, Register.Unit unit) {
    String key = Titles.alike(name);
    named.put(key, named.containsKey(key) ? Optional.empty() : Optional.of(unit));
  }

  /** Returns the unit, if just one is called so: by its id, its name, or what a mapping says. */
  Optional<Register.Unit> unit(String text) {
    String key = Titles.alike(text.startsWith("'") ? text.substring(1) : text);
    return named.getOrDefault(key, Optional.empty());
  }

  /** Returns the unit that was probably meant: whose name is contained, or alone is next. */
  Optional<Register.Unit> near(String text) {
    String key = Titles.alike(text);
    List<Register.Unit> contained =
        units.stream().filter(unit -> key.contains(Titles.alike(unit.name()))).toList();
    if (contained.size() == 1) {
      return Optional.of(contained.get(0));
    }
    int least = Integer.MAX_VALUE;
    List<Register.Unit> nearest = new ArrayList<>();
    for (Register.Unit unit : units) {
      for (String name : List.of(Titles.alike(unit.name()), unit.id())) {
        int most = Math.min(Math.max(2, key.length() / 3), name.length() - 1);
        int away = most < 0 ? -1 : new LevenshteinDistance(most).apply(key, name);
        boolean near = away >= 0;
        if (near && away < least) {
          least = away;
          nearest.clear();
        }
        if (near && away == least && !nearest.contains(unit)) {
          nearest.add(unit);
        }
      }
    }
    return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
  }

  /** Returns that no unit is called so, and which was probably meant. */
  Diagnostic unknown(SourceSpan place, String text) {
    Diagnostic unknown = Diagnostic.of(Code.UNIT_NOT_KNOWN, place, text);
    return near(text)
        .map(unit -> unknown.withHint("unit.near", text, unit.name(), unit.id()))
        .orElse(unknown);
  }
}
