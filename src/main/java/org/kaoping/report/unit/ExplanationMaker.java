package org.kaoping.report.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Tree;
import org.kaoping.report.Link;
import org.kaoping.report.Piece;
import org.kaoping.report.Report;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.wording.SumWords;
import org.kaoping.wording.Words;

/** Makes trees of what pages of units show. */
public final class ExplanationMaker {
  private final Report report;
  private final Words words;
  private final UnitMaker units;
  private final SumWords sums;

  public ExplanationMaker(Report report) {
    this.report = report;
    this.words = report.words();
    this.units = new UnitMaker(report, List.of());
    this.sums = new SumWords(report.scheme(), report.words());
  }

  /**
   * Returns the tree of a unit.
   *
   * @param indicator the one to explain, empty for all
   * @return nothing if the unit has no results
   */
  public Optional<Explanation> of(Register.Unit unit, Optional<Indicator> indicator) {
    Optional<UnitResult> result = Optional.ofNullable(report.results().get(unit.id()));
    return report.ranked().awards().standings().stream()
        .filter(standing -> standing.unit().id().equals(unit.id()))
        .findFirst()
        .flatMap(standing -> result.map(recorded -> explanation(standing, recorded, indicator)));
  }

  private Explanation explanation(
      Standing standing, UnitResult result, Optional<Indicator> indicator) {
    UnitPage page = units.page(standing, result);
    Map<String, UnitPage.Leaf> leaves = new HashMap<>();
    for (UnitPage.Section section : page.sections()) {
      Stream.concat(section.leaves().stream(), section.full().stream())
          .map(Piece::shown)
          .forEach(leaf -> leaves.put(leaf.id(), leaf));
    }
    Tree tree = LeafScores.of(report.ranked(), result, report.ranked().scorer().memo()).sums();
    List<Indicator> shown =
        indicator
            .map(List::of)
            .orElseGet(() -> report.scheme().forKind(standing.unit().kind()).indicators());
    return new Explanation(
        words.join(
            Stream.concat(Stream.of(report.ranked().title()), page.about().stream().map(Link::text))
                .toList()),
        report.banners(),
        page,
        page.stated()
            ? List.of()
            : shown.stream().map(node -> node(node, standing, leaves, tree)).toList(),
        indicator.isEmpty());
  }

  private Explanation.Node node(
      Indicator node, Standing standing, Map<String, UnitPage.Leaf> leaves, Tree tree) {
    return new Explanation.Node(
        node.id(),
        node.title(),
        standing.indicator(node.id()).map(words::number).orElseGet(() -> words.say("none")),
        node.isAdjustment() ? "" : words.number(node.points()),
        node.isLeaf() ? Optional.empty() : sums.of(node, tree),
        Optional.ofNullable(leaves.get(node.id())),
        node.isLeaf()
            ? List.of()
            : node.children().stream().map(child -> node(child, standing, leaves, tree)).toList());
  }
}
