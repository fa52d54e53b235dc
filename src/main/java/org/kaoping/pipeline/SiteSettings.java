package org.kaoping.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.diagnostic.Language;
import org.kaoping.shape.Shape;
import org.kaoping.shape.ShapedFile;
import org.kaoping.view.Settings;

/** The language that a workspace asks for. */
public final class SiteLanguage {
  private SiteLanguage() {}

  /** Returns what {@code site.yaml} says, if it can be read. */
  public static Optional<Language> of(Path root) {
    return Files.isRegularFile(root.resolve("site.yaml"))
        ? new ShapedFile(root)
            .read("site.yaml", Shape.SITE)
            .then(Settings::read)
            .value()
            .map(Settings::language)
        : Optional.empty();
  }
}
