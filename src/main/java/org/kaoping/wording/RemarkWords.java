package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.result.Finding;
import org.kaoping.result.Remarks;

/** What was written beside results, in words. */
public final class RemarkWords {
  private final Words words;

  public RemarkWords(Words words) {
    this.words = words;
  }

  /** Returns count and amount of a finding, and what was written beside it. */
  public List<String> texts(Finding finding) {
    List<String> text = new ArrayList<>();
    if (finding.cases() > 1) {
      text.add(words.say("found.count", finding.cases()));
    }
    finding.amount().map(words::points).ifPresent(text::add);
    text.addAll(texts(finding.remarks()));
    return text;
  }

  /** Returns note, evidence, assessor and date of a finding, record or veto. */
  public List<String> texts(Remarks remarks) {
    List<String> text = new ArrayList<>();
    remarks.note().ifPresent(text::add);
    remarks.evidence().ifPresent(e -> text.add(words.say("found.evidence", e)));
    remarks.by().ifPresent(b -> text.add(words.say("found.by", b)));
    remarks.date().ifPresent(d -> text.add(words.date(d)));
    return text;
  }
}
