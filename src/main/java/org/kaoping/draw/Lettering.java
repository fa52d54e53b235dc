package org.kaoping.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The outlines of characters, of font files instead of what Java knows of the machine's fonts: the
 * same files give the same pixels everywhere. A font is read when the ones before it lack a
 * character. Several threads may use it.
 */
public final class Lettering {
  /** Room for a character that no font has, in ems. */
  private static final double MISSING = 0.5;

  /** Of what was painted and is kept. */
  private static final int MOST_PIXELS = 2_000_000;

  private final List<Source> sources;
  private final String fingerprint;
  private final Map<Integer, Glyph> glyphs = new HashMap<>();

  /** What was painted last, the oldest use first. */
  private final Map<String, PaintedText> painted = new LinkedHashMap<>(16, 0.75f, true);

  private int pixels;

  /**
   * Prepares it.
   *
   * @param fonts OpenType files with one font each, the one that serves first
   * @param fingerprint tells these fonts from others
   */
  public Lettering(List<Supplier<byte[]>> fonts, String fingerprint) {
    this.sources = fonts.stream().map(Source::new).toList();
    this.fingerprint = fingerprint;
  }

  /** Returns what tells these fonts from others. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * A character.
   *
   * @param outline from the base line, y downwards; the em is 1
   * @param advance to the next character, in ems
   */
  record Glyph(Path2D outline, double advance) {}

  /** Returns a text's outline from its left end on the base line, in user units. */
  Path2D outline(String text, double size) {
    Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double x = 0;
    for (int at = 0, character; at < text.length(); at += Character.charCount(character)) {
      character = text.codePointAt(at);
      Glyph glyph = glyph(character);
      AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
      place.scale(size, size);
      line.append(glyph.outline().getPathIterator(place), false);
      x += glyph.advance() * size;
    }
    return line;
  }

  /** Returns a text's width in user units. */
  double width(String text, double size) {
    double width = 0;
    for (int at = 0, character; at < text.length(); at += Character.charCount(character)) {
      character = text.codePointAt(at);
      width += glyph(character).advance() * size;
    }
    return width;
  }

  /** Returns a text as pixels, which may have been painted before. */
  PaintedText painted(PaintedText.Text text) {
    String key = text.key();
    synchronized (painted) {
      PaintedText known = painted.get(key);
      if (known != null) {
        return known;
      }
    }
    PaintedText made = PaintedText.of(text, outline(text.text(), text.size()));
    synchronized (painted) {
      if (painted.put(key, made) == null) {
        pixels += made.size();
      }
      for (var oldest = painted.values().iterator(); pixels > MOST_PIXELS; oldest.remove()) {
        pixels -= oldest.next().size();
      }
    }
    return made;
  }

  private synchronized Glyph glyph(int character) {
    Glyph known = glyphs.get(character);
    if (known == null) {
      known = read(character);
      glyphs.put(character, known);
    }
    return known;
  }

  private Glyph read(int character) {
    for (Source source : sources) {
      Optional<Glyph> glyph = source.glyph(character);
      if (glyph.isPresent()) {
        return glyph.get();
      }
    }
    return new Glyph(new Path2D.Double(), MISSING);
  }

  /** A font that is opened when it is asked for a character. */
  private static final class Source {
    private final Supplier<byte[]> file;
    private Optional<Opened> opened = Optional.empty();

    Source(Supplier<byte[]> file) {
      this.file = file;
    }

    Optional<Glyph> glyph(int character) {
      Opened font = opened.orElseGet(() -> Opened.of(file.get()));
      opened = Optional.of(font);
      return font.glyph(character);
    }
  }

  /**
   * A font that has been read.
   *
   * @param units of its em
   */
  private record Opened(OpenTypeFont font, CmapLookup characters, int units) {
    static Opened of(byte[] file) {
      try {
        OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file));
        return new Opened(font, font.getUnicodeCmapLookup(), font.getHeader().getUnitsPerEm());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Optional<Glyph> glyph(int character) {
      int index = characters.getGlyphId(character);
      if (index == 0) {
        return Optional.empty();
      }
      try {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        outline(index)
            .ifPresent(
                path ->
                    outline.append(
                        path.getPathIterator(
                            AffineTransform.getScaleInstance(1.0 / units, -1.0 / units)),
                        false));
        return Optional.of(
            new Glyph(
                outline, (double) font.getHorizontalMetrics().getAdvanceWidth(index) / units));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Returns an outline with y upwards; none for a space. */
    private Optional<Path2D> outline(int index) throws IOException {
      if (font.isPostScript()) {
        CFFFont outlines = font.getCFF().getFont();
        return Optional.of(outlines.getType2CharString(index).getPath());
      }
      return Optional.ofNullable(font.getGlyph().getGlyph(index)).map(GlyphData::getPath);
    }
  }
}
