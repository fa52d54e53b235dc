package org.kaoping.paper.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.paper.FontSurvey;
import org.kaoping.paper.InstalledFonts;
import org.kaoping.paper.Typefaces;

/** The free fonts of Debian's packages, which {@code dev/test} installs. */
final class TestFonts {
  static final Path FOLDER = Path.of("/usr/share/fonts/truetype");

  static final Typefaces FOUND =
      find(Optional.empty(), List.of(FOLDER)).value().orElseThrow().orElseThrow();

  private TestFonts() {}

  static Checked<Optional<Typefaces>> find(Optional<Path> own, List<Path> system) {
    return FontSurvey.of(own, InstalledFonts.in(system))
        .checked(false, SourceSpan.wholeFile("site.yaml"));
  }
}
