package org.kaoping.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.kaoping.diagnostic.TextColumns;

/** Prints what would come of results for a terminal. */
public final class RehearsalText {
  private RehearsalText() {}

  /** Returns the printed page; ends with a line end. */
  public static String print(RehearsalPage page) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(page.title()).add(page.states());
    page.lead().forEach(lines::add);
    for (RehearsalPage.Section section : page.sections()) {
      lines.add("").add(section.title());
      section.sentences().forEach(lines::add);
      for (RehearsalPage.Table table : section.tables()) {
        lines.add("");
        if (!table.caption().isEmpty()) {
          lines.add(table.caption());
        }
        List<List<String>> rows = new ArrayList<>(List.of(table.heads()));
        rows.addAll(table.rows());
        TextColumns.table(rows).forEach(lines::add);
      }
    }
    return lines.toString();
  }
}
