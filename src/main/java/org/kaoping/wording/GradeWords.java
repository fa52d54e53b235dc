package org.kaoping.wording;

import java.util.Optional;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;

/** Says in words what grades take. */
public record GradeWords(Scheme scheme, Words words) {
  /** Returns what a grade takes: a share of places, points, both, or neither. */
  public String bound(Grades grades, Grades.Grade grade) {
    Optional<String> top = grade.top().map(share -> words.say("grade.top", share.percent() + "%"));
    Optional<String> from =
        grade
            .from()
            .map(bound -> grades.percent() ? words.number(bound) + "%" : words.points(bound))
            .map(bound -> words.say("grade.from", onPart(grades) + bound));
    if (top.isPresent() && from.isPresent()) {
      return words.say("grade.both", top.get(), from.get());
    }
    String rest = grades.byPlace().isPresent() ? "grade.others" : "grade.rest";
    return top.or(() -> from).orElseGet(() -> words.say(rest));
  }

  /** Where grades go by place, their head does not say which part bounds are of. */
  private String onPart(Grades grades) {
    return grades
        .part()
        .filter(id -> grades.byPlace().isPresent())
        .flatMap(scheme::part)
        .map(part -> part.title() + " ")
        .orElse("");
  }
}
