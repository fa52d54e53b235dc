package org.kaoping.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.rehearse.Reading;
import org.kaoping.rehearse.ReadingCheck;
import org.kaoping.rehearse.ResultsReread;
import org.kaoping.rehearse.SchemeMapping;
import org.kaoping.result.Register;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.YamlNode;

/**
 * A draft scheme, tried on the results of an evaluation.
 *
 * @param before the evaluation as it is
 * @param after what it would be under the draft
 * @param reading what the draft read of the results
 */
record SchemeTrial(RankedEvaluation before, RankedEvaluation after, Reading reading) {

  /**
   * Makes trials.
   *
   * @param read the evaluation, and {@code before} as it is ranked
   * @param evaluations reads its results again
   * @param ranking ranks them again
   * @param problems where both put what is wrong
   */
  record Maker(
      EvaluationStage.ReadEvaluation read,
      RankedEvaluation before,
      ReadScheme draft,
      EvaluationStage evaluations,
      RankStage ranking,
      Problems problems) {

    /** Tries the draft with a mapping. */
    Checked<SchemeTrial> made(SchemeMapping mapping) {
      Reading reading = Reading.of(read.scheme().scheme(), draft.scheme(), mapping);
      List<Diagnostic> unread = ReadingCheck.check(reading, draft);
      if (!unread.isEmpty()) {
        return Checked.rejected(unread);
      }
      Map<String, Standing> standings = new HashMap<>();
      before.awards().standings().forEach(s -> standings.put(s.unit().id(), s));
      EvaluationStage.ReadEvaluation again =
          evaluations.again(
              read,
              draft,
              carries(reading),
              (unit, tree) -> reread(reading, unit, tree, standings));
      Optional<RankedEvaluation> after =
          errors().isEmpty() ? ranking.again(again, before) : Optional.empty();
      return after.isPresent() && errors().isEmpty()
          ? Checked.of(new SchemeTrial(before, after.get(), reading), List.of())
          : Checked.rejected(errors());
    }

    /** Returns what is wrong, once at a place: what is assumed is wrong of every unit alike. */
    private List<Diagnostic> errors() {
      Set<Object> told = new HashSet<>();
      return problems.all().stream()
          .filter(Diagnostic::isError)
          .filter(found -> told.add(List.of(found.code(), found.span())))
          .toList();
    }

    private Map<String, List<String>> carries(Reading reading) {
      Map<String, List<String>> carries = new HashMap<>();
      for (Reading.OfLeaf leaf : reading.leaves()) {
        leaf.from()
            .filter(from -> leaf.how() == Reading.How.CARRIED)
            .flatMap(from -> Optional.ofNullable(read.evaluation().carries().get(from.id())))
            .ifPresent(runs -> carries.put(leaf.leaf().id(), runs));
      }
      return carries;
    }

    private YamlNode.Mapping reread(
        Reading reading, String unit, YamlNode.Mapping tree, Map<String, Standing> standings) {
      Optional<String> kind = read.register().unit(unit).flatMap(Register.Unit::kind);
      Scheme earlier = read.scheme().scheme();
      return new ResultsReread(
              reading,
              draft.scheme().forKind(kind.filter(draft.scheme().kinds()::contains)),
              earlier.forKind(kind.filter(earlier.kinds()::contains)),
              Optional.ofNullable(standings.get(unit))
                  .map(standing -> standing.score().nodes())
                  .orElse(Map.of()))
          .of(tree);
    }
  }
}
