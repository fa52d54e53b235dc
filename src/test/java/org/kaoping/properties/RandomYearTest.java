package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds reach every way to carry, and every unit that there can be of what is carried. */
class RandomYearTest {
  private static final List<String> ALL =
      Seeds.seeds().stream().map(RandomYear::any).flatMap(year -> reached(year).stream()).toList();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mean",
        "sum",
        "greatest",
        "latest",
        "mean with a factor",
        "sum with a factor",
        "greatest with a factor",
        "latest with a factor",
        "decimals",
        "absent: skip",
        "absent: zero",
        "absent unsaid",
        "a part",
        "the total",
        "as much as there is",
        "less than nothing",
        "no score",
        "some lack",
        "not rated there",
        "a veto makes zero",
        "alone",
        "alone without results",
        "beside others",
        "with periods",
        "with sources",
        "a year of years",
        "twice the same scheme"
      })
  void theSeedsReach(String what) {
    assertThat(ALL.stream().filter(what::equals).count()).isGreaterThanOrEqualTo(3);
  }

  private static Set<String> reached(Workspace year) {
    Set<String> reached = new LinkedHashSet<>();
    List<Node> carrying = year.leaves().stream().filter(leaf -> leaf.has("carried")).toList();
    for (Node leaf : carrying) {
      ways(leaf, reached);
      year.rated().stream()
          .filter(unit -> year.leaves(unit).contains(leaf))
          .forEach(unit -> scores(year, leaf, unit, reached));
    }
    if (carrying.isEmpty()) {
      return reached;
    }
    if (carrying.size() < year.leaves().size()) {
      reached.add("beside others");
    } else {
      reached.add("alone");
      if (!year.results().keySet().containsAll(year.rated())) {
        reached.add("alone without results");
      }
    }
    for (String axis : List.of("periods", "sources")) {
      if (year.scheme().has(axis)) {
        reached.add("with " + axis);
      }
    }
    List<Workspace> others =
        year.carried().values().stream().map(OraclePublished::workspace).toList();
    if (others.stream().anyMatch(other -> !other.carried().isEmpty())) {
      reached.add("a year of years");
    }
    if (others.stream().map(Workspace::scheme).map(Node::id).distinct().count() < others.size()) {
      reached.add("twice the same scheme");
    }
    return reached;
  }

  private static void ways(Node leaf, Set<String> reached) {
    Node carried = leaf.map("carried");
    String how = carried.text("combine").orElseThrow();
    reached.add(how);
    if (leaf.has("factor")) {
      reached.add(how + " with a factor");
    }
    if (leaf.has("decimals")) {
      reached.add("decimals");
    }
    reached.add(carried.text("absent").map(word -> "absent: " + word).orElse("absent unsaid"));
    reached.add(carried.text("of", "total").equals("total") ? "the total" : "a part");
  }

  private static void scores(Workspace year, Node leaf, String unit, Set<String> reached) {
    Optional<Fraction> score = new OracleCarried(year, leaf).score(unit);
    if (score.isEmpty()) {
      reached.add("no score");
    }
    if (score.filter(leaf.due("points")::equals).isPresent()) {
      reached.add("as much as there is");
    }
    if (score.filter(Fraction.ZERO::isAbove).isPresent()) {
      reached.add("less than nothing");
    }
    List<Boolean> given = new ArrayList<>();
    for (String id : year.evaluation().map("carries").texts(leaf.id())) {
      OraclePublished other = Optional.ofNullable(year.carried().get(id)).orElseThrow();
      given.add(other.points(leaf.map("carried").text("of", "total"), unit).isPresent());
      Workspace there = other.workspace();
      if (there.rated().contains(unit) && new OracleStanding(there, unit).hasVeto("zero")) {
        reached.add("a veto makes zero");
      }
      boolean unrated =
          there.units().maps("units").stream()
              .anyMatch(u -> u.id().equals(unit) && u.has("unrated"));
      if (unrated) {
        reached.add("not rated there");
      }
    }
    if (given.contains(true) && given.contains(false)) {
      reached.add("some lack");
    }
  }
}
