package org.kaoping.reckon;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Remarks;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Direction;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * Events that seem to have been counted twice: a unit has findings in two leaves that have the same
 * date, and the same evidence or the same note; without a date, the same evidence and the same
 * note. Only what takes points is compared with what takes some, and likewise what gives some. A
 * score that assessors gave is a finding if a reason stands with it.
 *
 * @param looked how many findings were compared, which have enough of date, evidence and note
 * @param found in the order of units
 */
public record RepeatedEvents(long looked, List<Event> found) {
  /**
   * Findings that seem to be of one event.
   *
   * @param unit id of the unit
   * @param date on which it was found; likewise evidence and note, where all have the same
   * @param findings of at least two leaves
   */
  public record Event(
      String unit,
      Optional<LocalDate> date,
      Optional<String> evidence,
      Optional<String> note,
      List<Found> findings) {}

  /**
   * A finding.
   *
   * @param rule empty where assessors gave the score
   * @param points what it takes or gives by itself, without a sign and before any limit; empty
   *     where it has none of its own
   */
  public record Found(
      Indicator leaf,
      Optional<Rule> rule,
      Direction direction,
      Remarks remarks,
      Optional<Decimal> points) {}

  static RepeatedEvents of(Scheme scheme, List<UnitResult> results) {
    long looked = 0;
    List<Event> found = new ArrayList<>();
    for (UnitResult result : results) {
      List<Found> findings = findings(scheme, result);
      looked += findings.size();
      found.addAll(events(result.unit(), findings));
    }
    return new RepeatedEvents(looked, List.copyOf(found));
  }

  private static List<Found> findings(Scheme scheme, UnitResult result) {
    List<Found> findings = new ArrayList<>();
    for (Assessment assessment : result.assessments()) {
      if (!assessment.draft() && scheme.counts(assessment.source())) {
        for (LeafRecord record : assessment.records().values()) {
          scheme.indicator(record.indicator()).ifPresent(leaf -> add(leaf, record, findings));
        }
      }
    }
    findings.removeIf(each -> keys(each).isEmpty());
    return findings;
  }

  private static void add(Indicator leaf, LeafRecord record, List<Found> findings) {
    if (record.outcome() instanceof LeafRecord.Observed observed) {
      for (Finding finding : observed.findings()) {
        leaf.leaf()
            .rule(finding.rule())
            .ifPresent(
                rule ->
                    findings.add(
                        new Found(
                            leaf,
                            Optional.of(rule),
                            rule.effect().direction(),
                            finding.remarks(),
                            rule.effect().worth(finding))));
      }
      if (observed.reason().isPresent()) {
        Remarks remarks = record.remarks();
        findings.add(
            new Found(
                leaf,
                Optional.empty(),
                Direction.DEDUCT,
                new Remarks(observed.reason(), remarks.evidence(), remarks.by(), remarks.date()),
                observed.score().map(leaf.points()::minus)));
      }
    }
  }

  /** Returns what tells by itself that findings of a unit are of one event. */
  private static List<List<Object>> keys(Found found) {
    Direction direction = found.direction();
    Remarks remarks = found.remarks();
    List<List<Object>> keys = new ArrayList<>();
    Optional<String> evidence = remarks.evidence().map(String::strip);
    Optional<String> note = remarks.note().map(String::strip);
    remarks
        .date()
        .ifPresent(
            date -> {
              evidence.ifPresent(e -> keys.add(List.of(direction, date, "evidence", e)));
              note.ifPresent(n -> keys.add(List.of(direction, date, "note", n)));
            });
    if (remarks.date().isEmpty() && evidence.isPresent() && note.isPresent()) {
      keys.add(List.of(direction, evidence.get(), note.get()));
    }
    return keys;
  }

  private static List<Event> events(String unit, List<Found> findings) {
    Map<List<Object>, List<Found>> byKey = new LinkedHashMap<>();
    for (Found finding : findings) {
      keys(finding).forEach(k -> byKey.computeIfAbsent(k, same -> new ArrayList<>()).add(finding));
    }
    List<List<Found>> groups =
        byKey.values().stream()
            .filter(same -> same.stream().map(each -> each.leaf().id()).distinct().count() > 1)
            .toList();
    List<Set<Same<Found>>> sets =
        groups.stream().map(group -> group.stream().map(Same::new).collect(toSet())).toList();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (!isWithinAnother(sets, i)) {
        events.add(event(unit, groups.get(i)));
      }
    }
    return events;
  }

  /** Says whether others have all findings of a group: more of them, or the same ones before it. */
  private static boolean isWithinAnother(List<Set<Same<Found>>> groups, int group) {
    Set<Same<Found>> own = groups.get(group);
    for (int i = 0; i < groups.size(); i++) {
      Set<Same<Found>> other = groups.get(i);
      boolean before = other.size() > own.size() || (other.size() == own.size() && i < group);
      if (before && other.containsAll(own)) {
        return true;
      }
    }
    return false;
  }

  private static Event event(String unit, List<Found> findings) {
    return new Event(
        unit,
        common(findings.stream().map(each -> each.remarks().date())),
        common(findings.stream().map(each -> each.remarks().evidence())),
        common(findings.stream().map(each -> each.remarks().note())),
        List.copyOf(findings));
  }

  /** Returns what all have, if they have the same. */
  private static <T> Optional<T> common(Stream<Optional<T>> all) {
    List<Optional<T>> different = all.distinct().toList();
    return different.size() == 1 ? different.get(0) : Optional.empty();
  }
}
