package org.kaoping.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.publish.Attempt;
import org.kaoping.publish.Difference;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.Refusal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Edition;
import org.kaoping.report.evaluation.ResultsJson;

/**
 * A package of results whose numbers are computed anew from the files in it, and compared with the
 * published ones. The package is unpacked until this is closed.
 */
public final class Recomputation implements AutoCloseable {
  private final Path file;
  private final PackageFolder folder;
  private final Manifest manifest;

  private Recomputation(Path file, PackageFolder folder, Manifest manifest) {
    this.file = file;
    this.folder = folder;
    this.manifest = manifest;
  }

  /** What came of computing. */
  public sealed interface Outcome {
    /** There is something wrong with the files that the numbers come from. */
    record Invalid(List<Diagnostic> found) implements Outcome {}

    /** There are no results that could be compared. */
    record Refused(Refusal why) implements Outcome {}

    /**
     * The results were compared.
     *
     * @param title of the evaluation
     * @param units how many were compared
     * @param values how many were compared
     * @param differences what is not as it was published, each in a sentence
     */
    record Compared(String title, int units, int values, List<Phrase> differences)
        implements Outcome {}
  }

  /**
   * Unpacks a package.
   *
   * @throws UncheckedIOException if it cannot be read, or what is in it not be written
   */
  public static Attempt<Recomputation> of(Path file) {
    return PackageFolder.unpack(file).either(folder -> of(file, folder), Attempt.Refused::new);
  }

  private static Attempt<Recomputation> of(Path file, PackageFolder folder) {
    Optional<Recomputation> made =
        Manifest.read(folder.path())
            .either(Optional::of, refusal -> Optional.<Manifest>empty())
            .filter(Recomputation::isOfPackage)
            .map(manifest -> new Recomputation(file, folder, manifest));
    if (made.isEmpty()) {
      folder.close();
      return new Attempt.Refused<>(new Refusal(Refusal.Kind.NO_PACKAGE, file.toString()));
    }
    return new Attempt.Done<>(made.get());
  }

  /** A site has a manifest as well. */
  private static boolean isOfPackage(Manifest manifest) {
    return manifest.files().containsKey(ResultsPackages.RESULTS)
        && manifest.files().keySet().stream()
            .anyMatch(path -> path.startsWith(ResultsPackages.WORKSPACE + "/data/"));
  }

  /** Returns what the package says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /** Returns the folder that it is unpacked in. */
  public Path folder() {
    return folder.path();
  }

  /** Returns the workspace in it. */
  public Path workspace() {
    return folder().resolve(ResultsPackages.WORKSPACE);
  }

  /** Returns which of its files are not as the manifest says. */
  public List<Difference> differences() {
    return Difference.ofSite(folder(), manifest);
  }

  /** Computes the results and compares them. */
  public Outcome run() {
    Optional<PackedResults> published =
        PackedResults.read(folder().resolve(ResultsPackages.RESULTS));
    if (published.isEmpty()) {
      return new Outcome.Refused(new Refusal(Refusal.Kind.BROKEN_RESULTS, file.toString()));
    }
    Checked<CheckedWorkspace> computed = DataStage.ofPublished(workspace());
    return computed
        .value()
        .map(workspace -> compared(published.get(), workspace))
        .orElseGet(() -> new Outcome.Invalid(computed.diagnostics()));
  }

  private static Outcome compared(PackedResults published, CheckedWorkspace workspace) {
    return workspace.evaluations().stream()
        .filter(ranked -> ranked.evaluation().id().equals(published.evaluation()))
        .filter(ranked -> !ranked.isOpen())
        .findFirst()
        .<Outcome>map(ranked -> compared(published, ranked))
        .orElseGet(
            () ->
                new Outcome.Refused(
                    new Refusal(Refusal.Kind.OTHER_RESULTS, published.shownEvaluation())));
  }

  private static Outcome compared(PackedResults published, RankedEvaluation ranked) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    ResultsJson.file(ranked, Edition.WHOLE).writeTo(json);
    PackedResults computed = PackedResults.read(json.toByteArray()).orElseThrow();
    return new PackedResults.Comparison(published, computed, ranked.scheme())
        .outcome(ranked.title());
  }

  @Override
  public void close() {
    folder.close();
  }
}
