package org.kaoping.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.kaoping.markup.MarkdownText;
import org.kaoping.wording.HeadingNumbers;

/** Prints what would come of results as Markdown. */
public final class RehearsalMarkdown {
  private RehearsalMarkdown() {}

  /** Returns the page for the description of a merge request; ends with a line end. */
  public static String print(RehearsalPage page) {
    StringJoiner lines = begun(page, "## ");
    for (RehearsalPage.Section section : page.sections()) {
      lines.add("").add("### " + MarkdownText.plain(section.title()));
      section.sentences().forEach(sentence -> lines.add("").add(MarkdownText.plain(sentence)));
      for (RehearsalPage.Table table : section.tables()) {
        if (!table.caption().isEmpty()) {
          lines.add("").add("#### " + MarkdownText.plain(table.caption()));
        }
        table(table.heads(), table.rows(), 1, table.numbers(), lines);
      }
    }
    return lines.toString();
  }

  /**
   * Returns the page as an attachment of a notice, with the numbers of its headings; ends with a
   * line end.
   *
   * @param caption head of the column for what tables of a section are of
   */
  public static String attachment(RehearsalPage page, String caption) {
    StringJoiner lines = begun(page, "# ");
    HeadingNumbers numbers = new HeadingNumbers();
    for (RehearsalPage.Section section : page.sections()) {
      lines.add("").add("## " + numbers.next(1) + MarkdownText.plain(section.title()));
      section.sentences().forEach(sentence -> lines.add("").add(MarkdownText.plain(sentence)));
      if (!section.tables().isEmpty()) {
        whole(section.tables(), caption, lines);
      }
    }
    return lines.toString();
  }

  private static StringJoiner begun(RehearsalPage page, String heading) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(heading + MarkdownText.plain(page.title())).add("");
    lines.add(MarkdownText.plain(page.states()));
    page.lead().forEach(sentence -> lines.add("").add(MarkdownText.plain(sentence)));
    return lines;
  }

  /** Adds tables with the same heads as one. */
  private static void whole(List<RehearsalPage.Table> tables, String caption, StringJoiner lines) {
    RehearsalPage.Table first = tables.get(0);
    boolean captions = !first.caption().isEmpty();
    List<List<String>> rows = new ArrayList<>();
    for (RehearsalPage.Table table : tables) {
      for (List<String> row : table.rows()) {
        rows.add(captions ? before(table.caption(), row) : row);
      }
    }
    List<String> heads = captions ? before(caption, first.heads()) : first.heads();
    table(heads, rows, captions ? 2 : 1, first.numbers(), lines);
  }

  private static List<String> before(String cell, List<String> row) {
    List<String> all = new ArrayList<>(List.of(cell));
    all.addAll(row);
    return all;
  }

  private static void table(
      List<String> heads, List<List<String>> rows, int names, boolean numbers, StringJoiner lines) {
    lines.add("").add(MarkdownText.row(heads));
    lines.add(
        "| --- ".repeat(names)
            + (numbers ? "| ---: " : "| --- ").repeat(heads.size() - names)
            + "|");
    rows.forEach(cells -> lines.add(MarkdownText.row(cells)));
  }
}
