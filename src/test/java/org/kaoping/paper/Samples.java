package org.kaoping.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaoping.paper.Block.Column;
import org.kaoping.paper.Block.Group;
import org.kaoping.paper.Block.Heading;
import org.kaoping.paper.Block.Names;
import org.kaoping.paper.Block.Paragraph;
import org.kaoping.paper.Block.Run;
import org.kaoping.paper.Block.Table;
import org.kaoping.paper.OfficialDocument.Attachment;
import org.kaoping.paper.OfficialDocument.AttachmentNote;
import org.kaoping.paper.OfficialDocument.Format;
import org.kaoping.paper.OfficialDocument.Head;
import org.kaoping.paper.OfficialDocument.Imprint;
import org.kaoping.paper.OfficialDocument.Signature;

/** Official documents with every part there is. */
public final class Samples {
  /** Quotes, dashes and ellipses that Western fonts have, too. */
  public static final String QUOTED = "认真落实“十四五”规划——坚持以人民为中心……取得明显成效。";

  public static final String BANNER = "示例数据，并非真实考评结果";

  private static final String LINE = "各地各部门要认真学习先进经验，进一步增强责任感和使命感，持续推进各项工作，不断提高工作水平。";

  private Samples() {}

  /** Returns a commendation of 128 units in several groups, with two attachments. */
  public static OfficialDocument commendation() {
    List<Block> body = new ArrayList<>();
    body.add(Paragraph.of(QUOTED));
    body.add(new Heading(1, "一、考评情况"));
    body.add(Paragraph.of("共有128个县（市、区）参加，平均得分为86.53分。"));
    body.add(new Heading(2, "（一）总体情况"));
    body.add(
        new Paragraph(
            List.of(
                new Run("得分最高的是", Face.BODY),
                new Run("长沙县", Face.BLACK),
                new Run("，为98.70分。", Face.BODY))));
    body.add(new Heading(3, "1.分项情况"));
    body.add(Paragraph.of("卫生、绿化、道路三项得分率均在90%以上。"));
    body.add(new Heading(4, "（1）主要问题"));
    IntStream.range(0, 20).forEach(i -> body.add(Paragraph.of(LINE)));
    body.add(new Heading(1, "二、表彰名单"));
    body.add(names(8, 16));
    body.add(Paragraph.of("希望受表彰的单位再接再厉，再创佳绩。"));
    return new OfficialDocument(
        Format.GENERAL,
        "zh-CN",
        new Head(List.of("000001", "特急"), "示例市人民政府文件", Optional.of("示政〔2022〕12号")),
        List.of("示例市人民政府关于表彰2022年度", "农村人居环境整治工作先进单位的通报"),
        Optional.of("各县（市、区）人民政府，市政府各部门："),
        body,
        Optional.of(new AttachmentNote("附件：", List.of("1.考评结果", "2.考评细则"))),
        Optional.of(new Signature("示例市人民政府", "2022年12月30日")),
        Optional.of("（此件公开发布）"),
        List.of(
            new Attachment("附件1", List.of("考评结果"), List.of(table(60))),
            new Attachment("附件2", List.of("考评细则"), List.of(Paragraph.of("细则从略。")))),
        Optional.of(
            new Imprint(
                Optional.of("抄送：市委各部门，市人大常委会办公室，市政协办公室，市中级人民法院，市人民检察院。"),
                Optional.of("示例市人民政府办公室"),
                Optional.of("2022年12月30日印发"))),
        Optional.of(BANNER));
  }

  /** Returns a letter to a unit, of two pages. */
  public static OfficialDocument letter(String unit) {
    return new OfficialDocument(
        Format.LETTER,
        "zh-CN",
        new Head(List.of(), "示例市农村人居环境整治工作领导小组办公室", Optional.of("示整治办函〔2022〕8号")),
        List.of("关于反馈2022年度考评结果的函"),
        Optional.of(unit + "人民政府："),
        List.of(Paragraph.of("现将考评结果反馈如下："), table(30), Paragraph.of("请按时整改。")),
        Optional.empty(),
        Optional.of(new Signature("示例市农村人居环境整治工作领导小组办公室", "2022年12月30日")),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Names names(int groups, int each) {
    return new Names(
        IntStream.range(0, groups)
            .mapToObj(
                g ->
                    new Group(
                        "第" + (g + 1) + "市（" + each + "个）",
                        IntStream.range(0, each).mapToObj(i -> name(g * each + i)).toList()))
            .toList());
  }

  private static String name(int i) {
    return i == 3 ? "新晃侗族自治县" : "示范" + (char) ('一' + i) + "县";
  }

  private static Table table(int rows) {
    return new Table(
        List.of(
            new Column(List.of("序号"), true, false),
            new Column(List.of("单位"), false, false),
            new Column(List.of("得分"), true, false),
            new Column(List.of("扣分说明"), false, false)),
        IntStream.rangeClosed(1, rows)
            .mapToObj(i -> List.of("" + i, name(i), "9" + i % 10 + ".25", "台账不全，限期整改"))
            .toList());
  }
}
