package org.kaoping.pipeline;

import java.util.List;
import java.util.function.Function;
import org.kaoping.check.CorrectionCheck;
import org.kaoping.check.DecisionCheck;
import org.kaoping.check.ObjectionCheck;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.Correction;
import org.kaoping.result.CorrectionReader;
import org.kaoping.result.Decision;
import org.kaoping.result.Evaluation;
import org.kaoping.result.EvaluationReader;
import org.kaoping.result.Objection;
import org.kaoping.result.ObjectionReader;
import org.kaoping.result.Register;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;
import org.kaoping.source.Shape;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.source.YamlNode;

/** What an evaluation has beside its results: what was decided, corrected and objected to. */
record Proceedings(
    List<Decision> decisions, List<Correction> corrections, List<Objection> objections) {

  /** Returns those of an evaluation that has none. */
  static Proceedings none() {
    return new Proceedings(List.of(), List.of(), List.of());
  }

  /** Reads and checks them. */
  static final class Reader {
    private final InputFiles files;
    private final WorkspaceFiles.EvaluationFiles names;
    private final DataStage.Corrections corrected;
    private final Places places;
    private final Problems problems;

    /**
     * Prepares to read.
     *
     * @param corrected whether corrections must name what there is
     * @param problems where everything that is wrong goes
     */
    Reader(
        InputFiles files,
        WorkspaceFiles.EvaluationFiles names,
        DataStage.Corrections corrected,
        Places places,
        Problems problems) {
      this.files = files;
      this.names = names;
      this.corrected = corrected;
      this.places = places;
      this.problems = problems;
    }

    Proceedings read() {
      return new Proceedings(
          list("decisions.yaml", Shape.DECISIONS, new EvaluationReader(places)::decisions),
          isJustBeingPrinted("corrections.yaml")
              ? List.of()
              : list(
                  "corrections.yaml", Shape.CORRECTIONS, new CorrectionReader(places)::corrections),
          list("objections.yaml", Shape.OBJECTIONS, new ObjectionReader(places)::objections));
    }

    private <T> List<T> list(String name, Shape shape, Function<YamlNode, List<T>> reader) {
      if (!names.has(name)) {
        return List.of();
      }
      Checked<YamlNode> tree = files.tree(names.path(name), shape);
      problems.addAll(tree.diagnostics());
      return tree.value().map(reader).orElse(List.of());
    }

    /** A shell that is to put what lacks into a file empties it first. */
    private boolean isJustBeingPrinted(String name) {
      return corrected == DataStage.Corrections.PERHAPS_LACKING
          && names.has(name)
          && files.isEmpty(names.path(name));
    }

    /** Checks what they say by themselves. */
    void check(Proceedings read, Evaluation evaluation) {
      new CorrectionCheck(places, problems).corrections(evaluation, read.corrections);
      new ObjectionCheck(places, problems).objections(evaluation, read.objections);
    }

    /** Checks what they name. */
    void check(Proceedings read, Scheme scheme, Register register) {
      new DecisionCheck(places, problems).decisions(read.decisions, scheme, register);
      if (corrected == DataStage.Corrections.HELD_TO_RESULTS) {
        new CorrectionCheck(places, problems).references(read.corrections, scheme, register);
        new ObjectionCheck(places, problems)
            .references(read.objections, read.corrections, scheme, register);
      }
    }
  }
}
