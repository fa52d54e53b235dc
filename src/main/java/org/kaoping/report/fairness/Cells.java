package org.kaoping.report.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.result.Register;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.wording.Words;

/** Makes the cells and tables of what was found. */
final class Cells {
  /** More rows of a table are counted, not shown. */
  static final int MOST_ROWS = 20;

  /** More things in a cell are counted, not named. */
  private static final int MOST_NAMED = 5;

  private static final int DIGITS = 2;

  private final Report report;
  private final Words words;
  private final String root;

  Cells(Report report) {
    this.report = report;
    this.words = report.words();
    this.root = Links.root(Links.fairness(report.id()));
  }

  /** Returns a table of at most {@link #MOST_ROWS} rows; none where nothing is to be shown. */
  <T> List<FairnessPage.Table> table(
      String title,
      List<FairnessPage.Head> heads,
      List<T> all,
      Function<T, List<FairnessPage.Cell>> row) {
    int more = all.size() - MOST_ROWS;
    return all.isEmpty()
        ? List.of()
        : List.of(
            new FairnessPage.Table(
                title,
                heads,
                all.stream().limit(MOST_ROWS).map(row).map(FairnessPage.Row::new).toList(),
                more > 0 ? words.say("fairness.more", more) : ""));
  }

  /** Returns the head of a column of words. */
  FairnessPage.Head head(String key) {
    return new FairnessPage.Head(words.say(key), false);
  }

  /** Returns the head of a column of numbers. */
  FairnessPage.Head number(String key) {
    return new FairnessPage.Head(words.say(key), true);
  }

  FairnessPage.Cell text(String text) {
    return text(text, "");
  }

  FairnessPage.Cell text(String text, String small) {
    return new FairnessPage.Cell(List.of(new Link(text, "")), small);
  }

  FairnessPage.Cell number(int number) {
    return text(Integer.toString(number));
  }

  /** Returns a leaf, which leads to its place in the scheme, with the clause of the document. */
  FairnessPage.Cell leaf(Indicator leaf) {
    return new FairnessPage.Cell(List.of(link(leaf)), leaf.clause().orElse(""));
  }

  Link link(Indicator leaf) {
    return new Link(leaf.title(), root + Links.scheme(report.id(), leaf.id()));
  }

  /** Returns a rule, which leads to the place of its leaf, with both; or the leaf alone. */
  FairnessPage.Cell rule(Indicator leaf, Optional<Rule> rule) {
    return rule.map(
            each ->
                new FairnessPage.Cell(
                    List.of(new Link(name(leaf, each), link(leaf).href())),
                    words.join(clauses(leaf, each))))
        .orElseGet(() -> leaf(leaf));
  }

  String name(Indicator leaf, Rule rule) {
    return report.schemeWords().rules(leaf).heading(rule);
  }

  private static List<String> clauses(Indicator leaf, Rule rule) {
    List<String> clauses = new ArrayList<>();
    clauses.add(leaf.title());
    leaf.clause().ifPresent(clauses::add);
    rule.clause().ifPresent(clauses::add);
    return clauses;
  }

  Link unit(Standing standing) {
    return unit(standing.unit().id());
  }

  Link unit(String id) {
    return new Link(
        report.ranked().register().unit(id).map(Register.Unit::name).orElse(id),
        root + Links.unit(report.ranked(), id));
  }

  Link group(String id) {
    return new Link(
        report.ranked().register().group(id).map(Register.Group::name).orElse(id),
        root + Links.group(report.ranked(), id));
  }

  FairnessPage.Cell cell(Link link) {
    return new FairnessPage.Cell(List.of(link), "");
  }

  /** Returns the first few of some things as a list in words, and how many more there are. */
  <T> FairnessPage.Cell some(List<T> all, Function<T, List<Link>> said) {
    return some(all, words.say("fairness.and"), said);
  }

  /** Returns the same with something else between them. */
  <T> FairnessPage.Cell some(List<T> all, String between, Function<T, List<Link>> said) {
    List<Link> pieces = new ArrayList<>();
    for (T each : all.subList(0, Math.min(all.size(), MOST_NAMED))) {
      if (!pieces.isEmpty()) {
        pieces.add(new Link(between, ""));
      }
      pieces.addAll(said.apply(each));
    }
    int more = all.size() - MOST_NAMED;
    return new FairnessPage.Cell(pieces, more > 0 ? words.say("fairness.more", more) : "");
  }

  FairnessPage.Cell units(List<Standing> standings) {
    return some(standings, standing -> List.of(unit(standing)));
  }

  /** Returns a share as a percentage, rounded to be shown. */
  String percent(Fraction share) {
    return words.fixed(share.times(Decimal.HUNDRED).shown(DIGITS), DIGITS) + "%";
  }

  /** Returns the same with a sign, also a plus. */
  String signedPercent(Fraction share) {
    return words.fixedSigned(share.times(Decimal.HUNDRED).shown(DIGITS), DIGITS) + "%";
  }

  /** Returns points with the digits of published totals, or as many more as they have. */
  String points(Decimal points) {
    return words.fixed(points, Math.max(report.scheme().decimals(), points.decimals()));
  }
}
