package org.kaoping.paper.docx;

import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.Color;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.RPr;
import org.kaoping.paper.Face;

/** How the characters of a style look. */
final class RunFormat {
  static final String RED = "FF0000";
  static final String GREY = "595959";

  private final RPr rpr = new RPr();

  RPr rpr() {
    return rpr;
  }

  RunFormat face(Face face) {
    rpr.setRFonts(FontNames.fonts(face));
    return this;
  }

  /** A size in hundredths of a point. */
  RunFormat size(int size) {
    HpsMeasure measure = new HpsMeasure();
    measure.setVal(Grid.halfPoints(size));
    rpr.setSz(measure);
    rpr.setSzCs(measure);
    return this;
  }

  /** As wide as the font has them. */
  RunFormat offGrid() {
    BooleanDefaultTrue off = new BooleanDefaultTrue();
    off.setVal(false);
    rpr.setSnapToGrid(off);
    return this;
  }

  RunFormat colour(String colour) {
    Color value = new Color();
    value.setVal(colour);
    rpr.setColor(value);
    return this;
  }

  /**
   * The language of Chinese text, a BCP 47 tag. Digits and Western letters between it are said to
   * be English, or numbers would be broken at the end of a line as Chinese text is.
   */
  RunFormat language(String tag) {
    CTLanguage language = new CTLanguage();
    language.setVal("en-US");
    language.setEastAsia(tag);
    rpr.setLang(language);
    return this;
  }
}
