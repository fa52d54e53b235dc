package org.kaoping.report.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.markup.Markdown;
import org.kaoping.markup.Part;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.paper.TableFit;
import org.kaoping.report.quote.Quotation;
import org.kaoping.wording.HeadingNumbers;
import org.kaoping.wording.Words;

/**
 * Turns the Markdown of a notice into the blocks of an official document. A heading of the first
 * level begins an attachment; those below have the standard's four levels.
 */
final class BodyMaker {
  private static final int LEVELS = 4;
  private static final Pattern PADDED_DATE =
      Pattern.compile("[0-9]{4}年0[0-9]月([0-9]{1,2}日)?|[0-9]{4}年[0-9]{1,2}月0[0-9]日");

  /** A number with what belongs to it: 27（并列）, 12,345.67万元. */
  private static final Pattern NUMBER = Pattern.compile("[-+−]?[0-9].{0,11}|[—–-]?");

  private final Notice notice;
  private final Quotation quotation;
  private final Words words;
  private final Problems problems;
  private final AwardLists lists;
  private HeadingNumbers numbers = new HeadingNumbers();

  /**
   * Makes a body.
   *
   * @param problems receives what is wrong
   */
  BodyMaker(Notice notice, Quotation quotation, Words words, Problems problems) {
    this.notice = notice;
    this.quotation = quotation;
    this.words = words;
    this.problems = problems;
    this.lists = new AwardLists(notice, words, problems);
  }

  /** Returns the text and its attachments. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    String title = "";
    List<Quotation.Titled> told = new ArrayList<>();
    List<Part> all = Markdown.parts(notice.document().text());
    for (Part part : all) {
      if (part instanceof Part.Heading heading && heading.level() == 1) {
        sections.add(new Section(title, joined(told)));
        title = text(heading.spans());
        told = new ArrayList<>();
        numbers = new HeadingNumbers();
      } else {
        told.add(titled(part).orElseGet(() -> new Quotation.Titled("", blocks(part))));
      }
    }
    sections.add(new Section(title, joined(told)));
    lists.finish(all);
    return sections;
  }

  /** Names lists and tables that stand next to each other: a reader could not tell them apart. */
  private static List<Block> joined(List<Quotation.Titled> told) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      String title = told.get(i).title();
      boolean beside =
          (i > 0 && !told.get(i - 1).title().isEmpty())
              || (i + 1 < told.size() && !told.get(i + 1).title().isEmpty());
      if (!title.isEmpty() && beside) {
        blocks.add(new Block.Paragraph(List.of(new Block.Run(title, Face.BLACK))));
      }
      blocks.addAll(told.get(i).blocks());
    }
    return blocks;
  }

  /** Returns a list or table that stands alone in a paragraph, or names of units by hand. */
  private Optional<Quotation.Titled> titled(Part part) {
    if (part instanceof Part.Listing listing
        && listing.start().isEmpty()
        && !notice.awards().isEmpty()) {
      return Optional.of(lists.names(listing));
    }
    Optional<Quotation.Titled> quoted =
        part instanceof Part.Paragraph paragraph
                && paragraph.spans().size() == 1
                && paragraph.spans().get(0) instanceof Part.Quoted alone
            ? quotation.blocks(alone.reference())
            : Optional.empty();
    quoted.ifPresent(titled -> fitting(titled.blocks(), part.line()));
    return quoted;
  }

  private List<Block> blocks(Part part) {
    if (part instanceof Part.Heading heading) {
      return heading(heading);
    } else if (part instanceof Part.Paragraph paragraph) {
      checkDates(paragraph);
      return List.of(new Block.Paragraph(runs(paragraph.spans())));
    } else if (part instanceof Part.Listing listing) {
      return items(listing, LEVELS - 1);
    } else if (part instanceof Part.Grid grid) {
      return fitting(List.of(table(grid)), part.line());
    }
    problems.add(Code.NOTICE_BLOCK, notice.span(part.line(), ""));
    return List.of();
  }

  private List<Block> heading(Part.Heading heading) {
    String text = text(heading.spans());
    int level = heading.level() - 1;
    if (level > LEVELS) {
      problems.add(
          Diagnostic.of(Code.NOTICE_BLOCK, notice.span(heading.line(), ""))
              .withHint("notice.heading", LEVELS));
      return List.of();
    }
    String due = numbers.next(level);
    if (words.isChinese() && !text.startsWith(due)) {
      problems.add(Code.HEADING_NUMBER, notice.span(heading.line(), text), text, due);
    }
    return List.of(new Block.Heading(level, text));
  }

  /** Items stand as paragraphs, those of a numbered list with the number of their level. */
  private List<Block> items(Part.Listing listing, int level) {
    List<Block> blocks = new ArrayList<>();
    int count = listing.start().orElse(0);
    for (Part.Item item : listing.items()) {
      String number = listing.start().isEmpty() ? "" : HeadingNumbers.number(level, count++);
      for (Part part : item.parts()) {
        if (part instanceof Part.Listing inner) {
          blocks.addAll(items(inner, Math.min(level + 1, LEVELS)));
        } else if (part instanceof Part.Paragraph paragraph && part == item.parts().get(0)) {
          checkDates(paragraph);
          List<Block.Run> runs = new ArrayList<>(List.of(new Block.Run(number, Face.BODY)));
          runs.addAll(runs(paragraph.spans()));
          blocks.add(new Block.Paragraph(runs));
        } else {
          blocks.addAll(titled(part).map(Quotation.Titled::blocks).orElseGet(() -> blocks(part)));
        }
      }
    }
    return blocks;
  }

  private Block table(Part.Grid grid) {
    List<Block.Column> columns = new ArrayList<>();
    List<List<String>> rows =
        grid.rows().stream().map(row -> row.stream().map(this::text).toList()).toList();
    for (int i = 0; i < grid.columns().size(); i++) {
      int column = i;
      List<String> heading = words.phrases(text(grid.columns().get(i).head()));
      boolean numbers =
          rows.stream()
              .map(row -> row.get(column))
              .allMatch(cell -> NUMBER.matcher(cell).matches());
      columns.add(new Block.Column(heading, grid.columns().get(i).right(), numbers));
    }
    return new Block.Table(columns, rows);
  }

  /** Finds tables that do not fit into the type area. */
  private List<Block> fitting(List<Block> blocks, int line) {
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        TableFit.of(table)
            .tooWide()
            .ifPresent(
                piece ->
                    problems.add(
                        Code.TABLE_WIDTH, notice.span(line, ""), table.columns().size(), piece));
      }
    }
    return blocks;
  }

  private void checkDates(Part.Paragraph paragraph) {
    for (Part.Span span : paragraph.spans()) {
      Matcher padded = PADDED_DATE.matcher(span instanceof Part.Plain plain ? plain.text() : "");
      while (padded.find()) {
        problems.add(
            Code.DATE_PADDING,
            notice.span(paragraph.line(), padded.group()),
            padded.group(),
            padded.group().replaceAll("(?<=[年月])0", ""));
      }
    }
  }

  private String text(List<Part.Span> spans) {
    return new Block.Paragraph(runs(spans)).text();
  }

  private List<Block.Run> runs(List<Part.Span> spans) {
    List<Block.Run> runs = new ArrayList<>();
    for (Part.Span span : spans) {
      if (span instanceof Part.Plain plain) {
        runs.add(new Block.Run(plain.text(), face(plain.strong())));
      } else if (span instanceof Part.Quoted quoted) {
        runs.add(new Block.Run(quotation.text(quoted.reference()), face(quoted.strong())));
      }
    }
    return runs;
  }

  private static Face face(boolean strong) {
    return strong ? Face.BLACK : Face.BODY;
  }

  /**
   * The text of a notice or of one of its attachments.
   *
   * @param title empty for the text itself
   */
  record Section(String title, List<Block> body) {}
}
