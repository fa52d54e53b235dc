package org.kaoping.paper;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.kaoping.paper.FontFile.Outlines;

/**
 * A font. Its outlines are read when they are first asked for; where that fails, it is an {@link
 * UncheckedIOException} that names the file. All fonts say the same of how far they reach above and
 * below the base line, so that their characters stand on one line beside each other. Several
 * threads may use it.
 */
public final class Font {
  /** How far a font reaches above the base line, in thousandths of its size. */
  public static final int ASCENT = 880;

  /** How far a font reaches below the base line, in thousandths of its size. */
  public static final int DESCENT = 120;

  /** Where a character ends at the top if its outlines cannot be measured: usual for Chinese. */
  private static final int USUAL_TOP = 845;

  private static final String COMMON = "一的国不了有人中大年号示评结果考核第单位通知报";

  private final FontFile file;
  private final CharacterMap characters;
  private @Nullable Content content;

  Font(FontFile file, CharacterMap characters) {
    this.file = file;
    this.characters = characters;
  }

  /** Returns which file it is from, with size and time. */
  public String origin() {
    File path = file.path().toFile();
    return path + " " + file.index() + " " + path.length() + " " + path.lastModified();
  }

  /** What is in the file. */
  private static final class Content {
    final byte[] bytes;
    final TrueTypeFont font;
    final HorizontalMetricsTable widths;
    final int units;

    Content(FontFile file) throws IOException {
      bytes = SingleFont.of(Files.readAllBytes(file.path()), file.index());
      font = new OTFParser().parse(new RandomAccessReadBuffer(bytes));
      widths = font.getHorizontalMetrics();
      units = font.getHeader().getUnitsPerEm();
      level(bytes);
    }

    /** Makes a file say how far the font reaches. */
    void level(byte[] fontFile) {
      SingleFont.setHeight(fontFile, ASCENT * units / 1000, DESCENT * units / 1000);
    }

    int thousandths(int length) {
      return length * 1000 / units;
    }
  }

  /**
   * Returns what is in the file.
   *
   * @throws UncheckedIOException if it cannot be read, or is not sound
   */
  private synchronized Content content() {
    if (content == null) {
      try {
        content = new Content(file);
      } catch (FileSystemException e) {
        throw new UncheckedIOException(file.path().toString(), e);
      } catch (IOException | RuntimeException e) { // fontbox meets what it does not look for
        throw new UncheckedIOException(
            file.path().toString(), new IOException("not a sound font", e));
      }
    }
    return content;
  }

  /** Returns the name of its family. */
  public String family() {
    return file.family();
  }

  /** Returns 400 for a regular weight, 700 for a bold one. */
  int weight() {
    return file.weight();
  }

  /** Says whether it has the characters that every Chinese document needs. */
  boolean isChinese() {
    return COMMON.codePoints().allMatch(this::has);
  }

  /** Says whether it has a character. */
  public boolean has(int character) {
    return characters.glyph(character) != 0;
  }

  /** Returns a character's width, in thousandths of the font's size. */
  public int width(int character) {
    Content whole = content();
    return whole.thousandths(whole.widths.getAdvanceWidth(characters.glyph(character)));
  }

  /** Returns how far a character's ink reaches above the base line, in thousandths of the size. */
  public int top(int character) {
    if (file.outlines() == Outlines.CFF) {
      return USUAL_TOP;
    }
    Content whole = content();
    try {
      return Optional.ofNullable(whole.font.getGlyph().getGlyph(characters.glyph(character)))
          .map(outline -> whole.thousandths(outline.getYMaximum()))
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(file.path().toString(), e);
    }
  }

  /** Returns an OpenType file of this font alone. */
  public byte[] whole() {
    return content().bytes;
  }

  /**
   * Returns an OpenType file that has those of the characters that this font has. What is smaller
   * is read faster, but neither CFF outlines nor characters beyond U+FFFF can be cut out.
   */
  public byte[] file(Set<Integer> wanted) {
    Content whole = content();
    TreeMap<Integer, Integer> held = new TreeMap<>();
    wanted.stream().filter(this::has).forEach(c -> held.put(c, characters.glyph(c)));
    boolean cut =
        file.outlines() == Outlines.TRUETYPE
            && held.keySet().stream().allMatch(Character::isBmpCodePoint);
    return cut ? subset(whole, held.keySet()) : SingleFont.with(whole.bytes, held);
  }

  /** The font is read while it is cut, which two threads cannot do at once. */
  private static byte[] subset(Content whole, Set<Integer> held) {
    synchronized (whole.font) {
      try {
        TTFSubsetter subsetter = new TTFSubsetter(whole.font);
        subsetter.addAll(held);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        byte[] cut = out.toByteArray();
        whole.level(cut);
        return cut;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String toString() {
    return file.family();
  }
}
