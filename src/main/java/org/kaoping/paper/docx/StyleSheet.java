package org.kaoping.paper.docx;

import java.math.BigInteger;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.DocDefaults;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.STTabJc;
import org.docx4j.wml.Style;
import org.docx4j.wml.Styles;
import org.kaoping.paper.Face;
import org.kaoping.paper.Measures;
import org.kaoping.paper.OfficialDocument;

/** The styles of an official document, which say of every kind of paragraph how it looks. */
final class StyleSheet {
  private static final int LINE = Grid.LINE;

  /** 小四: captions of charts. */
  private static final int CAPTION = 1200;

  private final Styles styles = new Styles();

  private StyleSheet() {}

  /** Returns the styles of a document: all are the same but for the size and place of the mark. */
  static Styles of(OfficialDocument document) {
    StyleSheet sheet = new StyleSheet();
    sheet.styles.setDocDefaults(defaults(document.language()));
    sheet.head(new Mark(document));
    sheet.text();
    sheet.lists();
    sheet.closing();
    sheet.margins();
    for (Face face : Face.values()) {
      sheet.stretch(face);
    }
    return sheet.styles;
  }

  private static DocDefaults defaults(String language) {
    DocDefaults defaults = new DocDefaults();
    DocDefaults.RPrDefault characters = new DocDefaults.RPrDefault();
    characters.setRPr(
        new RunFormat().face(Face.BODY).size(Measures.SIZE_3).language(language).rpr());
    defaults.setRPrDefault(characters);
    return defaults;
  }

  private void head(Mark mark) {
    Style normal =
        add(
            StyleName.NORMAL,
            new ParagraphFormat().asGridRequires(),
            type(Face.BODY, Measures.SIZE_3));
    normal.setBasedOn(null);
    normal.setDefault(true);
    add(StyleName.COPY_NUMBER, new ParagraphFormat().exactly(LINE), new RunFormat());
    add(StyleName.SECRECY, new ParagraphFormat().exactly(LINE), type(Face.BLACK, Measures.SIZE_3));
    add(StyleName.MARK, mark.onPage(), mark.characters());
    add(StyleName.NUMBER, mark.number(), type(Face.BODY, Measures.SIZE_3));
    add(StyleName.LETTER_MARK, Margins.letterRule(mark), mark.characters());
    add(
        StyleName.LETTER_NUMBER,
        new ParagraphFormat()
            .tab(STTabJc.RIGHT, Grid.WIDTH)
            .align(JcEnumeration.LEFT)
            .before(Grid.share(Measures.SIZE_3, 87)),
        new RunFormat());
    add(
        StyleName.TITLE,
        centred().exactly(LINE).before(mark.toTitle()).after(LINE).keepWithNext().keepTogether(),
        type(Face.TITLE, Measures.SIZE_2));
    add(StyleName.ADDRESSEE, new ParagraphFormat(), new RunFormat());
  }

  private void text() {
    add(StyleName.TEXT, new ParagraphFormat().firstLine(200), new RunFormat());
    Face[] faces = {Face.BLACK, Face.KAI, Face.BODY, Face.BODY};
    for (int level = 1; level <= faces.length; level++) {
      Style style =
          add(
              StyleName.heading(level),
              new ParagraphFormat().keepWithNext().outline(level - 1),
              type(faces[level - 1], Measures.SIZE_3));
      style.setBasedOn(basedOn(StyleName.TEXT));
      style.setNext(next(StyleName.TEXT));
    }
  }

  private void lists() {
    add(
        StyleName.GROUP,
        new ParagraphFormat().firstLine(200).keepWithNext(),
        type(Face.BLACK, Measures.SIZE_3));
    add(
        StyleName.NAMES,
        new ParagraphFormat().left(200).align(JcEnumeration.LEFT),
        new RunFormat());
    styles.getStyle().add(RuledTable.style());
    add(StyleName.TABLE_TEXT, cell(JcEnumeration.LEFT), new RunFormat().size(RuledTable.SIZE));
    add(
        StyleName.TABLE_HEAD,
        cell(JcEnumeration.CENTER).keepWithNext(),
        type(Face.BLACK, RuledTable.SIZE));
    add(StyleName.CHART, centred().single().before(LINE / 4).keepWithNext(), new RunFormat());
    add(
        StyleName.CHART_CAPTION,
        centred().single().before(LINE / 4).after(LINE / 2).keepTogether(),
        new RunFormat().size(CAPTION));
    add(StyleName.TABLE_FIGURE, cell(JcEnumeration.RIGHT), new RunFormat().size(RuledTable.SIZE));
  }

  private void closing() {
    add(StyleName.ATTACHMENT_NOTE, new ParagraphFormat(), new RunFormat());
    add(
        StyleName.ISSUER,
        new ParagraphFormat().before(LINE).align(JcEnumeration.RIGHT),
        new RunFormat());
    add(StyleName.DATE, new ParagraphFormat().align(JcEnumeration.RIGHT), new RunFormat());
    add(StyleName.NOTE, new ParagraphFormat().firstLine(200), new RunFormat());
    add(
        StyleName.ATTACHMENT_LABEL,
        new ParagraphFormat().onNewPage().keepWithNext().outline(0),
        type(Face.BLACK, Measures.SIZE_3));
    add(
        StyleName.ATTACHMENT_TITLE,
        centred().exactly(LINE).before(LINE).after(LINE).keepWithNext().keepTogether(),
        type(Face.TITLE, Measures.SIZE_2));
    add(
        StyleName.IMPRINT,
        ImprintTable.indents(new ParagraphFormat()).single(),
        new RunFormat().size(Measures.SIZE_4));
    add(StyleName.END, new ParagraphFormat().exactly(20), new RunFormat().size(100));
  }

  private void margins() {
    RunFormat digits = type(Face.SONG, Measures.SIZE_4);
    add(
        StyleName.PAGE_ODD,
        Margins.number().align(JcEnumeration.RIGHT).indents(0, Margins.NUMBER_INDENT),
        digits);
    add(
        StyleName.PAGE_EVEN,
        Margins.number().align(JcEnumeration.LEFT).indents(Margins.NUMBER_INDENT, 0),
        digits);
    add(StyleName.LETTER_FOOT, Margins.letterFoot(), new RunFormat().size(100));
    add(
        StyleName.BANNER,
        centred().exactly(Margins.BANNER_LINE),
        type(Face.BLACK, Margins.BANNER_SIZE).colour(RunFormat.GREY));
  }

  private static ParagraphFormat centred() {
    return new ParagraphFormat().align(JcEnumeration.CENTER);
  }

  private static ParagraphFormat cell(JcEnumeration side) {
    return new ParagraphFormat().single().align(side);
  }

  private static RunFormat type(Face face, int size) {
    return new RunFormat().face(face).size(size);
  }

  private Style add(StyleName name, ParagraphFormat paragraph, RunFormat characters) {
    Style style = style("paragraph", name.id(), name.shown());
    style.setBasedOn(basedOn(StyleName.NORMAL));
    style.setPPr(paragraph.ppr());
    if (name != StyleName.NORMAL && paragraph.hasOwnLines()) {
      characters.offGrid();
    }
    style.setRPr(characters.rpr());
    styles.getStyle().add(style);
    return style;
  }

  private void stretch(Face face) {
    String shown = FontNames.name(face) + "文字";
    Style style = style("character", StyleName.ofStretch(face), shown);
    style.setRPr(new RunFormat().face(face).rpr());
    styles.getStyle().add(style);
  }

  /** Returns a style that clerks find among the first ones. */
  static Style style(String type, String id, String shown) {
    Style style = new Style();
    style.setType(type);
    style.setStyleId(id);
    Style.Name name = new Style.Name();
    name.setVal(shown);
    style.setName(name);
    Style.UiPriority priority = new Style.UiPriority();
    priority.setVal(BigInteger.ONE);
    style.setUiPriority(priority);
    style.setQFormat(new BooleanDefaultTrue());
    return style;
  }

  private static Style.BasedOn basedOn(StyleName name) {
    Style.BasedOn on = new Style.BasedOn();
    on.setVal(name.id());
    return on;
  }

  private static Style.Next next(StyleName name) {
    Style.Next next = new Style.Next();
    next.setVal(name.id());
    return next;
  }
}
