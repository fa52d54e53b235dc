package org.kaoping.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.SourceSpan;

@Tag("documents")
class TypefacesTest {
  private static final Path DEBIAN = Path.of("/usr/share/fonts/truetype");
  private static final SourceSpan PLACE = SourceSpan.wholeFile("site.yaml");

  private static Checked<Optional<Typefaces>> find(boolean strict, Path... folders) {
    return FontSurvey.of(Optional.empty(), InstalledFonts.in(List.of(folders)))
        .checked(strict, PLACE);
  }

  @Test
  void freeFonts_standInForEveryFaceWithOneWarning() {
    Checked<Optional<Typefaces>> found = find(false, DEBIAN);

    assertThat(found.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.FONT_SUBSTITUTED);
    assertThat(
            Arrays.stream(Face.values())
                .map(f -> family(found.value().orElseThrow().orElseThrow(), f)))
        .containsExactly(
            "AR PL SungtiL GB",
            "AR PL SungtiL GB",
            "WenQuanYi Micro Hei",
            "AR PL KaitiM GB",
            "AR PL SungtiL GB");
  }

  private static String family(Typefaces typefaces, Face face) {
    return typefaces.chain(face).get(0).font().family();
  }

  @Test
  void lightFontOfATitle_isMadeBolder() {
    Typefaces typefaces = find(false, DEBIAN).value().orElseThrow().orElseThrow();

    assertThat(typefaces.chain(Face.TITLE).get(0).emboldened()).isTrue();
    assertThat(typefaces.chain(Face.BODY).get(0).emboldened()).isFalse();
  }

  @Test
  void strictFonts_letNoneStandIn() {
    Checked<Optional<Typefaces>> found = find(true, DEBIAN);

    assertThat(found.value()).isEmpty();
    assertThat(found.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.FONT_MISSING);
  }

  @Test
  void withoutFonts_thereIsOneWarning_andNothingToSetWith(@TempDir Path empty) {
    Checked<Optional<Typefaces>> found = find(false, empty, empty.resolve("none"));

    assertThat(found.value()).contains(Optional.empty());
    assertThat(found.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.NO_FONT);
  }

  @Test
  void fileInTheOwnFolder_servesUnderTheNameThatTheStandardMeans(@TempDir Path own)
      throws IOException {
    Files.copy(song(), own.resolve("simfang.ttf"));
    Checked<Optional<Typefaces>> found =
        FontSurvey.of(Optional.of(own), InstalledFonts.in(List.of(DEBIAN))).checked(false, PLACE);

    assertThat(said(found)).contains("小标宋体", "黑体", "楷体", "宋体").doesNotContain("仿宋体");
  }

  @Test
  void brokenFile_isNoFont(@TempDir Path own) throws IOException {
    byte[] half = Arrays.copyOf(Files.readAllBytes(song()), 100_000);
    Files.write(own.resolve("simfang.ttf"), half);
    Files.writeString(own.resolve("simhei.ttf"), "not a font");
    Files.writeString(own.resolve("simsun.ttc"), "not a font");
    Checked<Optional<Typefaces>> found =
        FontSurvey.of(Optional.of(own), InstalledFonts.in(List.of(DEBIAN))).checked(false, PLACE);

    assertThat(family(found.value().orElseThrow().orElseThrow(), Face.BODY))
        .isEqualTo("AR PL SungtiL GB");
    assertThat(said(found)).contains("仿宋体（用 AR PL SungtiL GB）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "hhea", "hmtx", "maxp", "loca"})
  void fontOfWhichATableIsHarmed_isNoFont(String table, @TempDir Path own) throws IOException {
    byte[] harmed = Files.readAllBytes(song());
    ByteBuffer directory = ByteBuffer.wrap(harmed);
    for (int entry = 12; entry < 12 + 16 * directory.getShort(4); entry += 16) {
      if (new String(harmed, entry, 4, StandardCharsets.ISO_8859_1).equals(table)) {
        directory.putInt(entry + 12, 52); // what is left of it
        Arrays.fill(
            harmed, directory.getInt(entry + 8), directory.getInt(entry + 8) + 52, (byte) 0);
      }
    }
    Files.write(own.resolve("simfang.ttf"), harmed);

    assertThat(
            said(
                FontSurvey.of(Optional.of(own), InstalledFonts.in(List.of(DEBIAN)))
                    .checked(false, PLACE)))
        .contains("仿宋体（用 AR PL SungtiL GB）");
  }

  private static Path song() throws IOException {
    try (Stream<Path> files = Files.walk(DEBIAN)) {
      return files.filter(f -> f.endsWith("gbsn00lp.ttf")).findFirst().orElseThrow();
    }
  }

  @Test
  void facesOfTheFreeFonts_haveTheSimplifiedChineseOfGb2312() {
    Typefaces typefaces = find(false, DEBIAN).value().orElseThrow().orElseThrow();
    for (Face face : Face.values()) {
      assertThat(gb2312().filter(c -> typefaces.cut(face, c).isEmpty())).isEmpty();
      Font first = typefaces.chain(face).get(0).font();
      assertThat(gb2312().filter(c -> !first.has(c))).as(face + "").hasSizeLessThan(3);
    }
  }

  private static Stream<Integer> gb2312() {
    return Stream.iterate(0x4e00, c -> c <= 0x9fff, c -> c + 1)
        .filter(
            c -> java.nio.charset.Charset.forName("GB2312").newEncoder().canEncode((char) (int) c));
  }

  private static String said(Checked<Optional<Typefaces>> found) {
    assertThat(found.diagnostics()).hasSize(1);
    return Messages.of(Language.CHINESE).say(found.diagnostics().get(0).message());
  }

  @Test
  void everySystem_hasItsCommand_forWhatIsMissing() {
    List<Face> kai = List.of(Face.KAI);
    assertThat(command("Linux", "PRETTY_NAME=\"x\"\nID=debian\n", kai))
        .isEqualTo("apt-get install -y fonts-arphic-gkai00mp");
    assertThat(command("Linux", "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", kai))
        .isEqualTo("apt-get install -y fonts-arphic-gkai00mp");
    assertThat(command("Linux", "ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n", kai))
        .isEqualTo("dnf install -y google-noto-serif-cjk-ttc-fonts");
    assertThat(command("Linux", "ID=fedora\n", kai)).isEqualTo("dnf install -y arphic-ukai-fonts");
    assertThat(command("Linux", "ID=arch\n", kai)).isEqualTo("pacman -S --needed ttf-arphic-ukai");
    assertThat(command("Linux", "ID=alpine\n", kai)).isEqualTo("apk add font-noto-cjk");
    assertThat(command("Linux", "ID=\"opensuse-leap\"\n", kai))
        .isEqualTo("zypper install -y arphic-gkai00mp-fonts");
    assertThat(command("Mac OS X", "", kai)).isEqualTo("brew install --cask font-lxgw-wenkai");
    assertThat(FreeFonts.of("Windows 11", "")).isEmpty();
    assertThat(FreeFonts.of("Linux", "ID=other\n")).isEmpty();
  }

  private static String command(String system, String release, List<Face> faces) {
    return FreeFonts.of(system, release).orElseThrow().command(faces);
  }

  @Test
  void systems_haveTheirFolders() {
    Path home = Path.of("/home/a");
    assertThat(SystemFolders.of("Linux", home, Optional.empty()))
        .contains(Path.of("/usr/share/fonts"), home.resolve(".fonts"));
    assertThat(SystemFolders.of("Mac OS X", home, Optional.empty()))
        .contains(Path.of("/System/Library/Fonts"));
    assertThat(SystemFolders.of("Windows 11", home, Optional.of(Path.of("local"))))
        .hasSize(2)
        .contains(Path.of("C:\\Windows\\Fonts"));
  }
}
