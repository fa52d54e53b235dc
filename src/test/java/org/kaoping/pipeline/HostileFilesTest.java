package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.workbook.AttachedText;
import tools.jackson.databind.json.JsonMapper;

/** Files of a site have what people write as text, and nothing in them that is run. */
@Tag("documents")
class HostileFilesTest {
  @TempDir static Path folder;

  private static final Pattern FIELD =
      Pattern.compile("(?:<w:instrText[^>]*>|w:instr=\")([^<\"]*)");

  private static final Map<String, Path> SITE = new TreeMap<>();
  private static final Set<String> TEXTS = new TreeSet<>();

  @BeforeAll
  static void build() throws IOException {
    Path workspace = folder.resolve("w");
    HostileContent.write(workspace).values().forEach(TEXTS::addAll);
    Path site = folder.resolve("site");
    assertThat(Build.run(workspace, site, Documents.MADE).diagnostics())
        .allMatch(d -> d.code().id().startsWith("P")); // fonts of this machine
    TestWorkspace.files(site).keySet().forEach(path -> SITE.put(path, site.resolve(path)));
  }

  private static List<Path> files(String ending) {
    List<Path> files =
        SITE.entrySet().stream()
            .filter(one -> one.getKey().endsWith(ending))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(files).as(ending).isNotEmpty();
    return files;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Source: OWASP, “CSV Injection”. */
  @Test
  void noCell_isAFormula() throws IOException {
    for (Path file : files(".csv")) {
      for (CSVRecord row : CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
        assertThat(row.toList())
            .as(file.toString())
            .allSatisfy(
                cell ->
                    assertThat(cell.replace("\uFEFF", "").strip())
                        .matches("(?s)|[^-=+@＝＋－＠].*|-[0-9.]+%?"));
      }
    }
  }

  @Test
  void officeDocuments_haveWordsAlone() throws IOException {
    for (Path file : List.copyOf(files(".xlsx"))) {
      assertThat(parts(file)).allSatisfy(HostileFilesTest::isPlain);
    }
    for (Path file : files(".docx")) {
      assertThat(parts(file)).allSatisfy(HostileFilesTest::isPlain);
    }
  }

  /** Returns what is in an archive, by its names. */
  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] part = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static void isPlain(String name, String part) {
    assertThat(name).matches(".*[.](?:xml|rels|png)");
    if (!name.endsWith(".png")) {
      assertThat(part)
          .as(name)
          .doesNotContain("<f>", "<f ", "TargetMode", "<w:hyperlink", "<hyperlink", "vbaProject")
          .doesNotContain("externalLink", "<w:object", "<oleObject", "<!DOCTYPE");
      assertThat(FIELD.matcher(part).results().map(field -> field.group(1).strip()))
          .as(name)
          .isSubsetOf("PAGE");
      isXml(part);
    }
  }

  private static void isXml(String text) {
    try {
      javax.xml.parsers.DocumentBuilderFactory factory =
          javax.xml.parsers.DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  @Test
  void paper_doesNothing() throws IOException {
    for (Path file : files(".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        Set<String> keys = new TreeSet<>();
        Set<String> actions = new TreeSet<>();
        for (var key : pdf.getDocument().getXrefTable().keySet()) {
          COSObject object = pdf.getDocument().getObjectFromPool(key);
          if (object.getObject() instanceof COSDictionary dictionary) {
            dictionary.keySet().forEach(name -> keys.add(name.getName()));
            actions.add(String.valueOf(dictionary.getNameAsString("S")));
          }
        }
        assertThat(keys)
            .as(file.toString())
            .doesNotContain("JS", "JavaScript", "OpenAction", "AA", "URI", "EmbeddedFiles", "XFA");
        assertThat(actions).doesNotContain("JavaScript", "Launch", "URI", "SubmitForm", "GoToR");
      }
    }
  }

  @Test
  void titlesOfDocuments_areThoseOfNotices() throws IOException {
    for (Path file : files("results.pdf")) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        assertThat(TEXTS).contains(pdf.getDocumentInformation().getTitle());
      }
    }
    for (Path file : files("results.docx")) {
      String properties = AttachedText.of(Files.readAllBytes(file));
      assertThat(TEXTS).anyMatch(text -> text.startsWith("关于") && properties.contains(text));
    }
  }

  @Test
  void charts_areDrawings() {
    for (Path file : files(".svg")) {
      String svg = text(file);
      isXml(svg);
      assertThat(svg)
          .as(file.toString())
          .doesNotContainPattern("(?i)<(?:script|foreignObject|image|a|use|iframe)[ >/]")
          .doesNotContainPattern("<[^>]* on[a-z]+=");
    }
  }

  @Test
  void data_areData() {
    JsonMapper json = JsonMapper.shared();
    files(".json").forEach(file -> assertThat(json.readTree(text(file))).isNotNull());
    files("sitemap.xml").forEach(file -> isXml(text(file)));
    for (Path file : files(".js")) { // of the program, or one call with what a script takes
      String script = text(file).strip();
      if (!file.toString().contains("assets")) {
        assertThat(script).matches("(?s)[a-zA-Z]+[(].*[)];?");
        String given = script.substring(script.indexOf('(') + 1, script.lastIndexOf(')'));
        assertThat(json.readTree("[" + given + "]").size()).as(file.toString()).isPositive();
      }
    }
  }
}
