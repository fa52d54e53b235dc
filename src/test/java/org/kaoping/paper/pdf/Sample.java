package org.kaoping.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.OfficialDocument.Attachment;
import org.kaoping.paper.OfficialDocument.AttachmentNote;
import org.kaoping.paper.OfficialDocument.Format;
import org.kaoping.paper.OfficialDocument.Head;
import org.kaoping.paper.OfficialDocument.Imprint;
import org.kaoping.paper.OfficialDocument.Signature;

/** Documents to be set. */
final class Sample {
  /** A sentence without a mark that could not stand at either end of a line. */
  static final String PLAIN = "经对全部十二个镇和街道上一年度工作的考核结果综合评定决定对下列单位予以通报表彰";

  private static final String SENTENCE =
      "经对全部12个镇（街道）2022年度工作的考核，决定对下列单位予以通报表彰，希望受表彰的单位再接再厉，“取得新的成绩”。";

  private static final String LONG_NAME = "各单位得分和名次表，名称很长所以要写到第二行才能写完的一个附件";

  private Sample() {}

  static Block.Paragraph paragraph(String text) {
    return new Block.Paragraph(List.of(new Block.Run(text, Face.BODY)));
  }

  static OfficialDocument of(List<Block> body) {
    return new OfficialDocument(
        Format.GENERAL,
        "zh-CN",
        new Head(List.of(), "示例市考核委员会文件", Optional.of("示评〔2022〕12号")),
        List.of("关于2022年度示例考核结果的通报"),
        Optional.of("各镇人民政府、街道办事处，市直各单位："),
        body,
        Optional.empty(),
        Optional.of(new Signature("示例市考核委员会", "2022年12月30日")),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A document of one page, with all parts that fit on it. */
  static OfficialDocument onePage() {
    OfficialDocument plain = of(List.of(paragraph(SENTENCE)));
    return new OfficialDocument(
        plain.format(),
        plain.language(),
        new Head(List.of("000001", "特急"), plain.head().mark(), plain.head().number()),
        plain.title(),
        plain.addressee(),
        plain.body(),
        plain.attachmentNote(),
        plain.signature(),
        Optional.empty(),
        plain.attachments(),
        Optional.of(imprint()),
        Optional.of("示例：本页数据为虚构"));
  }

  static Imprint imprint() {
    return new Imprint(
        Optional.of("抄送：省考核委员会，市委办公室，市人大常委会办公室，市政协办公室，各有关单位，各示例单位。"),
        Optional.of("示例市考核委员会办公室"),
        Optional.of("2022年12月30日印发"));
  }

  /** A commendation with headings, names and attachments, on several pages. */
  static OfficialDocument commendation() {
    List<Block> body = new ArrayList<>();
    body.add(paragraph(SENTENCE.repeat(2)));
    body.add(new Block.Heading(1, "一、考核结果"));
    body.add(new Block.Heading(2, "（一）“优秀”等次单位"));
    body.add(new Block.Heading(3, "1.镇和街道"));
    body.add(new Block.Heading(4, "（1）名单如下"));
    body.add(
        new Block.Names(
            List.of(new Block.Group("长沙市（6个）", names(6)), new Block.Group("株洲市（5个）", names(5)))));
    body.add(new Block.Heading(1, "二、有关要求"));
    body.add(
        new Block.Paragraph(
            List.of(
                new Block.Run(SENTENCE, Face.BODY),
                new Block.Run("逾期不改的，取消评优资格。", Face.BLACK),
                new Block.Run(SENTENCE, Face.BODY))));
    OfficialDocument plain = of(body);
    return new OfficialDocument(
        Format.GENERAL,
        "zh-CN",
        plain.head(),
        List.of("示例市考核委员会关于表彰2022年度", "考核优秀单位的通报"),
        plain.addressee(),
        body,
        Optional.of(new AttachmentNote("附件：", List.of("1.考核优秀单位名单", "2." + LONG_NAME))),
        plain.signature(),
        Optional.of("（此件公开发布）"),
        List.of(
            new Attachment(
                "附件1",
                List.of("考核优秀单位名单"),
                List.of(new Block.Names(List.of(new Block.Group("", names(128)))))),
            new Attachment("附件2", List.of(LONG_NAME), List.of(table(60)))),
        Optional.of(imprint()),
        Optional.empty());
  }

  static List<String> names(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "第" + i + "示例镇人民政府".substring(0, 4 + i % 4))
        .toList();
  }

  static Block.Table table(int rows) {
    return new Block.Table(
        List.of(
            new Block.Column(List.of("名次"), true, false),
            new Block.Column(List.of("单位"), false, false),
            new Block.Column(List.of("得分"), true, false),
            new Block.Column(List.of("说明"), false, false)),
        IntStream.rangeClosed(1, rows)
            .mapToObj(
                i ->
                    List.of(
                        "" + i,
                        "第" + i + "示例镇",
                        99 - i + ".25",
                        i % 5 == 0 ? "因安全生产事故扣2分，见第三条第二款规定" : "—"))
            .toList());
  }

  static OfficialDocument letter() {
    List<Block> body = new ArrayList<>();
    body.add(paragraph(SENTENCE));
    body.add(new Block.Heading(1, "一、失分情况"));
    body.add(table(4));
    body.add(new Block.Heading(1, "二、整改要求"));
    body.add(paragraph(SENTENCE.repeat(4)));
    OfficialDocument plain = of(body);
    return new OfficialDocument(
        Format.LETTER,
        "zh-CN",
        new Head(List.of("特急"), "示例市考核委员会", Optional.of("示评函〔2023〕3号")),
        List.of("关于2022年度考核结果的反馈函"),
        Optional.of("示例镇人民政府："),
        body,
        Optional.empty(),
        plain.signature(),
        Optional.empty(),
        List.of(),
        Optional.of(new Imprint(Optional.of("抄送：市委办公室。"), Optional.empty(), Optional.empty())),
        Optional.empty());
  }
}
