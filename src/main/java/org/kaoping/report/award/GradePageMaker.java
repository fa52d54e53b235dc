package org.kaoping.report.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.reckon.GradeMargin;
import org.kaoping.reckon.Standing;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.scheme.Grades;
import org.kaoping.wording.GradeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes the page that shows where the places of grades end that go by place. */
public final class GradePageMaker {
  /** So many fewer or more places are looked at. */
  private static final int MOST = 3;

  private final Report report;
  private final Words words;
  private final StandingWords standings;
  private final Parting parting;
  private final DivisionLinks divisions;
  private final List<GradeMargin> margins;
  private final String root;

  private GradePageMaker(Report report, String root) {
    this.report = report;
    this.words = report.words();
    this.standings = report.standings();
    this.parting = new Parting(report);
    this.root = root;
    this.divisions = new DivisionLinks(report, root);
    this.margins = GradeMargin.of(report.ranked(), MOST);
  }

  private static boolean isFor(Report report) {
    return report.edition().showsWorkingsOfAll()
        && !report.ranked().isOpen()
        && report.scheme().grades().flatMap(grades -> grades.byPlace()).isPresent()
        && report.ranked().awards().standings().stream().anyMatch(s -> s.place().isPresent());
  }

  /** Plans the page, if grades go by place and some unit has one. */
  public static Optional<PlannedPage> page(Report report, Frames frames) {
    if (!isFor(report)) {
      return Optional.empty();
    }
    String path = Links.grades(report.id());
    String title = report.words().say("label.grades.places");
    return Optional.of(
        PlannedPage.of(
            report.entry(Entry.Kind.EVALUATION, title, path),
            () -> {
              GradePage page = new GradePageMaker(report, Links.root(path)).page(title);
              return frames.page(
                  report, path, "grades.ftlh", report.titleOf(title), page.say(), page);
            }));
  }

  /**
   * Returns the way to the page, with how many places each grade has; empty without the page.
   *
   * @param root the way to the site's root
   */
  public static Optional<Link> link(Report report, String root) {
    return isFor(report)
        ? Optional.of(
            new Link(new GradePageMaker(report, root).say(), root + Links.grades(report.id())))
        : Optional.empty();
  }

  private GradePage page(String title) {
    boolean grouped = margins.stream().anyMatch(margin -> margin.ranking().isPresent());
    List<GradePage.Places> grades = new ArrayList<>();
    for (String grade : margins.stream().map(margin -> margin.grade().id()).distinct().toList()) {
      List<GradeMargin> own = margins.stream().filter(m -> m.grade().id().equals(grade)).toList();
      grades.add(
          new GradePage.Places(titleOf(own.get(0)), own.stream().map(this::margin).toList()));
    }
    return new GradePage(title, say(), words.say("grades.about"), grouped, grades);
  }

  /** Says what each grade takes. */
  private String say() {
    return words.say(
        "grades.say", words.list(margins.stream().map(this::titleOf).distinct().toList()));
  }

  private String titleOf(GradeMargin margin) {
    String takes = new GradeWords(report.scheme(), words).bound(grades(), margin.grade());
    return words.say("grades.title", margin.grade().title(), takes);
  }

  private Grades grades() {
    return report.scheme().grades().orElseThrow();
  }

  private GradePage.Margin margin(GradeMargin margin) {
    String name =
        margin.ranking().isPresent() ? standings.rankingTitle(margin.ranking()) : nameless();
    return new GradePage.Margin(
        new Link(name, divisions.ofRanking(margin.ranking())),
        Integer.toString(margin.units()),
        Integer.toString(margin.places()),
        parted(margin),
        Stream.of(margin.last(), margin.next())
            .filter(units -> !units.isEmpty())
            .map(units -> together(units, ""))
            .toList(),
        margin.lacking().stream().map(this::link).toList(),
        margin.leaving().stream().map(move -> moved("grades.fewer", move)).toList(),
        margin.coming().stream().map(move -> moved("grades.more", move)).toList());
  }

  /** Units without a kind or group make one ranking. */
  private String nameless() {
    return margins.stream().anyMatch(margin -> margin.ranking().isPresent())
        ? words.say("ranking.rest")
        : "";
  }

  private String parted(GradeMargin margin) {
    if (margin.last().isEmpty()) {
      return words.say("award.margin.none");
    }
    return margin.next().isEmpty()
        ? words.say("grades.all")
        : parting.between(margin.last().get(0), margin.next().get(0));
  }

  private AwardPage.Together moved(String key, GradeMargin.Move move) {
    String by = words.say(key, move.by());
    return together(move.units(), move.reach() ? by : words.say("grades.lacking", by));
  }

  private AwardPage.Together together(List<Standing> equal, String mark) {
    return new AwardPage.Together(
        equal.stream().map(this::link).toList(), standings.published(equal.get(0).total()), mark);
  }

  private Link link(Standing standing) {
    return new Link(
        standing.unit().name(), root + Links.unit(report.ranked(), standing.unit().id()));
  }
}
