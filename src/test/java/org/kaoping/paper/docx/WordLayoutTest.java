package org.kaoping.paper.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.paper.Samples;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** The measures of GB/T 9704-2012 in files of Word, in twips. */
class WordLayoutTest {
  private static final int WIDTH = 8844;
  private static final Opened COMMENDATION = Opened.of(Samples.commendation());
  private static final Opened LETTER = Opened.of(Samples.letter("示范县"));

  @Test
  void thePageIsA4AndItsMarginsLeaveTheTypeArea() {
    CTPageMar margins = COMMENDATION.section().getPgMar();

    assertThat(COMMENDATION.section().getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
    assertThat(COMMENDATION.section().getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
    assertThat(
            List.of(margins.getTop(), margins.getRight(), margins.getBottom(), margins.getLeft()))
        .extracting(Object::toString)
        .containsExactly("2098", "1474", "1984", "1587");
  }

  @Test
  void theGridHas22LinesOf28Characters() {
    CTDocGrid grid = COMMENDATION.section().getDocGrid();
    int pitch = grid.getLinePitch().intValue();
    int character = 20 * 16 * 4096 + 20 * grid.getCharSpace().intValue();

    assertThat(grid.getType()).isEqualTo(STDocGrid.LINES_AND_CHARS);
    assertThat((16838 - 2098 - 1984) / pitch).isEqualTo(22);
    assertThat((11906 - 1474 - 1587) * 4096 / character).isEqualTo(28);
  }

  @ParameterizedTest
  @CsvSource({
    "Normal, 仿宋_GB2312, 16",
    "公文正文, 仿宋_GB2312, 16",
    "份号, 仿宋_GB2312, 16",
    "密级和紧急程度, 黑体, 16",
    "发文机关标志, 方正小标宋简体, 47",
    "发文字号, 仿宋_GB2312, 16",
    "公文标题, 方正小标宋简体, 22",
    "主送机关, 仿宋_GB2312, 16",
    "一级标题, 黑体, 16",
    "二级标题, 楷体_GB2312, 16",
    "三级标题, 仿宋_GB2312, 16",
    "四级标题, 仿宋_GB2312, 16",
    "名单组名, 黑体, 16",
    "名单, 仿宋_GB2312, 16",
    "附件说明, 仿宋_GB2312, 16",
    "发文机关署名, 仿宋_GB2312, 16",
    "成文日期, 仿宋_GB2312, 16",
    "附注, 仿宋_GB2312, 16",
    "附件顺序号, 黑体, 16",
    "附件标题, 方正小标宋简体, 22",
    "版记, 仿宋_GB2312, 14",
    "单页页码, 宋体, 14",
    "双页页码, 宋体, 14"
  })
  void everyKindOfParagraphHasItsTypeInAllScripts(String style, String font, int points) {
    XWPFStyle named = COMMENDATION.style(style);
    CTFonts fonts = COMMENDATION.ofStyle(named, WordLayoutTest::fonts).orElseThrow();
    Optional<Object> size =
        COMMENDATION.ofStyle(
            named,
            rpr ->
                rpr.sizeOfSzArray() > 0
                    ? Optional.of(rpr.getSzArray(0).getVal())
                    : Optional.empty());

    assertThat(List.of(fonts.getAscii(), fonts.getHAnsi(), fonts.getEastAsia(), fonts.getCs()))
        .containsOnly(font);
    assertThat(size).contains(BigInteger.valueOf(2L * points));
    assertThat(COMMENDATION.<Object>ofStyle(named, WordLayoutTest::bold)).isEmpty();
  }

  @Test
  void everyFontIsDeclaredWithWhatMayStandIn() {
    assertThat(COMMENDATION.parts().get("word/fontTable.xml"))
        .contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋,FangSong")
        .contains("<w:font w:name=\"方正小标宋简体\"><w:altName w:val=\"小标宋体,");
  }

  @Test
  void chineseQuotesAndDashesAreMarkedAsChinese() {
    XWPFParagraph quoted =
        COMMENDATION.document().getParagraphs().stream()
            .filter(p -> p.getText().equals(Samples.QUOTED))
            .findFirst()
            .orElseThrow();

    assertThat(quoted.getRuns())
        .allSatisfy(
            run ->
                assertThat(run.getCTR().getRPr().getRFontsArray(0).getHint().toString())
                    .isEqualTo("eastAsia"));
  }

  @Test
  void headingsStandInWordsNavigation() {
    for (int level = 1; level <= 4; level++) {
      String style = List.of("一级标题", "二级标题", "三级标题", "四级标题").get(level - 1);
      assertThat(COMMENDATION.style(style).getCTStyle().getPPr().getOutlineLvl().getVal())
          .isEqualTo(BigInteger.valueOf(level - 1));
    }
  }

  @Test
  void paragraphsAreIndentedByCharacters() {
    assertThat(COMMENDATION.style("公文正文").getCTStyle().getPPr().getInd().getFirstLineChars())
        .isEqualTo(BigInteger.valueOf(200));
  }

  @Test
  void numbersStandOnTheRightOfOddPagesAndTheLeftOfEvenOnes() {
    assertThat(footers(COMMENDATION))
        .containsExactlyInAnyOrder("default 单页页码 — 1 —", "even 双页页码 — 1 —");
    assertThat(COMMENDATION.document().getSettings().getCTSettings().isSetEvenAndOddHeaders())
        .isTrue();
    assertThat(jc("单页页码")).isEqualTo("right");
    assertThat(jc("双页页码")).isEqualTo("left");
  }

  @Test
  void aLettersFirstPageHasTheMarkAboveAndNoNumber() {
    assertThat(footers(LETTER))
        .containsExactlyInAnyOrder("first 信函版心下红线 ", "default 单页页码 — 1 —", "even 双页页码 — 1 —");
    assertThat(LETTER.section().isSetTitlePg()).isTrue();
    assertThat(LETTER.document().getHeaderList().get(0).getText().trim())
        .isEqualTo(Samples.letter("示范县").head().mark());
  }

  @Test
  void theBannerStandsAboveTheTypeArea() {
    assertThat(COMMENDATION.document().getHeaderList())
        .hasSize(2)
        .allSatisfy(header -> assertThat(header.getText().trim()).isEqualTo(Samples.BANNER));
    assertThat(COMMENDATION.section().getPgMar().getHeader()).isEqualTo(BigInteger.valueOf(850));
  }

  @Test
  void namesStandInColumnsWithinTheTypeArea() {
    List<XWPFParagraph> rows = COMMENDATION.paragraphs("名单");

    assertThat(rows.stream().mapToInt(row -> row.getText().split("\t").length).sum())
        .isEqualTo(128);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.getCTP().getPPr().getTabs().getTabList())
                    .hasSize(2)
                    .extracting(CTTabStop::getPos)
                    .containsExactly(BigInteger.valueOf(3368), BigInteger.valueOf(6106)));
  }

  @Test
  void tablesRepeatTheirHeadAndSplitNoRow() {
    XWPFTable table = COMMENDATION.document().getTables().get(0);

    assertThat(table.getRow(0).isRepeatHeader()).isTrue();
    assertThat(table.getRows()).noneMatch(row -> row.isCantSplitRow() == false);
    assertThat(
            table.getCTTbl().getTblGrid().getGridColList().stream()
                .mapToInt(column -> Integer.parseInt(column.getW().toString()))
                .sum())
        .isEqualTo(WIDTH);
  }

  @Test
  void theImprintStandsOnTheFootOfTheTypeArea() {
    List<XWPFTable> tables = COMMENDATION.document().getTables();
    XWPFTable imprint = tables.get(tables.size() - 1);
    CTTblPPr place = imprint.getCTTbl().getTblPr().getTblpPr();

    assertThat(place.getVertAnchor()).isEqualTo(STVAnchor.MARGIN);
    assertThat(place.getTblpYSpec()).hasToString("bottom");
    assertThat(imprint.getTopBorderSize()).isEqualTo(8);
    assertThat(imprint.getInsideHBorderSize()).isEqualTo(6);
    assertThat(imprint.getBottomBorderSize()).isEqualTo(8);
    assertThat(imprint.getCTTbl().getTblPr().getTblW().getW()).hasToString("" + WIDTH);
  }

  @Test
  void attachmentsBeginOnPagesOfTheirOwn() {
    assertThat(COMMENDATION.style("附件顺序号").getCTStyle().getPPr().isSetPageBreakBefore()).isTrue();
    assertThat(COMMENDATION.paragraphs("附件顺序号"))
        .extracting(XWPFParagraph::getText)
        .containsExactly("附件1", "附件2");
  }

  @Test
  void aTitleIsOneParagraph() {
    assertThat(COMMENDATION.paragraphs("公文标题")).hasSize(1);
  }

  private static List<String> footers(Opened opened) {
    return opened.section().getFooterReferenceList().stream()
        .map(
            reference -> {
              XWPFParagraph line =
                  opened.document().getFooterList().stream()
                      .filter(f -> opened.document().getRelationId(f).equals(reference.getId()))
                      .findFirst()
                      .orElseThrow()
                      .getParagraphs()
                      .get(0);
              return name(reference.getType())
                  + " "
                  + opened.styleName(line)
                  + " "
                  + line.getText();
            })
        .toList();
  }

  private static String name(STHdrFtr.Enum type) {
    return type.toString();
  }

  private static String jc(String style) {
    return COMMENDATION.style(style).getCTStyle().getPPr().getJc().getVal().toString();
  }

  private static Optional<CTFonts> fonts(CTRPr rpr) {
    return rpr.sizeOfRFontsArray() > 0 ? Optional.of(rpr.getRFontsArray(0)) : Optional.empty();
  }

  private static Optional<Object> bold(CTRPr rpr) {
    return rpr.sizeOfBArray() > 0 ? Optional.of(true) : Optional.empty();
  }
}
