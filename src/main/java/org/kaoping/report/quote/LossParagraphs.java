package org.kaoping.report.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.reckon.Derivation;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Neighbours;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Tree;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.LossWords;
import org.kaoping.wording.OrderWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.SumWords;
import org.kaoping.wording.VetoWords;
import org.kaoping.wording.Words;

/**
 * Tells a unit which vetoes it has, what besides totals gives it its place, and where it lost
 * points: a paragraph each, with what the clause asks for. What does not apply to it is no loss,
 * and nothing of it is to be put right.
 */
final class LossParagraphs {
  private final RankedEvaluation ranked;
  private final Words words;
  private final StandingWords standings;
  private final OrderWords orders;
  private final Neighbours neighbours;
  private final LossWords losses;

  LossParagraphs(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.words = words;
    this.standings = new StandingWords(ranked, words);
    Scheme scheme = ranked.scheme();
    this.orders = new OrderWords(scheme, words);
    this.neighbours = Neighbours.of(ranked);
    this.losses =
        new LossWords(
            words, new SchemeWords(scheme, words), new SumWords(scheme, words), Integer.MAX_VALUE);
  }

  /**
   * Returns vetoes, who is level with it, then losses in the scheme's order, or a sentence if there
   * are none.
   */
  List<Block> of(Standing standing, UnitResult result) {
    List<Block> paragraphs = new ArrayList<>();
    for (UnitResult.RecordedVeto recorded : result.vetoes()) {
      standing.vetoes().stream()
          .filter(veto -> veto.id().equals(recorded.veto()))
          .findFirst()
          .ifPresent(veto -> paragraphs.add(veto(veto, recorded.remarks().note())));
    }
    VetoWords vetoWords = new VetoWords(ranked.scheme(), words);
    for (Scheme.Veto found : standing.found()) {
      paragraphs.add(veto(found, found.when().map(when -> vetoWords.why(when, standing))));
    }
    order(standing).ifPresent(paragraphs::add);
    List<LeafScore> scores = ranked.scorer().derive(result);
    List<LeafScore> lost = scores.stream().filter(LossParagraphs::isLoss).toList();
    if (lost.isEmpty()) {
      paragraphs.add(Block.Paragraph.of(words.say(none(scores))));
    }
    Tree tree = ranked.scorer().sums(result.unit(), scores);
    for (int i = 0; i < lost.size(); i++) {
      paragraphs.add(paragraph(i + 1, lost.get(i), tree));
    }
    return paragraphs;
  }

  /** Returns the message why there are no losses. */
  private String none(List<LeafScore> scores) {
    return ranked.scheme().stated()
        ? "notice.stated"
        : scores.stream().allMatch(score -> score.score().isEmpty())
            ? "notice.no-scores"
            : "notice.no-losses";
  }

  private static boolean isLoss(LeafScore score) {
    return score.score().filter(s -> s.compareTo(score.indicator().points()) < 0).isPresent();
  }

  /** Says whether points were lost where the indicator applies, in other evaluations if carried. */
  private static boolean isOwn(LeafScore score) {
    return score.carried().isPresent()
        || score.inPeriods().stream()
            .filter(period -> !(period.derivation() instanceof Derivation.Exempt))
            .flatMap(period -> period.score().stream())
            .anyMatch(s -> s.compareTo(score.indicator().points()) < 0);
  }

  /** Returns who shares the unit's place, and what puts it before or behind others. */
  private Optional<Block> order(Standing standing) {
    List<String> sentences = orders.of(standing, neighbours.of(standing));
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Paragraph(
                List.of(
                    new Block.Run(words.compact(words.say("notice.order")), Face.BLACK),
                    new Block.Run(words.compact(String.join(" ", sentences)), Face.BODY))));
  }

  private Block veto(Scheme.Veto veto, Optional<String> why) {
    String called = new VetoWords(ranked.scheme(), words).title(veto);
    String text = words.unended(veto.text());
    String title =
        veto.clause()
            .map(clause -> words.say("notice.veto.clause", text, clause, called))
            .orElseGet(() -> words.say("notice.veto", text, called));
    String effect = words.say("notice.veto.effect", standings.effect(veto));
    String note = why.map(n -> words.say("notice.veto.note", words.unended(n))).orElse("");
    return new Block.Paragraph(
        List.of(
            new Block.Run(words.compact(title), Face.BLACK),
            new Block.Run(words.compact(effect + note), Face.BODY)));
  }

  private Block paragraph(int number, LeafScore score, Tree tree) {
    Indicator indicator = score.indicator();
    String full = words.number(indicator.points());
    String title =
        indicator
            .clause()
            .map(clause -> words.say("notice.loss.clause", number, indicator.title(), clause))
            .orElseGet(() -> words.say("notice.loss", number, indicator.title()));
    String points =
        score
            .score()
            .map(
                got ->
                    indicator.isAdjustment()
                        ? words.say("notice.loss.taken", words.number(got.negated()))
                        : words.say("notice.loss.points", full, words.number(got)))
            .orElse("");
    String why = losses.of(score, tree).map(words::unended).orElse("");
    String required =
        isOwn(score)
            ? criterion(indicator)
                .map(text -> words.say("notice.loss.required", words.unended(text)))
                .orElse("")
            : words.say("notice.loss.exempt");
    return new Block.Paragraph(
        List.of(
            new Block.Run(words.compact(title), Face.BLACK),
            new Block.Run(
                words.compact(points + words.say("notice.loss.why", why) + required), Face.BODY)));
  }

  /** Returns what an indicator asks for: its text, or else those of its rules. */
  private Optional<String> criterion(Indicator indicator) {
    List<String> rules =
        indicator.leaf().rules().stream().flatMap(rule -> rule.text().stream()).toList();
    return indicator
        .text()
        .or(
            () ->
                Optional.of(String.join(words.say("separator"), rules))
                    .filter(text -> !text.isEmpty()));
  }
}
