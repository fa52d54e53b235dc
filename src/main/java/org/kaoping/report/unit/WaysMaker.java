package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.AwardProspect;
import org.kaoping.reckon.GradeDistance;
import org.kaoping.reckon.GradeHold;
import org.kaoping.reckon.GradeProspect;
import org.kaoping.reckon.GradeScale;
import org.kaoping.reckon.Prospects;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Way;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.chart.GradeBands;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.ChangeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.VetoWords;
import org.kaoping.wording.Words;

/** Says what it takes for a unit to get the next better grade, or an award. */
final class WaysMaker {
  private static final int MOST_COMPUTED = 8;
  private static final int MOST_JUDGED = 3;

  private final Report report;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final Prospects prospects;

  WaysMaker(Report report) {
    this.report = report;
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.prospects = Prospects.of(report.ranked());
  }

  /** Returns the ways to the next better grade; none where there is no better one to get. */
  Optional<WaysPart> of(Standing standing, LeafScores scores) {
    return prospects.grade(standing, scores.derived(), scores.sums())
            instanceof GradeProspect.Ways ways
        ? Optional.of(part(ways, standing))
        : Optional.empty();
  }

  private WaysPart part(GradeProspect.Ways ways, Standing standing) {
    Decimal longest = longest(ways);
    String legend = words.say("ways.legend");
    List<String> notes = new ArrayList<>();
    ways.together()
        .filter(together -> together.ways().size() > 1)
        .ifPresent(together -> notes.add(together(together)));
    if (!ways.uncounted().isEmpty()) {
      notes.add(uncounted(ways.uncounted()));
    }
    return new WaysPart(
        title(ways),
        about(ways, standing),
        ways.gap().isPresent() ? words.say("ways.legend.gap", legend) : legend,
        ways.gap().map(gap -> Axis.share(gap, longest)).orElse(""),
        ways.gap().map(gap -> words.say("ways.gap", ways.target().title(), said(gap))).orElse(""),
        rows(ways.computed(), MOST_COMPUTED, longest, standing),
        sum("ways.computed", ways.computed(), MOST_COMPUTED),
        rows(ways.judged(), MOST_JUDGED, longest, standing),
        sum("ways.judged", ways.judged(), MOST_JUDGED),
        notes);
  }

  /** Returns how much the longest bar stands for, greater than 0. */
  private static Decimal longest(GradeProspect.Ways ways) {
    Decimal longest = ways.gap().orElse(Decimal.ZERO);
    for (Way way : ways.computed()) {
      longest = longest.max(way.greatest().gain());
    }
    for (Way way : ways.judged()) {
      longest = longest.max(way.greatest().gain());
    }
    return longest.isPositive() ? longest : Decimal.ONE;
  }

  private String said(Decimal points) {
    return words.number(points);
  }

  private ChangeWords changes(Indicator leaf) {
    return new ChangeWords(words, report.schemeWords().rules(leaf));
  }

  /** Names the smallest single change that is enough, else how many together are. */
  private String title(GradeProspect.Ways ways) {
    String target = ways.target().title();
    Optional<Way> single = ways.cheapestComputed();
    if (single.isPresent()) {
      Way way = single.get();
      String change = changes(way.leaf()).of(way.enough().orElseThrow().change());
      return words.say("ways.one", way.leaf().title(), change, target);
    }
    if (ways.cheapest().isPresent()) {
      Way way = ways.cheapest().get();
      return words.say("ways.one.judged", way.leaf().title(), target);
    }
    return ways.together()
        .map(together -> words.say("ways.several", together.ways().size(), target))
        .orElseGet(() -> words.say("ways.out-of-reach", target));
  }

  private String about(GradeProspect.Ways ways, Standing standing) {
    Decimal points = GradeScale.points(scheme, standing).orElseThrow();
    String basis = GradeBands.basis(scheme, words);
    String published = standings.published(Optional.of(points));
    String now = standing.grade().map(this::grade).orElse("");
    return ways.gap()
        .map(gap -> words.say("ways.about", basis, published, ways.target().title(), said(gap)))
        .orElseGet(() -> words.say("ways.about.held", basis, published, cause(standing), now));
  }

  /** Names the vetoes that make the grade lower than the points earn. */
  private String cause(Standing standing) {
    GradeHold hold = GradeDistance.of(scheme, standing).orElseThrow().hold();
    List<Scheme.Veto> vetoes = hold.holding().isEmpty() ? hold.demoting() : hold.holding();
    return new VetoWords(scheme, words).cause(vetoes);
  }

  private String together(GradeProspect.Together together) {
    return words.say(
        "ways.together",
        words.list(together.ways().stream().map(way -> way.leaf().title()).distinct().toList()),
        said(together.gain()),
        together.grade().map(this::grade).orElse(""));
  }

  private String grade(String id) {
    return scheme.grades().flatMap(g -> g.grade(id)).map(Grades.Grade::title).orElse(id);
  }

  private String uncounted(List<Way> ways) {
    Decimal sum = Decimal.sum(ways.stream().map(way -> way.greatest().total()).toList());
    return ways.size() == 1
        ? words.say("ways.uncounted", ways.get(0).leaf().title(), said(sum))
        : words.say("ways.uncounted.several", ways.size());
  }

  private String sum(String key, List<Way> ways, int most) {
    return ways.size() > most
        ? words.say(key + ".more", ways.size(), most)
        : words.say(key, ways.size());
  }

  private List<WaysPart.Row> rows(List<Way> ways, int most, Decimal longest, Standing standing) {
    return ways.stream().limit(most).map(way -> row(way, longest, standing)).toList();
  }

  private WaysPart.Row row(Way way, Decimal longest, Standing standing) {
    ChangeWords changes = changes(way.leaf());
    Way.Step greatest = way.greatest();
    String what =
        way.rule()
            .map(rule -> changes.of(greatest.change(), rule))
            .orElseGet(() -> changes.of(greatest.change()));
    String period =
        Stream.concat(
                way.period().map(report.schemeWords()::period).stream(),
                way.source().map(report.schemeWords()::source).stream())
            .map(where -> where + " ")
            .collect(Collectors.joining());
    String enough =
        way.enough()
            .filter(step -> !step.change().equals(greatest.change()))
            .map(step -> words.say("ways.enough", changes.of(step.change()), said(step.gain())))
            .orElse("");
    Optional<String> better =
        greatest.grade().filter(id -> !standing.grade().equals(Optional.of(id)));
    return new WaysPart.Row(
        way.leaf().title(),
        "#" + way.leaf().id(),
        period + what,
        enough,
        words.signed(greatest.gain()),
        Axis.share(greatest.gain(), longest),
        better.map(this::grade).orElse(""),
        GradeClass.of(scheme, better));
  }

  /** Says of each award that a unit has not got how far it is from it; may be empty. */
  List<String> awards(Standing standing, LeafScores scores) {
    List<String> said = new ArrayList<>();
    for (AwardProspect prospect : prospects.awards(standing, scores.derived(), scores.sums())) {
      if (!prospect.won()) {
        prospect.race().ifPresent(race -> said.add(award(prospect, race)));
      }
    }
    return said;
  }

  private String award(AwardProspect prospect, AwardProspect.Race race) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("ways.award.places", prospect.award().title(), race.places()));
    if (race.selected()) {
      parts.add(words.say("ways.award.selected"));
      return words.say("distance", words.sentence(parts));
    }
    race.last().ifPresent(last -> parts.add(last(last)));
    race.cheapest()
        .ifPresent(
            way -> {
              ChangeWords changes = changes(way.leaf());
              String change = changes.of(way.enough().orElseThrow().change());
              parts.add(words.say("ways.award.one", way.leaf().title(), change));
            });
    return words.say("distance", words.sentence(parts));
  }

  private String last(AwardProspect.Last last) {
    String total = standings.published(Optional.of(last.total()));
    String name = last.standing().unit().name();
    return last.by().isPositive()
        ? words.say("ways.award.last", name, total, said(last.by()))
        : words.say("ways.award.order", name, total);
  }
}
