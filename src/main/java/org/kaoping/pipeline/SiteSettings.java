package org.kaoping.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.check.PersonalDataCheck;
import org.kaoping.report.Settings;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapedFile;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;

/** The settings of a workspace for those who need one before it is checked as a whole. */
public final class SiteSettings {
  static final String FILE = "site.yaml";

  private SiteSettings() {}

  /**
   * Returns what finds personal data that {@code site.yaml} does not allow. What else is wrong in
   * it does not matter.
   */
  static PersonalDataCheck personalData(Path root) {
    return Optional.of(FILE)
        .filter(file -> Files.isRegularFile(root.resolve(file)))
        .flatMap(file -> SourceFile.read(root, file).then(new Yaml()::read).value())
        .map(PersonalDataCheck::allowedBy)
        .orElseGet(PersonalDataCheck::ofAll);
  }

  /** Returns what {@code site.yaml} says, if there is one that has the right shape. */
  public static Optional<Settings> of(Path root) {
    return Files.isRegularFile(root.resolve(FILE))
        ? new ShapedFile(root).read(FILE, Shape.SITE).then(Settings::read).value()
        : Optional.empty();
  }
}
