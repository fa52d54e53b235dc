package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Diagnostic;

/** Charts of pixels: which there are, that pages lead to them, and that they stay what they are. */
@Tag("documents")
class ChartFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void workspace() throws IOException {
    GoldenCase.copy(GoldenCase.BASE, folder.resolve("w"));
  }

  private Path build(String site) {
    Path output = folder.resolve(site);
    assertThat(Build.run(folder.resolve("w"), output, Documents.MADE).diagnostics())
        .noneMatch(Diagnostic::isError);
    return output;
  }

  private static List<String> pictures(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".png"))
          .sorted()
          .toList();
    }
  }

  @Test
  void pagesLeadToPictures_whichAreTheSameEachTime() throws IOException {
    Path site = build("site");
    Path again = build("again");

    assertThat(pictures(site)).contains("town-2023/charts/ranking.png");
    for (String picture : pictures(site)) {
      assertThat(site.resolve(picture)).hasSameBinaryContentAs(again.resolve(picture));
    }
    assertThat(Files.readString(site.resolve("town-2023/index.html")))
        .contains("href=\"charts/ranking.png\"", "ranking.png</a>");
    assertThat(pictures(site)).noneMatch(name -> name.contains("/units/"));
  }

  @Test
  void aNotice_quotesAChart_onItsPage_andInItsFiles() throws IOException {
    TestWorkspace.write(
        folder.resolve("w/content/notices/n.md"),
        """
        title=关于考评结果的通报
        type=notice
        kind=results
        evaluation=town-2023
        date=2024-01-16
        ~~~~~~
        各单位总分如下图：

        {{chart/ranking}}

        请各单位认真总结。
        """);
    Path site = build("site");
    Path again = folder.resolve("again");
    assertThat(Build.run(folder.resolve("w"), again, Documents.MADE).value()).isPresent();

    String page = Files.readString(site.resolve("notices/n.html"));
    assertThat(page)
        .containsSubsequence("各单位总分如下图", "<figure class=\"drawn\">", "aria-label=\"最高与最低相差")
        .containsSubsequence("</svg>", "<figcaption><strong>最高与最低相差", "请各单位认真总结");
    try (ZipFile docx = new ZipFile(site.resolve("notices/n.docx").toFile())) {
      byte[] picture = docx.getInputStream(docx.getEntry("word/media/chart1.png")).readAllBytes();
      assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(1800);
    }
    try (PDDocument pdf = Loader.loadPDF(site.resolve("notices/n.pdf").toFile())) {
      var resources = pdf.getPage(0).getResources();
      assertThat(resources.getXObjectNames()).hasSize(1);
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
          .containsSubsequence("各单位总分如下图", "最高与最低相差", "请各单位认真总结");
    }
    for (String file : List.of("notices/n.docx", "notices/n.pdf")) {
      assertThat(site.resolve(file)).hasSameBinaryContentAs(again.resolve(file));
    }
  }

  @Test
  void pictures_areTakenFromTheSiteBefore() throws IOException {
    Path site = build("site");
    Path picture = site.resolve("town-2023/charts/ranking.png");
    var made = Files.getLastModifiedTime(picture);

    build("site");
    assertThat(Files.getLastModifiedTime(picture)).isEqualTo(made);
  }
}
