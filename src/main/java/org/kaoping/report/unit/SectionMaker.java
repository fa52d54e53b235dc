package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Tree;
import org.kaoping.report.Links;
import org.kaoping.report.Piece;
import org.kaoping.report.Report;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Indicator;
import org.kaoping.wording.RemarkWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.SumWords;
import org.kaoping.wording.Words;

/** Shows how the leaves of a unit came to their scores, and the branches above to theirs. */
final class SectionMaker {
  private final RankedEvaluation ranked;
  private final Words words;
  private final SchemeWords schemeWords;
  private final LeafMaker leaves;
  private final SumWords sums;
  private final OtherSources otherSources;
  private final String root;

  SectionMaker(Report report, LeafMaker leaves, SumWords sums, String root) {
    this.ranked = report.ranked();
    this.words = report.words();
    this.schemeWords = report.schemeWords();
    this.leaves = leaves;
    this.sums = sums;
    this.otherSources = new OtherSources(report);
    this.root = root;
  }

  /** Returns a section for each top-level indicator. */
  List<UnitPage.Section> of(Standing standing, LeafScores scores) {
    return ranked.scheme().forKind(standing.unit().kind()).indicators().stream()
        .map(top -> section(top, standing, scores))
        .toList();
  }

  private UnitPage.Section section(Indicator top, Standing standing, LeafScores scores) {
    List<Piece<UnitPage.Leaf>> all = new ArrayList<>();
    addLeaves(top, "", scores, all);
    List<Piece<UnitPage.Leaf>> open = new ArrayList<>();
    List<Piece<UnitPage.Leaf>> full = new ArrayList<>();
    List<String> each = new ArrayList<>();
    for (Piece<UnitPage.Leaf> leaf : all) {
      if (leaf.shown().open() || top.isLeaf()) {
        open.add(leaf);
      } else {
        full.add(leaf);
        each.add(leaf.shown().item());
      }
    }
    return new UnitPage.Section(
        top.id(),
        top.title(),
        root + Links.indicator(ranked.evaluation().id(), top.id()),
        top.isLeaf(),
        top.isAdjustment() ? "" : words.number(top.points()),
        score(top, standing).map(words::number).orElseGet(() -> words.say("none")),
        workings(top, scores.sums()),
        open,
        full,
        full.isEmpty() ? "" : words.say("derivation.full", full.size(), words.list(each)));
  }

  private void addLeaves(
      Indicator node, String path, LeafScores scores, List<Piece<UnitPage.Leaf>> all) {
    if (!node.isLeaf()) {
      for (Indicator child : node.children()) {
        addLeaves(child, child.isLeaf() ? path : child.title(), scores, all);
      }
      return;
    }
    @Nullable LeafScore score = scores.official().get(node.id());
    if (score != null) {
      String href = root + Links.indicator(ranked.evaluation().id(), node.id());
      all.add(leaves.leaf(score, scores.sums(), path, href, beside(node, scores)));
    }
  }

  private List<String> beside(Indicator leaf, LeafScores scores) {
    List<String> beside = new ArrayList<>();
    scores
        .others()
        .forEach(
            (source, given) ->
                Optional.ofNullable(given.get(leaf.id()))
                    .map(score -> otherSources.of(schemeWords.source(source), score))
                    .ifPresent(beside::add));
    return beside;
  }

  private static Optional<Decimal> score(Indicator node, Standing standing) {
    return Optional.ofNullable(standing.score().nodes().get(node.id()));
  }

  /** Returns the sums of the branches below a top-level indicator, and last its own. */
  private List<String> workings(Indicator top, Tree tree) {
    List<String> workings = new ArrayList<>();
    for (Indicator child : top.children()) {
      workings(child, tree).stream()
          .map(w -> words.say("aspect", child.title(), w))
          .forEach(workings::add);
    }
    sums.of(top, tree).ifPresent(workings::add);
    return workings;
  }

  /** What sources whose scores do not count made of a leaf, a self-assessment for example. */
  static final class OtherSources {
    private final Words words;
    private final SchemeWords scheme;
    private final RemarkWords remarks;

    OtherSources(Report report) {
      this.words = report.words();
      this.scheme = report.schemeWords();
      this.remarks = new RemarkWords(report.words());
    }

    /** Returns a source's score of a leaf, and what it wrote beside it. */
    String of(String source, LeafScore score) {
      String points = score.score().map(words::number).orElseGet(() -> words.say("none"));
      List<String> texts = score.inPeriods().stream().flatMap(p -> texts(p).stream()).toList();
      return texts.isEmpty()
          ? words.say("beside", source, points)
          : words.say("beside.words", source, points, String.join(words.say("separator"), texts));
    }

    /** Returns what it wrote in a period, with the period's name before it. */
    private Optional<String> texts(LeafScore.InPeriod in) {
      List<String> texts = texts(in.derivation().record());
      String text = String.join(words.say("separator"), texts);
      return texts.isEmpty()
          ? Optional.empty()
          : Optional.of(
              in.period()
                  .map(id -> words.say("loss.period", scheme.period(id), text))
                  .orElse(text));
    }

    private List<String> texts(LeafRecord record) {
      List<String> texts = new ArrayList<>();
      if (record.outcome() instanceof LeafRecord.NotApplicable not) {
        texts.add(not.reason());
      }
      record.observed().flatMap(LeafRecord.Observed::reason).ifPresent(texts::add);
      record
          .observed()
          .ifPresent(
              observed ->
                  observed.findings().forEach(finding -> texts.addAll(remarks.texts(finding))));
      texts.addAll(remarks.texts(record.remarks()));
      return texts;
    }
  }
}
