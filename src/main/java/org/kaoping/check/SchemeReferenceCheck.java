package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.RankingKey;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** {@link Code#UNKNOWN_REFERENCE}: what a scheme names outside its leaves is declared. */
final class SchemeReferenceCheck {
  private final Scheme scheme;
  private final Places places;
  private final List<String> parts;
  private final List<String> grades;

  private SchemeReferenceCheck(ReadScheme read) {
    scheme = read.scheme();
    places = read.places();
    parts = scheme.parts().stream().map(Scheme.Part::id).toList();
    grades =
        scheme.grades().stream().flatMap(g -> g.bands().stream()).map(Grades.Grade::id).toList();
  }

  static Stream<Diagnostic> check(ReadScheme read) {
    SchemeReferenceCheck check = new SchemeReferenceCheck(read);
    return Stream.of(
            check.scheme.indicators().stream().flatMap(check::part),
            check.scheme.grades().stream().flatMap(check::grades),
            check.scheme.vetoes().stream().flatMap(check::veto),
            check.scheme.ranking().by().stream().flatMap(check::key),
            check.scheme.awards().stream().flatMap(check::award))
        .flatMap(s -> s);
  }

  private Stream<Diagnostic> part(Indicator indicator) {
    if (indicator.part().isEmpty() && parts.isEmpty()) {
      return Stream.empty();
    }
    return Declared.reference(
        "part", indicator.part().orElse(Scheme.MAIN_PART), parts, places.value(indicator, "part"));
  }

  private Stream<Diagnostic> grades(Grades declared) {
    return declared.part().stream()
        .flatMap(part -> Declared.reference("part", part, parts, places.value(declared, "on")));
  }

  private Stream<Diagnostic> veto(Scheme.Veto veto) {
    return veto.effect().cap().stream()
        .flatMap(id -> Declared.reference("grade", id, grades, within(veto, "effect", "grade")));
  }

  private Stream<Diagnostic> key(RankingKey key) {
    return key.named().stream()
        .flatMap(
            named -> {
              boolean part = named.kind().equals("part");
              List<String> known = part ? parts : scheme.nodes().map(Indicator::id).toList();
              return Declared.reference(named.kind(), named.id(), known, places.span(key));
            });
  }

  private Stream<Diagnostic> award(Award award) {
    return award.gradeAtLeast().stream()
        .flatMap(
            grade ->
                Declared.reference(
                    "grade", grade, grades, within(award, "eligible", "grade-at-least")));
  }

  private SourceSpan within(Object value, String outer, String inner) {
    Optional<YamlNode> node =
        places.entry(value, outer).flatMap(e -> Fields.of(e.value()).optionalNode(inner));
    return node.map(YamlNode::span).orElseGet(() -> places.value(value, outer));
  }
}
