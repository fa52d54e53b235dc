package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who gets an award. Source: language, section 6, Awards. */
record OracleAwards(OracleRanking ranking) {

  /**
   * Places that units compete for.
   *
   * @param certain ids of the units that get one
   * @param tied ids of equal units that compete for those that are left
   * @param left how many that is
   */
  record Contest(List<String> certain, List<String> tied, int left) {}

  boolean isEligible(Node award, OracleStanding standing) {
    Workspace workspace = ranking.workspace();
    Node eligible = award.map("eligible");
    List<String> grades =
        workspace.scheme().map("grades").maps("bands").stream().map(Node::id).toList();
    Optional<Integer> grade = standing.grade().map(grades::indexOf);
    return !standing.isBarred()
        && standing.total().isPresent()
        && (!award.has("kinds")
            || award.texts("kinds").contains(workspace.unit(standing.unit()).text("kind", "")))
        && eligible
            .number("total-at-least")
            .map(least -> !standing.total().orElseThrow().isBelow(least))
            .orElse(true)
        && eligible
            .text("grade-at-least")
            .map(least -> grade.isPresent() && grade.get() <= grades.indexOf(least))
            .orElse(true);
  }

  List<OracleStanding> eligible(Node award) {
    return ranking.standings().stream().filter(s -> isEligible(award, s)).toList();
  }

  /** Returns the contests of an award; none where people decide. */
  List<Contest> contests(Node award) {
    List<OracleStanding> eligible = eligible(award);
    Node select = award.map("select");
    List<Contest> contests = new ArrayList<>();
    if (award.text("select", "").equals("all")) {
      contests.add(contest(eligible, eligible.size()));
    } else if (select.has("top")) {
      Map<String, List<OracleStanding>> rankings = new TreeMap<>();
      for (OracleStanding standing : eligible) {
        String name = OracleRanking.name(ranking.workspace(), standing.unit()).orElse("");
        rankings.computeIfAbsent(name, n -> new ArrayList<>()).add(standing);
      }
      rankings.forEach(
          (name, units) ->
              contests.add(contest(units, places(award, select.text("top", ""), name))));
    } else {
      for (String group : select.map("quota").keys()) {
        contests.add(
            contest(
                inGroup(eligible, group), Integer.parseInt(select.map("quota").text(group, ""))));
      }
    }
    return contests;
  }

  /** Returns a number as it is, and of a share whole places only. */
  private int places(Node award, String top, String name) {
    if (!top.endsWith("%")) {
      return Integer.parseInt(top);
    }
    Workspace workspace = ranking.workspace();
    long ranked =
        ranking.standings().stream()
            .filter(s -> s.total().isPresent())
            .filter(s -> OracleRanking.name(workspace, s.unit()).orElse("").equals(name))
            .filter(
                s ->
                    !award.has("kinds")
                        || award.texts("kinds").contains(workspace.unit(s.unit()).text("kind", "")))
            .count();
    int places = 0;
    while (!OracleGrades.share(top, (int) ranked).isBelow(Fraction.of(places + 1))) {
      places++;
    }
    return places;
  }

  private List<OracleStanding> inGroup(List<OracleStanding> standings, String group) {
    return standings.stream()
        .filter(s -> ranking.workspace().unit(s.unit()).text("group", "").equals(group))
        .toList();
  }

  private Contest contest(List<OracleStanding> rivals, int places) {
    List<String> certain = new ArrayList<>();
    List<String> tied = new ArrayList<>();
    for (OracleStanding one : rivals) {
      List<Fraction> keys = ranking.keys(one);
      long better =
          rivals.stream().filter(r -> OracleRanking.isBetter(ranking.keys(r), keys)).count();
      long equal = rivals.stream().filter(r -> ranking.keys(r).equals(keys)).count();
      if (better + equal <= places) {
        certain.add(one.unit());
      } else if (better < places) {
        tied.add(one.unit());
      }
    }
    return new Contest(certain, tied, tied.isEmpty() ? 0 : places - certain.size());
  }

  /** Returns the units that get an award, by decision or by the selection. */
  List<String> winners(Node award) {
    for (Node decision : ranking.workspace().decisions().maps("decisions")) {
      if (decision.text("award", "").equals(award.id())) {
        List<String> units = new ArrayList<>(decision.texts("units"));
        decision.maps("supplementary").forEach(s -> units.add(s.text("unit", "")));
        return units;
      }
    }
    return contests(award).stream().flatMap(contest -> contest.certain().stream()).toList();
  }
}
