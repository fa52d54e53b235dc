package org.kaoping.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Correction;

/**
 * An evaluation that is not as it was.
 *
 * @param before empty if it was not published
 * @param after empty if it is not published any more
 * @param values of units that became others, if it had and has results
 * @param came ids of units that it did not have
 * @param went ids of units that it has no more
 * @param files that say something else, if it was and is published
 * @param carried ids of evaluations that its leaves carried or carry, and that changed as well
 */
public record EvaluationChange(
    String id,
    Optional<RankedEvaluation> before,
    Optional<RankedEvaluation> after,
    List<Correction.Change> values,
    List<String> came,
    List<String> went,
    List<FileChange> files,
    List<String> carried) {

  /** Returns the title that it is published under, or was. */
  String title() {
    return after.or(() -> before).orElseThrow().title();
  }

  /** Returns where it comes from: paths of files, and folders of evaluations that it carries. */
  List<String> origins(List<FileChange> of) {
    return Stream.concat(
            of.stream().map(FileChange::path), carried.stream().map(id -> "data/" + id + "/"))
        .toList();
  }

  /** Says whether there were and are results, so that values can be compared. */
  public boolean isOfResults() {
    return before.filter(ranked -> !ranked.isOpen()).isPresent()
        && after.filter(ranked -> !ranked.isOpen()).isPresent();
  }

  /** Says whether how far it has come changed. */
  public boolean isOfStatus() {
    return before.isPresent()
        && after.isPresent()
        && before.get().evaluation().status() != after.get().evaluation().status();
  }

  EvaluationChange carrying(List<String> changed) {
    return new EvaluationChange(id, before, after, values, came, went, files, changed);
  }

  boolean isNone() {
    return before.isPresent()
        && after.isPresent()
        && !isOfStatus()
        && files.isEmpty()
        && values.isEmpty();
  }

  /**
   * A file that says something else than before.
   *
   * @param path workspace-relative
   */
  public record FileChange(String path, Kind kind) {
    /** What became of the file. */
    public enum Kind {
      ADDED,
      REMOVED,
      REWORDED
    }
  }
}
