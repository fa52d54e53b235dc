package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Report;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Says how units stood in other evaluations. */
final class EarlierWords {
  private final RankedEvaluation ranked;
  private final Words words;
  private final Map<String, StandingWords> standings = new ConcurrentHashMap<>();

  EarlierWords(Report report) {
    this.ranked = report.ranked();
    this.words = report.words();
  }

  /** Returns words for the standings of an evaluation. */
  StandingWords in(RankedEvaluation of) {
    return standings.computeIfAbsent(of.evaluation().id(), id -> new StandingWords(of, words));
  }

  /**
   * Returns what a reader must know of a result: the state of its evaluation where it is not final,
   * vetoes, and the name of the unit then, where it was another; may be empty.
   *
   * @param now the unit of the page
   */
  String note(RankedEvaluation of, Standing then, Register.Unit now) {
    List<String> notes = new ArrayList<>();
    if (!then.unit().name().equals(now.name())) {
      notes.add(words.say("then.name", then.unit().name()));
    }
    if (of.evaluation().status() != Evaluation.Status.FINAL) {
      notes.add(words.say("status." + of.evaluation().status()));
    }
    if (of.evaluation().demo() && !ranked.evaluation().demo()) {
      notes.add(words.say("label.demo"));
    }
    notes.addAll(in(of).vetoMarks(then));
    return words.list(notes);
  }
}
