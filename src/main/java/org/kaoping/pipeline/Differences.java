package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.change.Changes;
import org.kaoping.change.ChangesPage;
import org.kaoping.change.CorrectionDuty;
import org.kaoping.change.StatusOrder;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.site.Bakery;
import org.kaoping.site.PageRequest;

/**
 * What differs between the results of two workspaces.
 *
 * @param old the earlier state, or what is wrong with it
 * @param now the later state, or what is wrong with it
 * @param changes empty if anything is wrong
 */
public record Differences(
    Checked<Changes.State> old, Checked<Changes.State> now, Optional<Changes> changes) {
  /**
   * Compares two workspaces. Corrections that their results do not bear out hinder nothing, because
   * what lacks is to be said. Both folders must still be there when {@link #refused} is asked.
   *
   * @param old may be an empty folder, before anything was published
   */
  public static Differences between(Path old, Path now) {
    return between(old, now, Memory.lasting());
  }

  /**
   * Does the same.
   *
   * @param memory of what files that are in both, or were looked at before, became
   */
  public static Differences between(Path old, Path now, Memory memory) {
    try (Meanwhile<Checked<Changes.State>> earlier = Meanwhile.begin(() -> state(old, memory))) {
      Checked<Changes.State> after = state(now, memory);
      Checked<Changes.State> before = earlier.get();
      return new Differences(
          before,
          after,
          before.value().flatMap(b -> after.value().map(a -> Changes.between(b, a))));
    }
  }

  private static Checked<Changes.State> state(Path root, Memory memory) {
    return DataStage.run(root, DataStage.Corrections.PERHAPS_LACKING, memory)
        .then(workspace -> Checked.of(new Changes.State(root, workspace.evaluations()), List.of()));
  }

  /** Returns what looks whether changes of final results are recorded, unless anything is wrong. */
  public Optional<CorrectionDuty> duty() {
    return changes.map(
        made -> new CorrectionDuty(old.value().orElseThrow(), now.value().orElseThrow(), made));
  }

  /**
   * Returns what may not be so: changes of final results that are not recorded as corrections as
   * they should be, and states of evaluations that do not follow each other.
   */
  public List<Diagnostic> refused() {
    return Stream.concat(
            duty().map(CorrectionDuty::check).orElse(List.of()).stream(),
            changes
                .map(
                    made ->
                        new StatusOrder(old.value().orElseThrow(), now.value().orElseThrow(), made))
                .map(StatusOrder::check)
                .orElse(List.of())
                .stream())
        .sorted(Diagnostic.BY_PLACE)
        .toList();
  }

  /**
   * Returns changes as a page that needs no other file, in UTF-8.
   *
   * @param root workspace that may have a template of its own for it
   */
  public static Checked<byte[]> html(ChangesPage page, Path root) {
    return Bakery.open(root).render(new PageRequest("changes.html", "changes.ftlh", page));
  }
}
