package org.kaoping.properties;

/** What can be told of a rule as it is written. Source: language, section 3. */
final class Rules {
  private Rules() {}

  static boolean appliesIn(Node ruleOrLeaf, String period) {
    return period.isEmpty()
        || !ruleOrLeaf.has("periods")
        || ruleOrLeaf.texts("periods").contains(period);
  }

  /** Returns {@code deduct} or {@code award}, whichever stands there; else what gives: award. */
  static String direction(Node rule) {
    return rule.has("deduct") ? "deduct" : "award";
  }

  static boolean deducts(Node rule) {
    return rule.has("deduct");
  }

  /** Says whether the assessor chooses the amount: range or discretion. */
  static boolean isChosen(Node rule) {
    return rule.map(direction(rule)).has("from") || rule.text(direction(rule), "").equals("any");
  }

  /** Says whether it looks at a measure, or at the score of another indicator. */
  static boolean isMeasured(Node rule) {
    return rule.has("measure") || rule.has("indicator");
  }

  static boolean isPerCase(Node rule) {
    return rule.has("per") && !isMeasured(rule);
  }

  static boolean isOnce(Node rule) {
    return rule.text(direction(rule)).isPresent()
        && !isChosen(rule)
        && !rule.has("per")
        && !rule.has("check")
        && !isMeasured(rule);
  }

  static boolean takesFindings(Node rule) {
    return isChosen(rule) || isPerCase(rule) || isOnce(rule);
  }

  static boolean conditionHolds(Node rule, Fraction measured) {
    return rule.has("below")
        ? measured.isBelow(rule.due("below"))
        : measured.isAbove(rule.due("above"));
  }
}
