package org.kaoping.report.objection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.reckon.Objected;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.result.Objection;
import org.kaoping.wording.ObjectionWords;
import org.kaoping.wording.Words;

/** Shows what was objected to, what was decided and what came of it. */
public final class ObjectionMaker {
  private final RankedEvaluation ranked;
  private final ObjectionWords said;
  private final Words words;
  private final Map<String, List<Link>> replies;
  private final String root;

  /**
   * Makes parts of pages without letters of reply.
   *
   * @param root the way from the pages to the site's root
   */
  public ObjectionMaker(Report report, String root) {
    this(report, Map.of(), root);
  }

  private ObjectionMaker(Report report, Map<String, List<Link>> replies, String root) {
    this.ranked = report.ranked();
    this.said = new ObjectionWords(report.ranked(), report.schemeWords(), report.words());
    this.words = report.words();
    this.replies = replies;
    this.root = root;
  }

  /**
   * Plans the page of all objections, if there are some that readers are told of.
   *
   * @param replies letters of reply by id of the objection, each by its address from the root
   */
  public static Optional<PlannedPage> page(
      Report report, Map<String, List<Link>> replies, Frames frames) {
    if (!report.tellsObjections()) {
      return Optional.empty();
    }
    String path = Links.objections(report.id());
    String title = report.words().say("label.objections");
    return Optional.of(
        PlannedPage.of(
            report.entry(Entry.Kind.EVALUATION, title, path),
            () -> {
              ObjectionPage page = new ObjectionMaker(report, replies, Links.root(path)).page();
              return frames.page(
                  report, path, "objections.ftlh", report.titleOf(title), page.lead(), page);
            }));
  }

  /** Returns the way to the page, which says what became of all; empty without the page. */
  public static Optional<Link> link(Report report, String root) {
    return report.tellsObjections()
        ? Optional.of(
            new Link(
                new ObjectionWords(report.ranked(), report.schemeWords(), report.words()).lead(),
                root + Links.objections(report.id())))
        : Optional.empty();
  }

  private ObjectionPage page() {
    return new ObjectionPage(
        ranked.title(),
        said.lead(),
        inOrder(ranked).stream().map(this::item).toList(),
        ranked.corrections().isEmpty() ? "" : root + Links.corrections(ranked.evaluation().id()));
  }

  /** Returns the objections in the order in which they were received. */
  static List<Objected> inOrder(RankedEvaluation ranked) {
    return ranked.objections().stream()
        .sorted(Comparator.comparing(objected -> objected.objection().received()))
        .toList();
  }

  /** Returns those of a unit that readers are told of, in the order in which they were received. */
  public List<ObjectionPage.Item> of(String unit) {
    return inOrder(ranked).stream()
        .filter(objected -> objected.objection().unit().equals(unit))
        .map(this::item)
        .toList();
  }

  private ObjectionPage.Item item(Objected objected) {
    Objection objection = objected.objection();
    return new ObjectionPage.Item(
        objection.id(),
        said.unit(objection),
        root + Links.unit(ranked, objection.unit()),
        words.date(objection.received()),
        words.sentence(said.against(objection)),
        objection.says(),
        said.outcome(objection),
        said.decided(objection),
        objection.decision().flatMap(Objection.Decision::reason).orElse(""),
        said.effects(objected),
        said.effect(objected),
        words.sentences(said.notes(objected)),
        replies.getOrDefault(objection.id(), List.of()).stream()
            .map(link -> new Link(link.text(), root + link.href()))
            .toList());
  }
}
