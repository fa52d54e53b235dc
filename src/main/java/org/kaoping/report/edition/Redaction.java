package org.kaoping.report.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoping.reckon.Awards;
import org.kaoping.reckon.Objected;
import org.kaoping.reckon.Outcome;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Edition;
import org.kaoping.report.Edition.Thing;
import org.kaoping.result.Correction;
import org.kaoping.result.Decision;
import org.kaoping.result.Objection;
import org.kaoping.result.PublishedValue;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Grades;
import org.kaoping.wording.Words;

/**
 * Takes out of an evaluation what an edition withholds, after everything was computed. Units that
 * are not named stay, as their totals are part of what is said of all: under a name that says so,
 * and under an id that no unit can have.
 */
final class Redaction {
  private static final Edition SILENT =
      new Edition(
          "",
          Edition.Audience.EVERYBODY,
          Set.of(Thing.NOTES, Thing.EVIDENCE, Thing.ASSESSORS, Thing.MEASURES),
          Optional.empty(),
          Optional.empty());

  private final RankedEvaluation ranked;
  private final Edition edition;
  private final Named named;
  private final String nameless;
  private final String reasonless;
  private final Remarked remarked;
  private final Remarked silent;
  private final Map<String, String> ids = new HashMap<>();

  Redaction(RankedEvaluation ranked, Edition edition, Named named, Words words) {
    this.ranked = ranked;
    this.edition = edition;
    this.named = named;
    this.nameless = words.say("edition.nameless");
    this.reasonless = words.say("edition.reasonless");
    this.remarked = new Remarked(edition, ranked.scheme(), reasonless);
    this.silent = new Remarked(SILENT, ranked.scheme(), reasonless);
  }

  RankedEvaluation redacted() {
    for (Standing standing : ranked.awards().standings()) {
      String id = standing.unit().id();
      boolean shown = named.shows(standing.unit()) && reaches(standing);
      ids.put(id, shown ? id : Register.Unit.NAMELESS + (ids.size() + 1));
    }
    Register register = register();
    return new RankedEvaluation(
        ranked.isOpen(),
        ranked.evaluation(),
        ranked.scheme(),
        register,
        ranked.results().stream().map(this::result).toList(),
        ranked.scorer(),
        awards(),
        corrections(),
        objections(register));
  }

  /** Says whether a unit stands as high as those that are named. */
  private boolean reaches(Standing standing) {
    boolean place =
        edition
            .places()
            .map(last -> standing.rank().filter(rank -> rank <= last).isPresent())
            .orElse(true);
    return place && edition.grade().map(lowest -> reaches(standing, lowest)).orElse(true);
  }

  private boolean reaches(Standing standing, String lowest) {
    List<String> grades =
        ranked.scheme().grades().stream()
            .flatMap(all -> all.bands().stream())
            .map(Grades.Grade::id)
            .toList();
    int own = standing.grade().map(grades::indexOf).orElse(-1);
    return own >= 0 && own <= grades.indexOf(lowest);
  }

  private boolean isShown(String unit) {
    return id(unit).equals(unit);
  }

  private String id(String unit) {
    return ids.getOrDefault(unit, Register.Unit.NAMELESS + "0");
  }

  /** Units that are not rated have no place or grade to be named for. */
  private Register register() {
    List<Register.Unit> units = new ArrayList<>();
    ranked.register().units().forEach(unit -> units.add(unit(unit)));
    boolean all = edition.places().isEmpty() && edition.grade().isEmpty();
    ranked.register().unrated().stream()
        .filter(unit -> all && named.shows(unit))
        .forEach(units::add);
    return Register.of(ranked.register().groups(), units);
  }

  private Register.Unit unit(Register.Unit unit) {
    return isShown(unit.id())
        ? unit
        : new Register.Unit(
            id(unit.id()), nameless, unit.kind(), unit.group(), unit.unrated(), List.of());
  }

  /** What was recorded of units that are not named is counted, but nobody's words. */
  private UnitResult result(UnitResult result) {
    return isShown(result.unit()) ? remarked.of(result) : silent.of(result).of(id(result.unit()));
  }

  private Awards awards() {
    return new Awards(
        ranked.awards().standings().stream()
            .map(standing -> standing.of(unit(standing.unit())))
            .toList(),
        ranked.awards().outcomes().stream().map(this::outcome).toList());
  }

  private List<String> ids(List<String> units) {
    return units.stream().map(this::id).toList();
  }

  private Outcome outcome(Outcome outcome) {
    Map<String, Outcome.Bar> barred = new LinkedHashMap<>();
    outcome.barred().forEach((unit, bar) -> barred.put(id(unit), bar));
    return new Outcome(
        outcome.award(),
        outcome.contests().stream()
            .map(c -> new Outcome.Contest(c.name(), c.places(), ids(c.safe()), ids(c.tied())))
            .toList(),
        outcome.decision().map(this::decision),
        barred);
  }

  private Decision decision(Decision decision) {
    return new Decision(
        decision.award(),
        decision.nominated().stream().map(this::step).toList(),
        decision.reviewed().map(this::step),
        ids(decision.units()),
        decision.supplementary().stream()
            .map(s -> new Decision.Supplementary(id(s.unit()), reason(s.reason())))
            .toList(),
        decision.by(),
        decision.date(),
        decision.reason().filter(reason -> isTold()));
  }

  private Decision.Step step(Decision.Step step) {
    return new Decision.Step(
        ids(step.units()), step.by(), step.date(), step.reason().filter(reason -> isTold()));
  }

  private String reason(String reason) {
    return isTold() ? reason : reasonless;
  }

  /** Says whether reasons are told, which may name anybody. */
  private boolean isTold() {
    return edition.shows(Thing.NOTES) && !edition.hidesNames();
  }

  /** Leaves what a correction says of units that are named; nothing where words may say more. */
  private List<Correction> corrections() {
    if (!isTold()) {
      return List.of();
    }
    return ranked.corrections().stream()
        .map(
            correction ->
                new Correction(
                    correction.date(),
                    correction.what(),
                    correction.why(),
                    correction.approvedBy(),
                    changes(correction.changes())))
        .toList();
  }

  private List<Correction.Change> changes(List<Correction.Change> changes) {
    return changes.stream()
        .filter(
            change ->
                edition.shows(Thing.INDICATORS)
                    || change.value().kind() != PublishedValue.Kind.POINTS)
        .toList();
  }

  /**
   * Leaves the objections of units that are named, but for those that tell how points came about
   * where that is withheld, or of whose effect nothing would be told.
   */
  private List<Objected> objections(Register register) {
    List<Objected> told =
        ranked.objections().stream()
            .filter(objected -> edition.showsObjections())
            .filter(objected -> isTold(objected, register))
            .toList();
    Set<String> ids =
        told.stream().map(objected -> objected.objection().id()).collect(Collectors.toSet());
    return told.stream()
        .map(
            objected ->
                new Objected(
                    objected.objection(),
                    changes(objected.changes()),
                    objected.together().stream().filter(ids::contains).toList(),
                    objected.others()))
        .toList();
  }

  private boolean isTold(Objected objected, Register register) {
    Objection objection = objected.objection();
    return register.unit(objection.unit()).filter(Register.Unit::isNamed).isPresent()
        && (edition.showsWorkings() || objection.against().kind() != PublishedValue.Kind.POINTS)
        && changes(objected.changes()).isEmpty() == objected.changes().isEmpty();
  }
}
