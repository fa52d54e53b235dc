package org.kaoping.paper.pdf;

import java.util.List;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.paper.Fit;
import org.kaoping.paper.Measures;
import org.kaoping.paper.TableFit;

/** The blocks of a text. */
final class Body {
  /** Two characters, by which paragraphs are indented. */
  static final int INDENT = 2 * Length.CHARACTER;

  /** 小四: captions of charts. */
  private static final int CAPTION = Length.size(1200);

  private final Setting set;

  Body(Setting set) {
    this.set = set;
  }

  void write(List<Block> blocks) {
    blocks.forEach(this::write);
  }

  private void write(Block block) {
    if (block instanceof Block.Heading heading) {
      String role = "H" + (heading.level() + 1);
      String[] attributes =
          set.face(face(heading.level()), "text-indent", Length.pt(INDENT), "role", role);
      set.fo().block(heading.text(), Setting.joined(attributes, keepWithNext()));
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Names names) {
      new NameColumns(set).write(names);
    } else if (block instanceof Block.Table table) {
      new RuledTable(set).write(table);
    } else if (block instanceof Block.Chart chart) {
      chart(chart);
    }
  }

  /** Headings of the third and fourth level are set like the text (7.3.3). */
  private static Face face(int level) {
    return switch (level) {
      case 1 -> Face.BLACK;
      case 2 -> Face.KAI;
      default -> Face.BODY;
    };
  }

  private void paragraph(Block.Paragraph paragraph) {
    Fo fo = set.fo().open("block", "text-indent", Length.pt(INDENT), "text-align", "justify");
    String before = "";
    for (Block.Run run : paragraph.runs()) {
      if (run.face() == Face.BODY) {
        fo.text(before, run.text());
      } else {
        fo.open("inline", set.face(run.face())).text(before, run.text()).close();
      }
      before = run.text();
    }
    fo.close();
  }

  /** A picture stays with its caption. */
  private void chart(Block.Chart chart) {
    Fit.Size size = Fit.size(chart);
    Fo fo = set.fo().gap(Length.LINE / 4);
    fo.open(
        "block",
        set.type(
            Face.BODY,
            CAPTION,
            "keep-together.within-page",
            "always",
            "text-align",
            "center",
            "space-after",
            Length.pt(Length.LINE / 4)));
    set.resources()
        .address(chart)
        .ifPresent(
            address ->
                fo.open("block", "line-stacking-strategy", "max-height")
                    .leaf(
                        "external-graphic",
                        "src",
                        "url('" + address + "')",
                        "content-width",
                        Length.pt(Length.of(size.width())),
                        "content-height",
                        Length.pt(Length.of(size.height())),
                        "fox:alt-text",
                        chart.alternative())
                    .close());
    String line = Length.pt(CAPTION * 10 / 7);
    String gap = Length.pt(Length.LINE / 6);
    fo.block(chart.caption(), set.face(Face.BLACK, "line-height", line, "space-before", gap));
    fo.block(chart.about(), set.face(Face.BODY, "line-height", line));
    fo.close();
  }

  static String[] keepWithNext() {
    return new String[] {"keep-with-next.within-page", "always"};
  }

  /** Names in columns of one width, read line by line. */
  static final class NameColumns {
    private static final int WIDTH = (Measures.CHARACTERS - 2) * Length.CHARACTER;

    private final Setting set;

    NameColumns(Setting set) {
      this.set = set;
    }

    void write(Block.Names names) {
      int columns = Fit.columns(names);
      for (Block.Group group : names.groups()) {
        if (!group.heading().isEmpty()) {
          String[] heading = set.face(Face.BLACK, "text-indent", Length.pt(Body.INDENT));
          set.fo().block(group.heading(), Setting.joined(heading, Body.keepWithNext()));
        }
        table(group.names(), columns);
      }
    }

    private void table(List<String> names, int columns) {
      Fo fo =
          set.fo().open("table", "table-layout", "fixed", "width", Length.pt(Length.AREA_WIDTH));
      fo.leaf("table-column", "column-width", Length.pt(Body.INDENT));
      for (int i = 0; i < columns; i++) {
        fo.leaf("table-column", "column-width", Length.pt(WIDTH / columns));
      }
      fo.open("table-body");
      for (int first = 0; first < names.size(); first += columns) {
        fo.open("table-row", "keep-together.within-page", "always");
        fo.open("table-cell").leaf("block").close();
        for (String name : names.subList(first, Math.min(names.size(), first + columns))) {
          fo.open("table-cell").block(name).close();
        }
        fo.close();
      }
      fo.close().close();
    }
  }

  /** A table between rules, whose head stands on every page that it runs over. */
  static final class RuledTable {
    private static final int PADDING = Length.of(TableFit.PADDING);

    private final Setting set;

    RuledTable(Setting set) {
      this.set = set;
    }

    void write(Block.Table table) {
      TableFit fit = TableFit.of(table);
      int size = Length.size(fit.size());
      Fo fo = set.fo().gap(Length.LINE / 4);
      fo.open(
          "table",
          set.type(
              Face.BODY,
              size,
              "table-layout",
              "fixed",
              "width",
              "100%",
              "border-collapse",
              "collapse",
              "space-after",
              Length.pt(Length.LINE / 4)));
      for (int width : fit.widths()) {
        fo.leaf("table-column", "column-width", Length.pt(Length.of(width)));
      }
      fo.open("table-header").open("table-row");
      fit.heads().forEach(head -> cell(head, "center", Face.BLACK, size));
      fo.close().close().open("table-body");
      for (List<String> row : table.rows()) {
        fo.open("table-row", "keep-together.within-page", "always");
        for (int i = 0; i < row.size(); i++) {
          String align = table.columns().get(i).figures() ? "end" : "start";
          cell(List.of(row.get(i)), align, Face.BODY, size);
        }
        fo.close();
      }
      fo.close().close();
    }

    private void cell(List<String> lines, String align, Face face, int size) {
      Fo fo = set.fo();
      fo.open(
          "table-cell",
          "border",
          "0.5pt solid black",
          "padding",
          Length.pt(PADDING),
          "display-align",
          "center");
      String line = Length.pt(size * 10 / 7);
      lines.forEach(
          text -> fo.block(text, set.face(face, "text-align", align, "line-height", line)));
      fo.close();
    }
  }
}
