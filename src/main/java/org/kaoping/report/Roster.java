package org.kaoping.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.scheme.Grades;

/**
 * The units of an evaluation that are named, and what they have in common.
 *
 * @param units in the order of the rankings
 * @param places where they stand among these, from 0, by id
 * @param kinds those that units have, in this order; empty for the only kind
 * @param groups the names of all groups, in the order of their declaration
 * @param grades the titles of those that units have with their classes, the best first
 */
public record Roster(
    List<Standing> units,
    Map<String, Integer> places,
    List<String> kinds,
    List<String> groups,
    Map<String, String> grades) {

  static Roster of(Report report) {
    List<Standing> units = named(Rankings.of(report.ranked()).standings().toList());
    DivisionLinks divisions = new DivisionLinks(report, "");
    Map<String, Integer> places = new HashMap<>();
    Set<String> kinds = new LinkedHashSet<>();
    Map<String, String> classes = new HashMap<>();
    for (Standing standing : units) {
      places.put(standing.unit().id(), places.size());
      kinds.add(divisions.kind(standing.unit()));
      report
          .standings()
          .grade(standing)
          .ifPresent(title -> classes.put(title, GradeClass.of(report.scheme(), standing.grade())));
    }
    Map<String, String> grades = new LinkedHashMap<>();
    for (Grades of : report.scheme().grades().stream().toList()) {
      of.bands().stream()
          .map(Grades.Grade::title)
          .filter(classes::containsKey)
          .forEach(title -> grades.put(title, classes.getOrDefault(title, "")));
    }
    classes.keySet().stream()
        .sorted()
        .forEach(title -> grades.putIfAbsent(title, classes.getOrDefault(title, "")));
    return new Roster(units, places, List.copyOf(kinds), divisions.groups(), grades);
  }

  /** Returns those of some units that are named. */
  public static List<Standing> named(List<Standing> standings) {
    List<Standing> named = new ArrayList<>(standings.size());
    for (Standing standing : standings) {
      if (standing.unit().isNamed()) {
        named.add(standing);
      }
    }
    return named;
  }
}
