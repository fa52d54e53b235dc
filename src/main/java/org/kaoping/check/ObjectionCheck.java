package org.kaoping.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.Correction;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Objection;
import org.kaoping.result.PublishedValue;
import org.kaoping.result.Register;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/** All checks of objections; those of what corrections came to hold for these as well. */
public final class ObjectionCheck {
  private final Places places;
  private final Problems problems;
  private final NamedValueCheck named;

  /** Creates checks of what was read with these places. */
  public ObjectionCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
    this.named = new NamedValueCheck(places, problems);
  }

  /** Objections are raised while results are under notice, and decided before these are final. */
  public void objections(Evaluation evaluation, List<Objection> objections) {
    new Declared(places, problems).once("objection", objections, "id", Objection::id);
    for (Objection objection : objections) {
      period(evaluation, objection);
      named.keys(objection, objection.against().kind());
      if (objection.rule().isPresent()
          && objection.against().kind() != PublishedValue.Kind.POINTS) {
        String with = "value: " + objection.against().kind().word();
        problems.add(
            Diagnostic.unusable(places.key(objection, "rule"), "rule", with, "rule-of-points"));
      }
      if (objection.decision().isPresent()) {
        decision(objection, objection.decision().get());
      } else if (evaluation.status().isFixed()) {
        problems.add(
            Code.OBJECTION_UNDECIDED,
            places.value(objection, "id"),
            objection.id(),
            evaluation.id(),
            evaluation.status().word());
      }
    }
  }

  private void period(Evaluation evaluation, Objection objection) {
    LocalDate day = objection.received();
    Optional<Evaluation.Notice> notice = evaluation.notice();
    if (!evaluation.status().isComplete()) {
      Phrase why = Phrase.of("objection.early", evaluation.status().word());
      problems.add(untimely(objection, why).withHint("objection.early.hint"));
    } else if (notice.isEmpty()) {
      Phrase why = Phrase.of("objection.no-period");
      problems.add(untimely(objection, why).withHint("objection.no-period.hint"));
    } else if (day.isBefore(notice.get().from()) || day.isAfter(notice.get().to())) {
      Phrase why = Phrase.of("objection.outside", notice.get().from(), notice.get().to());
      problems.add(untimely(objection, why));
    }
  }

  private Diagnostic untimely(Objection objection, Phrase why) {
    return Diagnostic.of(
        Code.OBJECTION_PERIOD,
        places.value(objection, "received"),
        objection.id(),
        objection.received(),
        why);
  }

  private void decision(Objection objection, Objection.Decision decision) {
    LocalDate received = objection.received();
    if (decision.date().isBefore(received)) {
      problems.add(
          Code.OBJECTION_DATES,
          places.value(decision, "date"),
          Phrase.of("objection.decided", decision.date()),
          received);
    }
    decision
        .correction()
        .filter(date -> date.isBefore(received))
        .ifPresent(
            date ->
                problems.add(
                    Code.OBJECTION_DATES,
                    places.value(decision, "correction"),
                    Phrase.of("objection.corrected", date),
                    received));
    if (decision.outcome() != Objection.Outcome.WITHDRAWN) {
      due(decision, "by", decision.by().isPresent(), "objection.due-by");
      due(decision, "reason", decision.reason().isPresent(), "objection.due-reason");
    }
    if (decision.outcome().isCarriedOut()) {
      due(decision, "correction", decision.correction().isPresent(), "objection.due-correction");
    } else if (decision.correction().isPresent()) {
      problems.add(
          Diagnostic.unusable(
              places.key(decision, "correction"),
              "correction",
              outcome(decision),
              "correction-of-upheld"));
    }
  }

  private void due(Objection.Decision decision, String key, boolean there, String example) {
    if (!there) {
      problems.add(
          Code.KEY_REQUIRED,
          places.key(decision, "outcome"),
          key,
          outcome(decision),
          Phrase.of(example));
    }
  }

  private static String outcome(Objection.Decision decision) {
    return "outcome: " + decision.outcome().word();
  }

  /** What is objected to is there, and what was upheld is corrected. */
  public void references(
      List<Objection> objections, List<Correction> corrections, Scheme scheme, Register register) {
    for (Objection objection : objections) {
      named.references(objection, objection.against(), scheme, register);
      objection
          .rule()
          .ifPresent(
              rule ->
                  scheme
                      .indicator(objection.against().of())
                      .filter(Indicator::isLeaf)
                      .map(leaf -> leaf.leaf().rules().stream().map(Rule::id).toList())
                      .ifPresent(known -> named.reference(objection, "rule", "rule", rule, known)));
      objection
          .decision()
          .filter(decision -> decision.outcome().isCarriedOut())
          .ifPresent(
              decision ->
                  decision
                      .correction()
                      .ifPresent(date -> carriedOut(objection, decision, date, corrections)));
    }
  }

  private void carriedOut(
      Objection objection,
      Objection.Decision decision,
      LocalDate date,
      List<Correction> corrections) {
    List<Correction> meant = corrections.stream().filter(c -> c.date().equals(date)).toList();
    if (meant.isEmpty()) {
      List<String> dates = corrections.stream().map(c -> c.date().toString()).distinct().toList();
      Diagnostic unknown =
          Diagnostic.of(
              Code.UNKNOWN_REFERENCE,
              places.value(decision, "correction"),
              Phrase.of("term.correction"),
              date);
      problems.add(
          dates.isEmpty()
              ? unknown.withHint("objection.no-corrections")
              : unknown.suggesting(date.toString(), dates));
      return;
    }
    Map<PublishedValue, Correction.Change> ways = Correction.ways(meant);
    PublishedValue against = objection.against();
    boolean anyOfUnit =
        decision.outcome() == Objection.Outcome.PARTLY_UPHELD
            && against.kind() != PublishedValue.Kind.POINTS;
    boolean changed =
        ways.values().stream()
            .filter(change -> !change.isNone())
            .map(Correction.Change::value)
            .anyMatch(
                value -> anyOfUnit ? value.unit().equals(against.unit()) : value.equals(against));
    boolean ofWords = meant.stream().allMatch(correction -> correction.changes().isEmpty());
    if (!changed && !ofWords) {
      String what = (against.kind().word() + " " + against.of()).strip();
      problems.add(
          Code.OBJECTION_NOT_CARRIED_OUT,
          places.value(decision, "correction"),
          objection.id(),
          date,
          anyOfUnit
              ? Phrase.of("objection.unit", against.unit())
              : Phrase.of("objection.value", what, against.unit()));
    }
  }
}
