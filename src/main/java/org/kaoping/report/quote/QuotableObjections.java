package org.kaoping.report.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.reckon.Objected;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Objection;
import org.kaoping.wording.ObjectionWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/**
 * What can be quoted of objections: each as a whole, as a letter of reply tells it, or in parts.
 */
final class QuotableObjections {
  private final RankedEvaluation ranked;
  private final ObjectionWords said;
  private final Words words;

  QuotableObjections(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.said = new ObjectionWords(ranked, new SchemeWords(ranked.scheme(), words), words);
    this.words = words;
  }

  Quotable all() {
    return Quotable.among(
        "objection", ranked.objections(), objected -> objected.objection().id(), this::one);
  }

  private Quotable one(Objected objected) {
    Objection objection = objected.objection();
    Map<String, Quotable> names = new LinkedHashMap<>();
    names.put("unit", Quotable.text(said.unit(objection)));
    names.put("received", Quotable.text(words.date(objection.received())));
    names.put("against", Quotable.text(said.against(objection)));
    names.put("says", Quotable.text(words.unended(objection.says())));
    names.put("outcome", Quotable.text(said.outcome(objection)));
    objection
        .decision()
        .ifPresent(
            decision -> {
              names.put("decided", Quotable.text(words.date(decision.date())));
              decision.by().ifPresent(by -> names.put("by", Quotable.text(by)));
              decision
                  .reason()
                  .ifPresent(why -> names.put("reason", Quotable.text(words.unended(why))));
              names.put("effect", Quotable.text(words.unended(said.effect(objected))));
            });
    return Quotable.keys(names)
        .or(new Quotable.Blocks(said.against(objection), () -> blocks(objected)));
  }

  /** Returns what was objected to, what was decided and why, and what came of it. */
  private List<Block> blocks(Objected objected) {
    Objection objection = objected.objection();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        paragraph(
            "label.objection",
            words.say(
                "notice.objection",
                words.date(objection.received()),
                said.against(objection),
                words.unended(objection.says()))));
    objection
        .decision()
        .ifPresent(
            decision -> {
              String outcome = said.outcome(objection);
              blocks.add(
                  paragraph(
                      "label.objection.decision",
                      words.say("notice.objection.decided", outcome, said.decided(objection))));
              decision
                  .reason()
                  .ifPresent(
                      why ->
                          blocks.add(
                              paragraph(
                                  "label.objection.reason",
                                  words.say("notice.objection.reason", words.unended(why)))));
            });
    if (objection.decision().isPresent()) {
      List<String> effect = new ArrayList<>(said.notes(objected));
      effect.add(
          objected.isWithoutEffect()
              ? said.effect(objected)
              : words.say("notice.objection.effect"));
      blocks.add(paragraph("label.objection.effect", words.sentences(effect)));
      if (!objected.isWithoutEffect()) {
        blocks.add(table(objected));
      }
    }
    return blocks;
  }

  private Block paragraph(String label, String text) {
    return new Block.Paragraph(
        List.of(
            new Block.Run(
                words.compact(words.say("notice.objection.head", words.say(label))), Face.BLACK),
            new Block.Run(words.compact(text), Face.BODY)));
  }

  private Block table(Objected objected) {
    return new Block.Table(
        List.of(
            column("label.correction.value", false),
            column("label.correction.before", true),
            column("label.correction.after", true)),
        said.effects(objected).stream()
            .map(e -> List.of(e.name(), e.before(), e.after()))
            .toList());
  }

  private Block.Column column(String heading, boolean figures) {
    return new Block.Column(words.phrases(words.say(heading)), figures, false);
  }
}
