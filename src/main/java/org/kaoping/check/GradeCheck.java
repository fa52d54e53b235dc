package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.FallingBounds;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Share;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;

/**
 * {@link Code#BOUNDS_ORDER}, {@link Code#OPEN_BAND}, {@link Code#SHARE_ORDER} and {@link
 * Code#KEY_REQUIRED}: bounds of grades fall, shares rise, and the last grade, only, has neither.
 */
record GradeCheck(Places places, Problems problems) {

  void check(Scheme scheme) {
    for (Grades grades : scheme.grades().stream().toList()) {
      if (grades.byPlace().isPresent()) {
        byPlace(grades);
      } else {
        byPoints(grades);
      }
    }
  }

  private void byPoints(Grades grades) {
    Problems ofShares = new Problems();
    places
        .entry(grades, "rounding")
        .ifPresent(e -> ofShares.add(Diagnostic.required(e.key().span(), "by", "rounding")));
    for (Grades.Grade grade : grades.bands()) {
      places
          .entry(grade, "top")
          .ifPresent(e -> ofShares.add(Diagnostic.required(e.key().span(), "by", "top")));
    }
    problems.addAll(ofShares.all());
    if (ofShares.isEmpty()) {
      FallingBounds.check(Fields.of(places.of(grades)).list("bands", Fields::of), problems);
    }
  }

  private void byPlace(Grades grades) {
    Optional<Decimal> share = Optional.empty();
    Optional<Decimal> bound = Optional.empty();
    boolean sharesBefore = true;
    for (int i = 0; i < grades.bands().size(); i++) {
      Grades.Grade grade = grades.bands().get(i);
      open(grade, i == grades.bands().size() - 1);
      Optional<Decimal> top = grade.top().map(Share::percent);
      if (top.isPresent() && share.filter(s -> top.get().compareTo(s) <= 0).isPresent()) {
        SourceSpan span = places.value(grade, "top");
        problems.add(Code.SHARE_ORDER, span, top.get() + "%", share.orElseThrow() + "%");
      }
      // A bound beside a share may be that of the grade before: there the share decides.
      int most = top.isPresent() || sharesBefore ? 0 : -1;
      Optional<Decimal> from = grade.from();
      if (from.isPresent() && bound.filter(b -> from.get().compareTo(b) > most).isPresent()) {
        SourceSpan span = places.value(grade, "from");
        problems.add(Code.BOUNDS_ORDER, span, from.get(), bound.orElseThrow());
      }
      share = top.isPresent() ? top : share;
      bound = from.isPresent() ? from : bound;
      sharesBefore = top.isPresent();
    }
  }

  private void open(Grades.Grade grade, boolean last) {
    List<String> keys =
        List.of("top", "from").stream().filter(k -> places.entry(grade, k).isPresent()).toList();
    if (last && !keys.isEmpty()) {
      SourceSpan span = places.value(grade, keys.get(0));
      String bound = grade.top().map(t -> t.percent() + "%").orElseGet(() -> bound(grade));
      problems.add(Diagnostic.of(Code.OPEN_BAND, span).withHint("band.last", keys.get(0), bound));
    } else if (!last && keys.isEmpty()) {
      problems.add(Diagnostic.of(Code.OPEN_BAND, places.span(grade)).withHint("band.share"));
    }
  }

  private static String bound(Grades.Grade grade) {
    return grade.from().map(Decimal::toString).orElse("");
  }
}
