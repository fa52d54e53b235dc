package org.kaoping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Evaluation.Status;
import org.kaoping.result.Register;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;

/** Checks of what describes an evaluation: its state, days, units and budgets. */
public final class EvaluationCheck {
  private final Places places;
  private final Problems problems;

  /** Creates checks of what was read with these places. */
  public EvaluationCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /** An evaluation has the dates that its state asks for, and its days are in order. */
  public void evaluation(Evaluation evaluation) {
    Status status = evaluation.status();
    if (status == Status.NOTICE && evaluation.notice().isEmpty()) {
      due("notice", evaluation);
    }
    if (status.isFixed() && evaluation.date().isEmpty()) {
      due("date", evaluation);
    }
    for (Evaluation.Notice notice : evaluation.notice().stream().toList()) {
      if (notice.to().isBefore(notice.from())) {
        problems.add(Code.RANGE_ORDER, places.value(notice, "to"), notice.from(), notice.to());
      }
    }
    Optional<Evaluation.Stage> before = Optional.empty();
    for (Evaluation.Stage stage : evaluation.calendar()) {
      if (stage.to().isBefore(stage.from())) {
        problems.add(Code.RANGE_ORDER, places.value(stage, "to"), stage.from(), stage.to());
      }
      if (before.isPresent() && stage.from().isBefore(before.get().from())) {
        SourceSpan span = places.value(stage, "from");
        problems.add(Code.STAGE_ORDER, span, stage.from(), before.get().from());
      }
      before = Optional.of(stage);
    }
  }

  private void due(String key, Evaluation evaluation) {
    String status = "status: " + Fields.of(places.of(evaluation)).text("status");
    problems.add(Diagnostic.required(places.key(evaluation, "status"), key, status));
  }

  /** Budgets belong to uses of results that share one out. */
  public void budgets(Evaluation evaluation, Scheme scheme) {
    new UseCheck(places, problems).budgets(evaluation, scheme);
  }

  /** Units and groups are declared once, and a unit's group is declared. */
  public void register(Register register) {
    new IdCheck(places, problems).register(register);
    Declared declared = new Declared(places, problems);
    List<String> groups = register.groups().stream().map(Register.Group::id).toList();
    for (Register.Unit unit : register.everybody()) {
      unit.group()
          .filter(group -> register.group(group).isEmpty())
          .ifPresent(
              group -> declared.reference("group", group, groups, places.value(unit, "group")));
    }
  }

  /** Units have kinds of the scheme, where it declares some. */
  public void kinds(Scheme scheme, Register register) {
    new KindCheck(scheme, places, problems).units(register);
  }

  /** {@link Code#SAME_NAME}: readers can tell the units of a ranking apart by their names. */
  public void names(Scheme scheme, Register register) {
    Map<List<String>, Integer> lines = new HashMap<>();
    for (Register.Unit unit : register.everybody()) {
      String name = unit.name().strip();
      SourceSpan span = places.value(unit, "name");
      String ranking = ranking(unit, scheme.ranking().within());
      @Nullable Integer first = lines.putIfAbsent(List.of(name, ranking), span.line());
      if (first != null) {
        problems.add(Code.SAME_NAME, span, name, first);
      }
    }
  }

  /** Returns what tells a unit's ranking from the others; those that lack it make one together. */
  private static String ranking(Register.Unit unit, Ranking.Within within) {
    Optional<String> divided =
        switch (within) {
          case ALL -> Optional.empty();
          case KIND -> unit.kind();
          case GROUP -> unit.group();
        };
    return divided.orElse("");
  }
}
