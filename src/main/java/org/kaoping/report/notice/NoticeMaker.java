package org.kaoping.report.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.paper.Fit;
import org.kaoping.paper.Measures;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.TableFit;
import org.kaoping.report.Link;

/** Makes the pages of official documents. */
final class NoticeMaker {
  private static final Pattern LATIN_END = Pattern.compile("[\\p{IsLatin}0-9,;:.)]$");

  /** As many as the style sheet knows. */
  private static final int MOST_COLUMNS = 9;

  private NoticeMaker() {}

  /**
   * Returns a page.
   *
   * @param lang its language, where that is not the site's
   * @param files the same document in other formats
   * @param lacking why there is no PDF
   */
  static NoticePage page(
      OfficialDocument document,
      Optional<String> lang,
      List<Link> files,
      Optional<String> lacking) {
    List<Block> body = document.body();
    int end = document.signature().isPresent() ? body.size() - held(body) : body.size();
    return new NoticePage(
        lang,
        document.format() == OfficialDocument.Format.LETTER,
        document.head().above(),
        document.head().mark(),
        document.head().number(),
        spaced(document.title()),
        document.addressee(),
        parts(body.subList(0, end)),
        document.attachmentNote().map(NoticeMaker::attached).orElse(List.of()),
        document.attachments().stream()
            .map(a -> new NoticePage.Annex(a.label(), spaced(a.title()), parts(a.body())))
            .toList(),
        document
            .signature()
            .map(
                s ->
                    new NoticePage.Signature(
                        parts(body.subList(end, body.size())), s.issuer(), s.date())),
        document.note(),
        document.imprint().flatMap(OfficialDocument.Imprint::copies),
        document.imprint().stream()
            .flatMap(i -> Stream.concat(i.printer().stream(), i.printed().stream()))
            .toList(),
        files,
        lacking);
  }

  /**
   * Returns how many blocks at the end stay with the signature: the last paragraph, unless the
   * first sheet would have no text then.
   */
  private static int held(List<Block> body) {
    long texts = body.stream().filter(block -> !(block instanceof Block.Heading)).count();
    return texts > 1 && body.get(body.size() - 1) instanceof Block.Paragraph ? 1 : 0;
  }

  /**
   * Returns lines with the space that parts words of Latin letters where no line ends on a screen.
   */
  private static List<String> spaced(List<String> lines) {
    return lines.stream().map(line -> LATIN_END.matcher(line).find() ? line + " " : line).toList();
  }

  private static List<String> attached(OfficialDocument.AttachmentNote note) {
    return Stream.concat(
            note.entries().stream().limit(1).map(note.lead()::concat),
            note.entries().stream().skip(1))
        .toList();
  }

  private static List<NoticePage.Part> parts(List<Block> blocks) {
    List<NoticePage.Part> parts = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        boolean led =
            !parts.isEmpty()
                && !(parts.get(parts.size() - 1) instanceof NoticePage.Table)
                && !(parts.get(parts.size() - 1) instanceof NoticePage.Chart);
        parts.add(table(table, led ? List.of(parts.remove(parts.size() - 1)) : List.of()));
      } else {
        parts.add(part(block));
      }
    }
    return parts;
  }

  private static NoticePage.Table table(Block.Table table, List<NoticePage.Part> above) {
    TableFit fit = TableFit.of(table);
    List<NoticePage.Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Block.Column column = table.columns().get(i);
      int percent = (fit.widths().get(i) * 100 + Measures.AREA_WIDTH / 2) / Measures.AREA_WIDTH;
      columns.add(
          new NoticePage.Column(
              String.valueOf(percent), fit.heads().get(i), column.figures(), column.whole()));
    }
    return new NoticePage.Table(above, String.valueOf(fit.size()), columns, table.rows());
  }

  /** Returns a block that is no table. */
  private static NoticePage.Part part(Block block) {
    if (block instanceof Block.Heading heading) {
      return new NoticePage.Heading(heading.level(), heading.text());
    } else if (block instanceof Block.Names names) {
      return new NoticePage.Names(
          Math.min(MOST_COLUMNS, Fit.columns(names)),
          names.groups().stream()
              .map(group -> new NoticePage.Group(group.heading(), group.names()))
              .toList());
    } else if (block instanceof Block.Chart chart) {
      return new NoticePage.Chart(chart.caption(), chart.about(), chart.svg());
    }
    return new NoticePage.Paragraph(
        ((Block.Paragraph) block)
            .runs().stream()
                .map(run -> new NoticePage.Stretch(run.text(), run.face() == Face.BLACK))
                .toList());
  }
}
