package org.kaoping.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.result.Correction;
import org.kaoping.result.PublishedValue;

/**
 * The corrections that a state has beyond those of an earlier one.
 *
 * @param records in the order of the file
 */
record NewCorrections(List<Correction> records) {
  static NewCorrections of(List<Correction> old, List<Correction> now) {
    List<Correction> records = new ArrayList<>(now);
    old.forEach(records::remove);
    return new NewCorrections(List.copyOf(records));
  }

  Stream<Correction.Change> changes() {
    return records.stream().flatMap(record -> record.changes().stream());
  }

  /** Returns from what to what they lead, by value. */
  Map<PublishedValue, Correction.Change> ways() {
    Map<PublishedValue, Correction.Change> ways = new LinkedHashMap<>();
    changes()
        .forEach(
            change ->
                ways.merge(
                    change.value(),
                    change,
                    (first, next) ->
                        new Correction.Change(first.value(), first.before(), next.after())));
    return ways;
  }

  /** Returns what is still to be recorded of all that changed. */
  List<Correction.Change> lacking(List<Correction.Change> changed) {
    Map<PublishedValue, Correction.Change> ways = ways();
    return changed.stream()
        .map(
            change ->
                Optional.ofNullable(ways.get(change.value()))
                    .map(way -> new Correction.Change(change.value(), way.after(), change.after()))
                    .orElse(change))
        .filter(change -> !change.isNone())
        .toList();
  }
}
