package org.kaoping.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Evaluation;
import org.kaoping.source.Fields;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;

/**
 * How far an evaluation has come, as its file says, also that of a draft.
 *
 * @param status empty if there is no such evaluation
 * @param span where it stands; the whole file if there is none
 */
record StatusWritten(Optional<Evaluation.Status> status, SourceSpan span) {
  /**
   * Reads it.
   *
   * @param root of a state without errors
   */
  static StatusWritten of(Path root, String evaluation) {
    String path = "data/" + evaluation + "/evaluation.yaml";
    return Optional.of(path)
        .filter(file -> Files.exists(root.resolve(file)))
        .flatMap(file -> SourceFile.read(root, file).then(new Yaml()::read).value())
        .map(Fields::of)
        .map(
            f ->
                new StatusWritten(
                    Optional.of(Evaluation.Status.of(f.text("status"))), f.node("status").span()))
        .orElseGet(() -> new StatusWritten(Optional.empty(), SourceSpan.wholeFile(path)));
  }

  /** Returns what became of it. */
  Phrase phrase() {
    return status
        .map(known -> Phrase.of("withdrawn.status", known.word()))
        .orElseGet(() -> Phrase.of("withdrawn.removed"));
  }
}
