package org.kaoping.change;

import java.util.List;
import java.util.StringJoiner;
import org.kaoping.markup.MarkdownText;

/** Prints changes as Markdown, for the description of a merge request. */
public final class ChangesMarkdown {
  private ChangesMarkdown() {}

  /** Returns the printed changes; ends with a line end. */
  public static String print(ChangesPage page) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("## " + MarkdownText.plain(page.title())).add("");
    lines.add(MarkdownText.plain(page.states())).add("").add(MarkdownText.plain(page.lead()));
    for (ChangesPage.Part part : page.evaluations()) {
      lines.add("").add("### " + MarkdownText.plain(part.title()) + " (`" + part.id() + "`)");
      part.notes().forEach(note -> lines.add("").add(MarkdownText.plain(note)));
      if (!part.units().isEmpty()) {
        lines.add("").add(table(page, part));
      }
      if (!part.files().isEmpty()) {
        lines.add("");
        part.files()
            .forEach(
                file -> lines.add("- `" + file.path() + "` " + MarkdownText.plain(file.what())));
      }
    }
    return lines.toString();
  }

  private static String table(ChangesPage page, ChangesPage.Part part) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(MarkdownText.row(page.heads()));
    lines.add("| --- | --- | --- | --- |");
    part.units()
        .forEach(
            unit ->
                unit.rows()
                    .forEach(
                        r ->
                            lines.add(
                                MarkdownText.row(
                                    List.of(unit.name(), r.value(), r.before(), r.after())))));
    return lines.toString();
  }
}
