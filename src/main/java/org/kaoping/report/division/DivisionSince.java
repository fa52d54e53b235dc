package org.kaoping.report.division;

import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.DivisionMovements;
import org.kaoping.reckon.Movements;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.Report;
import org.kaoping.report.ranking.ChangeMaker;
import org.kaoping.report.ranking.ChangePart;
import org.kaoping.report.ranking.RankingMaker;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.SinceWords;
import org.kaoping.wording.TermWords;
import org.kaoping.wording.Words;

/** Tells what became of groups and kinds since the term before. */
final class DivisionSince {
  private final Scheme scheme;
  private final Words words;
  private final TermWords terms;
  private final ChangeMaker changes;
  private final Optional<Movements> all;
  private final Optional<DivisionMovements> movements;

  DivisionSince(Report report, RankingMaker rankings, String root) {
    this.scheme = report.scheme();
    this.words = report.words();
    this.terms = report.terms();
    this.changes = new ChangeMaker(report, rankings, root);
    this.all = report.movements();
    this.movements = all.map(DivisionMovements::new);
  }

  /** Says what became of the totals, or why they are not compared; nothing in the first term. */
  String say(Division division) {
    return all.map(m -> say(division, m, terms.earlier(m.earlier()))).orElse("");
  }

  private String say(Division division, Movements whole, String earlier) {
    Optional<Movements> own = movements.flatMap(m -> m.of(division));
    List<Movements.Movement> compared =
        own.stream().flatMap(m -> m.units().stream()).filter(m -> m.total().isPresent()).toList();
    if (!compared.isEmpty()) {
      Digits digits = Digits.of(scheme);
      return new SinceWords(terms, digits.totals(), digits.means())
          .of(
              whole.earlier(),
              new Statistics(compared.stream().flatMap(m -> m.now().total().stream()).toList()),
              new Statistics(compared.stream().flatMap(m -> m.before().total().stream()).toList()),
              division.standings().size());
    }
    return own.map(m -> m.units().get(0).then().scheme())
        .filter(then -> !then.points().equals(scheme.points()))
        .map(
            then ->
                words.say(
                    "since.reweighted",
                    earlier,
                    words.points(then.points()),
                    words.points(scheme.points())))
        .orElseGet(() -> words.say("since.none", earlier));
  }

  /** Returns totals, places within the division and grades of its units, then and now. */
  Optional<ChangePart> change(Division division) {
    return movements
        .flatMap(m -> m.of(division))
        .flatMap(m -> changes.part(m, words.say("division.places." + division.within())));
  }
}
