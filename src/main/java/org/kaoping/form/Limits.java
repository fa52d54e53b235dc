package org.kaoping.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.workbook.SheetPlan;
import org.kaoping.workbook.SheetPlan.Area;
import org.kaoping.workbook.SheetPlan.Blank;
import org.kaoping.workbook.SheetPlan.Entry;
import org.kaoping.workbook.SheetPlan.Look;
import org.kaoping.workbook.SheetPlan.Words;

/** What may be filled into the cells of a sheet. Long lists stand in hidden columns behind it. */
final class Limits {
  private static final Entry NOTHING = new Blank(Look.PLAIN);
  private static final int LETTERS = 26;

  /** Programs take no longer lists in a limit, and show no longer messages. */
  private static final int SHORT = 200;

  private final int first;
  private final org.kaoping.wording.Words words;
  private final List<SheetPlan.Limit> all = new ArrayList<>();
  private final List<List<String>> lists = new ArrayList<>();

  /**
   * Begins with none.
   *
   * @param first column behind the sheet
   */
  Limits(int first, org.kaoping.wording.Words words) {
    this.first = first;
    this.words = words;
  }

  List<SheetPlan.Limit> all() {
    return all;
  }

  /** Returns widths with those of the lists behind them. */
  List<Integer> widths(List<Integer> widths) {
    List<Integer> with = new ArrayList<>(widths);
    lists.forEach(list -> with.add(0));
    return with;
  }

  /** Returns the note of a line: what it means, and what may be filled in. */
  SheetPlan.Note note(int row, int column, Form.Line line) {
    return new SheetPlan.Note(row, column, (line.note() + "\n" + said(line.limit())).strip());
  }

  /** Adds what may be filled into cells. */
  void add(Area area, Form.Limit limit) {
    String said = shortened(said(limit));
    if (limit instanceof Form.Choice choice) {
      all.add(new SheetPlan.Choice(area, source(choice.words()), said));
    }
    if (limit instanceof Form.Amount number) {
      all.add(new SheetPlan.Condition(area, formula(area, number), said));
    }
  }

  /** Returns what may be filled in, in a sentence; empty where anything may. */
  private String said(Form.Limit limit) {
    if (limit instanceof Form.Amount number) {
      return said(number);
    }
    return limit instanceof Form.Choice choice && !choice.open()
        ? words.say("form.choose", String.join(" / ", choice.words()))
        : "";
  }

  /** Programs show no more of a message. */
  private static String shortened(String said) {
    return said.length() > SHORT ? said.substring(0, SHORT) + "…" : said;
  }

  /** Returns a list itself, or where it stands: commas part items, and programs take no more. */
  private String source(List<String> items) {
    String all = String.join(",", items);
    if (all.length() <= SHORT
        && items.stream().noneMatch(i -> i.contains(",") || i.contains("\""))) {
      return '"' + all + '"';
    }
    if (!lists.contains(items)) {
      lists.add(items);
    }
    String column = column(first + lists.indexOf(items));
    return "$" + column + "$1:$" + column + "$" + items.size();
  }

  private static String formula(Area area, Form.Amount number) {
    String cell = column(area.left()) + (area.top() + 1);
    List<String> right = new ArrayList<>();
    right.add("ISNUMBER(" + cell + ")");
    number.least().ifPresent(least -> right.add(cell + ">=" + least));
    number.most().ifPresent(most -> right.add(cell + "<=" + most));
    number
        .step()
        .ifPresent(
            step ->
                right.add(
                    "ABS(" + cell + "/" + step + "-ROUND(" + cell + "/" + step + ",0))<0.000001"));
    String whole = "AND(" + String.join(",", right) + ")";
    return number.or().isEmpty()
        ? whole
        : number.or().stream()
            .map(word -> cell + "=\"" + word + "\"")
            .collect(Collectors.joining(",", "OR(" + whole + ",", ")"));
  }

  private String said(Form.Amount number) {
    List<String> parts = new ArrayList<>();
    Optional<Decimal> most = number.most();
    parts.add(
        number
            .least()
            .map(
                least ->
                    most.map(m -> words.say("form.between", words.number(least), words.number(m)))
                        .orElseGet(() -> words.say("form.at-least", words.number(least))))
            .orElseGet(() -> words.say("form.number")));
    number.step().ifPresent(step -> parts.add(words.say("form.step", words.number(step))));
    number.or().forEach(word -> parts.add(words.say("form.or", word)));
    return words.sentence(parts);
  }

  /** Returns rows with the lists behind their last column. */
  List<List<Entry>> rows(List<List<Entry>> rows) {
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    List<List<Entry>> all = new ArrayList<>(rows);
    while (all.size() < longest) {
      all.add(List.of());
    }
    for (int at = 0; at < longest; at++) {
      List<Entry> row = new ArrayList<>(all.get(at));
      while (row.size() < first) {
        row.add(NOTHING);
      }
      for (List<String> list : lists) {
        row.add(at < list.size() ? new Words(list.get(at), Look.PLAIN) : NOTHING);
      }
      all.set(at, row);
    }
    return all;
  }

  /** Returns the letters of a column, counted from 0: A, …, Z, AA, … */
  private static String column(int number) {
    String letter = Character.toString('A' + number % LETTERS);
    return number < LETTERS ? letter : column(number / LETTERS - 1) + letter;
  }
}
