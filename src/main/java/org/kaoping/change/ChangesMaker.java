package org.kaoping.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Correction;
import org.kaoping.result.Register;
import org.kaoping.wording.ValueWords;
import org.kaoping.wording.Words;

/** Says what changes for readers between two states of a workspace. */
public final class ChangesMaker {
  private final Words words;

  public ChangesMaker(Words words) {
    this.words = words;
  }

  /**
   * Returns all changes in words.
   *
   * @param from what the earlier state is called
   * @param to what the later state is called
   */
  public ChangesPage page(Changes changes, String from, String to) {
    Map<String, String> titles = new HashMap<>();
    changes.evaluations().forEach(change -> titles.put(change.id(), change.title()));
    List<ChangesPage.Part> parts =
        changes.evaluations().stream().map(change -> part(change, titles)).toList();
    String lead =
        parts.isEmpty()
            ? words.say("changes.none")
            : words.say(
                "changes.some",
                parts.size(),
                parts.stream()
                    .flatMap(part -> part.units().stream())
                    .mapToInt(unit -> unit.rows().size())
                    .sum());
    return new ChangesPage(
        words.tag(),
        words.say("changes.title"),
        words.say("changes.states", from, to),
        lead,
        List.of(
            words.say("label.unit"),
            words.say("changes.value"),
            words.say("changes.before"),
            words.say("changes.after")),
        parts);
  }

  private ChangesPage.Part part(EvaluationChange change, Map<String, String> titles) {
    List<ChangesPage.Unit> units = change.isOfResults() ? units(change) : List.of();
    List<String> notes = notes(change, titles);
    if (change.isOfResults() && units.isEmpty()) {
      notes.add(words.say("changes.no-values"));
    }
    return new ChangesPage.Part(
        change.title(),
        change.id(),
        notes,
        units,
        change.files().stream()
            .map(
                file -> new ChangesPage.File(file.path(), words.say("changes.file." + file.kind())))
            .toList());
  }

  private List<String> notes(EvaluationChange change, Map<String, String> titles) {
    List<String> notes = new ArrayList<>();
    if (change.before().isEmpty()) {
      notes.add(words.say("changes.came", status(change.after().orElseThrow())));
    } else if (change.after().isEmpty()) {
      notes.add(words.say("changes.went", status(change.before().get())));
    } else {
      if (change.isOfStatus()) {
        notes.add(
            words.say(
                "changes.status", status(change.before().get()), status(change.after().get())));
      }
      note("changes.units.came", names(change.after(), change.came()), notes);
      note("changes.units.went", names(change.before(), change.went()), notes);
      rated(change, notes);
      note(
          "changes.carried",
          change.carried().stream().map(id -> titles.getOrDefault(id, id)).toList(),
          notes);
      notes.addAll(new ObjectionNotes(change, words).all());
    }
    return notes;
  }

  private String status(RankedEvaluation ranked) {
    return words.say("status." + ranked.evaluation().status());
  }

  private List<String> names(Optional<RankedEvaluation> of, List<String> units) {
    ValueWords values = new ValueWords(of.orElseThrow(), words);
    return units.stream().map(id -> values.unit(id).orElse(id)).toList();
  }

  /** Adds which units of both states are not rated any more, now are, or for another reason. */
  private void rated(EvaluationChange change, List<String> notes) {
    List<String> out = new ArrayList<>();
    List<String> in = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    for (Register.Unit unit : change.after().orElseThrow().register().everybody()) {
      Optional<Register.Unit> old = change.before().orElseThrow().register().unit(unit.id());
      Optional<String> before = old.flatMap(Register.Unit::unrated);
      Optional<String> after = unit.unrated();
      if (old.isPresent() && !before.equals(after)) {
        String named =
            after
                .map(reason -> words.say("changes.for-reason", unit.name(), reason))
                .orElse(unit.name());
        (after.isEmpty() ? in : before.isEmpty() ? out : otherwise).add(named);
      }
    }
    note("changes.units.unrated", out, notes);
    note("changes.units.rated", in, notes);
    note("changes.units.unrated-otherwise", otherwise, notes);
  }

  private void note(String key, List<String> units, List<String> notes) {
    if (!units.isEmpty()) {
      notes.add(words.say(key, words.list(units)));
    }
  }

  private List<ChangesPage.Unit> units(EvaluationChange change) {
    RankedEvaluation old = change.before().orElseThrow();
    RankedEvaluation now = change.after().orElseThrow();
    ValueWords before = new ValueWords(old, words);
    ValueWords after = new ValueWords(now, words);
    Map<String, List<ChangesPage.Row>> rows = new HashMap<>();
    for (Correction.Change value : change.values()) {
      rows.computeIfAbsent(value.value().unit(), unit -> new ArrayList<>())
          .add(row(value, before, after));
    }
    OtherValues.changes(old, now, words)
        .forEach((unit, all) -> rows.computeIfAbsent(unit, u -> new ArrayList<>()).addAll(all));
    return Stream.of(now, old)
        .flatMap(ranked -> ranked.register().units().stream())
        .map(Register.Unit::id)
        .distinct()
        .filter(rows::containsKey)
        .map(
            id ->
                new ChangesPage.Unit(
                    after.unit(id).or(() -> before.unit(id)).orElse(id),
                    List.copyOf(rows.getOrDefault(id, List.of()))))
        .toList();
  }

  private static ChangesPage.Row row(
      Correction.Change change, ValueWords before, ValueWords after) {
    return new ChangesPage.Row(
        after
            .name(change.value())
            .or(() -> before.name(change.value()))
            .orElse(change.value().of()),
        before.shown(change.value(), change.before()),
        after.shown(change.value(), change.after()));
  }
}
