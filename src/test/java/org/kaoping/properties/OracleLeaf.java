package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores of leaves. Source: language, sections 3 and 6, points 1 and 2.
 *
 * @param sources those whose scores are looked at
 */
record OracleLeaf(Workspace workspace, Node leaf, List<String> sources, OracleLookUps lookUps) {

  OracleLeaf(Workspace workspace, Node leaf, List<String> sources) {
    this(workspace, leaf, sources, new OracleLookUps(workspace));
  }

  boolean isAssessedIn(String period) {
    return Rules.appliesIn(leaf, period)
        && sources.stream().anyMatch(source -> isAssessedBy(leaf, source));
  }

  static boolean isAssessedBy(Node leaf, String source) {
    return !leaf.has("carried")
        && (source.isEmpty() || !leaf.has("sources") || leaf.texts("sources").contains(source));
  }

  /** Returns the score over the given periods, if there is one. */
  Optional<Fraction> score(String unit, List<String> periods) {
    return exact(unit, periods)
        .map(exact -> workspace.rounded(exact, Integer.parseInt(leaf.text("decimals", "4"))));
  }

  /** Returns the score before it is rounded. */
  Optional<Fraction> exact(String unit, List<String> periods) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (String period : periods) {
      if (isAssessedIn(period)) {
        Optional<Fraction> score = over(unit, period);
        if (score.isPresent()) {
          sum = sum.plus(score.get().times(weight(period)));
          weights = weights.plus(weight(period));
        }
      }
    }
    return weights.equals(Fraction.ZERO) ? Optional.empty() : Optional.of(sum.over(weights));
  }

  private Fraction weight(String period) {
    return workspace.scheme().maps("periods").stream()
        .filter(p -> p.id().equals(period))
        .flatMap(p -> p.number("weight").stream())
        .findFirst()
        .orElse(Fraction.of(1));
  }

  /** Returns the mean by weights of the sources that gave a score in a period. */
  private Optional<Fraction> over(String unit, String period) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (String source : sources) {
      if (isAssessedBy(leaf, source)) {
        Optional<Fraction> score = inPeriod(unit, source, period);
        if (score.isPresent()) {
          Fraction weight = sources.size() == 1 ? Fraction.of(1) : workspace.weight(source);
          sum = sum.plus(score.get().times(weight));
          weights = weights.plus(weight);
        }
      }
    }
    return weights.equals(Fraction.ZERO) ? Optional.empty() : Optional.of(sum.over(weights));
  }

  private Node record(String unit, String source, String period) {
    Node own =
        workspace.assessment(unit, source, period).orElseThrow().map("records").map(leaf.id());
    Node shared = workspace.result(unit).map("measures");
    List<Node> looking =
        leaf.maps("rules").stream()
            .filter(rule -> rule.has("indicator") && Rules.appliesIn(rule, period))
            .toList();
    if ((shared.isEmpty() && looking.isEmpty()) || own.has("not-applicable")) {
      return own;
    }
    Node all = own.copy();
    Node measures = all.map("measures");
    shared.keys().forEach(id -> measures.put(id, shared.text(id).orElseThrow()));
    for (Node rule : looking) {
      measures.put(Measures.lookedUp(rule), lookedUp(unit, source, period, rule).text());
    }
    return all.put("measures", measures);
  }

  /** Returns the score of another indicator: of this assessment, or that is published. */
  private Fraction lookedUp(String unit, String source, String period, Node rule) {
    Node node =
        workspace.nodes(unit).stream()
            .filter(n -> n.id().equals(rule.text("indicator").orElseThrow()))
            .findFirst()
            .orElseThrow();
    boolean here = OracleTotals.isAssessed(workspace, node, unit, source, period);
    boolean only = period.isEmpty() && workspace.countingSources().equals(List.of(source));
    OracleTotals totals =
        here && !only
            ? lookUps.totals(unit, List.of(source), List.of(period))
            : lookUps.totals(unit, workspace.countingSources(), workspace.periods());
    return totals.score(node).orElseThrow();
  }

  private Optional<Fraction> inPeriod(String unit, String source, String period) {
    Node record = record(unit, source, period);
    if (record.has("not-applicable")) {
      return switch (leaf.text("when-not-applicable", "mean")) {
        case "full" -> leaf.number("points");
        case "zero" -> Optional.of(Fraction.ZERO);
        case "mean" -> mean(unit, source, period);
        default -> Optional.empty();
      };
    }
    return Optional.of(
        leaf.has("judged")
            ? new OracleJudgement(workspace, leaf, record)
                .score()
                .times(Measures.factor(workspace, leaf, unit))
            : ruled(unit, source, period));
  }

  /** Returns the mean of the peers for whom it is applicable, if there are any. */
  private Optional<Fraction> mean(String unit, String source, String period) {
    String of = leaf.map("when-not-applicable").text("mean", "");
    List<Fraction> scores = new ArrayList<>();
    for (String peer : peers(unit, source, period)) {
      if (of.isEmpty() || workspace.unit(peer).text(of).equals(workspace.unit(unit).text(of))) {
        inPeriod(peer, source, period).map(this::rounded).ifPresent(scores::add);
      }
    }
    return scores.isEmpty()
        ? Optional.empty()
        : Optional.of(
            rounded(
                scores.stream()
                    .reduce(Fraction.ZERO, Fraction::plus)
                    .over(Fraction.of(scores.size()))));
  }

  private Fraction rounded(Fraction score) {
    return workspace.rounded(score, Integer.parseInt(leaf.text("decimals", "4")));
  }

  /** Returns a rule as it applies to a unit in a period. */
  OracleRule rule(String unit, String source, String period, String id) {
    Node rule =
        leaf.maps("rules").stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    boolean compares = rule.yaml().contains("peers:");
    Node found =
        Measures.resolved(
            workspace,
            leaf,
            rule,
            record(unit, source, period),
            unit,
            compares ? peers(unit, source, period, rule) : List.of());
    return new OracleRule(
        workspace,
        found,
        leaf,
        record(unit, source, period),
        () -> peers(unit, source, period, rule));
  }

  private Fraction ruled(String unit, String source, String period) {
    Fraction score = start();
    boolean extra = leaf.due("points").equals(Fraction.ZERO);
    for (Node rule : leaf.maps("rules")) {
      if (Rules.appliesIn(rule, period)) {
        OracleRule applied = rule(unit, source, period, rule.id());
        score = score.plus(leaf.has("decimals") ? applied.exact() : applied.effect());
      }
    }
    score = score.times(Measures.factor(workspace, leaf, unit));
    if (!leaf.text("floor", "").equals("none")) {
      score =
          leaf.has("floor") || !extra
              ? score.max(leaf.number("floor").orElse(Fraction.ZERO))
              : score;
    }
    if (!leaf.text("ceiling", "").equals("none")) {
      score =
          leaf.has("ceiling") || !extra
              ? score.min(leaf.number("ceiling").orElse(leaf.due("points")))
              : score;
    }
    return score;
  }

  private Fraction start() {
    boolean onlyGives = leaf.maps("rules").stream().noneMatch(Rules::deducts);
    String start = leaf.text("start", onlyGives ? "zero" : "full");
    return switch (start) {
      case "full" -> leaf.due("points");
      case "zero" -> Fraction.ZERO;
      default -> Fraction.of(start);
    };
  }

  private List<Fraction> peers(String unit, String source, String period, Node rule) {
    List<Fraction> amounts = new ArrayList<>();
    for (String peer : peers(unit, source, period)) {
      amounts.add(Measures.amount(workspace.scheme(), leaf, record(peer, source, period), rule));
    }
    return amounts;
  }

  /** Returns the units of the same ranking for which the leaf is applicable. */
  private List<String> peers(String unit, String source, String period) {
    Optional<String> ranking = OracleRanking.name(workspace, unit);
    return workspace.rated().stream()
        .filter(peer -> OracleRanking.name(workspace, peer).equals(ranking))
        .filter(
            peer ->
                workspace
                    .assessment(peer, source, period)
                    .map(assessment -> assessment.map("records"))
                    .filter(records -> records.has(leaf.id()))
                    .filter(records -> !records.map(leaf.id()).has("not-applicable"))
                    .isPresent())
        .toList();
  }
}
