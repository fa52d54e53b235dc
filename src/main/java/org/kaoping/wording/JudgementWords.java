package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;
import org.kaoping.reckon.Judgement;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;

/** Says what assessors gave, and how marks make a score. */
public final class JudgementWords {
  /** To what a number with no end is shown. */
  private static final Rounding SHOWN = Rounding.Mode.HALF_UP.to(4);

  private final Words words;

  public JudgementWords(Words words) {
    this.words = words;
  }

  /**
   * A mark.
   *
   * @param dropped whether it is left out
   */
  public record MarkText(String text, boolean dropped) {}

  /** Returns what was given, and how it comes to the score, so that it can be worked out. */
  public String of(Judgement judgement) {
    List<String> said = new ArrayList<>();
    if (judgement.marks().isEmpty()) {
      said.add(given(judgement));
    } else {
      said.add(marks(judgement));
      for (Quotient mark : judgement.mark().stream().toList()) {
        if (!mark.isExact()) {
          int digits = mark.rounded().decimals();
          said.add(words.say("judged.rounded", digits, words.number(mark.rounded())));
        }
      }
    }
    if (!judgement.top().equals(judgement.points())) {
      String left =
          words.number(judgement.points())
              + " × "
              + number(judgement.counting())
              + " ÷ "
              + words.number(judgement.top());
      said.add(equal(left, judgement.score()));
    }
    return words.join(said);
  }

  private String given(Judgement judgement) {
    String score = number(judgement.middle());
    if (judgement.level().isPresent()) {
      return words.say("judged.level", judgement.level().get().title(), score);
    }
    return judgement.top().equals(judgement.points())
        ? words.say("plain.given", score)
        : words.say("judged.of", score, words.number(judgement.top()));
  }

  private String marks(Judgement judgement) {
    List<Judgement.Mark> marks = judgement.marks();
    int all = marks.stream().mapToInt(Judgement.Mark::count).sum();
    int dropped = marks.stream().mapToInt(Judgement.Mark::dropped).sum();
    List<String> said = new ArrayList<>(List.of(words.say("judged.marks", all)));
    if (dropped > 0) {
      said.add(words.say("judged.dropped", dropped / 2));
    }
    String sum =
        marks.stream()
            .filter(mark -> mark.kept() > 0)
            .map(this::product)
            .collect(Collectors.joining(" + "));
    String left = words.say("working.brackets", sum) + " ÷ " + (all - dropped);
    said.add(
        judgement.isMean()
            ? equal(left, judgement.middle())
            : words.say("judged.median", number(judgement.middle())));
    return words.join(said);
  }

  private String product(Judgement.Mark mark) {
    String value = words.number(mark.value());
    return mark.kept() == 1 ? value : mark.kept() + " × " + value;
  }

  private String equal(String left, Fraction right) {
    return words.say(
        right.rounded(SHOWN).isExact() ? "working.equals" : "judged.about", left, number(right));
  }

  private String number(Fraction fraction) {
    return words.number(fraction.rounded(SHOWN).rounded());
  }

  /** Returns the marks, each as it was given; votes by level. */
  public List<MarkText> each(Judgement judgement) {
    List<MarkText> texts = new ArrayList<>();
    for (Judgement.Mark mark : judgement.marks()) {
      String value =
          mark.level().map(Judged.Level::title).orElseGet(() -> words.number(mark.value()));
      String text =
          mark.isVote()
              ? words.say("judged.votes", value, mark.count())
              : mark.name().map(name -> words.say("aspect", name, value)).orElse(value);
      boolean all = mark.count() > 0 && mark.kept() == 0;
      texts.add(
          new MarkText(
              mark.dropped() > 0 && !all
                  ? text + words.say("judged.votes.dropped", mark.dropped())
                  : text,
              all));
    }
    return texts;
  }

  /** Returns how a judged leaf is scored, apart from its levels. */
  public List<String> limits(Judged judged) {
    List<String> limits = new ArrayList<>();
    limits.add(
        judged
            .step()
            .map(step -> words.say("limit.step", words.number(step)))
            .orElseGet(() -> words.say("limit.judged")));
    judged.of().ifPresent(top -> limits.add(words.say("limit.of", words.number(top))));
    for (Judged.Panel panel : judged.panel().stream().toList()) {
      panel.judges().ifPresent(judges -> limits.add(words.say("limit.judges", judges)));
      if (panel.drop() > 0) {
        limits.add(words.say("judged.dropped", panel.drop()));
      }
      limits.add(words.say("limit.middle." + panel.middle()));
      panel.decimals().ifPresent(digits -> limits.add(words.say("limit.decimals", digits)));
    }
    return limits;
  }

  /** Returns the levels of a judged leaf with their points, none of another. */
  public List<String> levels(Indicator indicator) {
    return indicator.isLeaf() && indicator.leaf().scoring() instanceof Judged judged
        ? judged.levels().stream().map(this::level).toList()
        : List.of();
  }

  private String level(Judged.Level level) {
    String points =
        level.isRange()
            ? words.say("level.range", words.number(level.least()), words.number(level.most()))
            : words.number(level.most());
    Optional<String> text = level.text();
    return text.map(t -> words.say("level.text", level.title(), points, t))
        .orElseGet(() -> words.say("level", level.title(), points));
  }
}
