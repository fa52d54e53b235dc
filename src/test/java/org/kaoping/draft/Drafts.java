package org.kaoping.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.pipeline.Validation;
import org.kaoping.workbook.CaptionedTable;
import org.kaoping.workbook.Cell;
import org.kaoping.workbook.Sheet;

/** What tests make of tables. */
final class Drafts {
  static final Path RESOURCES = Path.of("src/test/resources/org/kaoping/draft");
  static final Messages CHINESE = Messages.of(Language.CHINESE);
  static final Messages ENGLISH = Messages.of(Language.ENGLISH);

  /** A judgement with rules in comments below it, and the vetoes at the end. */
  private static final Pattern JUDGED = Pattern.compile("(?m)^ *judged: \\{}\\n(?= *# )");

  private static final Pattern COMMENT = Pattern.compile("(?m)^( *)# ");

  private Drafts() {}

  /** Drafts a scheme {@code t} from a file. */
  static Checked<String> of(Path file) {
    return TableFiles.read(file, "t")
        .then(tables -> SchemeDraft.of(tables, "t", "t", Optional.of("t"), CHINESE));
  }

  /**
   * Drafts a scheme {@code t} from tables. Rows are lines, cells stand between bars; {@code ^} goes
   * on with the cell above, and {@code <} with the one on the left.
   */
  static Checked<String> of(String caption, String... tables) {
    List<CaptionedTable> all = new ArrayList<>();
    for (String table : tables) {
      all.add(new CaptionedTable(caption, sheet("表" + (all.size() + 1), table)));
    }
    return SchemeDraft.of(all, "t", "t", Optional.of("t"), CHINESE);
  }

  private static Sheet sheet(String name, String table) {
    List<Cell> cells = new ArrayList<>();
    List<int[]> ranges = new ArrayList<>();
    String[] rows = table.strip().split("\n", -1);
    for (int r = 0; r < rows.length; r++) {
      String[] texts = rows[r].strip().split("\\|", -1);
      for (int c = 0; c < texts.length; c++) {
        String text = texts[c].strip().replace("\\n", "\n");
        if (text.equals("^") || text.equals("<")) {
          int row = r + (text.equals("^") ? 0 : 1);
          int column = c + (text.equals("<") ? 0 : 1);
          int[] range =
              ranges.stream()
                  .filter(x -> x[2] == row && x[3] == column)
                  .findFirst()
                  .orElseGet(
                      () -> {
                        ranges.add(new int[] {row, column, row, column});
                        return ranges.get(ranges.size() - 1);
                      });
          range[2] = r + 1;
          range[3] = c + 1;
        } else if (!text.isEmpty()) {
          SourceSpan span = SourceSpan.cell("t", name, r + 1, c + 1);
          cells.add(new Cell(span, text, new Cell.Value.Text(text), false));
        }
      }
    }
    List<Sheet.Range> merged =
        ranges.stream().map(x -> new Sheet.Range(x[0], x[1], x[2], x[3])).toList();
    return new Sheet("t", name, false, cells, merged);
  }

  /** Returns a scheme with the proposed rules in the place of what they are beside. */
  static String withRules(String yaml) {
    return COMMENT.matcher(JUDGED.matcher(yaml).replaceAll("")).replaceAll("$1");
  }

  /** Validates a workspace whose only scheme this is. */
  static List<Diagnostic> faults(String yaml, Path folder) {
    try {
      Files.createDirectories(folder.resolve("schemes"));
      Files.writeString(folder.resolve("schemes/t.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Validation.run(folder).diagnostics();
  }

  /** Returns titles and points, deeper ones behind more points: {@code ..人口监测 5}. */
  static List<String> outline(String yaml) {
    List<String> outline = new ArrayList<>();
    String title = "";
    for (String line : yaml.lines().toList()) {
      String bare = line.strip();
      if (bare.startsWith("title: ") && line.startsWith("    ")) {
        title = bare.substring("title: ".length()).replaceAll("^\"|\"$", "");
        title = ".".repeat((line.indexOf('t') - 4) / 4) + title;
      } else if (bare.startsWith("points: ") && !title.isEmpty()) {
        outline.add(title + " " + bare.substring("points: ".length()));
        title = "";
      }
    }
    assertThat(outline).isNotEmpty();
    return outline;
  }
}
