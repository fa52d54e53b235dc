package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.kaoping.change.Changes;
import org.kaoping.change.CorrectionDuty;
import org.kaoping.change.State;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.page.ChangesPage;
import org.kaoping.site.Bakery;
import org.kaoping.site.BakeryFolders;
import org.kaoping.site.PageRequest;

/**
 * What differs between the results of two workspaces.
 *
 * @param old the earlier state, or what is wrong with it
 * @param now the later state, or what is wrong with it
 * @param changes empty if anything is wrong
 */
public record Differences(Checked<State> old, Checked<State> now, Optional<Changes> changes) {
  private static final String PAGE = "changes.html";

  /**
   * Compares two workspaces. Both folders must still be there when {@link #unrecorded} is asked.
   *
   * @param old may be an empty folder, before anything was published
   */
  public static Differences between(Path old, Path now) {
    Checked<State> before = state(old);
    Checked<State> after = state(now);
    return new Differences(
        before, after, before.value().flatMap(b -> after.value().map(a -> Changes.between(b, a))));
  }

  private static Checked<State> state(Path root) {
    return DataStage.run(root)
        .then(workspace -> Checked.of(new State(root, workspace.evaluations()), List.of()));
  }

  /** Returns what looks whether changes of final results are recorded, unless anything is wrong. */
  public Optional<CorrectionDuty> duty() {
    return changes.map(
        made -> new CorrectionDuty(old.value().orElseThrow(), now.value().orElseThrow(), made));
  }

  /** Returns every change of final results that is not recorded as a correction as it should be. */
  public List<Diagnostic> unrecorded() {
    return duty().map(CorrectionDuty::check).orElse(List.of());
  }

  /** Writes changes as a page that needs no other file, in the place of {@code file}. */
  public static void write(ChangesPage page, Path file) {
    Path target = file.toAbsolutePath().normalize();
    try {
      Path nowhere = Files.createTempDirectory("kaoping-");
      try {
        Bakery bakery = Bakery.open(new BakeryFolders(nowhere, nowhere));
        bakery.render(new PageRequest(PAGE, "changes.ftlh", page));
        if (!bakery.diagnostics().isEmpty()) {
          throw new IllegalStateException(bakery.diagnostics().toString());
        }
        Files.createDirectories(target.getParent());
        Files.move(nowhere.resolve(PAGE), target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(nowhere.resolve(PAGE));
        Files.delete(nowhere);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    }
  }
}
