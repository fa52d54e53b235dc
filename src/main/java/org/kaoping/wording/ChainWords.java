package org.kaoping.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.reckon.Chain;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Decision;
import org.kaoping.result.Register;

/** Says how an award came to its units. */
public final class ChainWords {
  private final Words words;
  private final ChainReasons reasons;

  public ChainWords(RankedEvaluation ranked, Words words) {
    this.words = words;
    this.reasons = new ChainReasons(ranked, words);
  }

  /** Returns how many units each stage named, and how many the decision took otherwise. */
  public String sentence(Chain chain) {
    String counts =
        chain.stages().stream()
            .map(stage -> words.say("chain.count", title(stage), number(chain, stage)))
            .collect(Collectors.joining(words.say("comma")));
    if (!chain.stages().contains(Chain.Stage.PROPOSED)
        || !chain.stages().contains(Chain.Stage.DECIDED)) {
      return words.say("chain.counts", counts);
    }
    return chain.changed() == 0
        ? words.say("chain.counts.same", counts)
        : words.say("chain.counts.changed", counts, chain.changed());
  }

  /** Returns who decided when, as far as it is known. */
  public Optional<String> decided(Decision decision) {
    Optional<String> date = decision.date().map(words::date);
    return decision
        .by()
        .map(
            by ->
                date.map(d -> words.say("decided.by.on", by, d))
                    .orElseGet(() -> words.say("decided.by", by)))
        .or(() -> date.map(d -> words.say("decided.on", d)));
  }

  /** Returns what a stage is called. */
  public String title(Chain.Stage stage) {
    return words.say("chain.stage." + stage);
  }

  private String number(Chain chain, Chain.Stage stage) {
    long count = chain.count(stage);
    if (stage == Chain.Stage.PROPOSED && chain.tied() > 0) {
      return words.say("chain.units.tied", count, chain.tied());
    }
    return stage == Chain.Stage.DECIDED && chain.supplementary() > 0
        ? words.say("chain.units.supplementary", count, chain.supplementary())
        : words.say("chain.units", count);
  }

  /**
   * What somebody did in a stage.
   *
   * @param text who, when, and how many units
   */
  public record Step(String text, Optional<String> reason) {}

  /** Returns who took part in a stage, when, how many units they named, and why. */
  public List<Step> steps(Chain chain, Chain.Stage stage) {
    Optional<Decision> decision = chain.outcome().decision();
    if (stage == Chain.Stage.PROPOSED || decision.isEmpty()) {
      return List.of(new Step(number(chain, stage), Optional.empty()));
    }
    Decision decided = decision.get();
    return switch (stage) {
      case NOMINATED -> decided.nominated().stream().map(this::step).toList();
      case REVIEWED -> decided.reviewed().stream().map(this::step).toList();
      default ->
          List.of(
              step(
                  new Decision.Step(
                      decided.units(), decided.by(), decided.date(), decided.reason()),
                  number(chain, stage)));
    };
  }

  private Step step(Decision.Step step) {
    return step(step, words.say("chain.units", step.units().stream().distinct().count()));
  }

  private Step step(Decision.Step step, String number) {
    String who =
        Stream.of(step.by().stream(), step.date().stream().map(words::date), Stream.of(number))
            .flatMap(s -> s)
            .collect(Collectors.joining(words.say("comma")));
    return new Step(who, step.reason().map(text -> words.say("decided.reason", text)));
  }

  /** Returns what a stage says of a unit. */
  public String cell(Chain.Row row, Chain.Stage stage) {
    if (stage == Chain.Stage.PROPOSED && row.tied()) {
      return words.say("cell.tied");
    }
    if (stage == Chain.Stage.DECIDED && row.supplementary().isPresent()) {
      return words.say("cell.supplementary");
    }
    return words.say(row.isIn(stage) ? "cell.yes" : "cell.no");
  }

  /** Returns in short what bars a unit, and how the stages differ on it; empty if all agree. */
  public List<String> marks(Chain chain, Chain.Row row) {
    List<String> marks = new ArrayList<>();
    bar(row).ifPresent(marks::add);
    if (row.supplementary().isEmpty()) { // or its reason says so
      difference(chain, row).or(() -> changed(chain, row)).ifPresent(marks::add);
    }
    return marks;
  }

  private Optional<String> changed(Chain chain, Chain.Row row) {
    return chain.changes(row).isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("chain.changed"));
  }

  private Optional<String> difference(Chain chain, Chain.Row row) {
    return chain.isOtherwise(row)
        ? Optional.of(words.say(row.awarded() ? "chain.added" : "chain.dropped"))
        : Optional.empty();
  }

  private Optional<String> bar(Chain.Row row) {
    return row.bar().map(bar -> words.say("barred." + bar));
  }

  /** Returns the reasons for every difference between the stages on a unit. */
  public List<String> reasons(Chain chain, Chain.Row row) {
    return reasons.of(chain, row).stream().map(words::sentence).toList();
  }

  /** Returns in one line what became of a unit, and why. */
  public String line(Chain chain, Chain.Row row, Decision decision) {
    Optional<String> outcome =
        row.awarded()
            ? decided(decision).or(() -> Optional.of(words.say("chain.awarded")))
            : difference(chain, row).or(() -> Optional.of(words.say("chain.not-awarded")));
    List<String> parts =
        Stream.of(outcome.stream(), bar(row).stream(), reasons.of(chain, row).stream())
            .flatMap(s -> s)
            .toList();
    return words.say(
        "chain.of", chain.outcome().award().title(), String.join(words.say("separator"), parts));
  }

  /** Says why the stages of an award differ on a unit. */
  public static final class ChainReasons {
    private final RankedEvaluation ranked;
    private final Words words;
    private final Map<String, String> groups = new HashMap<>();

    public ChainReasons(RankedEvaluation ranked, Words words) {
      this.ranked = ranked;
      this.words = words;
      for (Register.Unit unit : ranked.register().units()) {
        unit.group().ifPresent(group -> groups.put(unit.id(), group));
      }
    }

    /** Returns the reasons for every difference between the stages on a unit. */
    public List<String> of(Chain chain, Chain.Row row) {
      Optional<Decision> decision = chain.outcome().decision();
      List<Chain.Stage> changes = new ArrayList<>(chain.changes(row));
      if (row.tied() && chain.stages().size() > 1 && !changes.contains(chain.stages().get(1))) {
        changes.add(0, chain.stages().get(1)); // a tie that somebody settled
      }
      List<String> reasons = new ArrayList<>();
      for (Chain.Stage stage : changes) {
        if (stage != Chain.Stage.DECIDED || row.supplementary().isEmpty()) {
          decision.stream()
              .flatMap(d -> given(d, stage, row))
              .distinct()
              .forEach(reason -> reasons.add(reason(stage.name(), reason, row)));
        }
      }
      row.supplementary().ifPresent(text -> reasons.add(words.say("reason.SUPPLEMENTARY", text)));
      if (reasons.isEmpty() && chain.isOtherwise(row)) {
        decision
            .flatMap(Decision::reason)
            .ifPresent(text -> reasons.add(reason(Chain.Stage.DECIDED.name(), text, row)));
      }
      if (reasons.isEmpty() && !chain.changes(row).isEmpty()) {
        reasons.add(words.say("chain.unexplained"));
      }
      return reasons;
    }

    private Stream<String> given(Decision decision, Chain.Stage stage, Chain.Row row) {
      return switch (stage) {
        case PROPOSED -> Stream.empty();
        case NOMINATED -> nominating(decision, row).flatMap(step -> step.reason().stream());
        case REVIEWED -> decision.reviewed().flatMap(Decision.Step::reason).stream();
        case DECIDED -> decision.reason().stream();
      };
    }

    /**
     * Returns the nominations of a unit, or those that passed it over: its group's, or the only.
     */
    private Stream<Decision.Step> nominating(Decision decision, Chain.Row row) {
      String id = row.standing().unit().id();
      if (row.nominated()) {
        return decision.nominated().stream().filter(step -> step.units().contains(id));
      }
      Optional<String> group = row.standing().unit().group();
      return decision.nominated().stream()
          .filter(
              step ->
                  decision.nominated().size() == 1
                      || (group.isPresent()
                          && step.units().stream()
                              .anyMatch(u -> group.equals(Optional.ofNullable(groups.get(u))))));
    }

    /** Returns a reason, of one for many units only the clauses that name the unit or its group. */
    private String reason(String stage, String text, Chain.Row row) {
      Register.Unit unit = row.standing().unit();
      Stream<String> group =
          unit.group().flatMap(ranked.register()::group).map(Register.Group::name).stream();
      return words.say(
          "reason." + stage,
          Stream.concat(Stream.of(unit.name()), group)
              .map(name -> clauses(text, name))
              .filter(clauses -> !clauses.isEmpty())
              .findFirst()
              .orElse(text));
    }

    private String clauses(String text, String name) {
      return Stream.of(text.split("[；;。]", -1))
          .map(String::strip)
          .filter(clause -> clause.contains(name))
          .collect(Collectors.joining(words.say("separator")));
    }
  }
}
