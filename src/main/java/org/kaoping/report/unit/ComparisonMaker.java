package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Overlap;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Subtotal;
import org.kaoping.report.Report;
import org.kaoping.report.ScoreBar;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.DifferenceWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Shows the totals of a unit's parts, periods and sources beside each other. */
final class ComparisonMaker {
  private final Scheme scheme;
  private final StandingWords standings;
  private final Words words;
  private final DifferenceWords differences;
  private final SchemeWords schemeWords;

  ComparisonMaker(Report report) {
    this.scheme = report.scheme();
    this.standings = report.standings();
    this.words = report.words();
    this.schemeWords = report.schemeWords();
    this.differences = new DifferenceWords(report.words());
  }

  /** Returns the totals; the official source's is among them where there is another to compare. */
  List<UnitPage.Total> totals(Standing standing) {
    List<UnitPage.Total> totals = new ArrayList<>();
    List<Subtotal> shown = Subtotal.all(scheme.forKind(standing.unit().kind()));
    for (Subtotal one : shown) {
      String note = schemeWords.note(one);
      boolean before = one.of() == Subtotal.Of.PERIOD;
      totals.add(
          total(
              one.title(),
              one.of(standing),
              before ? beforeVeto(note, standing) : note,
              one.full()));
    }
    boolean compared =
        shown.stream().anyMatch(o -> o.of() == Subtotal.Of.SOURCE && o.of(standing).isPresent());
    if (compared) {
      String note = beforeVeto(words.say("source.official"), standing);
      // Before the sources that the scheme has behind it.
      int behind = 0;
      for (Scheme.Source source : scheme.sources()) {
        behind = source.counts() ? 0 : behind + 1;
      }
      totals.add(
          totals.size() - behind,
          total(official(), standing.score().total(), note, scheme.points()));
    }
    return totals;
  }

  /** A veto zeroes the total and its parts, not what they were made of. */
  private String beforeVeto(String note, Standing standing) {
    return standing.isZeroed() ? words.say("before-veto", note) : note;
  }

  private UnitPage.Total total(String title, Optional<Decimal> points, String note, Decimal full) {
    return new UnitPage.Total(
        title, standings.published(points), note, points.map(p -> ScoreBar.of(p, full)));
  }

  /** Returns what differs: the last period from the first, other sources from the official one. */
  List<String> of(Standing standing, LeafScores scores) {
    List<LeafScore> own = List.copyOf(scores.official().values());
    List<String> sentences = new ArrayList<>();
    Overlap.ofPeriods(scheme.forKind(standing.unit().kind()), standing, own)
        .map(
            overlap -> {
              Scheme.Period first = scheme.periods().get(0);
              Scheme.Period last = scheme.periods().get(scheme.periods().size() - 1);
              return sentence(last.title(), first.title(), overlap);
            })
        .ifPresent(sentences::add);
    for (Scheme.Source source : scheme.sources().stream().filter(s -> !s.counts()).toList()) {
      List<LeafScore> others =
          List.copyOf(scores.others().getOrDefault(source.id(), Map.of()).values());
      Overlap.ofSources(scheme, source, standing, others, own)
          .map(overlap -> sentence(source.title(), official(), overlap))
          .ifPresent(sentences::add);
    }
    return sentences;
  }

  private String official() {
    return scheme.sources().stream()
        .filter(Scheme.Source::counts)
        .map(Scheme.Source::title)
        .reduce((one, other) -> one + " + " + other)
        .orElseGet(() -> words.say("source.official"));
  }

  /** Returns how much they differ, and the leaves that differ most in either direction. */
  private String sentence(String one, String other, Overlap overlap) {
    if (overlap.isEmpty()) {
      return words.say("distance", words.say("compared.apart", one, other));
    }
    List<DifferenceWords.Difference> leaves =
        overlap.differences().entrySet().stream()
            .map(e -> new DifferenceWords.Difference(e.getKey().title(), e.getValue()))
            .toList();
    List<String> parts = new ArrayList<>();
    if (!overlap.whole()) {
      int common = overlap.differences().size();
      String full = words.number(overlap.full());
      parts.add(words.say("compared.common", one, other, common, full));
    }
    parts.add(difference(one, other, overlap));
    int digits = Digits.of(scheme).scores(overlap.differences().values());
    differences.most(leaves, digits).ifPresent(parts::add);
    differences.least(leaves, digits).ifPresent(parts::add);
    return words.say("distance", String.join(words.say("separator"), parts));
  }

  private String difference(String one, String other, Overlap overlap) {
    Decimal by = overlap.difference();
    String kind = overlap.whole() ? "" : ".sums";
    String own = words.fixed(overlap.own(), scheme.decimals());
    if (by.signum() == 0) {
      return words.say("compared.even" + kind, one, other, own);
    }
    return words.say(
        (by.isPositive() ? "compared.more" : "compared.less") + kind,
        one,
        other,
        words.size(by, scheme.decimals()),
        own,
        words.fixed(overlap.other(), scheme.decimals()));
  }
}
