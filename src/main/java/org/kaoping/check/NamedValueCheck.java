package org.kaoping.check;

import java.util.List;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.PublishedValue;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/** Checks of a mapping that names a published value, as corrections and objections do. */
record NamedValueCheck(Places places, Problems problems) {

  /** {@link Code#KEY_REQUIRED}, {@link Code#KEY_NOT_USABLE}: it has the keys of its value. */
  void keys(Object naming, PublishedValue.Kind kind) {
    String with = "value: " + kind.word();
    for (PublishedValue.Kind other : PublishedValue.Kind.values()) {
      String key = other.key();
      boolean due = kind.key().equals(key);
      if (!key.isEmpty() && due != places.entry(naming, key).isPresent()) {
        problems.add(
            due
                ? Diagnostic.required(places.key(naming, "value"), key, with)
                : Diagnostic.unusable(places.key(naming, key), key, with, "corrected"));
      }
    }
  }

  /** {@link Code#UNKNOWN_REFERENCE}: its unit, award and leaf are there. */
  void references(Object naming, PublishedValue value, Scheme scheme, Register register) {
    List<String> units = register.everybody().stream().map(Register.Unit::id).toList();
    reference(naming, "unit", "unit", value.unit(), units);
    switch (value.kind()) {
      case TOTAL, RANK, GRADE -> {}
      case AWARD -> {
        List<String> awards = scheme.awards().stream().map(Award::id).toList();
        reference(naming, "award", "award", value.of(), awards);
      }
      case POINTS -> {
        List<String> leaves = scheme.leaves().map(Indicator::id).toList();
        reference(naming, "indicator", "leaf", value.of(), leaves);
      }
    }
  }

  void reference(Object naming, String key, String kind, String name, List<String> known) {
    if (!name.isEmpty()) { // a missing key is told elsewhere
      new Declared(places, problems).reference(kind, name, known, places.value(naming, key));
    }
  }
}
