package org.kaoping.wording;

import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;

/** Words for measures that a scheme names outside leaves: {@code leaf/measure} or a shared one. */
record MeasureNames(Scheme scheme, Words words) {
  /** Returns the title of a measure that the scheme names outside leaves. */
  String title(String name) {
    return scheme.measure(name).map(Measure::title).orElse(name);
  }

  /** Returns an amount of a measure that the scheme names outside leaves, with its unit. */
  String amount(String name, Decimal amount) {
    Optional<Measure> measure = scheme.measure(name).filter(m -> !m.isPercent());
    return measure.isPresent()
        ? words.say("amount", words.number(amount), measure.get().unit())
        : words.number(amount) + "%";
  }
}
