package org.kaoping.wording;

import org.kaoping.reckon.Change;
import org.kaoping.rule.Rule;

/** Says in words what would have to change in a record for a better result. */
public record ChangeWords(Words words, RuleWords rules) {

  /** Returns a change with the rule that it is about. */
  public String of(Change change, Rule rule) {
    return words.say("way.of", rules.name(rule), of(change));
  }

  /** Returns a change by itself. */
  public String of(Change change) {
    if (change instanceof Change.FewerCases fewer) {
      return words.say(
          fewer.after() == 0 ? "way.none" : "way.fewer",
          fewer.before() - fewer.after(),
          fewer.after());
    }
    if (change instanceof Change.Answer answer) {
      return words.say(answer.to() ? "way.yes" : "way.no");
    }
    if (change instanceof Change.MeasureTo measure) {
      String recorded = moved(measure.recorded());
      return measure
          .derived()
          .map(derived -> words.say("way.derived", moved(derived), recorded))
          .orElse(recorded);
    }
    Change.ScoreTo score = (Change.ScoreTo) change;
    return words.say("way.score", words.number(score.from()), words.number(score.to()));
  }

  private String moved(Change.Moved moved) {
    return words.say(
        "way.moved",
        rules.title(moved.measure()),
        rules.amount(moved.measure(), moved.from()),
        rules.amount(moved.measure(), moved.to()));
  }
}
