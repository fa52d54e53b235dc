package org.kaoping.paper;

import java.util.List;

/**
 * Names of the font families that serve a typeface; see {@code docs/fonts.md} for their licences.
 *
 * @param meant those that the standard means, the best first
 * @param instead free ones that stand in for them, the best first
 * @param weight of those that stand in; much lighter ones are drawn bolder
 */
record Families(List<String> meant, List<String> instead, int weight) {
  static final int REGULAR = 400;
  static final int BOLD = 700;

  /** Free families with many characters, for those that a typeface's own families lack. */
  static final List<String> WIDE =
      List.of(
          "Noto Serif CJK SC",
          "Source Han Serif SC",
          "LXGW WenKai",
          "WenQuanYi Micro Hei",
          "WenQuanYi Zen Hei",
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "HanaMinA",
          "HanaMinB",
          "Plangothic P1",
          "Plangothic P2",
          "SimSun",
          "SimSun-ExtB",
          "SimSun-ExtG");

  /** TrueType families come first: FOP reads them several times as fast as those with CFF. */
  static Families of(Face face) {
    return switch (face) {
      case TITLE ->
          new Families(
              List.of(
                  "方正小标宋_GBK",
                  "方正小标宋简体",
                  "FZXiaoBiaoSong-B05",
                  "FZXiaoBiaoSong-B05S",
                  "FZXBSK--GBK1-0",
                  "FZXBSJW--GB1-0",
                  "小标宋体",
                  "STXiaoBiaoSong"),
              List.of(
                  "AR PL SungtiL GB", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC"),
              BOLD);
      case BODY ->
          new Families(
              List.of(
                  "仿宋_GB2312",
                  "FangSong_GB2312",
                  "仿宋",
                  "FangSong",
                  "simfang",
                  "STFangsong",
                  "方正仿宋_GBK",
                  "FZFangSong-Z02"),
              List.of(
                  "FandolFang",
                  "FandolFang R",
                  "Zhuque Fangsong (technical preview)",
                  "朱雀仿宋",
                  "AR PL SungtiL GB",
                  "Noto Serif CJK SC",
                  "Noto Serif SC"),
              REGULAR);
      case BLACK ->
          new Families(
              List.of("黑体", "SimHei", "STHeiti", "方正黑体_GBK", "FZHei-B01"),
              List.of(
                  "WenQuanYi Micro Hei",
                  "WenQuanYi Zen Hei",
                  "Source Han Sans SC",
                  "Noto Sans CJK SC",
                  "Noto Sans SC"),
              REGULAR);
      case KAI ->
          new Families(
              List.of(
                  "楷体_GB2312",
                  "KaiTi_GB2312",
                  "楷体",
                  "KaiTi",
                  "simkai",
                  "STKaiti",
                  "方正楷体_GBK",
                  "FZKai-Z03"),
              List.of(
                  "AR PL KaitiM GB",
                  "LXGW WenKai",
                  "FandolKai",
                  "AR PL UKai CN",
                  "AR PL SungtiL GB",
                  "Source Han Serif SC",
                  "Noto Serif CJK SC",
                  "Noto Serif SC"),
              REGULAR);
      case SONG ->
          new Families(
              List.of("宋体", "SimSun", "NSimSun", "STSong", "方正书宋_GBK", "FZShuSong-Z01"),
              List.of(
                  "AR PL SungtiL GB", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC"),
              REGULAR);
    };
  }
}
