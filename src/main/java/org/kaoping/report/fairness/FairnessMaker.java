package org.kaoping.report.fairness;

import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Fairness;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.wording.Words;

/**
 * Makes the page that says what may be unfair about a scheme and its use, where readers are told
 * everything.
 */
public final class FairnessMaker {
  private final Report report;
  private final Words words;
  private final List<Answer> answers;

  private FairnessMaker(Report report) {
    this.report = report;
    this.words = report.words();
    this.answers = answers(report);
  }

  /** Plans the page, if there is something to tell. */
  public static Optional<PlannedPage> page(Report report, Frames frames) {
    if (!report.tellsFairness()) {
      return Optional.empty();
    }
    String path = Links.fairness(report.id());
    String title = report.words().say("label.fairness");
    return Optional.of(
        PlannedPage.of(
            report.entry(Entry.Kind.EVALUATION, title, path),
            () -> {
              FairnessPage page = new FairnessMaker(report).page();
              return frames.page(
                  report, path, "fairness.ftlh", report.titleOf(title), page.say(), page);
            }));
  }

  /** Returns the way to the page, which says what it finds; empty without the page. */
  public static Optional<Link> link(Report report, String root) {
    return report.tellsFairness()
        ? Optional.of(
            new Link(new FairnessMaker(report).lead(), root + Links.fairness(report.id())))
        : Optional.empty();
  }

  private static List<Answer> answers(Report report) {
    Fairness fairness = report.fairness();
    Cells cells = new Cells(report);
    IndicatorQuestions indicators = new IndicatorQuestions(report.words(), cells);
    OrderQuestions order = new OrderQuestions(report, cells);
    RecordQuestions records = new RecordQuestions(report, cells);
    return List.of(
        indicators.uniform(fairness.uniform()),
        order.deciding(fairness.deciding()),
        records.repeated(fairness.repeated()),
        order.bonuses(fairness.bonuses()),
        indicators.departments(fairness.departments()),
        records.assessors(fairness.assessors()),
        records.inflation(fairness.inflation()),
        indicators.correlation(fairness.correlation()),
        order.quotas(fairness.quotas()));
  }

  private FairnessPage page() {
    return new FairnessPage(
        report.ranked().title(),
        lead(),
        words.say("fairness.hint"),
        answers.stream().map(this::question).toList(),
        answers.stream().filter(Answer::asked).map(this::section).toList());
  }

  private String lead() {
    long asked = answers.stream().filter(Answer::asked).count();
    long found = answers.stream().filter(answer -> answer.found() > 0).count();
    return words.say("fairness.lead", found, asked);
  }

  private FairnessPage.Question question(Answer answer) {
    return new FairnessPage.Question(
        new Link(title(answer), answer.asked() ? "#" + id(answer) : ""),
        answer.asked()
            ? words.say("fairness.result", answer.found())
            : words.say("fairness.unasked"),
        answer.found() > 0,
        answer.asked() ? List.of() : answer.says());
  }

  private FairnessPage.Section section(Answer answer) {
    return new FairnessPage.Section(
        id(answer), title(answer), answer.says(), answer.about(), answer.tables());
  }

  private static String id(Answer answer) {
    return "_" + answer.question();
  }

  private String title(Answer answer) {
    return words.say("fairness." + answer.question());
  }
}
