package org.kaoping.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;

/** What is no sound workbook is refused by its name, never with a fault of the program. */
class RefusedWorkbooksTest {
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);
  private static final Messages CHINESE = Messages.of(Language.CHINESE);

  @TempDir private Path folder;

  private String refusal(Path file) {
    Checked<Workbook> read = WorkbookReader.read(file, "forms/a.xlsx");
    assertThat(read.value()).isEmpty();
    Diagnostic diagnostic = read.diagnostics().get(0);
    assertThat(CHINESE.say(diagnostic.message()) + CHINESE.say(diagnostic.hint())).isNotEmpty();
    assertThat(ENGLISH.say(diagnostic.hint())).isNotEmpty();
    return diagnostic.span()
        + " "
        + diagnostic.code().id()
        + " "
        + ENGLISH.say(diagnostic.message());
  }

  private String refusal(Parts parts) {
    return refusal(parts.write(folder.resolve("a.xlsx")));
  }

  private String refusal(byte[] bytes) throws IOException {
    return refusal(Files.write(folder.resolve("a.xlsx"), bytes));
  }

  private static Parts retyped(String from, String to) {
    return Parts.of("<row/>").with("[Content_Types].xml", x -> x.replace(from, to));
  }

  @Test
  void otherKindsOfFilesAreNamed() throws IOException {
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    String old = new String(ole, ISO_8859_1);
    String locked = old + new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);

    assertThat(refusal(ole)).contains("X001", "old workbook (XLS)");
    assertThat(refusal(locked.getBytes(ISO_8859_1))).contains("X001", "encrypted");
    assertThat(refusal("单位,分值\n".getBytes(UTF_8))).contains("X001", "neither a workbook");
    assertThat(refusal(new byte[0])).contains("X001", "neither a workbook");
    assertThat(
            refusal(
                retyped(
                    "openxmlformats-officedocument.spreadsheetml.sheet.main",
                    "ms-excel.sheet.macroEnabled.main")))
        .contains("X001", "macros");
    assertThat(refusal(Parts.of("<row/>").with("xl/vbaProject.bin", x -> "x")))
        .contains("X001", "macros");
    assertThat(refusal(retyped("spreadsheetml.sheet.main+xml", "ms-excel.sheet.binary.main")))
        .contains("X001", "XLSB");
    assertThat(refusal(retyped("spreadsheetml.sheet", "wordprocessingml.document")))
        .contains("X001", "Word");
    assertThat(refusal(Parts.of("<row/>").with("mimetype", x -> "x"))).contains("OpenDocument");
    assertThat(refusal(folder.resolve("missing.xlsx"))).contains("F007");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='C7'><v>x</v></c>|forms/a.xlsx 表!C7 X002 the file is harmed: ‘x’ is saved as a number",
        "<c r='C7'><v>1E99999</v></c>|表!C7 X002",
        "<c r='C7' t='s'><v>3</v></c>|表!C7 X002 the file is harmed: the cell has text number 3",
        "<c r='C7' t='d'><v>2024-02-30</v></c>|表!C7 X002",
        "<c r='C7' t='q'><v>1</v></c>|表!C7 X002",
        "<c r='7'><v>1</v></c>|X002 the file is harmed: ‘7’ is no place",
        "<c r='C7'><v>1</v></c><c r='C7'><v>1</v></c>|表!C7 X002 the file is harmed: the cell is there twice",
        "<c r='C1000001'><v>1</v></c>|表!C1000001 X003 it is too large: the last row of a sheet is number 1000000",
        "<c r='XFE1'><v>1</v></c>|表!XFE1 X003 it is too large: the last column of a sheet is number 16384",
        "<c r='C7'><v>1</c>|xl/worksheets/sheet1.xml is no well-formed XML"
      })
  void whatIsHarmedIsNamedAtItsCell(String cell, String said) {
    assertThat(refusal(Parts.of("<row>" + cell + "</row>"))).contains(said);
  }

  @Test
  void missingPartsAreNamed() {
    Parts parts = Parts.of("<row/>");

    assertThat(refusal(parts.with("_rels/.rels", x -> Parts.relations(""))))
        .contains("X002", "officeDocument");
    assertThat(refusal(parts.with("xl/_rels/workbook.xml.rels", x -> Parts.relations(""))))
        .contains("X002", "表");
    assertThat(
            refusal(
                parts.with(
                    "xl/_rels/workbook.xml.rels",
                    x -> x.replace("worksheets/sheet1.xml", "../../gone.xml"))))
        .contains("X002", "gone.xml is missing");
  }

  @Test
  void entitiesAndLinksToOtherFilesAreRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "geheim");
    String declared = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
    Parts external =
        Parts.of("<row><c t='inlineStr'><is><t>&e;</t></is></c></row>")
            .with("xl/worksheets/sheet1.xml", x -> declared + x);
    String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";

    assertThat(refusal(external)).contains("X004", "entities", "sheet1.xml");
    assertThat(refusal(Parts.of("<row/>").with("xl/sharedStrings.xml", x -> laughs + x)))
        .contains("X004", "sharedStrings.xml");
    assertThat(
            refusal(
                Parts.of("<row/>")
                    .with(
                        "xl/_rels/workbook.xml.rels",
                        x ->
                            x.replace(
                                "</Relationships>",
                                Parts.relation("r8", "externalLink", "externalLinks/1.xml")
                                    + "</Relationships>"))))
        .contains("X004", "other workbooks");
  }

  @Test
  void whatUnpacksToFarTooMuchIsRefused() {
    assertThat(
            refusal(
                Parts.of("<row/>").with("xl/sharedStrings.xml", x -> x + " ".repeat(20_000_000))))
        .contains("X003", "300 times");
    Parts many = Parts.of("<row/>");
    for (int i = 0; i < OfficeArchive.MOST_PARTS; i++) {
      many.texts().put("p" + i, "");
    }
    assertThat(refusal(many)).contains("X003", "10000 parts");
  }

  /** Bytes of a sound file are changed, cut off or doubled: there is a value or a diagnostic. */
  @Test
  void harmedFilesAreReadOrRefused() throws IOException {
    Path sound =
        Parts.of(
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>0.5</v></c></row>",
                "<si><t>甲</t></si>",
                "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>")
            .write(folder.resolve("sound.xlsx"));
    byte[] bytes = Files.readAllBytes(sound);
    int refused = 0;
    for (int seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      byte[] harmed = bytes.clone();
      int harms = 1 + random.nextInt(4);
      for (int i = 0; i < harms; i++) {
        harmed[random.nextInt(harmed.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(8) == 0 ? random.nextInt(harmed.length) : harmed.length;
      Path file = Files.write(folder.resolve("a.xlsx"), Arrays.copyOf(harmed, length));
      refused += WorkbookReader.read(file, "a.xlsx").value().isEmpty() ? 1 : 0;
    }
    assertThat(refused).isBetween(300, 1_499);
  }

  /** Texts of a sound file are harmed before they are packed, so that all of them are read. */
  @Test
  void harmedTextsAreReadOrRefused() {
    Parts sound =
        Parts.of(
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>0.5</v></c></row>"
                + "<row r='2'><c r='A2' t='inlineStr'><is><r><t>乙</t></r></is></c></row>",
            "<si><t>甲</t><rPh sb='0' eb='1'><t>x</t></rPh></si>",
            "<numFmts><numFmt numFmtId='170' formatCode='#,##0.0;[Red]-0'/></numFmts>"
                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs>");
    String[] names = sound.texts().keySet().toArray(String[]::new);
    int refused = 0;
    for (int seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      Parts harmed = sound.with(names[random.nextInt(names.length)], x -> harmed(x, random));
      Path file = harmed.write(folder.resolve("a.xlsx"));
      refused += WorkbookReader.read(file, "a.xlsx").value().isEmpty() ? 1 : 0;
    }
    assertThat(refused).isBetween(300, 1_499);
  }

  private static String harmed(String text, Random random) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(6));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(at);
      case 2 -> text.substring(0, at) + (char) (32 + random.nextInt(95)) + text.substring(to);
      default -> text.substring(0, at) + "9".repeat(random.nextInt(30)) + text.substring(at);
    };
  }
}
