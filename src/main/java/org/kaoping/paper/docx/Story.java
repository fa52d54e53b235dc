package org.kaoping.paper.docx;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.STTabJc;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.paper.Fit;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.OfficialDocument.AttachmentNote;

/** All that a document says, from its head to its end, as paragraphs and tables. */
final class Story {
  private final List<Object> content = new ArrayList<>();

  private final Picture pictures;

  private Story(Picture pictures) {
    this.pictures = pictures;
  }

  static List<Object> of(OfficialDocument document, Picture pictures) {
    Story story = new Story(pictures);
    if (document.format() == OfficialDocument.Format.LETTER) {
      story.letterHead(document.head());
    } else {
      story.head(document.head());
    }
    story.lines(StyleName.TITLE, document.title());
    document.addressee().ifPresent(text -> story.add(StyleName.ADDRESSEE, text));
    boolean signed = document.signature().isPresent();
    story.body(document.body(), signed);
    document
        .attachmentNote()
        .ifPresent(note -> story.content.addAll(AttachmentLines.of(note, signed)));
    document
        .signature()
        .ifPresent(signature -> story.signature(signature, document.note().isPresent()));
    document.note().ifPresent(text -> story.add(StyleName.NOTE, text));
    document.attachments().forEach(story::attachment);
    document.imprint().ifPresent(story::imprint);
    return story.content;
  }

  private void head(OfficialDocument.Head head) {
    head.above().forEach(line -> add(aboveMark(line), line));
    add(StyleName.MARK, head.mark());
    add(StyleName.NUMBER, head.number().orElse(""));
  }

  /** Below the rule of a letter: the number on the right of the first line on the left. */
  private void letterHead(OfficialDocument.Head head) {
    Paragraph first = Paragraph.of(StyleName.LETTER_NUMBER);
    List<String> above = head.above();
    if (!above.isEmpty()) {
      first.text(above.get(0), Face.BLACK);
    }
    head.number().ifPresent(number -> first.tab().text(number));
    content.add(first.p());
    above.stream().skip(1).forEach(line -> add(aboveMark(line), line));
  }

  private static StyleName aboveMark(String line) {
    boolean digits = line.chars().allMatch(Character::isDigit);
    return digits ? StyleName.COPY_NUMBER : StyleName.SECRECY;
  }

  /** Lines of one paragraph, so that a title is one. */
  private void lines(StyleName style, List<String> lines) {
    content.add(Paragraph.of(style).lines(lines).p());
  }

  /**
   * The last paragraph stays with what is signed below it, so that no page has a signature only;
   * not where it is the only one, because the first page has to have some of the text.
   */
  private void body(List<Block> blocks, boolean signed) {
    boolean several = blocks.stream().filter(b -> !(b instanceof Block.Heading)).count() > 1;
    for (int i = 0; i < blocks.size(); i++) {
      boolean held = signed && several && i == blocks.size() - 1;
      Block block = blocks.get(i);
      if (block instanceof Block.Heading heading) {
        add(StyleName.heading(heading.level()), heading.text());
      } else if (block instanceof Block.Paragraph text) {
        content.add(paragraph(text, held));
      } else if (block instanceof Block.Names names) {
        content.addAll(NameColumns.of(names, held));
      } else if (block instanceof Block.Table table) {
        if (i > 0 && blocks.get(i - 1) instanceof Block.Table) {
          // Tables that follow each other become one in Word.
          content.add(Paragraph.of(StyleName.END, new ParagraphFormat().before(120)).p());
        }
        content.add(new RuledTable(table).tbl());
      } else if (block instanceof Block.Chart chart) {
        content.addAll(pictures.of(chart));
      }
    }
  }

  private static Object paragraph(Block.Paragraph text, boolean held) {
    ParagraphFormat format = new ParagraphFormat();
    Paragraph paragraph = Paragraph.of(StyleName.TEXT, held ? format.keepWithNext() : format);
    text.runs().forEach(run -> paragraph.text(run.text(), run.face()));
    return paragraph.p();
  }

  private void signature(OfficialDocument.Signature signature, boolean noted) {
    Fit.SignatureEnds ends = Fit.ends(signature);
    right(StyleName.ISSUER, signature.issuer(), ends.issuerRight(), true);
    right(StyleName.DATE, signature.date(), ends.dateRight(), noted);
  }

  private void right(StyleName style, String text, int halves, boolean held) {
    ParagraphFormat format = new ParagraphFormat().right(50 * halves);
    content.add(Paragraph.of(style, held ? format.keepWithNext() : format).text(text).p());
  }

  private void attachment(OfficialDocument.Attachment attachment) {
    add(StyleName.ATTACHMENT_LABEL, attachment.label());
    lines(StyleName.ATTACHMENT_TITLE, attachment.title());
    body(attachment.body(), false);
  }

  private void imprint(OfficialDocument.Imprint imprint) {
    ImprintTable.of(imprint).forEach(content::add);
    content.add(Paragraph.of(StyleName.END).p());
  }

  private void add(StyleName style, String text) {
    content.add(Paragraph.of(style).text(text).p());
  }

  /**
   * What tells of the attachments below the text (7.3.4): a blank line, two characters in; wrapped
   * lines of a name begin where it does.
   */
  static final class AttachmentLines {
    private static final int INDENT = 4;

    private AttachmentLines() {}

    /**
     * Returns its paragraphs.
     *
     * @param held whether they stay on a page with what follows
     */
    static List<Object> of(AttachmentNote note, boolean held) {
      List<Object> content = new ArrayList<>();
      int lead = Fit.width(note.lead());
      for (int i = 0; i < note.entries().size(); i++) {
        String entry = note.entries().get(i);
        int number = numberWidth(entry);
        ParagraphFormat format = new ParagraphFormat().left(50 * (INDENT + lead + number));
        int hanging = number + (i == 0 ? lead : 0);
        if (hanging > 0) {
          format.hanging(50 * hanging);
        }
        if (i == 0) {
          format.before(Grid.LINE);
        }
        if (held) {
          format.keepWithNext();
        }
        content.add(
            Paragraph.of(StyleName.ATTACHMENT_NOTE, format)
                .text((i == 0 ? note.lead() : "") + entry)
                .p());
      }
      return content;
    }

    /** Returns the width of {@code 1.} in half characters, 0 where a name bears no number. */
    private static int numberWidth(String entry) {
      int digits = 0;
      while (digits < entry.length() && Character.isDigit(entry.charAt(digits))) {
        digits++;
      }
      boolean numbered = digits > 0 && digits < entry.length() && entry.charAt(digits) == '.';
      return numbered ? digits + 1 : 0;
    }
  }

  /**
   * Names in columns: a paragraph a row with a tab between two names, so that clerks can add one.
   */
  static final class NameColumns {
    /** Names begin where the text does. */
    private static final int INDENT = 200;

    private NameColumns() {}

    /**
     * Returns the rows with their headings.
     *
     * @param held whether the last row stays on a page with what follows
     */
    static List<Object> of(Block.Names names, boolean held) {
      int columns = Fit.columns(names);
      List<Object> content = new ArrayList<>();
      for (int g = 0; g < names.groups().size(); g++) {
        Block.Group group = names.groups().get(g);
        if (!group.heading().isEmpty()) {
          content.add(Paragraph.of(StyleName.GROUP).text(group.heading()).p());
        }
        List<String> all = group.names();
        for (int from = 0; from < all.size(); from += columns) {
          int to = Math.min(from + columns, all.size());
          boolean last = g == names.groups().size() - 1 && to == all.size();
          content.add(row(all.subList(from, to), columns, held && last));
        }
      }
      return content;
    }

    private static Object row(List<String> names, int columns, boolean held) {
      ParagraphFormat format = new ParagraphFormat();
      int left = Grid.characters(INDENT);
      for (int i = 1; i < columns; i++) {
        format.tab(STTabJc.LEFT, left + (Grid.WIDTH - left) * i / columns);
      }
      Paragraph row = Paragraph.of(StyleName.NAMES, held ? format.keepWithNext() : format);
      for (int i = 0; i < names.size(); i++) {
        if (i > 0) {
          row.tab();
        }
        row.text(names.get(i));
      }
      return row.p();
    }
  }
}
