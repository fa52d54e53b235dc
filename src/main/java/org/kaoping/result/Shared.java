package org.kaoping.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets equal things of many units be one thing: what is recorded of thousands of units repeats, and
 * all of it is held in memory. For use by several threads.
 */
public final class Shared {
  private final Map<Object, Object> known = new ConcurrentHashMap<>();
  private final Map<List<String>, KeyedMap.Keys> keys = new ConcurrentHashMap<>();

  /** Returns what is equal to a thing and was there first. */
  @SuppressWarnings("unchecked") // what is equal to a record or text is of its class
  public <T> T one(T thing) {
    Object first = known.putIfAbsent(thing, thing);
    return first == null ? thing : (T) first;
  }

  /** Returns a map that is equal, of the same order, and shares its keys and values. */
  public <V> Map<String, V> map(Map<String, V> map) {
    if (map.isEmpty()) {
      return Map.of();
    }
    if (map instanceof KeyedMap) { // all of these share theirs already
      return map;
    }
    List<V> values = new ArrayList<>(map.size());
    map.values().forEach(value -> values.add(one(value)));
    return keyed(List.copyOf(map.keySet()), values);
  }

  /**
   * Returns a map that shares its keys.
   *
   * @param values one of each key, which are shared already
   */
  <V> Map<String, V> keyed(List<String> inOrder, List<V> values) {
    return new KeyedMap<>(keys.computeIfAbsent(inOrder, KeyedMap.Keys::new), List.copyOf(values));
  }

  /** Returns results that are equal and share what is recorded with those of others. */
  public UnitResult results(UnitResult result) {
    return result.withAssessments(result.assessments().stream().map(this::assessment).toList());
  }

  private Map<String, LeafRecord> records(Map<String, LeafRecord> records) {
    if (records instanceof KeyedMap) {
      return records;
    }
    Map<String, LeafRecord> shared = new LinkedHashMap<>();
    records.forEach((leaf, record) -> shared.put(leaf, record(record)));
    return map(shared);
  }

  /** Returns an equal record, whose parts are shared, too, where it is new. */
  LeafRecord record(LeafRecord own) {
    return known.get(own) instanceof LeafRecord there
        ? there
        : one(
            new LeafRecord(
                one(own.indicator()),
                own.outcome() instanceof LeafRecord.Observed observed
                    ? observed(observed)
                    : own.outcome(),
                remarks(own.remarks()),
                own.line(),
                own.column()));
  }

  private LeafRecord.Observed observed(LeafRecord.Observed own) {
    return new LeafRecord.Observed(
        one(own.score()),
        one(own.level()),
        own.marks(),
        one(own.reason()),
        own.findings().stream().map(this::finding).toList(),
        map(own.measures()),
        map(own.checks()));
  }

  private Finding finding(Finding own) {
    return new Finding(
        one(own.rule()), one(own.count()), one(own.amount()), remarks(own.remarks()), own.line());
  }

  private Remarks remarks(Remarks own) {
    return one(new Remarks(one(own.note()), one(own.evidence()), one(own.by()), one(own.date())));
  }

  private Assessment assessment(Assessment own) {
    return new Assessment(
        one(own.source()),
        one(own.period()),
        own.draft(),
        one(own.date()),
        one(own.by()),
        records(own.records()),
        own.total(),
        one(own.grade()),
        one(own.note()),
        own.file(),
        own.line());
  }
}
