package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.TextColumns;
import org.kaoping.wording.JudgementWords;

/** Prints how a unit came to its score for a terminal, in the words of its page. */
public final class ExplanationText {
  /** A line with those that hang from it. */
  private record Twig(String text, List<Twig> below) {
    static Twig of(String text) {
      return new Twig(text, List.of());
    }
  }

  private final Map<String, String> labels;

  /**
   * Begins.
   *
   * @param labels fixed texts by key
   */
  public ExplanationText(Map<String, String> labels) {
    this.labels = labels;
  }

  /** Returns the printed explanation; ends with a line end. */
  public String print(Explanation of) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(of.page().name() + " · " + of.about());
    of.banners().forEach(lines::add);
    facts(of.page()).forEach(lines::add);
    if (of.whole()) {
      lines.add(of.page().sentence());
      Optional.of(of.page().assessed()).filter(by -> !by.isEmpty()).ifPresent(lines::add);
      of.page().source().map(file -> label("source") + " " + file).ifPresent(lines::add);
      of.page().notes().forEach(lines::add);
    }
    if (of.page().stated()) {
      lines.add(label("stated"));
    }
    for (Explanation.Node node : of.nodes()) {
      lines.add("");
      add(twig(node), "", "", lines);
    }
    if (of.whole()) {
      of.page().totalWorking().ifPresent(working -> lines.add("").add(working));
    }
    return lines.toString();
  }

  private String label(String key) {
    return labels.getOrDefault(key, key);
  }

  /** Returns total, rank, grade, awards and vetoes, their values below each other. */
  private List<String> facts(UnitPage page) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(label("total"), page.total() + " " + label("points.of") + " " + page.full()));
    page.totals().forEach(t -> rows.add(List.of(t.title(), (t.points() + " " + t.note()).strip())));
    if (!page.rank().isEmpty()) {
      rows.add(List.of(label("rank"), place(page)));
    }
    page.grade().ifPresent(grade -> rows.add(List.of(label("grade"), grade)));
    if (!page.awards().isEmpty()) {
      rows.add(List.of(label("awards"), String.join(" · ", page.awards())));
    }
    int widest = rows.stream().mapToInt(row -> TextColumns.of(row.get(0))).max().orElse(0);
    List<String> facts = new ArrayList<>();
    rows.forEach(row -> facts.add(TextColumns.padded(row.get(0), widest) + "  " + row.get(1)));
    for (UnitPage.Veto veto : page.vetoes()) {
      String besides =
          Stream.concat(veto.note().stream(), veto.place().stream())
              .collect(Collectors.joining(" · "));
      facts.add(veto.title() + " · " + veto.effect() + "  " + veto.text() + aside(besides));
    }
    return facts;
  }

  private static String place(UnitPage page) {
    UnitStrip strip = page.strip();
    return strip.place().isEmpty() ? page.rank() : strip.place() + " " + strip.of();
  }

  private static String aside(String text) {
    return text.isEmpty() ? "" : "  " + text;
  }

  private static void add(Twig twig, String before, String beforeBelow, StringJoiner lines) {
    lines.add(before + twig.text());
    for (int i = 0; i < twig.below().size(); i++) {
      boolean last = i == twig.below().size() - 1;
      add(
          twig.below().get(i),
          beforeBelow + (last ? "└─ " : "├─ "),
          beforeBelow + (last ? "   " : "│  "),
          lines);
    }
  }

  private Twig twig(Explanation.Node node) {
    List<Twig> below = new ArrayList<>();
    node.children().forEach(child -> below.add(twig(child)));
    node.leaf().ifPresent(leaf -> below.addAll(leaf(leaf)));
    node.working().map(Twig::of).ifPresent(below::add);
    String clause = node.leaf().flatMap(UnitPage.Leaf::clause).orElse("");
    return new Twig(
        node.title()
            + "  "
            + node.score()
            + (node.points().isEmpty() ? "" : " / " + node.points())
            + aside(clause),
        below);
  }

  private List<Twig> leaf(UnitPage.Leaf leaf) {
    List<Twig> twigs = new ArrayList<>();
    leaf.others().forEach(other -> twigs.add(Twig.of(other)));
    for (UnitPage.Assessment assessment : leaf.assessments()) {
      if (assessment.plain().isPresent()) {
        twigs.add(Twig.of(plain(assessment, assessment.plain().get())));
      } else if (assessment.period().isEmpty()) {
        twigs.addAll(added(assessment));
      } else {
        twigs.add(new Twig(assessment.period() + " " + assessment.score(), added(assessment)));
      }
    }
    leaf.working().map(Twig::of).ifPresent(twigs::add);
    return twigs;
  }

  private static String plain(UnitPage.Assessment assessment, String said) {
    String period =
        assessment.period().isEmpty() ? "" : assessment.period() + " " + assessment.score() + "  ";
    String marks =
        assessment.marks().stream().map(ExplanationText::mark).collect(Collectors.joining(" "));
    return period
        + (marks.isEmpty() ? "" : marks + " · ")
        + said
        + (assessment.about().isEmpty() ? "" : " · " + assessment.about());
  }

  /** What is crossed out on pages stands in brackets. */
  private static String mark(JudgementWords.MarkText mark) {
    return mark.dropped() ? "(" + mark.text() + ")" : mark.text();
  }

  private List<Twig> added(UnitPage.Assessment assessment) {
    List<Twig> twigs = new ArrayList<>();
    twigs.add(Twig.of(label("start") + " " + assessment.start()));
    for (UnitPage.Line line : assessment.lines()) {
      twigs.add(
          new Twig(
              line.rule() + "  " + line.working() + "  " + line.points(),
              line.findings().stream()
                  .map(found -> Twig.of(found.text() + aside(found.place().orElse(""))))
                  .toList()));
    }
    assessment.limit().map(Twig::of).ifPresent(twigs::add);
    if (assessment.lines().size() > 1 || !assessment.about().isEmpty()) {
      twigs.add(Twig.of(label("score") + aside(assessment.about()) + "  " + assessment.score()));
    }
    return twigs;
  }
}
