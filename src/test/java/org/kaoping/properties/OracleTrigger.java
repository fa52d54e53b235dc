package org.kaoping.properties;

import java.util.List;
import java.util.Optional;

/**
 * When vetoes are found. Source: language, section 6.
 *
 * @param standing of the unit that is looked at
 */
record OracleTrigger(Workspace workspace, OracleStanding standing) {

  boolean holds(Node when) {
    if (when.has("not")) {
      return !holds(when.map("not"));
    }
    if (when.has("all")) {
      return when.maps("all").stream().allMatch(this::holds);
    }
    if (when.has("any")) {
      return when.maps("any").stream().anyMatch(this::holds);
    }
    if (when.has("place")) {
      return isAtEnd(when);
    }
    if (when.has("rule")) {
      return !cases(when.text("rule").orElseThrow())
          .isBelow(when.number("count").orElse(Fraction.of(1)));
    }
    String bound = when.has("below") ? when.text("below", "") : when.text("above", "");
    Fraction limit = Fraction.of(bound.replace("%", ""));
    Optional<Fraction> amount;
    if (when.has("measure")) {
      amount = standing.measure(when.text("measure").orElseThrow());
    } else {
      Node node = node(when.text("indicator").orElseThrow());
      boolean exists =
          workspace.nodes(standing.unit()).stream().anyMatch(n -> n.id().equals(node.id()));
      amount = exists ? standing.indicator(node) : Optional.empty();
      if (bound.endsWith("%")) {
        amount = amount.map(score -> score.over(node.due("points")).times(Fraction.of(100)));
      }
    }
    return amount.isPresent()
        && (when.has("below") ? amount.get().isBelow(limit) : amount.get().isAbove(limit));
  }

  private Node node(String id) {
    return workspace.nodes().stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
  }

  private Fraction cases(String name) {
    Fraction sum = Fraction.ZERO;
    for (String source : workspace.countingSources()) {
      for (String period : workspace.periods()) {
        for (Node assessment :
            workspace.assessment(standing.unit(), source, period).stream().toList()) {
          Node record = assessment.map("records").map(name.replaceFirst("/.*", ""));
          for (Node finding : record.maps("findings")) {
            if (finding.text("rule", "").equals(name.replaceFirst(".*/", ""))) {
              sum = sum.plus(finding.number("count").orElse(Fraction.of(1)));
            }
          }
        }
      }
    }
    return sum;
  }

  /** Counts who would stand on the other side, and beside it, if nobody had a veto. */
  private boolean isAtEnd(Node when) {
    OracleRanking plain = OracleRanking.withoutVetoes(workspace);
    OracleStanding own =
        plain.standings().stream()
            .filter(s -> s.unit().equals(standing.unit()))
            .findFirst()
            .orElseThrow();
    if (own.total().isEmpty()) {
      return false;
    }
    List<OracleStanding> rivals = plain.rivals(own);
    boolean top = when.text("place", "").equals("top");
    long outside = 0;
    for (OracleStanding rival : rivals) {
      boolean apart =
          top
              ? OracleRanking.isBetter(plain.keys(own), plain.keys(rival))
              : OracleRanking.isBetter(plain.keys(rival), plain.keys(own));
      outside += apart ? 1 : 0;
    }
    Fraction within = Fraction.of(rivals.size() - outside);
    Fraction places =
        when.has("count")
            ? when.due("count")
            : OracleGrades.share(when.text("share", ""), rivals.size());
    return !within.isAbove(places);
  }
}
