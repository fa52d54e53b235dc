package org.kaoping.rule;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * A rule as it stands in a scheme.
 *
 * @param head the key that begins it
 * @param leafPoints full points of the leaf
 * @param problems takes what keeps it from being what it is meant to be
 */
record WrittenRule(Fields fields, String head, Decimal leafPoints, Problems problems) {
  boolean has(String key) {
    return fields.has(key);
  }

  YamlNode value() {
    return fields.node(head);
  }

  String text(String key) {
    return fields.text(key);
  }

  /**
   * Returns the points that it begins with, which are those of the leaf if it takes or gives all.
   */
  Decimal points() {
    return isAll() ? leafPoints : fields.decimal(head);
  }

  /** Says whether it begins with all points of the leaf. */
  boolean isAll() {
    return value() instanceof YamlNode.Scalar scalar && scalar.text().equals("all");
  }

  /** Refuses a name or size of what is counted where all points go at once. */
  boolean isCountable() {
    if (isAll()) {
      problems.add(Diagnostic.unusable(key("per"), "per", head + ": all", "all"));
    }
    return !isAll();
  }

  Direction direction() {
    return head.equals(Direction.DEDUCT.key()) ? Direction.DEDUCT : Direction.AWARD;
  }

  /** Says whether it begins with a number of points. */
  boolean hasPoints() {
    return value() instanceof YamlNode.Scalar scalar && !scalar.text().equals("any");
  }

  /** Says whether its points depend on a measure. */
  boolean isMeasured() {
    return hasPoints()
        && !has("check")
        && (hasStep() || has("steps") || Condition.KEYS.stream().anyMatch(this::has));
  }

  private boolean hasStep() {
    return fields.optionalText("per").filter(Quantity::isSpelledBy).isPresent();
  }

  /** Says whether a key is there that {@code present} cannot do without; refuses it otherwise. */
  boolean having(String present, String required) {
    if (has(required)) {
      return true;
    }
    problems.add(Diagnostic.required(key(present), required, present));
    return false;
  }

  /**
   * Returns what {@code make} gives for the condition, if it has one; or nothing after a
   * diagnostic.
   */
  Optional<Effect> due(Function<Optional<Condition>, Effect> make) {
    return Condition.KEYS.stream().anyMatch(this::has)
        ? condition().map(c -> make.apply(Optional.of(c)))
        : Optional.of(make.apply(Optional.empty()));
  }

  /** Returns the condition of its measure, or nothing after a diagnostic. */
  Optional<Condition> condition() {
    String present =
        Stream.of("per", "below", "above", "steps", "measure", LookedUp.KEY)
            .filter(this::has)
            .findFirst()
            .orElseThrow();
    Optional<String> measure = measure(present);
    if (measure.isEmpty()) {
      return Optional.empty();
    }
    if (has("below") && has("above")) {
      problems.add(Diagnostic.unusable(key("above"), "above", "below", "side"));
      return Optional.empty();
    }
    String side = has("above") ? "above" : "below";
    return having(has(LookedUp.KEY) ? LookedUp.KEY : "measure", side)
        ? Optional.of(new Condition(measure.get(), side.equals("below"), Bound.of(fields, side)))
        : Optional.empty();
  }

  /** Returns the id of its measure, or nothing after a diagnostic. */
  Optional<String> measure() {
    return measure(head);
  }

  /** Returns the id of its measure, or of the score that is looked up in its place. */
  private Optional<String> measure(String present) {
    if (!has(LookedUp.KEY)) {
      return having(present, "measure") ? fields.optionalText("measure") : Optional.empty();
    }
    if (has("measure")) {
      problems.add(Diagnostic.unusable(key(LookedUp.KEY), LookedUp.KEY, "measure", "subject"));
      return Optional.empty();
    }
    return fields.optionalText(LookedUp.KEY).map(LookedUp::measure);
  }

  /**
   * Refuses what stands behind a key.
   *
   * @param expectation {@code expect.<expectation>} says what must
   */
  void refuse(String key, String expectation, String example) {
    problems.add(
        Code.WRONG_FORM,
        fields.node(key).span(),
        Phrase.of("shown.text", text(key)),
        Phrase.of("expect." + expectation),
        key + ": " + example);
  }

  /** Returns the place of a key that is there. */
  SourceSpan key(String key) {
    return fields.mapping().entry(key).orElseThrow().key().span();
  }
}
