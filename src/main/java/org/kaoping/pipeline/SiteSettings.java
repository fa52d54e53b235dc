package org.kaoping.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.check.PersonalDataCheck;
import org.kaoping.diagnostic.Checked;
import org.kaoping.report.Settings;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapedFile;
import org.kaoping.source.YamlNode;

/** The settings of a workspace for those who need one before it is checked as a whole. */
public final class SiteSettings {
  private SiteSettings() {}

  /** Returns what finds personal data that {@code site.yaml} does not allow. */
  static PersonalDataCheck personalData(Path root) {
    return tree(root)
        .flatMap(site -> site.value())
        .map(PersonalDataCheck::allowedBy)
        .orElseGet(PersonalDataCheck::ofAll);
  }

  /** Returns what {@code site.yaml} says, if there is one that has the right shape. */
  public static Optional<Settings> of(Path root) {
    return tree(root).flatMap(site -> site.then(Settings::read).value());
  }

  private static Optional<Checked<YamlNode>> tree(Path root) {
    return Files.isRegularFile(root.resolve("site.yaml"))
        ? Optional.of(new ShapedFile(root).read("site.yaml", Shape.SITE))
        : Optional.empty();
  }
}
