package org.kaoping.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.wording.Readings;
import org.kaoping.workbook.CaptionedTable;

/**
 * Writes a scheme with what the tables of a document say: every text in its place, every indicator
 * judged, and beside it, in comments, the rules that its criterion looks like. The scheme is valid
 * as it is, and so are the rules where they take the place of {@code judged}.
 */
public final class SchemeDraft {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
  private static final Pattern TITLE =
      Pattern.compile("考核|考评|评价|评分|评估|方案|办法|细则|(?i)scheme|assessment|evaluation|index");

  /** What stands for a year that is not told. */
  private static final String NO_YEAR = "2000";

  private final Messages messages;
  private final Ids ids = new Ids(Readings.load());
  private final Problems problems = new Problems();
  private final StringBuilder yaml = new StringBuilder();
  private final List<String> vetoes = new ArrayList<>();

  private SchemeDraft(Messages messages) {
    this.messages = messages;
  }

  /**
   * Returns a scheme in YAML.
   *
   * @param tables those of the document, in order; tables without a head of indicators are left out
   * @param path what diagnostics call the document
   * @param name the name of the document without its ending
   * @param id the scheme's id; without it, it is made of {@code name}
   * @param messages the language of comments
   */
  public static Checked<String> of(
      List<CaptionedTable> tables,
      String path,
      String name,
      Optional<String> id,
      Messages messages) {
    Outline outline = OutlineReader.read(tables);
    SchemeDraft draft = new SchemeDraft(messages);
    if (outline.items().isEmpty()) {
      draft.problems.add(Code.NO_TABLE, SourceSpan.wholeFile(path), path);
      return Checked.rejected(draft.problems.all());
    }
    draft.write(outline, path, name, id);
    return Checked.of(draft.yaml.toString(), draft.problems.all());
  }

  private void write(Outline outline, String path, String name, Optional<String> id) {
    String title = title(outline.caption()).orElse(name);
    comment(0, messages.say("draft.head", path));
    comment(0, messages.say("draft.rules"));
    line(0, "id: " + id.orElseGet(() -> new Ids(Readings.load()).of(name, "scheme")));
    line(0, "title: " + YamlText.of(title));
    Optional<String> year = year(outline.caption()).or(() -> year(name));
    line(0, "year: " + year.orElse(NO_YEAR));
    if (year.isEmpty()) {
      problems.add(Code.TABLE_GAP, SourceSpan.wholeFile(path), Phrase.of("gap.year"), NO_YEAR);
    }
    Decimal sum = sum(outline.items());
    outline
        .total()
        .filter(total -> !total.points().equals(sum))
        .ifPresent(total -> differ(total.span(), title, total.points(), sum, 0));
    line(0, "points: " + sum);
    line(0, "indicators:");
    outline.items().forEach(item -> write(item, 1));
    if (!vetoes.isEmpty()) {
      comment(0, messages.text("draft.vetoes"));
      line(0, "# vetoes:");
      for (int i = 0; i < vetoes.size(); i++) {
        line(
            0,
            "#   - {id: veto-%s, text: %s, effect: ineligible}"
                .formatted(i + 1, YamlText.of(vetoes.get(i))));
      }
    }
  }

  private static Optional<String> year(String text) {
    Matcher year = YEAR.matcher(text);
    return year.find() ? Optional.of(year.group(1)) : Optional.empty();
  }

  /** Returns the last line above the table that names a scheme, else the last short one. */
  private static Optional<String> title(String caption) {
    List<String> lines =
        caption
            .lines()
            .map(line -> YamlText.clean(line).replaceAll("\\s+", " ").strip())
            .filter(line -> line.length() >= 4 && line.length() <= 80)
            .filter(line -> !line.matches(".*[。；，：,;:]$"))
            .toList();
    return lines.stream()
        .filter(line -> TITLE.matcher(line).find())
        .reduce((a, b) -> b)
        .or(() -> lines.stream().reduce((a, b) -> b));
  }

  private static Decimal sum(List<Outline.Item> items) {
    return Decimal.sum(items.stream().map(SchemeDraft::points).toList());
  }

  /** Returns what an indicator is written with: a branch with its children's sum. */
  private static Decimal points(Outline.Item item) {
    return item.children().isEmpty() ? item.stated().orElse(Decimal.ONE) : sum(item.children());
  }

  private void differ(SourceSpan span, String title, Decimal stated, Decimal sum, int depth) {
    problems.add(Code.TABLE_SUM, span, title, stated, sum);
    comment(depth, messages.say("draft.sum", stated, sum));
  }

  private void write(Outline.Item item, int depth) {
    String id = ids.of(item.title(), "indicator");
    Decimal points = points(item);
    line(depth, "- id: " + id + " # " + item.span().inSheet().orElse(""));
    line(depth + 1, "title: " + YamlText.of(item.title()));
    if (item.stated().isEmpty() && item.children().isEmpty()) {
      problems.add(Code.TABLE_GAP, item.span(), Phrase.of("gap.points", item.title()), points);
      comment(depth + 1, messages.text("draft.points"));
    }
    item.stated()
        .filter(stated -> !stated.equals(points))
        .ifPresent(stated -> differ(item.span(), item.title(), stated, points, depth + 1));
    line(depth + 1, "points: " + points);
    if (!item.text().isEmpty()) {
      line(depth + 1, "text: " + YamlText.of(item.text()));
    }
    if (!item.departments().isEmpty()) {
      line(depth + 1, "departments: " + YamlText.list(item.departments()));
    }
    vetoes.addAll(RuleProposals.vetoes(item.text()));
    if (item.children().isEmpty()) {
      line(depth + 1, "judged: {}");
      for (String proposed : RuleProposals.of(item.text())) {
        line(depth + 1, "# " + proposed);
      }
    } else {
      line(depth + 1, "indicators:");
      item.children().forEach(child -> write(child, depth + 2));
    }
  }

  private void comment(int depth, String text) {
    line(depth, "## " + text);
  }

  private void line(int depth, String text) {
    yaml.append("  ".repeat(depth)).append(text).append('\n');
  }
}
