package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Objected;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Correction;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Objection;
import org.kaoping.result.PublishedValue;
import org.kaoping.scheme.Indicator;

/** Says what was objected to, what was decided, and what came of it. */
public final class ObjectionWords {
  private final RankedEvaluation ranked;
  private final SchemeWords scheme;
  private final ValueWords values;
  private final Words words;

  public ObjectionWords(RankedEvaluation ranked, SchemeWords scheme, Words words) {
    this.ranked = ranked;
    this.scheme = scheme;
    this.values = new ValueWords(ranked, words);
    this.words = words;
  }

  /**
   * A published value that became another.
   *
   * @param name what it is called
   */
  public record Effect(String name, String before, String after) {}

  /** Says how many there are and what became of them, in a sentence or two. */
  public String lead() {
    List<Objected> all = ranked.objections();
    List<String> outcomes = new ArrayList<>();
    for (Objection.Outcome outcome : Objection.Outcome.values()) {
      count("objection.count." + outcome, all.stream().filter(o -> is(o, outcome)).count())
          .ifPresent(outcomes::add);
    }
    long undecided = all.stream().filter(o -> o.objection().decision().isEmpty()).count();
    count("objection.count.undecided", undecided).ifPresent(outcomes::add);
    long raised = all.stream().map(o -> o.objection().unit()).distinct().count();
    Evaluation.Notice notice = ranked.evaluation().notice().orElseThrow();
    String lead =
        words.say(
            "objection.lead",
            words.date(notice.from()),
            words.date(notice.to()),
            all.size(),
            raised,
            words.list(outcomes));
    if (undecided == all.size()) {
      return lead;
    }
    long units =
        all.stream()
            .filter(o -> !o.isWithoutEffect())
            .map(o -> o.objection().unit())
            .distinct()
            .count();
    return lead
        + words.say(units == 0 ? "objection.lead.without" : "objection.lead.with", units, raised);
  }

  private static boolean is(Objected objected, Objection.Outcome outcome) {
    return objected.objection().decision().filter(d -> d.outcome() == outcome).isPresent();
  }

  private Optional<String> count(String key, long count) {
    return count == 0 ? Optional.empty() : Optional.of(words.say(key, count));
  }

  /** Returns the name of the unit that objects. */
  public String unit(Objection objection) {
    return values.unit(objection.unit()).orElse(objection.unit());
  }

  /** Says which published value an objection is against, and what in it. */
  public String against(Objection objection) {
    PublishedValue value = objection.against();
    String name = values.name(value).orElse(value.of());
    return switch (value.kind()) {
      case TOTAL, RANK, GRADE -> words.say("objection." + value.kind());
      case AWARD -> words.say("objection.award", name);
      case POINTS ->
          rule(objection)
              .map(rule -> words.say("objection.rule", name, rule))
              .orElseGet(() -> words.say("objection.points", name));
    };
  }

  /** Returns the rule whose finding an objection is against, in words. */
  private Optional<String> rule(Objection objection) {
    Optional<Indicator> leaf = ranked.scheme().indicator(objection.against().of());
    return objection
        .rule()
        .flatMap(
            id -> leaf.flatMap(l -> l.leaf().rule(id).map(rule -> scheme.rules(l).name(rule))));
  }

  /** Says how it was decided, or that it is not decided yet. */
  public String outcome(Objection objection) {
    return objection
        .decision()
        .map(decision -> words.say("objection.outcome." + decision.outcome()))
        .orElseGet(() -> words.say("objection.undecided"));
  }

  /** Says when it was decided and by which office; empty until then. */
  public String decided(Objection objection) {
    return objection
        .decision()
        .map(
            decision ->
                decision
                    .by()
                    .map(by -> words.say("objection.decided", words.date(decision.date()), by))
                    .orElseGet(() -> words.date(decision.date())))
        .orElse("");
  }

  /** Returns what is published of the unit before and after the corrections that carry it out. */
  public List<Effect> effects(Objected objected) {
    return objected.changes().stream().map(this::effect).toList();
  }

  private Effect effect(Correction.Change change) {
    return new Effect(
        values.name(change.value()).orElse(change.value().of()),
        values.shown(change.value(), change.before()),
        values.shown(change.value(), change.after()));
  }

  /** Says what changed for the unit in a sentence; empty until it is decided. */
  public String effect(Objected objected) {
    if (objected.objection().decision().isEmpty()) {
      return "";
    }
    return objected.isWithoutEffect()
        ? words.say("objection.without-effect")
        : words.say(
            "objection.effect",
            String.join(
                words.say("comma"),
                effects(objected).stream()
                    .map(e -> words.say("correction.change", e.name(), e.before(), e.after()))
                    .toList()));
  }

  /**
   * Says what else is to be known of the corrections that carry it out, a sentence each; nothing
   * where nothing changed.
   */
  public List<String> notes(Objected objected) {
    List<String> notes = new ArrayList<>();
    if (!objected.isWithoutEffect()) {
      objected
          .objection()
          .decision()
          .flatMap(Objection.Decision::correction)
          .ifPresent(date -> notes.add(words.say("objection.corrected", words.date(date))));
    }
    if (!objected.together().isEmpty()) {
      notes.add(
          words.say(
              "objection.together", words.list(objected.together()), objected.together().size()));
    }
    if (objected.others() > 0) {
      notes.add(words.say("objection.others", objected.others()));
    }
    return notes;
  }
}
