package org.kaoping.reckon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Selection;

/**
 * Selects the units of an award by the results alone. Source: language, section 6, Awards.
 *
 * @param standings those of the evaluation
 */
record Selector(Scheme scheme, Register register, List<Standing> standings) {

  /** Returns what bars a unit from an award, if anything. */
  Optional<Outcome.Bar> bar(Award award, Standing standing) {
    if (standing.isBarred()) {
      return Optional.of(Outcome.Bar.VETO);
    }
    if (standing.total().isEmpty()) {
      return Optional.of(Outcome.Bar.NO_TOTAL);
    }
    if (!award.isFor(standing.unit().kind())) {
      return Optional.of(Outcome.Bar.KIND);
    }
    if (award.totalAtLeast().filter(t -> standing.total().get().compareTo(t) < 0).isPresent()) {
      return Optional.of(Outcome.Bar.TOTAL);
    }
    return award.gradeAtLeast().filter(g -> !reaches(standing, g)).map(g -> Outcome.Bar.GRADE);
  }

  private boolean reaches(Standing standing, String least) {
    return scheme
        .grades()
        .filter(
            grades -> {
              List<String> ids = grades.bands().stream().map(Grades.Grade::id).toList();
              return standing.grade().map(ids::indexOf).orElse(ids.size()) <= ids.indexOf(least);
            })
        .isPresent();
  }

  /** Returns who can get an award, best first. */
  List<Standing> eligible(Award award) {
    return standings.stream()
        .filter(s -> bar(award, s).isEmpty())
        .sorted(StandingOrder.of(scheme.ranking()))
        .toList();
  }

  /** Returns the contests of an award; for {@code all} one that everybody wins. */
  List<Outcome.Contest> contests(Award award) {
    Selection select = award.select();
    Optional<Ranking.Within> contest = select.contest(scheme.ranking().within());
    if (contest.isEmpty()) {
      List<String> ids = eligible(award).stream().map(s -> s.unit().id()).toList();
      return select.isLeftToPeople()
          ? List.of()
          : List.of(new Outcome.Contest("", ids.size(), ids, List.of()));
    }
    Map<Optional<String>, List<Standing>> competing =
        by(eligible(award), s -> Peers.ranking(contest.get(), s.unit()));
    Set<Optional<String>> names = new HashSet<>(competing.keySet());
    if (!select.quotas().isEmpty()) {
      names.clear();
      select.quotas().keySet().forEach(group -> names.add(Optional.of(group)));
    }
    return names.stream()
        .sorted(Rankings.order(contest.get(), register))
        .map(
            name ->
                contest(
                    name.orElse(""),
                    places(award, name.orElse("")),
                    competing.getOrDefault(name, List.of())))
        .toList();
  }

  /** Returns how many places of an award units of a ranking or a group compete for. */
  int places(Award award, String name) {
    Ranking.Within ranking = scheme.ranking().within();
    Ranking.Within within = award.select().contest(ranking).orElse(ranking);
    long ranked =
        standings.stream()
            .filter(s -> s.rank().isPresent() && award.isFor(s.unit().kind()))
            .filter(s -> Peers.ranking(within, s.unit()).orElse("").equals(name))
            .count();
    return award.select().places(name, (int) ranked);
  }

  private static Map<Optional<String>, List<Standing>> by(
      List<Standing> eligible, Function<Standing, Optional<String>> name) {
    return eligible.stream().collect(groupingBy(name, toList()));
  }

  private Outcome.Contest contest(String name, int places, Collection<Standing> eligible) {
    List<Standing> ordered = new ArrayList<>(eligible);
    Comparator<Standing> order = StandingOrder.of(scheme.ranking());
    if (places == 0 || ordered.size() <= places) {
      List<String> ids = ordered.stream().limit(places).map(s -> s.unit().id()).toList();
      return new Outcome.Contest(name, places, ids, List.of());
    }
    Standing last = ordered.get(places - 1);
    boolean across = order.compare(last, ordered.get(places)) == 0;
    List<String> safe =
        ordered.stream()
            .limit(places)
            .filter(s -> !across || order.compare(s, last) != 0)
            .map(s -> s.unit().id())
            .toList();
    List<String> tied =
        ordered.stream()
            .filter(s -> across && order.compare(s, last) == 0)
            .map(s -> s.unit().id())
            .toList();
    return new Outcome.Contest(name, places, safe, tied);
  }
}
