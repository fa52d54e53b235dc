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
import org.kaoping.paper.SystemFolders;
import org.kaoping.report.Lazy;
import org.kaoping.report.Settings;

/** The fonts that a workspace and its machine have, looked for once. */
final class MachineFonts {
  private final Lazy<FontSurvey> survey;

  MachineFonts(Path root) {
    this.survey =
        new Lazy<>(
            () ->
                FontSurvey.of(
                    SiteSettings.of(root).flatMap(Settings::fonts).map(root::resolve),
                    SystemFolders.ofThisMachine()));
  }

  FontSurvey survey() {
    return survey.get();
  }

  /** Looks for them, and reads the one of bodies of texts, which every document needs first. */
  void read() {
    survey().fonts(Face.BODY).stream().findFirst().ifPresent(font -> font.has('一'));
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
