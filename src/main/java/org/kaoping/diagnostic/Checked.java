package org.kaoping.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a stage made of its input: a value, unless there are errors, and its diagnostics.
 *
 * @param value empty if there is an error among the diagnostics
 * @param diagnostics sorted by place, may be empty
 */
public record Checked<T>(Optional<T> value, List<Diagnostic> diagnostics) {
  public Checked {
    diagnostics =
        diagnostics.isEmpty()
            ? List.of()
            : diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
    if (value.isPresent() == diagnostics.stream().anyMatch(Diagnostic::isError)) {
      throw new IllegalArgumentException("a value or errors, not both or none: " + diagnostics);
    }
  }

  /** Returns {@code value} if the diagnostics hold no error. */
  public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
    boolean sound = diagnostics.stream().noneMatch(Diagnostic::isError);
    return new Checked<>(sound ? Optional.of(value) : Optional.empty(), diagnostics);
  }

  /** Returns the outcome of input that is too broken to make anything of. */
  public static <T> Checked<T> rejected(List<Diagnostic> diagnostics) {
    return new Checked<>(Optional.empty(), diagnostics);
  }

  /** Returns the next stage's outcome, with the diagnostics of both; errors skip it. */
  public <R> Checked<R> then(Function<T, Checked<R>> stage) {
    if (value.isEmpty()) {
      return rejected(diagnostics);
    }
    Checked<R> next = stage.apply(value.get());
    return diagnostics.isEmpty()
        ? next
        : new Checked<>(
            next.value(),
            Stream.concat(diagnostics.stream(), next.diagnostics().stream()).toList());
  }

  /** Returns the same outcome with more diagnostics; an error among them rejects the value. */
  public Checked<T> and(List<Diagnostic> more) {
    List<Diagnostic> all = Stream.concat(diagnostics.stream(), more.stream()).toList();
    return value.isEmpty() ? rejected(all) : of(value.get(), all);
  }
}
