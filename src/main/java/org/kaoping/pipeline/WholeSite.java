package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.paper.FontSurvey;
import org.kaoping.publish.Difference;
import org.kaoping.publish.FileHashes;
import org.kaoping.publish.Ledger;
import org.kaoping.publish.Manifest;
import org.kaoping.report.Settings;

/**
 * Everything that a site is made of.
 *
 * @param digest tells it from all else
 * @param poorFonts what is to be said of the machine's fonts where there are documents
 */
record WholeSite(String digest, List<Diagnostic> poorFonts) {
  /**
   * Returns what the site of a workspace is made of.
   *
   * @param others tells everything else from what is different
   * @param machine is part of it if there are to be documents
   */
  static WholeSite of(Path root, Wanted wanted, String others, MachineFonts machine) {
    if (wanted.documents() != Documents.MADE) {
      return new WholeSite(others, List.of());
    }
    FontSurvey fonts = machine.survey();
    return new WholeSite(
        FileHashes.ofText(others + fonts.fingerprint()),
        DocumentFiles.typefaces(SiteSettings.of(root).orElse(Settings.DEFAULT), fonts)
            .diagnostics());
  }

  /** Returns the recipe of a site of which this was said; empty if that is not known again. */
  String recipe(List<Diagnostic> said) {
    if (said.isEmpty()) {
      return digest;
    }
    return said.equals(poorFonts) ? digest + "-fonts" : "";
  }

  /**
   * Fills a folder with the files of a site if it was made of the same and nobody has touched it
   * since.
   *
   * @param now asked for only if that is possible at all
   */
  static Optional<Checked<Manifest>> taken(Path site, Path folder, Supplier<WholeSite> now) {
    String made = Ledger.read(site).recipe();
    return made.isEmpty() ? Optional.empty() : now.get().taken(made, site, folder);
  }

  private Optional<Checked<Manifest>> taken(String made, Path site, Path folder) {
    return Stream.of(List.<Diagnostic>of(), poorFonts)
        .filter(said -> recipe(said).equals(made))
        .findFirst()
        .flatMap(said -> files(site, folder).map(manifest -> Checked.of(manifest, said)));
  }

  private static Optional<Manifest> files(Path site, Path folder) {
    return Manifest.read(site)
        .either(Optional::of, refusal -> Optional.<Manifest>empty())
        .filter(
            manifest ->
                Difference.ofSite(site, manifest).isEmpty() && isTaken(site, manifest, folder));
  }

  private static boolean isTaken(Path site, Manifest manifest, Path folder) {
    Set<String> files = new TreeSet<>(manifest.files().keySet());
    files.addAll(List.of(Manifest.FILE, Ledger.FILE));
    try {
      for (String path : files) {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        SitePlan.SiteFolder.link(site.resolve(path), file);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }
}
