package org.kaoping.change;

import java.util.StringJoiner;

/** Prints changes for a terminal. */
public final class ChangesText {
  private ChangesText() {}

  /** Returns the printed changes; ends with a line end. */
  public static String print(ChangesPage page) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    if (page.evaluations().isEmpty()) {
      return lines.add(page.lead()).toString();
    }
    lines.add(page.states()).add(page.lead());
    for (ChangesPage.Part part : page.evaluations()) {
      lines.add("").add(part.title() + " (" + part.id() + ")");
      part.notes().forEach(note -> lines.add("  " + note));
      for (ChangesPage.Unit unit : part.units()) {
        lines.add("  " + unit.name());
        unit.rows()
            .forEach(
                row -> lines.add("    " + row.value() + "  " + row.before() + " → " + row.after()));
      }
      part.files().forEach(file -> lines.add("  " + file.path() + "  " + file.what()));
    }
    return lines.toString();
  }
}
