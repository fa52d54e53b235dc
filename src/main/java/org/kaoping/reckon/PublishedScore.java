package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Register;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;

/** What is published of a unit's score: vetoes applied, and the grade if it goes by points. */
record PublishedScore(Scheme scheme) {

  /** Returns a unit's score as it would be without vetoes. */
  Standing plain(Register.Unit unit, UnitScore score) {
    return standing(unit, score, Optional.empty(), List.of());
  }

  /** Returns the same with another score, from which vetoes are found anew. */
  Standing again(Standing standing, UnitScore score) {
    return of(standing.unit(), score, standing.merit(), standing.recorded());
  }

  /** Returns the same with another score and the vetoes that it has. */
  Standing otherwise(Standing standing, UnitScore score) {
    return standing(standing.unit(), score, standing.merit(), standing.vetoes());
  }

  /**
   * Returns a unit's score with its vetoes.
   *
   * @param merit as in {@link Standing}
   */
  Standing of(
      Register.Unit unit,
      UnitScore score,
      Optional<Ranking.Place> merit,
      List<Scheme.Veto> recorded) {
    List<Scheme.Veto> vetoes = new ArrayList<>(recorded);
    Standing plain = standing(unit, score, merit, List.of());
    for (Scheme.Veto veto : scheme.vetoes()) {
      veto.when().filter(when -> when.holds(scheme, plain)).ifPresent(when -> vetoes.add(veto));
    }
    return vetoes.isEmpty() ? plain : standing(unit, score, merit, List.copyOf(vetoes));
  }

  private Standing standing(
      Register.Unit unit,
      UnitScore score,
      Optional<Ranking.Place> merit,
      List<Scheme.Veto> vetoes) {
    boolean zero = false;
    for (Scheme.Veto veto : vetoes) {
      zero |= veto.effect().zeroes();
    }
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
            merit,
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
