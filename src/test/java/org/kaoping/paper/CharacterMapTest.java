package org.kaoping.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the glyphs of characters to those that fontbox reads. */
@Tag("documents")
class CharacterMapTest {
  private static final Path DEBIAN = Path.of("/usr/share/fonts/truetype");
  private static final Path SONG = DEBIAN.resolve("arphic-gbsn00lp/gbsn00lp.ttf");

  @ParameterizedTest
  @ValueSource(
      strings = {"arphic-gbsn00lp/gbsn00lp.ttf", "wqy/wqy-microhei.ttc", "dejavu/DejaVuSans.ttf"})
  void everyCharacter_hasTheGlyphThatALibraryReads(String name) throws IOException {
    Path file = DEBIAN.resolve(name);
    CmapLookup expected =
        new OTFParser()
            .parse(new RandomAccessReadBuffer(SingleFont.of(Files.readAllBytes(file), 0)))
            .getUnicodeCmapLookup();
    CharacterMap characters = CharacterMap.of(file, 0);

    List<Integer> different =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> c != 0xffff) // which ends every table, and is no character
            .filter(c -> characters.glyph(c) != expected.getGlyphId(c))
            .boxed()
            .toList();

    assertThat(different).isEmpty();
    assertThat(characters.glyph('a')).isPositive();
  }

  @Test
  void cutFile_isToldAsOne(@TempDir Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(SONG);
    Path cut = folder.resolve("a.ttf");
    for (int length : new int[] {0, 3, 11, 40, 300, 100_000, whole.length - 10}) {
      Files.write(cut, Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> CharacterMap.of(cut, 0)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void harmedFile_isToldAsOne_orHasOtherGlyphs(@TempDir Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(DEBIAN.resolve("dejavu/DejaVuSansMono.ttf"));
    Path file = folder.resolve("a.ttf");
    int told = 0;
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      byte[] harmed = whole.clone();
      random.ints(20, 0, 320).forEach(at -> harmed[at] = (byte) random.nextInt());
      Files.write(file, harmed);
      try {
        CharacterMap characters = CharacterMap.of(file, 0);
        IntStream.range(0, 0x3000).forEach(characters::glyph);
      } catch (IOException e) {
        told++;
      }
    }
    assertThat(told).isBetween(1, 300);
  }
}
