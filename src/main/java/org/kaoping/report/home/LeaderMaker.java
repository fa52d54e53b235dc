package org.kaoping.report.home;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Finds who leads an evaluation: the first three, or the first of each ranking. */
final class LeaderMaker {
  private static final int LEADERS = 3;

  /** So many names can still be taken in; a list of more is for the page of the evaluation. */
  private static final int MOST = 20;

  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final List<Standing> competing;
  private final List<Optional<String>> rankings;

  LeaderMaker(Report report) {
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.competing =
        report.ranked().awards().standings().stream()
            .filter(s -> s.rank().isPresent() && !standings.isAlone(s))
            .toList();
    this.rankings =
        competing.stream()
            .map(this::ranking)
            .distinct()
            .sorted(Rankings.order(scheme.ranking().within(), report.ranked().register()))
            .toList();
  }

  private Optional<String> ranking(Standing standing) {
    return Peers.ranking(scheme, standing.unit());
  }

  /** Says what the leaders are the first of; empty where there is one ranking. */
  String rankings() {
    if (rankings.size() <= 1) {
      return "";
    }
    String within = scheme.ranking().within().name().toLowerCase(Locale.ROOT);
    return words.say(
        (leaders().isEmpty() ? "home.rankings." : "home.leaders.") + within, rankings.size());
  }

  /** Returns the leaders: none where they are too many. */
  List<HomePage.Leader> leaders() {
    if (rankings.size() <= 1) {
      List<Standing> first = competing.stream().filter(LeaderMaker::isAhead).toList();
      return first.size() > MOST
          ? List.of()
          : first.stream().map(s -> leader(standings.place(s), s)).toList();
    }
    List<Standing> first = competing.stream().filter(s -> s.rank().equals(Optional.of(1))).toList();
    return first.size() > MOST
        ? List.of()
        : first.stream()
            .sorted(Comparator.comparing(s -> rankings.indexOf(ranking(s))))
            .map(s -> leader(standings.rankingTitle(ranking(s)), s))
            .toList();
  }

  /** Says whether a place is among the first; of those who share one, none is left out. */
  private static boolean isAhead(Standing standing) {
    return standing.rank().filter(rank -> rank <= LEADERS).isPresent();
  }

  private HomePage.Leader leader(String place, Standing standing) {
    return new HomePage.Leader(
        place,
        standing.unit().name(),
        Links.unit(ranked.evaluation().id(), standing.unit().id()),
        standings.published(standing.total()),
        standings.vetoMarks(standing));
  }
}
