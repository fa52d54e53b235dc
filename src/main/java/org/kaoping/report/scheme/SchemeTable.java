package org.kaoping.report.scheme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.indicator.IndicatorMaker;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Table;
import org.kaoping.report.table.TableOffer;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.RuleWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** Makes the table of a scheme's indicators for spreadsheet programs. */
public final class SchemeTable {
  private static final List<String> HEADS =
      List.of(
          "download.level",
          "download.indicator-id",
          "label.indicator",
          "label.points",
          "fact.parent",
          "fact.clause",
          "label.criteria",
          "download.rules",
          "fact.scoring",
          "label.measures",
          "fact.departments");

  private final Scheme scheme;
  private final Words words;
  private final SchemeWords schemeWords;

  private SchemeTable(Report report) {
    this.scheme = report.scheme();
    this.words = report.words();
    this.schemeWords = report.schemeWords();
  }

  /** Returns the table as a file, if the scheme has indicators. */
  public static Optional<TableOffer> offer(Report report) {
    return !report.scheme().indicators().isEmpty()
        ? Optional.of(
            TableOffer.of(
                report, "scheme", Links.schemeTable(report.id()), new SchemeTable(report)::table))
        : Optional.empty();
  }

  /** Returns one row for each indicator, a branch before its children. */
  private Table table() {
    return new Table(
        words.say("scheme.title", scheme.title()),
        List.of(),
        HEADS.stream().map(words::say).toList(),
        rows(scheme.indicators(), Optional.empty(), 1).toList());
  }

  private Stream<List<Cell>> rows(List<Indicator> nodes, Optional<String> parent, int level) {
    return nodes.stream()
        .flatMap(
            node ->
                Stream.concat(
                    Stream.of(row(node, parent, level)),
                    rows(node.children(), Optional.of(node.title()), level + 1)));
  }

  private List<Cell> row(Indicator node, Optional<String> parent, int level) {
    return List.of(
        Cell.of(level),
        Cell.of(node.id()),
        Cell.of(node.title()),
        Cell.exact(Optional.of(node.points())),
        Cell.ofText(parent),
        Cell.ofText(node.clause()),
        Cell.of(
            joined(
                Stream.concat(node.text().stream(), IndicatorMaker.aspects(node, words).stream()))),
        Cell.of(joined(rules(node))),
        Cell.of(schemeWords.limits(node)),
        Cell.of(node.isLeaf() ? joined(schemeWords.measures(node.leaf()).stream()) : ""),
        Cell.of(words.list(node.departments())));
  }

  private Stream<String> rules(Indicator node) {
    if (!node.isLeaf()) {
      return Stream.empty();
    }
    RuleWords ruleWords = schemeWords.rules(node);
    return node.leaf().rules().stream()
        .map(rule -> ruleWords.text(rule, schemeWords::period))
        .map(RuleWords.RuleText::text);
  }

  private String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining(words.say("separator")));
  }
}
