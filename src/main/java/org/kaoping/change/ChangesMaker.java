package org.kaoping.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Correction;
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
    String lead =
        changes.areNone()
            ? words.say("changes.none")
            : words.say(
                "changes.some",
                changes.evaluations().size(),
                changes.evaluations().stream().mapToInt(e -> e.values().size()).sum());
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
        changes.evaluations().stream().map(this::part).toList());
  }

  private ChangesPage.Part part(EvaluationChange change) {
    RankedEvaluation shown = change.after().or(change::before).orElseThrow();
    return new ChangesPage.Part(
        shown.title(),
        change.id(),
        notes(change),
        units(change),
        change.files().stream()
            .map(
                file -> new ChangesPage.File(file.path(), words.say("changes.file." + file.kind())))
            .toList());
  }

  private List<String> notes(EvaluationChange change) {
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
      if (!change.came().isEmpty()) {
        notes.add(words.say("changes.units.came", names(change.after(), change.came())));
      }
      if (!change.went().isEmpty()) {
        notes.add(words.say("changes.units.went", names(change.before(), change.went())));
      }
      if (change.values().isEmpty() && change.isOfResults()) {
        notes.add(words.say("changes.no-values"));
      }
    }
    return notes;
  }

  private String status(RankedEvaluation ranked) {
    return words.say("status." + ranked.evaluation().status());
  }

  private String names(Optional<RankedEvaluation> of, List<String> units) {
    ValueWords values = new ValueWords(of.orElseThrow(), words);
    return words.list(units.stream().map(id -> values.unit(id).orElse(id)).toList());
  }

  private List<ChangesPage.Unit> units(EvaluationChange change) {
    if (change.values().isEmpty()) {
      return List.of();
    }
    ValueWords before = new ValueWords(change.before().orElseThrow(), words);
    ValueWords after = new ValueWords(change.after().orElseThrow(), words);
    Map<String, List<Correction.Change>> byUnit =
        change.values().stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.value().unit(), LinkedHashMap::new, Collectors.toList()));
    List<ChangesPage.Unit> units = new ArrayList<>();
    byUnit.forEach(
        (id, values) ->
            units.add(
                new ChangesPage.Unit(
                    after.unit(id).or(() -> before.unit(id)).orElse(id),
                    values.stream().map(value -> row(value, before, after)).toList())));
    return units;
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
