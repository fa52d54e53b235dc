package org.kaoping.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.reckon.Objected;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Objection;
import org.kaoping.wording.ObjectionWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** Says what became of objections between two states of an evaluation. */
final class ObjectionNotes {
  private final RankedEvaluation old;
  private final RankedEvaluation now;
  private final Words words;

  /**
   * Compares two states.
   *
   * @param change of an evaluation that was and is published
   */
  ObjectionNotes(EvaluationChange change, Words words) {
    this.old = change.before().orElseThrow();
    this.now = change.after().orElseThrow();
    this.words = words;
  }

  /** Returns which came, went, were decided or say something else, a sentence each. */
  List<String> all() {
    Map<String, Objection> before = byId(old);
    Map<String, Objection> after = byId(now);
    List<String> came = new ArrayList<>();
    List<String> decided = new ArrayList<>();
    List<String> altered = new ArrayList<>();
    ObjectionWords said = said(now);
    for (Objection objection : after.values()) {
      Optional<Objection> earlier = Optional.ofNullable(before.get(objection.id()));
      if (earlier.isEmpty()) {
        came.add(named(objection, said));
      } else if (earlier.get().decision().isEmpty() && objection.decision().isPresent()) {
        decided.add(
            words.say(
                "changes.objection.decided",
                objection.id(),
                said.unit(objection),
                said.outcome(objection)));
      } else if (!earlier.get().equals(objection)) {
        altered.add(named(objection, said));
      }
    }
    List<String> went =
        before.values().stream()
            .filter(objection -> !after.containsKey(objection.id()))
            .map(objection -> named(objection, said(old)))
            .toList();
    List<String> notes = new ArrayList<>();
    note("changes.objections.came", came, notes);
    note("changes.objections.decided", decided, notes);
    note("changes.objections.altered", altered, notes);
    note("changes.objections.went", went, notes);
    return notes;
  }

  private static Map<String, Objection> byId(RankedEvaluation ranked) {
    Map<String, Objection> all = new LinkedHashMap<>();
    ranked.objections().stream()
        .map(Objected::objection)
        .forEach(objection -> all.put(objection.id(), objection));
    return all;
  }

  private ObjectionWords said(RankedEvaluation ranked) {
    return new ObjectionWords(ranked, new SchemeWords(ranked.scheme(), words), words);
  }

  private String named(Objection objection, ObjectionWords said) {
    return words.say("changes.objection", objection.id(), said.unit(objection));
  }

  private void note(String key, List<String> named, List<String> notes) {
    if (!named.isEmpty()) {
      notes.add(words.say(key, words.list(named)));
    }
  }
}
