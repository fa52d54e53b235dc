package org.kaoping.wording;

import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Correction;
import org.kaoping.result.PublishedValue;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/** Published values of an evaluation in words, also such as it had and has no more. */
public final class ValueWords {
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;

  public ValueWords(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.scheme = ranked.scheme();
    this.words = words;
  }

  /** Returns a unit's name, if there is the unit. */
  public Optional<String> unit(String id) {
    return ranked.register().unit(id).map(Register.Unit::name);
  }

  /** Returns what a value is called, unless what it is of is not there. */
  public Optional<String> name(PublishedValue value) {
    return switch (value.kind()) {
      case TOTAL -> Optional.of(words.say("label.total"));
      case RANK -> Optional.of(words.say("label.rank"));
      case GRADE -> Optional.of(words.say("label.grade"));
      case AWARD ->
          scheme.awards().stream()
              .filter(award -> award.id().equals(value.of()))
              .findFirst()
              .map(Award::title);
      case POINTS -> scheme.indicator(value.of()).map(Indicator::title);
    };
  }

  /**
   * Returns a value as pages show it.
   *
   * @param text as a {@link Correction.Change} has it
   */
  public String shown(PublishedValue value, Optional<String> text) {
    return switch (value.kind()) {
      case TOTAL -> text.map(this::total).orElseGet(this::none);
      case RANK -> text.map(rank -> words.say("place", rank)).orElseGet(this::none);
      case GRADE -> text.map(this::grade).orElseGet(this::none);
      case AWARD -> words.say(text.isPresent() ? "correction.awarded" : "correction.not-awarded");
      case POINTS -> text.map(t -> words.number(Decimal.of(t))).orElseGet(this::none);
    };
  }

  /** A total that was published with more digits keeps them. */
  private String total(String text) {
    Decimal total = Decimal.of(text);
    return words.fixed(total, Math.max(total.decimals(), scheme.decimals()));
  }

  private String grade(String id) {
    return scheme.grades().flatMap(g -> g.grade(id)).map(Grades.Grade::title).orElse(id);
  }

  private String none() {
    return words.say("none");
  }
}
