package org.kaoping.check;

import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Problems;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/** All checks of a scheme by itself. */
public final class SchemeChecks {
  private SchemeChecks() {}

  /** Returns the scheme as read, unless it is wrong in itself. */
  public static Checked<ReadScheme> check(ReadScheme read) {
    Scheme scheme = read.scheme();
    Places places = read.places();
    Problems problems = new Problems();
    problems.addAll(read.diagnostics());
    new IdCheck(places, problems).scheme(read);
    new OutlineCheck(scheme, places, problems).check();
    new GradeCheck(places, problems).check(scheme);
    new IndicatorCheck(places, problems).check(scheme);
    new ShortTitleCheck(places, problems).check(scheme);
    new KindCheck(scheme, places, problems).scheme();
    new CombineCheck(scheme, places, problems).check();
    new ReferenceCheck(scheme, places, problems).check();
    new BoundCheck(places, problems).check(scheme);
    new TriggerCheck(scheme, places, problems).check();
    new LookUpCheck(scheme, places, problems).check();
    PercentSignCheck.check(scheme, places, problems);
    new RankingCheck(places, problems).check(scheme);
    SelectionCheck.check(scheme, places, problems);
    new StatementDefinitionCheck(places, problems).check(scheme);
    new UseCheck(places, problems).check(scheme);
    return Checked.of(read, problems.all());
  }
}
