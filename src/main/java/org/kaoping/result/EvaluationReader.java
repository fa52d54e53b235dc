package org.kaoping.result;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Reads the files that describe an evaluation, from trees whose shape was checked. */
public final class EvaluationReader {
  private final Places places;

  /** Creates a reader that notes the place of everything it reads in {@code places}. */
  public EvaluationReader(Places places) {
    this.places = places;
  }

  /** Returns the evaluation that stands in an {@code evaluation.yaml}. */
  public Evaluation evaluation(String id, YamlNode root) {
    Fields f = Fields.of(root);
    Evaluation evaluation =
        new Evaluation(
            id,
            f.text("scheme"),
            f.optionalText("title"),
            f.optionalText("term").map(Term.Part::of).orElse(Term.Part.WHOLE),
            Evaluation.Status.of(f.text("status")),
            f.optionalFields("notice").map(this::notice),
            f.optionalText("date").map(LocalDate::parse),
            f.truth("demo"),
            budgets(f),
            carries(f),
            f.list("calendar", this::stage));
    return places.note(evaluation, root);
  }

  private static Map<String, Decimal> budgets(Fields f) {
    Map<String, Decimal> budgets = new LinkedHashMap<>();
    f.entries("budgets")
        .forEach(e -> budgets.put(e.key().text(), Decimal.of(Fields.textOf(e.value()))));
    return budgets;
  }

  private static Map<String, List<String>> carries(Fields f) {
    Map<String, List<String>> carries = new LinkedHashMap<>();
    for (YamlNode.Entry entry : f.entries("carries")) {
      List<YamlNode> ids = ((YamlNode.Sequence) entry.value()).items();
      carries.put(entry.key().text(), ids.stream().map(Fields::textOf).toList());
    }
    return carries;
  }

  private Evaluation.Stage stage(YamlNode node) {
    Fields f = Fields.of(node);
    Evaluation.Stage stage =
        new Evaluation.Stage(
            Evaluation.Stage.Kind.of(f.text("stage")),
            LocalDate.parse(f.text("from")),
            LocalDate.parse(f.optionalText("to").orElse(f.text("from"))),
            f.optionalText("title"),
            f.optionalText("note"));
    return places.note(stage, node);
  }

  private Evaluation.Notice notice(Fields f) {
    Evaluation.Notice notice =
        new Evaluation.Notice(
            LocalDate.parse(f.text("from")),
            LocalDate.parse(f.text("to")),
            f.optionalText("contact"));
    return places.note(notice, f.mapping());
  }

  /** Returns the units that stand in a {@code units.yaml}. */
  public Register register(YamlNode root) {
    Fields f = Fields.of(root);
    Shared shared = new Shared();
    return places.note(
        Register.of(f.list("groups", this::group), f.list("units", unit -> unit(unit, shared))),
        root);
  }

  private Register.Group group(YamlNode node) {
    Fields f = Fields.of(node);
    return places.note(new Register.Group(f.text("id"), f.text("name")), node);
  }

  private Register.Unit unit(YamlNode node, Shared shared) {
    Fields f = Fields.of(node);
    Register.Unit unit =
        new Register.Unit(
            f.text("id"),
            f.text("name"),
            shared.one(f.optionalText("kind")),
            shared.one(f.optionalText("group")),
            f.optionalText("unrated"),
            f.list("formerly", this::former));
    return places.note(unit, node);
  }

  private Register.Former former(YamlNode node) {
    Fields f = Fields.of(node);
    return places.note(new Register.Former(f.text("unit"), f.optionalText("note")), node);
  }

  /** Returns the decisions that stand in a {@code decisions.yaml}. */
  public List<Decision> decisions(YamlNode root) {
    return Fields.of(root).list("decisions", this::decision);
  }

  private Decision decision(YamlNode node) {
    Fields f = Fields.of(node);
    Decision decision =
        new Decision(
            f.text("award"),
            nominated(f),
            f.optionalNode("reviewed").map(this::step),
            f.texts("units"),
            f.list("supplementary", this::supplementary),
            f.optionalText("by"),
            f.optionalText("date").map(LocalDate::parse),
            f.optionalText("reason"));
    return places.note(decision, node);
  }

  private List<Decision.Step> nominated(Fields f) {
    return f.optionalNode("nominated").isPresent()
            && f.node("nominated") instanceof YamlNode.Mapping one
        ? List.of(step(one))
        : f.list("nominated", this::step);
  }

  private Decision.Step step(YamlNode node) {
    Fields f = Fields.of(node);
    Decision.Step step =
        new Decision.Step(
            f.texts("units"),
            f.optionalText("by"),
            f.optionalText("date").map(LocalDate::parse),
            f.optionalText("reason"));
    return places.note(step, node);
  }

  private Decision.Supplementary supplementary(YamlNode node) {
    Fields f = Fields.of(node);
    return places.note(new Decision.Supplementary(f.text("unit"), f.text("reason")), node);
  }
}
