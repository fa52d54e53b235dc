package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;

/** Notices as files: which are made, what they say, and when none are. */
@Tag("documents")
class DocumentFilesTest {
  private static final String LETTER =
      """
      title=关于反馈考评结果的函
      type=notice
      kind=feedback
      evaluation=town-2023
      date=2024-01-16
      deadline=2024-03-31
      ~~~~~~
      你单位得{{total}}分。
      """;

  @TempDir private Path folder;

  @BeforeEach
  void workspace() throws IOException {
    GoldenCase.copy(GoldenCase.BASE, folder.resolve("w"));
    TestWorkspace.write(folder.resolve("w/content/notices/n.md"), LETTER);
  }

  private List<Diagnostic> build(String site, Documents documents) {
    return Build.run(folder.resolve("w"), folder.resolve(site), documents).diagnostics();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.matches(".*\\.(docx|pdf)"))
          .sorted()
          .toList();
    }
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  @Test
  void everyLetter_hasItsFiles_andItsPageLeadsToThem() throws IOException {
    assertThat(build("site", Documents.MADE)).noneMatch(Diagnostic::isError);
    assertThat(names(folder.resolve("site/notices")))
        .containsExactly(
            "n/bing.docx", "n/bing.pdf", "n/jia.docx", "n/jia.pdf", "n/yi.docx", "n/yi.pdf");
    assertThat(Files.readString(folder.resolve("site/notices/n/jia.html")))
        .containsSubsequence("href=\"jia.pdf\"", "href=\"jia.docx\"");
    assertThat(text(folder.resolve("site/notices/n/jia.pdf"))).contains("甲镇：你单位得");
  }

  @Test
  void withoutDocuments_noFileIsMade_andNoPageLeadsToOne() throws IOException {
    assertThat(build("site", Documents.LEFT_OUT)).isEmpty();
    assertThat(names(folder.resolve("site/notices"))).isEmpty();
    assertThat(Files.readString(folder.resolve("site/notices/n/jia.html")))
        .doesNotContain(".docx", ".pdf")
        .contains("没有制作 PDF 和 Word 文件");
  }

  @Test
  void twoBuilds_giveTheSameBytes() throws IOException {
    build("one", Documents.MADE);
    build("two", Documents.MADE);
    assertThat(names(folder.resolve("one"))).isNotEmpty();
    for (String name : names(folder.resolve("one"))) {
      assertThat(folder.resolve("two").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
  }

  @Test
  void aSiteThatIsTakenOver_hasTheFilesThatAreWanted_andTheSameIsSaidOfFonts() throws IOException {
    List<Diagnostic> said = build("site", Documents.MADE);
    List<String> files = names(folder.resolve("site"));
    assertThat(build("site", Documents.MADE)).isEqualTo(said);
    assertThat(names(folder.resolve("site"))).isEqualTo(files).isNotEmpty();
    assertThat(build("site", Documents.LEFT_OUT)).isEmpty();
    assertThat(names(folder.resolve("site"))).isEmpty();
    assertThat(build("site", Documents.MADE)).isEqualTo(said);
    assertThat(names(folder.resolve("site"))).isEqualTo(files);
  }

  @Test
  void oneNotice_isMadeWithoutASite() throws IOException {
    var made =
        OneNotice.make(
            folder.resolve("w"), folder.resolve("w/content/notices/n.md"), folder.resolve("out"));
    assertThat(made.value().orElseThrow()).hasSize(6);
    assertThat(names(folder.resolve("out"))).hasSize(6);
  }

  @Test
  void characterThatNoFontHas_isAnErrorAtTheNotice() throws IOException {
    TestWorkspace.write(
        folder.resolve("w/content/notices/n.md"), LETTER.replace("你单位", "你单位\uE123"));
    assertThat(build("site", Documents.MADE))
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code)
        .containsExactly(Code.CHARACTER_MISSING);
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void strictFonts_makeAMissingTypefaceAnError() throws IOException {
    TestWorkspace.write(
        folder.resolve("w/site.yaml"), "organisation: 区考评办公室\nstrict-fonts: true\nfonts: fonts\n");
    TestWorkspace.write(folder.resolve("w/fonts/README.txt"), "none");
    assertThat(build("site", Documents.MADE))
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code)
        .contains(Code.FONT_MISSING);
    assertThat(folder.resolve("site")).doesNotExist();
  }
}
