package org.kaoping.check;

import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;
import org.kaoping.source.Places;

/** {@link Code#DUPLICATE_ID}: no id is declared twice where it must be unique. */
final class UniqueIdCheck {
  private UniqueIdCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    Scheme scheme = read.scheme();
    Places places = read.places();
    return Stream.of(
            Declared.once("indicator", scheme.nodes().toList(), "id", Indicator::id, places),
            Declared.once("part", scheme.parts(), "id", Scheme.Part::id, places),
            Declared.once("source", scheme.sources(), "id", Scheme.Source::id, places),
            Declared.once("period", scheme.periods(), "id", Scheme.Period::id, places),
            Declared.once("veto", scheme.vetoes(), "id", Scheme.Veto::id, places),
            Declared.once("award", scheme.awards(), "id", Award::id, places),
            Declared.once("statement", scheme.statements(), "id", Statement::id, places),
            scheme.grades().stream()
                .flatMap(g -> Declared.once("grade", g.bands(), "id", Grades.Grade::id, places)),
            scheme.leaves().flatMap(leaf -> inLeaf(leaf, places)),
            scheme.statements().stream().flatMap(statement -> inStatement(statement, places)))
        .flatMap(s -> s);
  }

  private static Stream<Diagnostic> inLeaf(Indicator leaf, Places places) {
    return Stream.concat(
        Declared.once("rule", leaf.leaf().rules(), "id", Rule::id, places),
        Declared.once("measure", leaf.leaf().measures(), "id", Measure::id, places));
  }

  private static Stream<Diagnostic> inStatement(Statement statement, Places places) {
    return Stream.concat(
        Declared.once("column", statement.columns(), "id", Statement.Column::id, places),
        Declared.once("row", statement.rows(), "id", Statement.Row::id, places));
  }
}
