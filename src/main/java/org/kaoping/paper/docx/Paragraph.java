package org.kaoping.paper.docx;

import java.util.List;
import java.util.Optional;
import org.docx4j.wml.Br;
import org.docx4j.wml.CTSimpleField;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STHint;
import org.docx4j.wml.Text;
import org.kaoping.paper.Face;

/** A paragraph that is being written. */
final class Paragraph {
  private static final ObjectFactory OF = new ObjectFactory();

  private final P p = new P();
  private Optional<Integer> size = Optional.empty();

  private Paragraph(ParagraphFormat format) {
    p.setPPr(format.ppr());
  }

  static Paragraph of(StyleName style) {
    return of(style, new ParagraphFormat());
  }

  /** Returns one that differs from its style. */
  static Paragraph of(StyleName style, ParagraphFormat beyond) {
    return new Paragraph(beyond.style(style));
  }

  P p() {
    return p;
  }

  Paragraph text(String text) {
    return text(text, Face.BODY);
  }

  /** A stretch in a face; {@link Face#BODY} is whatever the paragraph's style says. */
  Paragraph text(String text, Face face) {
    if (text.isEmpty()) {
      return this;
    }
    R run = run(text);
    if (face != Face.BODY) {
      run.getRPr().setRStyle(StyleName.reference(face));
    }
    size.ifPresent(
        hundredths -> {
          HpsMeasure measure = new HpsMeasure();
          measure.setVal(Grid.halfPoints(hundredths));
          run.getRPr().setSz(measure);
          run.getRPr().setSzCs(measure);
        });
    p.getContent().add(run);
    return this;
  }

  /** The size of what follows, in hundredths of a point, other than that of the style. */
  Paragraph size(int hundredths) {
    size = Optional.of(hundredths);
    return this;
  }

  /** Lines with breaks between them. */
  Paragraph lines(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        lineBreak();
      }
      text(lines.get(i));
    }
    return this;
  }

  Paragraph lineBreak() {
    return add(new Br());
  }

  Paragraph tab() {
    return add(OF.createRTab(new R.Tab()));
  }

  /** The page's number. */
  Paragraph pageNumber() {
    CTSimpleField field = new CTSimpleField();
    field.setInstr(" PAGE ");
    field.getContent().add(run("1"));
    p.getContent().add(OF.createPFldSimple(field));
    return this;
  }

  Paragraph add(Object what) {
    R run = new R();
    run.getContent().add(what);
    p.getContent().add(run);
    return this;
  }

  /** Quotes, dashes and ellipses are Chinese ones, though Western text has them too. */
  private static R run(String text) {
    RFonts hint = new RFonts();
    hint.setHint(STHint.EAST_ASIA);
    RPr format = new RPr();
    format.setRFonts(hint);
    Text content = new Text();
    content.setValue(text);
    content.setSpace("preserve");
    R run = new R();
    run.setRPr(format);
    run.getContent().add(content);
    return run;
  }
}
