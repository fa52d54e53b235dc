package org.kaoping.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.official.Block;
import org.kaoping.official.Face;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.score.LeafScore;
import org.kaoping.wording.LossWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** Tells a unit where it lost points: a paragraph an indicator, with what the clause asks for. */
final class LossParagraphs {
  private final RankedEvaluation ranked;
  private final Words words;
  private final LossWords losses;

  LossParagraphs(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.words = words;
    this.losses = new LossWords(words, new SchemeWords(ranked.scheme(), words), Integer.MAX_VALUE);
  }

  /** Returns the paragraphs in the scheme's order, or a sentence if there are no losses. */
  List<Block> of(UnitResult result) {
    List<Block> paragraphs = new ArrayList<>();
    for (LeafScore score : ranked.scorer().derive(result, ranked.scheme().officialSource())) {
      losses
          .of(score)
          .ifPresent(why -> paragraphs.add(paragraph(paragraphs.size() + 1, score, why)));
    }
    return paragraphs.isEmpty()
        ? List.of(Block.Paragraph.of(words.say("notice.no-losses")))
        : paragraphs;
  }

  private Block paragraph(int number, LeafScore score, String why) {
    Indicator indicator = score.indicator();
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
                    words.say(
                        "notice.loss.points", words.number(indicator.points()), words.number(got)))
            .orElse("");
    String required =
        criterion(indicator).map(text -> words.say("notice.loss.required", text)).orElse("");
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
