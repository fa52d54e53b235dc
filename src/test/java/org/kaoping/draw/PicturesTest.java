package org.kaoping.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Charts as files of their own: SVG that needs nothing else, and its pixels. */
@Tag("documents")
class PicturesTest {
  private static final Lettering LETTERING = TestLettering.find();

  static Stream<Chart> charts() {
    return ChartCases.all().values().stream();
  }

  private static String file(Chart chart) {
    return Charts.file(chart, List.of("2023年度考评"), Optional.empty());
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void file_namesItselfAndRefersToNothing(Chart chart) {
    String file = file(chart);
    Element root = SvgTexts.parse(file);

    assertThat(SvgTexts.byTag(root, "title").get(0).getTextContent())
        .isEqualTo(TextWidth.clean(chart.title()));
    assertThat(SvgTexts.byTag(root, "desc").get(0).getTextContent())
        .isEqualTo(TextWidth.clean(chart.description()));
    assertThat(root.getAttribute("font-family")).contains("sans-serif");
    assertThat(file).contains("2023年度考评").doesNotContain("href", "url(", "style", "<!", "@");
    assertThat(file.replace("http://www.w3.org/2000/svg", "")).doesNotContain("//");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void png_isAsWideAsAsked_andInProportion(Chart chart) throws IOException {
    String file = file(chart);
    BufferedImage image = read(Pictures.png(file, 720, LETTERING));

    assertThat(image.getWidth()).isEqualTo(720);
    assertThat((double) image.getHeight() / 720)
        .isCloseTo(Charts.height(file) / 1000.0, org.assertj.core.data.Offset.offset(0.002));
    assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void png_isTheSameEachTime() {
    String file = file(ChartCases.get("bars-8"));

    assertThat(Pictures.png(file, 1440, LETTERING))
        .isEqualTo(Pictures.png(file, 1440, TestLettering.find()));
  }

  @Test
  void png_isTheSame_whateverWasPaintedBefore() {
    Lettering used = TestLettering.find();
    charts().forEach(chart -> Pictures.png(file(chart), 1440, used));

    assertThat(charts())
        .allSatisfy(
            chart ->
                assertThat(Pictures.png(file(chart), 1440, used))
                    .isEqualTo(Pictures.png(file(chart), 1440, TestLettering.find())));
  }

  @Test
  void png_hasTextsOnWhatIsPaintedBefore() throws IOException {
    String below =
        "<svg viewBox=\"0 0 60 40\" fill=\"#8c8c8c\"><rect x=\"0\" y=\"0\" width=\"60\" height=\"40\"/>";
    String text = "<g fill=\"#1a1a1a\"><text x=\"20\" y=\"25\">&lt;国&gt;</text></g></svg>";

    assertThat(colours(read(Pictures.png(below + text, 60, LETTERING))))
        .contains(0xFF8C8C8C)
        .hasSizeGreaterThan(5)
        .doesNotContain(0xFFFFFFFF);
  }

  @Test
  void png_hasTheAccentOfTheSite() throws IOException {
    Chart chart = ChartCases.get("bars-8");
    String blue = Charts.file(chart, List.of(), Optional.of(Accent.of(Colour.of("#00508c"))));

    assertThat(colours(read(Pictures.png(file(chart), 720, LETTERING)))).contains(0xFF9B1C1C);
    assertThat(colours(read(Pictures.png(blue, 720, LETTERING))))
        .contains(0xFF00508C)
        .doesNotContain(0xFF9B1C1C);
  }

  @Test
  void png_keepsTheColoursOfMostPixels_whereThereAreTooMany() throws IOException {
    BufferedImage many = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      many.setRGB(i % 64, i / 64, i < 2048 ? 0x123456 : i % 512 << 12);
    }
    BufferedImage read = read(new PngWriter(many).bytes());

    assertThat(read.getRGB(5, 5)).isEqualTo(0xFF123456);
    assertThat(colours(read)).hasSize(256);
  }

  private static List<Integer> colours(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return java.util.Arrays.stream(pixels).distinct().boxed().toList();
  }

  @Test
  void lettering_asksTheNextFont_forWhatOneLacks_andLeavesRoomForWhatNoneHas() {
    assertThat(LETTERING.width("国", 100)).isEqualTo(100);
    assertThat(LETTERING.outline("国", 100).getBounds().height).isBetween(70, 110);
    assertThat(LETTERING.outline(" ", 100).getBounds().isEmpty()).isTrue();
    assertThat(LETTERING.width("\uE123", 100)).isEqualTo(50);
  }

  @Test
  void png_isNotMadeOfWhatNoChartHas() {
    String foreign = "<svg viewBox=\"0 0 10 10\"><image/></svg>";

    assertThatThrownBy(() -> Pictures.png(foreign, 10, LETTERING))
        .isInstanceOf(IllegalStateException.class);
  }
}
