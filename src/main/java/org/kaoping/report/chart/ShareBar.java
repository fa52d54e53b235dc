package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.GradeClass;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/**
 * How many of the units have which grade, or an award: a bar in true proportion, and below it what
 * its parts are.
 *
 * @param title what it shows
 */
public record ShareBar(String title, List<Segment> segments, List<Tag> tags) {
  /**
   * A part of the bar.
   *
   * @param kind its style class
   * @param x where it begins, in %
   */
  public record Segment(String kind, String x, String width) {}

  /**
   * What a part is, and how many units it stands for.
   *
   * @param kind its style class
   */
  public record Tag(String kind, String text) {}

  /** Returns the bar of grades, or else of awards; none where there are neither. */
  public static Optional<ShareBar> of(RankedEvaluation ranked, Words words) {
    Scheme scheme = ranked.scheme();
    List<Standing> units = ranked.awards().standings();
    Counts counts = new Counts(units.size(), words);
    if (scheme.grades().isPresent()) {
      Grades grades = scheme.grades().get();
      for (Grades.Grade grade : grades.bands()) {
        Optional<String> id = Optional.of(grade.id());
        long of = units.stream().filter(s -> s.grade().equals(id)).count();
        counts.add(GradeClass.of(scheme, id), grade.title(), of);
      }
      counts.add("", words.say("panel.ungraded"), counts.left());
      return Optional.of(counts.bar(title(grades, scheme, words)));
    }
    List<Award> awards = scheme.awards();
    if (awards.isEmpty() || ranked.outcomes().findAny().isEmpty()) {
      return Optional.empty();
    }
    long won = units.stream().filter(s -> !s.awards().isEmpty()).count();
    long vetoed = units.stream().filter(s -> s.awards().isEmpty() && s.isBarred()).count();
    String award = awards.size() == 1 ? awards.get(0).title() : words.say("panel.awarded");
    counts.addAward(award, won, vetoed);
    return Optional.of(counts.bar(words.say("label.awards")));
  }

  /**
   * Returns the bar of one award.
   *
   * @param units how many it is for
   * @param vetoed how many of those that have it not
   */
  public static ShareBar ofAward(String title, int units, long won, long vetoed, Words words) {
    Counts counts = new Counts(units, words);
    counts.addAward(title, won, vetoed);
    return counts.bar(words.say("label.units"));
  }

  private static String title(Grades grades, Scheme scheme, Words words) {
    return grades
        .part()
        .flatMap(scheme::part)
        .map(part -> words.say("panel.grades.part", part.title()))
        .orElseGet(() -> words.say("panel.grades"));
  }

  /** Puts parts beside each other. */
  private static final class Counts {
    private final Decimal units;
    private final Words words;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private long before;

    Counts(int units, Words words) {
      this.units = Decimal.of(units);
      this.words = words;
    }

    long left() {
      return Long.parseLong(units.toString()) - before;
    }

    void add(String kind, String text, long count) {
      if (count > 0) {
        segments.add(
            new Segment(
                kind, Axis.share(Decimal.of(before), units), Axis.share(Decimal.of(count), units)));
        tags.add(new Tag(kind, words.say("panel.count", text, count)));
        before += count;
      }
    }

    void addAward(String title, long won, long vetoed) {
      add("won", title, won);
      add("rest", words.say("panel.not-awarded"), left() - vetoed);
      add("ban", words.say("panel.vetoed"), vetoed);
    }

    ShareBar bar(String title) {
      return new ShareBar(title, segments, tags);
    }
  }
}
