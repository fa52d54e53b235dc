package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.LeafScore;
import org.kaoping.report.Report;
import org.kaoping.result.LeafRecord;
import org.kaoping.wording.RemarkWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** What sources whose scores do not count made of a leaf, a self-assessment for example. */
final class OtherSources {
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
            in.period().map(id -> words.say("loss.period", scheme.period(id), text)).orElse(text));
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
