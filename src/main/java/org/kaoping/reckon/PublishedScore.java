package org.kaoping.reckon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Register;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;

/** What is published of a unit's score: vetoes applied, and the grade. */
record PublishedScore(Scheme scheme) {

  Standing of(Register.Unit unit, UnitScore score, List<Scheme.Veto> vetoes) {
    boolean zero = vetoes.stream().anyMatch(v -> v.effect().zeroes());
    Optional<Decimal> total = zero ? Optional.of(Decimal.ZERO) : score.total();
    Map<String, Decimal> parts = zero ? zeroParts() : score.parts();
    return new Standing(
        unit,
        score,
        total,
        parts,
        grade(total, parts, vetoes).map(Grades.Grade::id).or(score::statedGrade),
        Optional.empty(),
        false,
        vetoes,
        List.of());
  }

  private Map<String, Decimal> zeroParts() {
    Map<String, Decimal> parts = new LinkedHashMap<>();
    scheme.parts().forEach(part -> parts.put(part.id(), Decimal.ZERO));
    return parts;
  }

  private Optional<Grades.Grade> grade(
      Optional<Decimal> total, Map<String, Decimal> parts, List<Scheme.Veto> vetoes) {
    return scheme
        .grades()
        .flatMap(
            grades -> {
              Optional<Decimal> published =
                  grades.part().isEmpty()
                      ? total
                      : Optional.ofNullable(parts.get(grades.part().get()));
              return published.map(points -> capped(grades, earned(grades, points), vetoes));
            });
  }

  private Grades.Grade earned(Grades grades, Decimal published) {
    Decimal full =
        grades.part().flatMap(scheme::part).map(Scheme.Part::points).orElse(scheme.points());
    return grades.bands().stream()
        .filter(band -> band.from().map(b -> reaches(published, b, full, grades)).orElse(true))
        .findFirst()
        .orElseThrow();
  }

  /** Percents are compared without dividing, so that nothing is rounded. */
  private static boolean reaches(Decimal published, Decimal bound, Decimal full, Grades grades) {
    return grades.percent()
        ? published.times(Decimal.HUNDRED).compareTo(bound.times(full)) >= 0
        : published.compareTo(bound) >= 0;
  }

  private static Grades.Grade capped(Grades grades, Grades.Grade earned, List<Scheme.Veto> vetoes) {
    Stream<Grades.Grade> caps =
        vetoes.stream().flatMap(veto -> veto.effect().cap().flatMap(grades::grade).stream());
    return caps.reduce(earned, grades::worse);
  }
}
