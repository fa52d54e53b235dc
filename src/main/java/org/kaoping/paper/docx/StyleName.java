package org.kaoping.paper.docx;

import org.docx4j.wml.PPrBase;
import org.docx4j.wml.RStyle;
import org.kaoping.paper.Face;

/**
 * The styles by their ids, which stay, and their names, which clerks see. Word shows {@code Normal}
 * as 正文 by itself.
 */
enum StyleName {
  NORMAL("Normal", "Normal"),
  TEXT("OfficialText", "公文正文"),
  COPY_NUMBER("CopyNumber", "份号"),
  SECRECY("Secrecy", "密级和紧急程度"),
  MARK("IssuerMark", "发文机关标志"),
  LETTER_MARK("LetterMark", "信函发文机关标志"),
  NUMBER("DocumentNumber", "发文字号"),
  LETTER_NUMBER("LetterNumber", "信函发文字号"),
  TITLE("DocumentTitle", "公文标题"),
  ADDRESSEE("Addressee", "主送机关"),
  LEVEL_1("Level1", "一级标题"),
  LEVEL_2("Level2", "二级标题"),
  LEVEL_3("Level3", "三级标题"),
  LEVEL_4("Level4", "四级标题"),
  GROUP("GroupName", "名单组名"),
  NAMES("NameList", "名单"),
  TABLE("OfficialTable", "公文表格"),
  TABLE_HEAD("TableHead", "表头"),
  TABLE_TEXT("TableText", "表格文字"),
  TABLE_FIGURE("TableFigure", "表格数字"),
  CHART("Chart", "图"),
  CHART_CAPTION("ChartCaption", "图题"),
  ATTACHMENT_NOTE("AttachmentNote", "附件说明"),
  ISSUER("Issuer", "发文机关署名"),
  DATE("IssueDate", "成文日期"),
  NOTE("DocumentNote", "附注"),
  ATTACHMENT_LABEL("AttachmentLabel", "附件顺序号"),
  ATTACHMENT_TITLE("AttachmentTitle", "附件标题"),
  IMPRINT("Imprint", "版记"),
  END("DocumentEnd", "文末"),
  PAGE_ODD("PageNumberOdd", "单页页码"),
  PAGE_EVEN("PageNumberEven", "双页页码"),
  LETTER_FOOT("LetterFoot", "信函版心下红线"),
  BANNER("Banner", "页眉说明");

  private final String id;
  private final String shown;

  StyleName(String id, String shown) {
    this.id = id;
    this.shown = shown;
  }

  String id() {
    return id;
  }

  String shown() {
    return shown;
  }

  /** Returns the style of headings of a level from 1 to 4. */
  static StyleName heading(int level) {
    return switch (level) {
      case 1 -> LEVEL_1;
      case 2 -> LEVEL_2;
      case 3 -> LEVEL_3;
      case 4 -> LEVEL_4;
      default -> throw new IllegalArgumentException("level " + level);
    };
  }

  /** Returns the id of the style of stretches of text in a face. */
  static String ofStretch(Face face) {
    return switch (face) {
      case TITLE -> "TitleFace";
      case BODY -> "BodyFace";
      case BLACK -> "BlackFace";
      case KAI -> "KaiFace";
      case SONG -> "SongFace";
    };
  }

  PPrBase.PStyle reference() {
    PPrBase.PStyle style = new PPrBase.PStyle();
    style.setVal(id);
    return style;
  }

  static RStyle reference(Face face) {
    RStyle style = new RStyle();
    style.setVal(ofStretch(face));
    return style;
  }
}
