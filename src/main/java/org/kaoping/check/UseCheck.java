package org.kaoping.check;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.result.Evaluation;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Use;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * {@link Code#KEY_NOT_USABLE}, {@link Code#KEY_REQUIRED} and {@link Code#UNKNOWN_REFERENCE}: a use
 * of results has at most one way, its grades and awards are declared, and budgets belong to uses
 * that share one out.
 */
final class UseCheck {
  private static final List<String> WAYS = List.of("share", "each", "place");

  private UseCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    Scheme scheme = read.scheme();
    Places places = read.places();
    return Stream.concat(
        Declared.once("use", scheme.uses(), "id", Use::id, places),
        scheme.uses().stream()
            .flatMap(use -> Stream.concat(oneWay(use, places), references(use, scheme, places))));
  }

  private static Stream<Diagnostic> oneWay(Use use, Places places) {
    List<YamlNode.Entry> ways =
        WAYS.stream().flatMap(key -> places.entry(use, key).stream()).toList();
    return ways.stream()
        .skip(1)
        .map(YamlNode.Entry::key)
        .map(key -> Diagnostic.unusable(key.span(), key.text(), ways.get(0).key().text(), "use"));
  }

  private static Stream<Diagnostic> references(Use use, Scheme scheme, Places places) {
    if (use.way() instanceof Use.ByGrade) {
      return scheme.grades().isPresent()
          ? names("grade", use, "share", grades(scheme), places)
          : Stream.of(Diagnostic.required(places.key(use, "share"), "grades", "share"));
    }
    List<String> awards = scheme.awards().stream().map(Award::id).toList();
    return use.way() instanceof Use.PerAward
        ? names("award", use, "each", awards, places)
        : Stream.empty();
  }

  private static List<String> grades(Scheme scheme) {
    return scheme.grades().stream()
        .flatMap(grades -> grades.bands().stream())
        .map(Grades.Grade::id)
        .toList();
  }

  private static Stream<Diagnostic> names(
      String kind, Object owner, String key, List<String> known, Places places) {
    return Entries.of(owner, key, places)
        .map(YamlNode.Entry::key)
        .flatMap(name -> Declared.reference(kind, name.text(), known, name.span()));
  }

  /** Returns what is wrong with the budgets of an evaluation. */
  static Stream<Diagnostic> budgets(Evaluation evaluation, Scheme scheme, Places places) {
    List<String> sharing = scheme.uses().stream().filter(Use::hasBudget).map(Use::id).toList();
    return names("sharing-use", evaluation, "budgets", sharing, places);
  }
}
