package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * What is said of a judged leaf goes together: its levels fall ({@link Code#BOUNDS_ORDER}), marks
 * are left when some are dropped ({@link Code#MARK_COUNT}).
 */
final class JudgedCheck {
  private static final List<String> OF_MARKS = List.of("drop", "judges", "decimals");

  private final Indicator leaf;
  private final Judged judged;
  private final Places places;
  private final Problems problems;

  JudgedCheck(Indicator leaf, Judged judged, Places places, Problems problems) {
    this.leaf = leaf;
    this.judged = judged;
    this.places = places;
    this.problems = problems;
  }

  void check() {
    for (String key : OF_MARKS) {
      if (judged.panel().isEmpty() && places.entry(judged, key).isPresent()) {
        problems.add(Diagnostic.required(places.key(judged, key), "marks", key));
      }
    }
    for (Judged.Panel panel : judged.panel().stream().toList()) {
      int least = 2 * panel.drop() + 1;
      if (panel.judges().filter(judges -> judges < least).isPresent()) {
        problems.add(
            Code.MARK_COUNT,
            places.value(judged, "judges"),
            panel.judges().get(),
            Phrase.of("marks.at-least", least));
      }
    }
    levels();
  }

  private void levels() {
    new Declared(places, problems).once("level", judged.levels(), "id", Judged.Level::id);
    Optional<Decimal> above = Optional.empty();
    for (Judged.Level level : judged.levels()) {
      YamlNode points = places.entry(level, "points").orElseThrow().value();
      if (points instanceof YamlNode.Mapping mapping) {
        range(level, mapping);
      }
      SourceSpan most =
          points instanceof YamlNode.Mapping mapping
              ? mapping.entry("to").orElseThrow().value().span()
              : points.span();
      if (above.filter(least -> level.most().compareTo(least) >= 0).isPresent()) {
        problems.add(
            new Diagnostic(
                Code.BOUNDS_ORDER,
                most,
                Phrase.of("levels.order", level.most(), above.get()),
                Phrase.of("levels.order.hint")));
      }
      above = Optional.of(level.least());
      new Marked(leaf, judged, places, problems).range(level.most(), most, "points");
    }
  }

  private void range(Judged.Level level, YamlNode.Mapping points) {
    if (judged.panel().isPresent()) {
      problems.add(
          Diagnostic.unusable(
              points.span(), "from", "marks: " + Fields.textOf(mark()), "range-of-marks"));
    } else if (!level.isRange()) {
      SourceSpan from = points.entry("from").orElseThrow().value().span();
      problems.add(Code.RANGE_ORDER, from, level.least(), level.most());
    }
  }

  private YamlNode mark() {
    return places.entry(judged, "marks").orElseThrow().value();
  }

  /** Whether a score, mark or level lies on the scale of its leaf. */
  record Marked(Indicator leaf, Judged judged, Places places, Problems problems) {
    /** Returns whether it lies on the scale. */
    boolean range(Decimal score, SourceSpan span, String key) {
      Decimal top = judged.top(leaf.points());
      if (score.compareTo(top) <= 0) {
        return true;
      }
      Phrase name = Phrase.of("term.named", Phrase.of("term.indicator"), leaf.id());
      problems.add(Code.SCORE_RANGE, span, score, top, name, key);
      return false;
    }

    void score(Decimal score, SourceSpan span, String key) {
      if (!range(score, span, key)) {
        return;
      }
      for (Decimal step : judged.step().stream().toList()) {
        if (!score.isMultipleOf(step)) {
          Decimal below = score.wholeTimes(step).times(step);
          Decimal above = below.plus(step);
          boolean beyond = above.compareTo(judged.top(leaf.points())) > 0;
          String near = beyond ? below.toString() : below + ", " + above;
          problems.add(Code.SCORE_STEP, span, score, step, near);
        }
      }
    }
  }

  /** What was recorded of a judged leaf is what its scheme asks for. */
  static final class OfRecord {
    private final RecordCheck.Recorded recorded;
    private final Judged judged;
    private final Places places;
    private final Problems problems;

    OfRecord(RecordCheck.Recorded recorded, Judged judged, Places places, Problems problems) {
      this.recorded = recorded;
      this.judged = judged;
      this.places = places;
      this.problems = problems;
    }

    /** Checks what is there. */
    void check() {
      LeafRecord record = recorded.record();
      if (judged.panel().isPresent()) {
        refuse("score", "marks");
        refuse("level", "marks");
        marks(judged.panel().get());
        return;
      }
      refuse("marks", "judged");
      if (judged.levels().isEmpty()) {
        refuse("level", "judged");
        if (recorded.observed().score().isPresent()) {
          score(recorded.observed().score().get());
        }
        return;
      }
      for (String id : recorded.observed().level().stream().toList()) {
        SourceSpan span = places.value(record, "level");
        new Declared(places, problems).reference("level", id, levels(), span);
        for (Judged.Level level : judged.level(id).stream().toList()) {
          level(level);
        }
      }
      if (recorded.observed().level().isEmpty()) {
        refuse("score", "levels");
      }
    }

    private List<String> levels() {
      return judged.levels().stream().map(Judged.Level::id).toList();
    }

    private void score(Decimal score) {
      SourceSpan span = places.value(recorded.record(), "score");
      Decimal top = judged.top(recorded.indicator().points());
      new Marked(recorded.indicator(), judged, places, problems).score(score, span, "score");
      if (score.compareTo(top) < 0 && recorded.observed().reason().isEmpty()) {
        problems.add(Code.MISSING_REASON, span, score, top, recorded.indicator().id());
      }
    }

    private void level(Judged.Level level) {
      if (!level.isRange()) {
        refuse("score", "level: " + level.id());
        return;
      }
      for (Decimal score : recorded.observed().score().stream().toList()) {
        SourceSpan span = places.value(recorded.record(), "score");
        if (score.compareTo(level.least()) < 0 || score.compareTo(level.most()) > 0) {
          problems.add(
              new Diagnostic(
                  Code.SCORE_RANGE,
                  span,
                  Phrase.of("level.range", score, level.least(), level.most(), level.id()),
                  Phrase.of("level.range.hint")));
        } else {
          new Marked(recorded.indicator(), judged, places, problems).score(score, span, "score");
        }
      }
    }

    private void marks(Judged.Panel panel) {
      long count = 0;
      boolean right = true;
      for (LeafRecord.Mark mark : recorded.observed().marks()) {
        boolean votes = mark.name().isPresent() && !judged.levels().isEmpty();
        Problems wrong = new Problems();
        if (votes) {
          votes(mark, wrong);
        } else {
          mark(mark, wrong);
        }
        problems.addAll(wrong.all());
        right &= wrong.isEmpty();
        count += votes && wrong.isEmpty() ? Long.parseLong(mark.value()) : 1;
      }
      if (right && places.entry(recorded.record(), "marks").isPresent()) {
        count(count, panel);
      }
    }

    private void votes(LeafRecord.Mark mark, Problems wrong) {
      SourceSpan span = places.span(mark);
      String level = mark.name().orElseThrow();
      new Declared(places, wrong).reference("level", level, levels(), span);
      if (!mark.value().matches("0|[1-9][0-9]{0,5}")) {
        wrong.add(
            Code.WRONG_FORM,
            span,
            Phrase.of("shown.text", mark.value()),
            Phrase.of("expect.whole-from-zero"),
            level + ": 3");
      }
    }

    private void mark(LeafRecord.Mark mark, Problems wrong) {
      SourceSpan span = places.span(mark);
      if (!judged.levels().isEmpty()) {
        new Declared(places, wrong).reference("level", mark.value(), levels(), span);
      } else if (!mark.value().matches("[0-9]+(\\.[0-9]{1,4})?")) {
        wrong.add(
            Code.WRONG_FORM,
            span,
            Phrase.of("shown.text", mark.value()),
            Phrase.of("expect.points-from-zero"),
            "8.5");
      } else {
        new Marked(recorded.indicator(), judged, places, wrong)
            .score(Decimal.of(mark.value()), span, "marks");
      }
    }

    private void count(long count, Judged.Panel panel) {
      SourceSpan span = places.value(recorded.record(), "marks");
      int least = 2 * panel.drop() + 1;
      if (panel.judges().isPresent()) {
        int due = panel.judges().get();
        if (count != due) {
          problems.add(Code.MARK_COUNT, span, (int) count, Phrase.of("marks.exactly", due));
        }
      } else if (count < least) {
        problems.add(Code.MARK_COUNT, span, (int) count, Phrase.of("marks.at-least", least));
      }
    }

    private void refuse(String key, String with) {
      Optional<YamlNode.Entry> entry = places.entry(recorded.record(), key);
      if (entry.isPresent()) {
        problems.add(Diagnostic.unusable(entry.get().key().span(), key, with, due()));
      }
    }

    private String due() {
      return judged.panel().isPresent()
          ? "record-marks"
          : judged.levels().isEmpty() ? "record-judged" : "record-level";
    }

    /** Adds what is missing. */
    void missing() {
      LeafRecord.Observed observed = recorded.observed();
      boolean none = true;
      for (String key : List.of("score", "level", "marks")) {
        none &= places.entry(recorded.record(), key).isEmpty();
      }
      if (!none && observed.level().isEmpty()) {
        return; // what stands there instead is refused
      }
      if (judged.panel().isPresent()) {
        if (none) {
          problems.add(recorded.missing("score", "marks", "marks: […]"));
        }
      } else if (!judged.levels().isEmpty() && observed.level().isEmpty()) {
        problems.add(recorded.missing("score", "level", "level: " + levels().get(0)));
      } else if (observed.score().isEmpty()
          && observed.level().flatMap(judged::level).map(Judged.Level::isRange).orElse(true)
          && (judged.levels().isEmpty() || observed.level().flatMap(judged::level).isPresent())) {
        problems.add(recorded.missing("score", "score", "score: …"));
      }
    }
  }
}
