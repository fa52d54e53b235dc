package org.kaoping.paper;

import java.util.List;

/** A part of the text of an official document. */
public sealed interface Block {

  /**
   * A heading on a line of its own, with its number.
   *
   * @param level 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）
   */
  record Heading(int level, String text) implements Block {}

  /** A paragraph, whose first line is indented by two characters. */
  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /** Returns a paragraph of plain text. */
    public static Paragraph of(String text) {
      return new Paragraph(List.of(new Run(text, Face.BODY)));
    }

    /** Returns all of its text. */
    public String text() {
      return String.join("", runs.stream().map(Run::text).toList());
    }
  }

  /**
   * A stretch of a paragraph.
   *
   * @param face {@link Face#BODY} if nothing else is meant
   */
  record Run(String text, Face face) {}

  /**
   * Names in columns, each column as wide as the longest name of all.
   *
   * @param groups in order; at least one
   */
  record Names(List<Group> groups) implements Block {
    public Names {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Names under their heading.
   *
   * @param heading e.g. {@code 长沙市（6个）}; empty if there is one group only
   * @param names in order, at least one
   */
  record Group(String heading, List<String> names) {
    public Group {
      names = List.copyOf(names);
    }
  }

  /**
   * A ruled table, as wide as the type area; its head is repeated on every page.
   *
   * @param columns at least one
   * @param rows each with a cell a column
   */
  record Table(List<Column> columns, List<List<String>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A chart, as wide as the type area unless it is too high for a page; its caption stands below.
   *
   * @param caption states the finding
   * @param about measure and unit, and what the marks mean
   * @param svg the chart without ids and without its caption, safe to print unescaped
   * @param height in thousandths of its width
   */
  record Chart(String caption, String about, String svg, int height) implements Block {
    /** Returns what it shows, for those who cannot see it. */
    public String alternative() {
      return caption + " / " + about;
    }
  }

  /**
   * A column of a table.
   *
   * @param heading cut where a line of it may end
   * @param figures whether its cells are figures, which stand on the right
   * @param whole whether each of its cells stands on one line
   */
  record Column(List<String> heading, boolean figures, boolean whole) {
    public Column {
      heading = List.copyOf(heading);
    }

    /** Returns all of its heading. */
    public String text() {
      return String.join("", heading);
    }
  }
}
