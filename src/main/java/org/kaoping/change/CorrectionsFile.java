package org.kaoping.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Correction;
import org.kaoping.result.CorrectionReader;
import org.kaoping.result.PublishedValue;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/** Where corrections of one evaluation stand, in a state without errors. */
final class CorrectionsFile {
  private final Path root;
  private final String path;
  private final Places places = new Places();
  private final List<Correction> corrections;

  CorrectionsFile(Path root, String evaluation) {
    this.root = root;
    this.path = path(evaluation);
    this.corrections = tree(path).map(new CorrectionReader(places)::corrections).orElse(List.of());
  }

  /** Returns the path of the file, there or not. */
  static String path(String evaluation) {
    return "data/" + evaluation + "/corrections.yaml";
  }

  SourceSpan whole() {
    return SourceSpan.wholeFile(path);
  }

  /** Returns the place of a correction, by its position from 0. */
  SourceSpan span(int position) {
    return places.span(corrections.get(position));
  }

  /** Returns the place of the last change of a value, or of the whole file if there is none. */
  SourceSpan span(PublishedValue value) {
    return corrections.stream()
        .flatMap(correction -> correction.changes().stream())
        .filter(change -> change.value().equals(value))
        .reduce((first, next) -> next)
        .map(places::span)
        .orElseGet(this::whole);
  }

  /** How far the evaluation has come, in the word of its file. */
  record Status(String word, SourceSpan span) {}

  /** Returns the status of the evaluation, if there still is one. */
  Optional<Status> status() {
    return tree(path.replaceFirst("corrections\\.yaml$", "evaluation.yaml"))
        .map(Fields::of)
        .map(f -> new Status(f.text("status"), f.node("status").span()));
  }

  private Optional<YamlNode> tree(String file) {
    return Files.exists(root.resolve(file))
        ? SourceFile.read(root, file).then(new Yaml()::read).value()
        : Optional.empty();
  }
}
