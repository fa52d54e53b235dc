package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kaoping.draw.Lettering;
import org.kaoping.paper.Face;
import org.kaoping.paper.Font;
import org.kaoping.paper.FontSurvey;
import org.kaoping.paper.Painter;
import org.kaoping.paper.pdf.PdfSetter;
import org.kaoping.report.Lazy;
import org.kaoping.report.Settings;

/** The fonts that a workspace and its machine have, looked for once. */
final class MachineFonts {
  private final Lazy<FontSurvey> survey;
  private final Lazy<Boolean> lacking;

  /**
   * Prepares them.
   *
   * @param memory knows what the machine has
   */
  MachineFonts(Path root, Memory memory) {
    this.survey =
        new Lazy<>(
            () ->
                FontSurvey.of(
                    SiteSettings.of(root).flatMap(Settings::fonts).map(root::resolve),
                    memory.fonts()));
    this.lacking =
        new Lazy<>(
            () ->
                survey()
                    .typefaces()
                    .map(faces -> new PdfSetter(faces, Painter.NONE))
                    .filter(pdf -> DocumentFiles.GlyphCheck.mayLack(root, pdf))
                    .isPresent());
  }

  FontSurvey survey() {
    return survey.get();
  }

  /**
   * Says whether the files of the workspace may have characters that need a glyph and have none.
   */
  boolean mayLack() {
    return lacking.get();
  }

  /** Returns what letters charts of pixels: 黑体, or what stands in for it; empty without either. */
  Optional<Lettering> lettering() {
    List<Font> fonts = survey().fonts(Face.BLACK);
    List<Supplier<byte[]>> files =
        fonts.stream().map(font -> (Supplier<byte[]>) font::whole).toList();
    return fonts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Lettering(
                files, fonts.stream().map(Font::origin).collect(Collectors.joining("\n"))));
  }
}
