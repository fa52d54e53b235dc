package org.kaoping.check;

import java.util.List;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.Evaluation;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
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

  private final Places places;
  private final Problems problems;

  UseCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  void check(Scheme scheme) {
    for (Use use : scheme.uses()) {
      oneWay(use);
      references(use, scheme);
    }
  }

  /** Checks the budgets of an evaluation. */
  void budgets(Evaluation evaluation, Scheme scheme) {
    List<String> sharing =
        scheme.uses().stream().filter(use -> use.way().sharesBudget()).map(Use::id).toList();
    names("sharing-use", evaluation, "budgets", sharing);
  }

  private void oneWay(Use use) {
    List<YamlNode.Entry> ways =
        WAYS.stream().flatMap(key -> places.entry(use, key).stream()).toList();
    for (YamlNode.Entry way : ways.stream().skip(1).toList()) {
      String first = ways.get(0).key().text();
      problems.add(Diagnostic.unusable(way.key().span(), way.key().text(), first, "use"));
    }
  }

  private void references(Use use, Scheme scheme) {
    switch (use.way().basis()) {
      case GRADE -> {
        if (scheme.grades().isEmpty()) {
          problems.add(Diagnostic.required(places.key(use, "share"), "grades", "share"));
        } else {
          List<Grades.Grade> bands = scheme.grades().get().bands();
          names("grade", use, "share", bands.stream().map(Grades.Grade::id).toList());
        }
      }
      case AWARDS -> names("award", use, "each", scheme.awards().stream().map(Award::id).toList());
      case TOTAL -> {}
    }
  }

  private void names(String kind, Object owner, String key, List<String> known) {
    Declared declared = new Declared(places, problems);
    for (YamlNode.Entry entry : places.entries(owner, key)) {
      declared.reference(kind, entry.key().text(), known, entry.key().span());
    }
  }
}
