package org.kaoping.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.form.Entered;
import org.kaoping.form.FormMaker;
import org.kaoping.form.FormWords;
import org.kaoping.plain.FilledIn;
import org.kaoping.plain.MappingDraft;
import org.kaoping.plain.PlainReader;
import org.kaoping.plain.PlainRow;
import org.kaoping.plain.PlainTables;
import org.kaoping.plain.TableMapping;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapedFile;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.wording.Words;

/**
 * Takes plain tables into the results, by a mapping that says what their columns are. Nothing is
 * written if anything is wrong.
 */
public final class TableImport {
  private TableImport() {}

  /** Reads tables and prepares the files that they change. */
  public static Checked<NewResults> prepare(
      Path root, Path mapping, List<Path> tables, Words words) {
    Problems problems = new Problems();
    ResultEdits edits = new ResultEdits(root, words, problems);
    String path = shown(mapping);
    if (!Files.isRegularFile(mapping) || !Files.isReadable(mapping)) {
      problems.add(Code.UNREADABLE, SourceSpan.wholeFile(path), path);
      return edits.made();
    }
    Checked<TableMapping> read =
        new ShapedFile(Path.of(""))
            .read(path, Shape.MAPPING)
            .then(node -> Checked.of(TableMapping.read(node), List.of()));
    problems.addAll(read.diagnostics());
    List<PlainTables> files = new ArrayList<>();
    for (Path table : tables) {
      Checked<PlainTables> file = PlainTables.read(table, shown(table));
      problems.addAll(file.diagnostics());
      file.value().ifPresent(files::add);
    }
    read.value().ifPresent(of -> evaluation(root, of, files, words, edits, problems));
    return edits.made();
  }

  private static String shown(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static void evaluation(
      Path root,
      TableMapping mapping,
      List<PlainTables> files,
      Words words,
      ResultEdits edits,
      Problems problems) {
    Optional<Checked<DataStage.Basis>> basis = DataStage.basis(root, mapping.evaluation());
    if (basis.isEmpty()) {
      List<String> ids =
          WorkspaceFiles.scan(root).evaluations().stream()
              .map(WorkspaceFiles.EvaluationFiles::id)
              .toList();
      problems.add(
          Diagnostic.of(
                  Code.UNKNOWN_REFERENCE, mapping.of(), Phrase.of("term.run"), mapping.evaluation())
              .suggesting(mapping.evaluation(), ids));
      return;
    }
    problems.addAll(basis.get().diagnostics());
    basis
        .get()
        .value()
        .flatMap(edits::evaluation)
        .ifPresent(of -> rows(of, mapping, files, words, problems));
  }

  private static void rows(
      ResultEdits.OfEvaluation of,
      TableMapping mapping,
      List<PlainTables> files,
      Words words,
      Problems problems) {
    EvaluationStage.ReadEvaluation read = of.read();
    Map<Register.Unit, List<PlainRow>> byUnit = new LinkedHashMap<>();
    PlainReader.read(files, mapping, read.register(), read.scheme().scheme(), words, problems)
        .forEach(row -> byUnit.computeIfAbsent(row.unit(), u -> new ArrayList<>()).add(row));
    byUnit.forEach(
        (unit, rows) ->
            of.unit(
                unit,
                recorded ->
                    entered(
                        read,
                        unit,
                        rows,
                        recorded.orElse(UnitResult.none(read.files().result(unit.id()), unit.id())),
                        words)));
  }

  private static List<Entered> entered(
      EvaluationStage.ReadEvaluation read,
      Register.Unit unit,
      List<PlainRow> rows,
      UnitResult recorded,
      Words words) {
    Scheme scheme = read.scheme().scheme();
    List<Entered> entered = new ArrayList<>();
    for (PlainRow row : rows) {
      Set<String> leaves =
          row.cells().stream()
              .flatMap(cell -> cell.column().leaf().stream())
              .map(Indicator::id)
              .collect(Collectors.toSet());
      FormMaker maker =
          new FormMaker(
              read.evaluation(), scheme, unit, recorded, leaf -> leaves.contains(leaf.id()), words);
      entered.addAll(
          FilledIn.of(
              row,
              maker.form(row.about().source(), row.about().period()),
              new FormWords(scheme, words)));
    }
    return entered;
  }

  /**
   * Drafts the mapping of a table.
   *
   * @return nothing if there is no such evaluation
   */
  public static Optional<Checked<String>> draft(
      Path root, String evaluation, Path table, Messages messages) {
    return DataStage.basis(root, evaluation)
        .map(
            basis ->
                basis.then(
                    with ->
                        PlainTables.read(table, shown(table))
                            .then(
                                file ->
                                    MappingDraft.of(
                                        file,
                                        evaluation,
                                        with.read().scheme().scheme(),
                                        with.read().register(),
                                        messages))));
  }
}
