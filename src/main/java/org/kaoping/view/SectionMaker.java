package org.kaoping.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.page.Links;
import org.kaoping.page.UnitPage;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Standing;
import org.kaoping.scheme.Indicator;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** Shows how the leaves of a unit came to their scores, and the branches above to theirs. */
final class SectionMaker {
  /** Digits that a rescaled score is rounded to. */
  private static final int DECIMALS = 4;

  private final RankedEvaluation ranked;
  private final Words words;
  private final SchemeWords schemeWords;
  private final LeafMaker leaves;
  private final OtherSources otherSources;
  private final String root;

  SectionMaker(RankedEvaluation ranked, LeafMaker leaves, Words words, String root) {
    this.ranked = ranked;
    this.words = words;
    this.schemeWords = new SchemeWords(ranked.scheme(), words);
    this.leaves = leaves;
    this.otherSources = new OtherSources(words, leaves);
    this.root = root;
  }

  /** Returns a section for each top-level indicator. */
  List<UnitPage.Section> of(Standing standing, LeafScores scores) {
    return ranked.scheme().indicators().stream()
        .map(
            top ->
                new UnitPage.Section(
                    top.id(),
                    top.title(),
                    root + Links.indicator(ranked.evaluation().id(), top.id()),
                    top.isLeaf(),
                    words.number(top.points()),
                    score(top, standing).map(words::number).orElseGet(() -> words.say("none")),
                    workings(top, standing),
                    leaves(top, "", scores)))
        .toList();
  }

  private List<UnitPage.Leaf> leaves(Indicator node, String path, LeafScores scores) {
    if (!node.isLeaf()) {
      return node.children().stream()
          .flatMap(child -> leaves(child, child.isLeaf() ? path : child.title(), scores).stream())
          .toList();
    }
    String href = root + Links.indicator(ranked.evaluation().id(), node.id());
    List<String> beside =
        scores.others().entrySet().stream()
            .flatMap(
                source ->
                    Optional.ofNullable(source.getValue().get(node.id()))
                        .map(s -> otherSources.of(schemeWords.source(source.getKey()), s))
                        .stream())
            .toList();
    return Optional.ofNullable(scores.official().get(node.id())).stream()
        .map(score -> leaves.leaf(score, path, href, beside))
        .toList();
  }

  private static Optional<Decimal> score(Indicator node, Standing standing) {
    return Optional.ofNullable(standing.score().nodes().get(node.id()));
  }

  /** Returns the sums of the branches below a top-level indicator, and last its own. */
  private List<String> workings(Indicator top, Standing standing) {
    List<String> workings = new ArrayList<>();
    for (Indicator child : top.children()) {
      workings(child, standing).stream()
          .map(w -> words.say("aspect", child.title(), w))
          .forEach(workings::add);
    }
    score(top, standing).flatMap(s -> working(top, s, standing)).ifPresent(workings::add);
    return workings;
  }

  private Optional<String> working(Indicator branch, Decimal score, Standing standing) {
    List<Indicator> scored =
        branch.children().stream().filter(c -> score(c, standing).isPresent()).toList();
    if (branch.children().size() < 2 || scored.isEmpty()) {
      return Optional.empty();
    }
    List<Decimal> scores = scored.stream().flatMap(c -> score(c, standing).stream()).toList();
    String sum = scores.stream().map(words::number).collect(Collectors.joining(" + "));
    if (scored.size() == branch.children().size()) {
      return Optional.of(words.say("working.equals", sum, words.number(score)));
    }
    Decimal reached = Decimal.sum(scored.stream().map(Indicator::points).toList());
    String rescaled =
        words.say(
            "working.rescaled",
            sum,
            words.number(reached),
            words.number(branch.points()),
            words.number(score));
    return Optional.of(
        score.decimals() >= DECIMALS
            ? rescaled + words.say("separator") + words.say("working.rounded")
            : rescaled);
  }
}
