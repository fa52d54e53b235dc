package org.kaoping.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.reckon.Awards;
import org.kaoping.reckon.Carries;
import org.kaoping.reckon.Completed;
import org.kaoping.reckon.CorrectedValueCheck;
import org.kaoping.reckon.LeafMemo;
import org.kaoping.reckon.Objected;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Scorer;
import org.kaoping.reckon.Standings;
import org.kaoping.reckon.UnitScore;
import org.kaoping.report.Drafts;
import org.kaoping.result.Shared;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;

/** From evaluations that are read and checked to their scores, places and awards. */
final class RankStage {
  private final List<EvaluationStage.ReadEvaluation> read;
  private final Drafts drafts;
  private final DataStage.Corrections corrections;
  private final Memory memory;
  private final Problems problems;
  private final Set<String> ranked = new HashSet<>();
  private final Map<String, RankedEvaluation> published;

  /**
   * Prepares to rank.
   *
   * @param read evaluations in which nothing is wrong
   * @param published those that are ranked, by id, where more are put
   * @param problems where everything goes that only scores show to be wrong
   */
  RankStage(
      List<EvaluationStage.ReadEvaluation> read,
      Drafts drafts,
      DataStage.Corrections corrections,
      Memory memory,
      Map<String, RankedEvaluation> published,
      Problems problems) {
    this.read = read;
    this.drafts = drafts;
    this.corrections = corrections;
    this.memory = memory;
    this.published = published;
    this.problems = problems;
  }

  /** Ranks all evaluations that are published. */
  void run() {
    read.forEach(this::rank);
  }

  /** Ranks an evaluation behind those that it carries. */
  private void rank(EvaluationStage.ReadEvaluation read) {
    String id = read.evaluation().id();
    boolean shown = read.evaluation().status().isPublished() || drafts == Drafts.SHOWN;
    if (!shown || !ranked.add(id)) {
      return;
    }
    for (String carried : read.evaluation().carried()) {
      this.read.stream().filter(e -> e.evaluation().id().equals(carried)).forEach(this::rank);
    }
    Optional<RankedEvaluation> made =
        switch (read.evaluation().status()) {
          case DRAFT -> Optional.of(draft(read));
          case OPEN -> Optional.of(open(read));
          case NOTICE, FINAL, SUPERSEDED -> ranked(read, problems);
        };
    made.ifPresent(evaluation -> published.put(id, evaluation));
  }

  private static RankedEvaluation open(EvaluationStage.ReadEvaluation read) {
    return RankedEvaluation.open(
        read.evaluation(), read.scheme().scheme(), read.register(), read.results());
  }

  /**
   * Returns a draft with its results if they are complete. What keeps them from being ranked, e.g.
   * a tie that nobody has decided yet, is no mistake before they are to be published.
   */
  private RankedEvaluation draft(EvaluationStage.ReadEvaluation read) {
    boolean carriesResults =
        read.evaluation().carried().stream()
            .map(id -> Optional.ofNullable(published.get(id)))
            .allMatch(carried -> carried.filter(other -> !other.isOpen()).isPresent());
    Problems found = new Problems();
    Optional<RankedEvaluation> ranked =
        carriesResults && read.isComplete() ? ranked(read, found) : Optional.empty();
    if (ranked.isEmpty() || found.all().stream().anyMatch(Diagnostic::isError)) {
      return open(read);
    }
    problems.addAll(found.all());
    return ranked.get();
  }

  private Optional<RankedEvaluation> ranked(
      EvaluationStage.ReadEvaluation read, Problems problems) {
    return scored(read, problems).flatMap(scored -> awarded(read, scored, problems));
  }

  /** Results with their scores and places. */
  private record Scored(List<UnitResult> results, Scorer scorer, Standings standings) {
    RankedEvaluation ranked(EvaluationStage.ReadEvaluation read, Awards awards) {
      return new RankedEvaluation(
          false,
          read.evaluation(),
          read.scheme().scheme(),
          read.register(),
          results,
          scorer,
          awards,
          read.proceedings().corrections(),
          Objected.of(read.proceedings().objections(), read.proceedings().corrections()));
    }
  }

  private Optional<Scored> scored(EvaluationStage.ReadEvaluation read, Problems problems) {
    Scheme scheme = read.scheme().scheme();
    Problems found = new Problems();
    Carries carries =
        Carries.of(read.evaluation(), scheme, read.register(), published, read.places(), found);
    Optional<Completed> completed =
        Completed.of(scheme, read.register(), carries, read.results(), found);
    problems.addAll(found.all());
    if (completed.isEmpty() || !found.isEmpty()) {
      return Optional.empty();
    }
    List<UnitResult> results = completed.get().results();
    Scorer scorer = Scorer.of(scheme, read.register(), carries, completed.get().peers());
    boolean alone = !Peers.matter(scheme) && carries.runs().isEmpty();
    Shared shared = new Shared();
    LeafMemo memo = scorer.memo();
    List<UnitScore> scores =
        results.parallelStream()
            .map(
                result -> {
                  Supplier<UnitScore> score = () -> scorer.score(result, memo).sharing(shared);
                  return alone ? memory.score(result, scheme, score) : score.get();
                })
            .toList();
    return Optional.of(
        new Scored(results, scorer, Standings.of(scheme, read.register(), results, scores)));
  }

  private Optional<RankedEvaluation> awarded(
      EvaluationStage.ReadEvaluation read, Scored scored, Problems problems) {
    Checked<Awards> awards =
        Awards.give(
            read.scheme().scheme(),
            read.register(),
            scored.standings(),
            read.proceedings().decisions(),
            read.places(),
            read.places().value(read.evaluation(), "scheme"),
            read.files().path("decisions.yaml"));
    problems.addAll(awards.diagnostics());
    Optional<RankedEvaluation> ranked = awards.value().map(given -> scored.ranked(read, given));
    ranked
        .filter(r -> corrections == DataStage.Corrections.HELD_TO_RESULTS)
        .ifPresent(r -> CorrectedValueCheck.check(r, read.places(), problems));
    return ranked;
  }

  /**
   * Returns results under another scheme, without looking at corrections.
   *
   * @param before as they were
   * @return nothing if scores show something to be wrong
   */
  Optional<RankedEvaluation> again(EvaluationStage.ReadEvaluation read, RankedEvaluation before) {
    return scored(read, problems)
        .map(
            scored ->
                scored.ranked(
                    read, Awards.again(before, read.scheme().scheme(), scored.standings())));
  }
}
