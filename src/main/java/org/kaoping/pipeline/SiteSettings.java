package org.kaoping.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.check.PersonalDataCheck;
import org.kaoping.report.Settings;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapedFile;

/** The settings of a workspace for those who need one before it is checked as a whole. */
public final class SiteSettings {
  private SiteSettings() {}

  /** Returns what finds personal data that {@code site.yaml} does not allow. */
  static PersonalDataCheck personalData(Path root) {
    return new PersonalDataCheck(of(root).orElse(Settings.DEFAULT).personalData());
  }

  /** Returns what {@code site.yaml} says, if there is one that has the right shape. */
  public static Optional<Settings> of(Path root) {
    return Files.isRegularFile(root.resolve("site.yaml"))
        ? new ShapedFile(root).read("site.yaml", Shape.SITE).then(Settings::read).value()
        : Optional.empty();
  }
}
