package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.diagnostic.Code;
import org.kaoping.source.PersonalData;
import org.kaoping.workbook.AttachedText;

/** What leads to a person is found wherever it would be published, and only there. */
class PersonalDataTest {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{11,}X?");

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    TestWorkspace.smallest(folder.resolve("w"));
  }

  private List<String> found() {
    return Validation.run(folder.resolve("w")).diagnostics().stream()
        .map(d -> d.code().id() + " " + d.span().file() + ":" + d.span().line())
        .toList();
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve("w").resolve(file), text);
  }

  private static String page(String text) {
    return "title=页\ntype=page\nstatus=published\n~~~~~~\n\n" + text + "\n";
  }

  @Test
  void whatIsAllowed_staysSo_whereSomethingElseOfTheSettingsIsWrong() throws IOException {
    write("content/a.md", page("电话 13800138000"));
    write(
        "site.yaml",
        "titel: 公布\npersonal-data: [{text: '13800138000', reason: 值班电话}, 1, {reason: 无}]\n");
    assertThat(found()).isNotEmpty().noneMatch(said -> said.startsWith("G"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schemes/s.yaml | 方案 | \"方\\u0031\\u0033800138000案\" | 1",
        "data/e/units.yaml | 甲镇 | 甲镇13800138000 | 1",
        "data/e/results/u.yaml | 有差距 | 有差距（湘A12345） | 1",
        "data/e/evaluation.yaml | demo: true | title: 致a@example.org | 1",
      })
  void everyTextOfYaml_isLookedThrough(String file, String find, String text, int line)
      throws IOException {
    String before = Files.readString(folder.resolve("w").resolve(file));
    assertThat(before).contains(find);
    write(file, before.replace(find, text));
    assertThat(found()).contains("G001 " + file + ":" + line);
  }

  @Test
  void itHidesNothingElse_andHindersNoComparison() throws IOException {
    String result = Files.readString(folder.resolve("w/data/e/results/u.yaml"));
    write("data/e/results/u.yaml", result.replace("有差距", "来电13800138000"));
    assertThat(Differences.between(folder.resolve("w"), folder.resolve("w")).changes()).isPresent();
    write("data/e/results/u.yaml", result.replace("score: 4.5", "score: 13800138000"));
    assertThat(found()).contains("R004 data/e/results/u.yaml:1");
    Preview preview =
        new Preview(
            folder.resolve("w"), Wanted.published(Documents.LEFT_OUT), InstantSource.system());
    assertThat(preview.refresh()).hasSize(found().size()).isEqualTo(preview.refresh());
    write("site.yaml", "personal-data: [{text: '13800138000', reason: 值班电话}]");
    assertThat(preview.refresh()).isNotEmpty().noneMatch(d -> d.code().id().equals("G001"));
  }

  @Test
  void commentsAndDrafts_areNotPublished() throws IOException {
    String units = Files.readString(folder.resolve("w/data/e/units.yaml"));
    write("data/e/units.yaml", units + " # 联系人13800138000\n");
    write("content/d.md", page("13800138000").replace("=published", "=draft"));
    assertThat(found()).isEmpty();
  }

  @Test
  void prose_isLookedThroughAsReadersSeeIt() throws IOException {
    write("content/p.md", page("电话13800138000\n\n138**0013**8001，&#49;3800138002"));
    assertThat(found())
        .containsExactly("G001 content/p.md:1", "G001 content/p.md:1", "G001 content/p.md:6");
  }

  @Test
  void tablesOfResults_templatesAndNames_areLookedThrough() throws IOException {
    write("site-templates/footer-of-ours.ftlh", "<p>\n13800138000</p>");
    write("content/13800138001.md", page("x"));
    assertThat(found())
        .containsExactly(
            "G001 content/13800138001.md:1", "G001 site-templates/footer-of-ours.ftlh:2");
  }

  @Test
  void attachments_areLookedThrough_withTheirProperties() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentInformation().setAuthor("a@example.org");
      Files.createDirectories(folder.resolve("w/content"));
      pdf.save(folder.resolve("w/content/a.pdf").toFile());
    }
    archive(
        "b.docx",
        "word/document.xml",
        "<w:document><w:p><w:r><w:t>138001</w:t></w:r><w:r><w:t>38000</w:t></w:r></w:p></w:document>");
    archive(
        "c.xlsx", "xl/sharedStrings.xml", "<sst><si><t>138001</t></si><si><t>38000</t></si></sst>");
    archive(
        "d.odt", "meta.xml", "<office:meta><dc:creator>a@example.org</dc:creator></office:meta>");
    Files.write(folder.resolve("w/content/e.jpg"), new byte[] {-1, -40, 0, 1, 'x', 0, 2});
    assertThat(found())
        .containsExactly("G001 content/a.pdf:1", "G001 content/b.docx:1", "G001 content/d.odt:1");
  }

  private void archive(String name, String part, String text) throws IOException {
    Files.createDirectories(folder.resolve("w/content"));
    try (OutputStream out = Files.newOutputStream(folder.resolve("w/content").resolve(name));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void whatSiteYamlAllows_isPublished_howeverItIsWritten() throws IOException {
    write("content/p.md", page("138-0013-8000，Office@example.org，13800138001"));
    write(
        "site.yaml",
        "personal-data: [{text: '13800138000', reason: 值班电话},"
            + " {text: office@example.org, reason: 公开的办公邮箱}]\n");
    assertThat(found()).containsExactly("G001 content/p.md:6");
    assertThat(Build.run(folder.resolve("w"), folder.resolve("site"), Documents.LEFT_OUT).value())
        .isEmpty();
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void whatSiteYamlAllowsInVain_isTold() throws IOException {
    write("content/p.md", page("office@example.org"));
    write("content/d.md", page("13800138000").replace("=published", "=draft"));
    String result = Files.readString(folder.resolve("w/data/e/results/u.yaml"));
    write("data/e/results/u.yaml", result.replace("有差距", "见湘A12345"));
    write(
        "site.yaml",
        """
        organisation: 办公室（13800138002）
        personal-data:
          - {text: OFFICE@example.org, reason: 文章里有}
          - {text: 138 0013 8000, reason: 草稿里有}
          - {text: 湘A·12345, reason: 结果里有}
          - {text: 13800138002, reason: 本文件里有}
          - {text: 13800138003, reason: 没有}
          - {text: 电话13800138000, reason: 多写了两个字}
          - {text: office@example.org, reason: 写了两遍}
        """);
    assertThat(found()).containsExactly("G003 site.yaml:7", "G003 site.yaml:8", "G003 site.yaml:9");
    Preview preview =
        new Preview(
            folder.resolve("w"), Wanted.published(Documents.LEFT_OUT), InstantSource.system());
    assertThat(preview.refresh()).hasSize(3).isEqualTo(preview.refresh());
    write("content/p.md", page("office@example.org").replace("page\n", "pag\n"));
    assertThat(found()).isNotEmpty().noneMatch(one -> one.startsWith("G003"));
  }

  /** Returns a number of an identity card with the right check digit. */
  private static String number(int i) {
    String digits = "11010519491231%03d".formatted(i);
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      sum += (digits.charAt(place) - '0') * ((1 << (17 - place)) % 11);
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  /** Returns where each number stands in the files of a workspace. */
  private static List<String> places(Path workspace, Set<String> numbers) throws IOException {
    List<String> places = new ArrayList<>();
    for (String path : TestWorkspace.files(workspace).keySet()) {
      List<String> lines = Files.readAllLines(workspace.resolve(path));
      for (int line = 0; line < lines.size(); line++) {
        String text = lines.get(line);
        Matcher number = DIGITS.matcher(text);
        while (number.find()) {
          if (numbers.contains(number.group())) {
            int column = 1 + text.codePointCount(0, number.start());
            places.add(path + ":" + (line + 1) + ":" + column);
          }
        }
      }
    }
    return places;
  }

  /** Writes the workspace with a number of its own in every text, and returns these. */
  private static Set<String> numbered(Path workspace) throws IOException {
    Set<String> numbers = new LinkedHashSet<>();
    Map<String, Set<String>> written =
        EveryText.write(
            workspace,
            (field, text) -> {
              int next = numbers.size();
              String number =
                  field.endsWith(".short") ? "1380013%04d".formatted(next) : number(next);
              numbers.add(number);
              return text + number;
            });
    assertThat(written.keySet()).containsAll(EveryText.fields());
    return numbers;
  }

  @Test
  void inWhateverTextItStands_itIsToldThere() throws IOException {
    Path workspace = folder.resolve("every");
    Set<String> numbers = numbered(workspace);
    assertThat(Validation.run(workspace).diagnostics())
        .filteredOn(d -> d.code() == Code.PERSONAL_DATA)
        .extracting(d -> d.span().toString())
        .containsExactlyInAnyOrderElementsOf(places(workspace, numbers));
  }

  /** Office documents and data are made of texts that were looked through. */
  @Test
  @Tag("documents")
  void nothingThatWasNotTold_isInAnyFile() throws IOException {
    Path workspace = folder.resolve("every");
    Set<String> numbers = numbered(workspace);
    StringBuilder settings = new StringBuilder(Files.readString(workspace.resolve("site.yaml")));
    numbers.forEach(one -> settings.append("  - {text: " + one + ", reason: 编的}\n"));
    Files.writeString(workspace.resolve("site.yaml"), settings);
    assertThat(Build.run(workspace, folder.resolve("site"), Documents.MADE).diagnostics())
        .allMatch(d -> d.code().id().startsWith("P")); // fonts of this machine
    numbers.add("office@example.org");
    try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(PersonalData.in(AttachedText.of(Files.readAllBytes(file))))
            .as(file.toString())
            .extracting(PersonalData.Found::text)
            .isSubsetOf(numbers);
      }
    }
  }
}
