package org.kaoping.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.result.Evaluation.Status;

/**
 * Whether evaluations go forward only: none goes back, or away once it is published. What was final
 * and is so no more is told by {@link CorrectionDuty}.
 */
public final class StatusOrder {
  private final Changes.State old;
  private final Changes.State now;
  private final Changes changes;

  /** Prepares to look from one state to another at what changed between them. */
  public StatusOrder(Changes.State old, Changes.State now, Changes changes) {
    this.old = old;
    this.now = now;
    this.changes = changes;
  }

  /** Returns what went another way, at places in the later state. */
  public List<Diagnostic> check() {
    return changes.evaluations().stream()
        .flatMap(change -> check(change.id()).stream())
        .sorted(Diagnostic.BY_PLACE)
        .toList();
  }

  private Optional<Diagnostic> check(String evaluation) {
    StatusWritten then = StatusWritten.of(now.root(), evaluation);
    return StatusWritten.of(old.root(), evaluation)
        .status()
        .filter(before -> !isAllowed(before, then.status()))
        .map(
            before ->
                Diagnostic.of(
                    Code.STATUS_ORDER,
                    then.span(),
                    evaluation,
                    before.word(),
                    then.phrase(),
                    next(before)));
  }

  private static boolean isAllowed(Status before, Optional<Status> then) {
    boolean withdrawn = before.isFixed() && then.filter(Status::isFixed).isEmpty();
    return withdrawn || then.map(before::mayBecome).orElse(!before.isPublished());
  }

  private static String next(Status before) {
    return Arrays.stream(Status.values())
        .filter(before::mayBecome)
        .map(Status::word)
        .collect(Collectors.joining(", "));
  }
}
