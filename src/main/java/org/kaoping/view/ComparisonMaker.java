package org.kaoping.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.page.Share;
import org.kaoping.page.UnitPage;
import org.kaoping.rank.Standing;
import org.kaoping.scheme.Scheme;
import org.kaoping.score.LeafScore;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Shows the totals of a unit's parts, periods and sources beside each other. */
final class ComparisonMaker {
  /** How far a leaf's score in one assessment is above that in another. */
  private record Difference(String title, Decimal by) {}

  private final Scheme scheme;
  private final StandingWords standings;
  private final Words words;

  ComparisonMaker(Scheme scheme, StandingWords standings, Words words) {
    this.scheme = scheme;
    this.standings = standings;
    this.words = words;
  }

  /** Returns the totals; the official source's is among them where there is another to compare. */
  List<UnitPage.Total> totals(Standing standing) {
    List<UnitPage.Total> totals = new ArrayList<>();
    for (Scheme.Part part : scheme.parts()) {
      Optional<Decimal> points = Optional.ofNullable(standing.parts().get(part.id()));
      String full = words.say("full", words.number(part.points()));
      totals.add(total(part.title(), points, full, part.points()));
    }
    for (Scheme.Period period : scheme.periods()) {
      String weight = words.say("weight", words.number(period.weight()));
      totals.add(total(period.title(), of(period, standing), weight, scheme.points()));
    }
    boolean compared = scheme.sources().stream().anyMatch(s -> of(s, standing).isPresent());
    for (Scheme.Source source : scheme.sources()) {
      if (!source.official()) {
        String note = words.say("source.display");
        totals.add(total(source.title(), of(source, standing), note, scheme.points()));
      } else if (compared) {
        String note = words.say("source.official");
        totals.add(total(source.title(), standing.score().total(), note, scheme.points()));
      }
    }
    return totals;
  }

  private static Optional<Decimal> of(Scheme.Period period, Standing standing) {
    return Optional.ofNullable(standing.score().periods().get(period.id()));
  }

  private static Optional<Decimal> of(Scheme.Source source, Standing standing) {
    return Optional.ofNullable(standing.score().sources().get(source.id()));
  }

  private UnitPage.Total total(String title, Optional<Decimal> points, String note, Decimal full) {
    return new UnitPage.Total(
        title, standings.published(points), note, points.map(p -> Share.of(p, full)));
  }

  /** Returns what differs: the last period from the first, other sources from the official one. */
  List<String> of(Standing standing, LeafScores scores) {
    List<String> sentences = new ArrayList<>();
    if (scheme.periods().size() > 1) {
      Scheme.Period first = scheme.periods().get(0);
      Scheme.Period last = scheme.periods().get(scheme.periods().size() - 1);
      difference(of(last, standing), of(first, standing))
          .map(by -> sentence(last.title(), first.title(), by, periods(scores, last, first)))
          .ifPresent(sentences::add);
    }
    for (Scheme.Source source : scheme.sources()) {
      difference(of(source, standing), standing.score().total())
          .map(by -> sentence(source.title(), official(), by, sources(scores, source)))
          .ifPresent(sentences::add);
    }
    return sentences;
  }

  private String official() {
    return scheme.sources().stream()
        .filter(Scheme.Source::official)
        .map(Scheme.Source::title)
        .findFirst()
        .orElseGet(() -> words.say("source.official"));
  }

  private static Optional<Decimal> difference(Optional<Decimal> one, Optional<Decimal> other) {
    return one.flatMap(o -> other.map(o::minus));
  }

  private List<Difference> periods(LeafScores scores, Scheme.Period last, Scheme.Period first) {
    return differences(scores, s -> inPeriod(s, last), s -> inPeriod(s, first));
  }

  private static Optional<Decimal> inPeriod(LeafScore score, Scheme.Period period) {
    return score.inPeriods().stream()
        .filter(p -> p.period().equals(Optional.of(period.id())))
        .findFirst()
        .flatMap(LeafScore.InPeriod::score);
  }

  private List<Difference> sources(LeafScores scores, Scheme.Source source) {
    Map<String, LeafScore> other = scores.others().getOrDefault(source.id(), Map.of());
    return differences(
        scores,
        s -> Optional.ofNullable(other.get(s.indicator().id())).flatMap(LeafScore::score),
        LeafScore::score);
  }

  private List<Difference> differences(
      LeafScores scores,
      Function<LeafScore, Optional<Decimal>> one,
      Function<LeafScore, Optional<Decimal>> other) {
    return scheme
        .leaves()
        .flatMap(leaf -> Optional.ofNullable(scores.official().get(leaf.id())).stream())
        .flatMap(
            score ->
                difference(one.apply(score), other.apply(score))
                    .map(by -> new Difference(score.indicator().title(), by))
                    .stream())
        .toList();
  }

  /** Returns how much the totals differ, and the leaves that differ most in either direction. */
  private String sentence(String one, String other, Decimal by, List<Difference> leaves) {
    List<String> parts = new ArrayList<>();
    parts.add(
        by.signum() == 0
            ? words.say("compared.even", one, other)
            : words.say(
                by.isPositive() ? "compared.more" : "compared.less", one, other, amount(by)));
    leaves.stream()
        .max(Comparator.comparing(Difference::by))
        .filter(most -> most.by().isPositive())
        .ifPresent(d -> parts.add(words.say("profile.most", d.title(), points(d))));
    leaves.stream()
        .min(Comparator.comparing(Difference::by))
        .filter(least -> least.by().signum() < 0)
        .ifPresent(d -> parts.add(words.say("profile.least", d.title(), points(d))));
    return words.say("distance", String.join(words.say("separator"), parts));
  }

  private String points(Difference difference) {
    return words.say("points", amount(difference.by()));
  }

  private String amount(Decimal by) {
    return words.number(by.signum() < 0 ? by.negated() : by);
  }
}
