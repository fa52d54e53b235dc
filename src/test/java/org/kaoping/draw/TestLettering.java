package org.kaoping.draw;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaoping.paper.Face;
import org.kaoping.paper.FontSurvey;
import org.kaoping.paper.InstalledFonts;

/** Letters of the free fonts of Debian's packages, which {@code dev/test} installs. */
final class TestLettering {
  private TestLettering() {}

  static Lettering find() {
    List<Supplier<byte[]>> fonts =
        FontSurvey.of(
                Optional.empty(), InstalledFonts.in(List.of(Path.of("/usr/share/fonts/truetype"))))
            .fonts(Face.BLACK)
            .stream()
            .map(font -> (Supplier<byte[]>) font::whole)
            .toList();
    return new Lettering(fonts, "test");
  }
}
