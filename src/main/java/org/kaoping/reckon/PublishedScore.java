package org.kaoping.reckon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Register;
import org.kaoping.scheme.Scheme;

/** What is published of a unit's score: vetoes applied, and the grade if it goes by points. */
record PublishedScore(Scheme scheme) {

  Standing of(Register.Unit unit, UnitScore score, List<Scheme.Veto> vetoes) {
    boolean zero = vetoes.stream().anyMatch(v -> v.effect().zeroes());
    Optional<Decimal> total = zero ? Optional.of(Decimal.ZERO) : score.total();
    Map<String, Decimal> parts = zero ? zeroParts() : score.parts();
    Standing standing =
        new Standing(
            unit,
            score,
            total,
            parts,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            vetoes,
            List.of());
    return standing.graded(new Grading(scheme).of(standing));
  }

  private Map<String, Decimal> zeroParts() {
    Map<String, Decimal> parts = new LinkedHashMap<>();
    scheme.parts().forEach(part -> parts.put(part.id(), Decimal.ZERO));
    return parts;
  }
}
