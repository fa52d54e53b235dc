package org.kaoping.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaoping.reckon.PublishedValues;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Correction;
import org.kaoping.result.PublishedValue;
import org.kaoping.result.Register;

/**
 * What changes for readers from one state to another.
 *
 * @param evaluations those that are not as they were, by id
 */
public record Changes(List<EvaluationChange> evaluations) {

  /** Compares two states. */
  public static Changes between(State old, State now) {
    TreeSet<String> ids = new TreeSet<>();
    Stream.of(old, now)
        .flatMap(state -> state.evaluations().stream())
        .forEach(ranked -> ids.add(ranked.evaluation().id()));
    FileComparison files = new FileComparison(old.root(), now.root());
    Map<String, EvaluationChange> changes = new TreeMap<>();
    for (String id : ids) {
      EvaluationChange change = between(id, old.evaluation(id), now.evaluation(id), files);
      if (!change.isNone()) {
        changes.put(id, change);
      }
    }
    return new Changes(
        changes.values().stream()
            .map(change -> change.carrying(carried(change, changes)))
            .toList());
  }

  /** Returns the evaluations from which other points than before can have come. */
  private static List<String> carried(
      EvaluationChange change, Map<String, EvaluationChange> changes) {
    return change.values().isEmpty()
        ? List.of()
        : Stream.of(change.before(), change.after())
            .flatMap(ranked -> ranked.orElseThrow().evaluation().carried().stream())
            .distinct()
            .filter(id -> Optional.ofNullable(changes.get(id)).filter(Changes::reaches).isPresent())
            .toList();
  }

  private static boolean reaches(EvaluationChange carried) {
    return !carried.values().isEmpty()
        || carried.files().stream().anyMatch(file -> file.path().startsWith("schemes/"));
  }

  /** Says whether readers see no change. */
  public boolean areNone() {
    return evaluations.isEmpty();
  }

  private static EvaluationChange between(
      String id,
      Optional<RankedEvaluation> old,
      Optional<RankedEvaluation> now,
      FileComparison files) {
    EvaluationChange bare =
        new EvaluationChange(id, old, now, List.of(), List.of(), List.of(), List.of(), List.of());
    if (old.isEmpty() || now.isEmpty()) {
      return bare;
    }
    boolean compared = bare.isOfResults();
    return new EvaluationChange(
        id,
        old,
        now,
        compared ? values(old.get(), now.get()) : List.of(),
        compared ? without(now.get(), old.get()) : List.of(),
        compared ? without(old.get(), now.get()) : List.of(),
        files.of(id, old.get().scheme(), now.get().scheme()).toList(),
        List.of());
  }

  private static List<String> without(RankedEvaluation whole, RankedEvaluation part) {
    return whole.register().everybody().stream()
        .map(Register.Unit::id)
        .filter(id -> part.register().unit(id).isEmpty())
        .toList();
  }

  /** Units and values stand in the order that they have now, then those that are gone. */
  private static List<Correction.Change> values(RankedEvaluation old, RankedEvaluation now) {
    Map<PublishedValue, String> before = PublishedValues.of(old);
    Map<PublishedValue, String> after = PublishedValues.of(now);
    Set<PublishedValue> all = new LinkedHashSet<>(after.keySet());
    all.addAll(before.keySet());
    List<Correction.Change> changes = new ArrayList<>();
    for (PublishedValue value : all) {
      Correction.Change change =
          new Correction.Change(
              value, Optional.ofNullable(before.get(value)), Optional.ofNullable(after.get(value)));
      if (!change.isNone()) {
        changes.add(change);
      }
    }
    Map<String, Integer> units = new HashMap<>();
    Stream.of(now, old)
        .flatMap(ranked -> ranked.register().units().stream())
        .forEach(unit -> units.putIfAbsent(unit.id(), units.size()));
    changes.sort(
        Comparator.comparing((Correction.Change c) -> units.get(c.value().unit()))
            .thenComparing(c -> c.value().kind()));
    return List.copyOf(changes);
  }

  /**
   * A workspace without errors at some time.
   *
   * @param root where its files are
   * @param evaluations those that are published
   */
  public record State(Path root, List<RankedEvaluation> evaluations) {
    Optional<RankedEvaluation> evaluation(String id) {
      return evaluations.stream().filter(ranked -> ranked.evaluation().id().equals(id)).findFirst();
    }
  }
}
