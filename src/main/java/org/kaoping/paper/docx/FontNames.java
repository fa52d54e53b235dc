package org.kaoping.paper.docx;

import java.util.HexFormat;
import java.util.List;
import org.docx4j.wml.CTUcharHexNumber;
import org.docx4j.wml.FontFamily;
import org.docx4j.wml.FontPanose;
import org.docx4j.wml.FontPitch;
import org.docx4j.wml.FontSig;
import org.docx4j.wml.Fonts;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.STPitch;
import org.kaoping.paper.Face;

/** The fonts by the names that the standard's readers use, and what may stand in for each. */
enum FontNames {
  TITLE(
      Face.TITLE,
      "方正小标宋简体",
      "小标宋体,方正小标宋_GBK,华文中宋,Noto Serif CJK SC",
      "roman",
      STPitch.VARIABLE,
      "02010600030101010101"),
  BODY(
      Face.BODY,
      "仿宋_GB2312",
      "仿宋,FangSong,华文仿宋,Noto Serif CJK SC",
      "modern",
      STPitch.FIXED,
      "02010609030101010101"),
  BLACK(
      Face.BLACK, "黑体", "SimHei,Noto Sans CJK SC", "modern", STPitch.FIXED, "02010609060101010101"),
  KAI(
      Face.KAI,
      "楷体_GB2312",
      "楷体,KaiTi,华文楷体,LXGW WenKai",
      "modern",
      STPitch.FIXED,
      "02010609030101010101"),
  SONG(
      Face.SONG,
      "宋体",
      "SimSun,Noto Serif CJK SC",
      "auto",
      STPitch.VARIABLE,
      "02010600030101010101");

  /** Chinese, as code page 936. */
  private static final String CHARSET = "86";

  private final Face face;
  private final String font;
  private final String others;
  private final String family;
  private final STPitch pitch;
  private final String panose;

  FontNames(Face face, String font, String others, String family, STPitch pitch, String panose) {
    this.face = face;
    this.font = font;
    this.others = others;
    this.family = family;
    this.pitch = pitch;
    this.panose = panose;
  }

  /** Returns the name of a face's font. */
  static String name(Face face) {
    return List.of(values()).stream().filter(t -> t.face == face).findFirst().orElseThrow().font;
  }

  /**
   * Returns the font for all kinds of characters: where one kind is left open, quotes, dashes and
   * ellipses come in a Western font.
   */
  static RFonts fonts(Face face) {
    String name = name(face);
    RFonts fonts = new RFonts();
    fonts.setAscii(name);
    fonts.setHAnsi(name);
    fonts.setEastAsia(name);
    fonts.setCs(name);
    return fonts;
  }

  /** Returns the table of fonts. */
  static Fonts table() {
    Fonts fonts = new Fonts();
    for (FontNames face : values()) {
      fonts.getFont().add(face.entry());
    }
    return fonts;
  }

  private Fonts.Font entry() {
    Fonts.Font entry = new Fonts.Font();
    entry.setName(font);
    Fonts.Font.AltName alternative = new Fonts.Font.AltName();
    alternative.setVal(others);
    entry.setAltName(alternative);
    FontPanose look = new FontPanose();
    look.setVal(HexFormat.of().parseHex(panose));
    entry.setPanose1(look);
    CTUcharHexNumber charset = new CTUcharHexNumber();
    charset.setVal(CHARSET);
    entry.setCharset(charset);
    FontFamily kind = new FontFamily();
    kind.setVal(family);
    entry.setFamily(kind);
    FontPitch width = new FontPitch();
    width.setVal(pitch);
    entry.setPitch(width);
    entry.setSig(coverage());
    return entry;
  }

  /** Han characters with their punctuation, and code page 936. */
  private static FontSig coverage() {
    FontSig sig = new FontSig();
    sig.setUsb0("00000001");
    sig.setUsb1("080E0000");
    sig.setUsb2("00000010");
    sig.setUsb3("00000000");
    sig.setCsb0("00040000");
    sig.setCsb1("00000000");
    return sig;
  }
}
