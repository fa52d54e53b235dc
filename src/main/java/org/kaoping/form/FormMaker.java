package org.kaoping.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.form.FormField.Kind;
import org.kaoping.result.Assessment;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Register;
import org.kaoping.result.Remarks;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;
import org.kaoping.wording.Words;

/** Makes the forms of a unit. */
public final class FormMaker {
  /** Empty rows for what may be found several times. */
  private static final int SPARE = 2;

  private static final Remarks NO_REMARKS =
      new Remarks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final Evaluation evaluation;
  private final Scheme scheme;
  private final Register.Unit unit;
  private final UnitResult result;
  private final Predicate<Indicator> asked;
  private final FormWords words;

  /**
   * Prepares the forms of a unit.
   *
   * @param whole scheme of the evaluation
   * @param result what is recorded of the unit already
   * @param asked the leaves that the forms are about
   */
  public FormMaker(
      Evaluation evaluation,
      Scheme whole,
      Register.Unit unit,
      UnitResult result,
      Predicate<Indicator> asked,
      Words words) {
    this.evaluation = evaluation;
    this.scheme = whole.forKind(unit.kind());
    this.unit = unit;
    this.result = result;
    this.asked = asked;
    this.words = new FormWords(scheme, words);
  }

  /** Returns the form of an assessment, or nothing if it is about no leaf. */
  public Optional<Form> form(Optional<String> source, Optional<String> period) {
    List<Form.Row> leaves = new ArrayList<>();
    Optional<Assessment> assessment =
        result.assessments().stream()
            .filter(a -> a.source().equals(source) && a.period().equals(period))
            .findFirst();
    for (Indicator top : scheme.indicators()) {
      add(top, 0, source, period, assessment, leaves);
    }
    if (leaves.isEmpty() && !scheme.stated()) {
      return Optional.empty();
    }
    List<Form.Row> rows = new ArrayList<>();
    rows.add(new Form.Heading(words.say("form.assessment"), 0, ""));
    for (FormField field : FormField.ofAssessment(scheme)) {
      rows.add(line(field, assessment.map(a -> of(field, a)).orElse("")));
    }
    List<FormField> shared = FormField.shared(scheme);
    if (!shared.isEmpty()) {
      rows.add(new Form.Heading(words.say("form.shared"), 0, ""));
      shared.forEach(
          field ->
              rows.add(
                  line(
                      field,
                      Optional.ofNullable(result.measures().get(field.key()))
                          .map(Quantity::toString)
                          .orElse(""))));
    }
    rows.addAll(leaves);
    statements(rows);
    vetoes(rows);
    String title = evaluation.title().orElse(scheme.title());
    return Optional.of(
        new Form(
            words.say("form.title", title, unit.name()),
            evaluation.id(),
            unit.id(),
            source,
            period,
            unit.name(),
            words.about(source, period),
            rows));
  }

  private void add(
      Indicator node,
      int depth,
      Optional<String> source,
      Optional<String> period,
      Optional<Assessment> assessment,
      List<Form.Row> rows) {
    boolean any =
        node.leaves().anyMatch(leaf -> asked.test(leaf) && leaf.leaf().isAssessed(source, period));
    if (!any) {
      return;
    }
    if (!node.isLeaf()) {
      rows.add(new Form.Heading(node.title(), depth, words.points(node)));
      for (Indicator child : node.children()) {
        add(child, depth + 1, source, period, assessment, rows);
      }
      return;
    }
    leaf(node, period, assessment.flatMap(a -> a.record(node.id())), rows);
  }

  private void leaf(
      Indicator leaf, Optional<String> period, Optional<LeafRecord> record, List<Form.Row> rows) {
    for (FormField field : FormField.of(leaf, period)) {
      if (field.kind().isWhole()) {
        rows.add(first(leaf, field, record));
      } else {
        List<Form.Filled> filled = record.map(r -> filled(field, r)).orElse(List.of());
        filled.forEach(one -> rows.add(line(field, one)));
        int spare = field.kind().isRepeated() ? SPARE : filled.isEmpty() ? 1 : 0;
        for (int i = 0; i < spare; i++) {
          rows.add(line(field, Form.Filled.NOTHING));
        }
      }
    }
  }

  private Form.Line first(Indicator leaf, FormField field, Optional<LeafRecord> record) {
    String title = leaf.text().map(text -> leaf.title() + "\n" + text).orElse(leaf.title());
    return new Form.Line(
        field,
        leaf.clause().orElse(""),
        title,
        words.points(leaf),
        words.what(field),
        words.note(field),
        words.limit(field),
        record.map(r -> whole(field, r)).orElse(Form.Filled.NOTHING));
  }

  private Form.Line line(FormField field, String value) {
    return line(field, new Form.Filled(value, "", "", "", "", ""));
  }

  private Form.Line line(FormField field, Form.Filled filled) {
    String clause = field.rule().flatMap(rule -> rule.clause()).orElse("");
    return new Form.Line(
        field, clause, "", "", words.what(field), words.note(field), words.limit(field), filled);
  }

  private String of(FormField field, Assessment assessment) {
    return switch (field.kind()) {
      case DATE -> assessment.date().map(Object::toString).orElse("");
      case BY -> assessment.by().orElse("");
      case STATUS -> assessment.draft() ? words.draft() : words.settled();
      case NOTE -> assessment.note().orElse("");
      case TOTAL -> assessment.total().map(Object::toString).orElse("");
      default -> assessment.grade().orElse("");
    };
  }

  /** Returns what is said of a leaf as a whole. */
  private Form.Filled whole(FormField field, LeafRecord record) {
    if (record.outcome() instanceof LeafRecord.NotApplicable not) {
      return filled(words.notApplicable(), not.reason(), record.remarks());
    }
    LeafRecord.Observed observed = record.observed().orElseThrow();
    String value =
        switch (field.kind()) {
          case SCORE -> observed.score().map(Object::toString).orElse("");
          case LEVEL -> level(field, observed);
          case MARKS -> marks(observed);
          default -> isClean(observed) ? words.clean() : "";
        };
    return filled(value, observed.reason().orElse(""), record.remarks());
  }

  private static boolean isClean(LeafRecord.Observed observed) {
    return observed.findings().isEmpty() && observed.checks().isEmpty();
  }

  private static String level(FormField field, LeafRecord.Observed observed) {
    String title =
        observed
            .level()
            .flatMap(id -> field.judged().orElseThrow().level(id))
            .map(Judged.Level::title)
            .orElse("");
    return observed.score().map(score -> title + " " + score).orElse(title);
  }

  /** Returns marks as a cell of a table has them; those with names with these before. */
  private String marks(LeafRecord.Observed observed) {
    boolean named = observed.marks().stream().anyMatch(mark -> mark.name().isPresent());
    return observed.marks().stream()
        .map(
            mark ->
                mark.name()
                    .map(name -> words.say("form.named", name, mark.value()))
                    .orElse(mark.value()))
        .collect(Collectors.joining(named ? words.say("separator") : " "));
  }

  /** Returns what is recorded of one measure, check or rule. */
  private List<Form.Filled> filled(FormField field, LeafRecord record) {
    Optional<LeafRecord.Observed> observed = record.observed();
    if (observed.isEmpty()) {
      return List.of();
    }
    if (field.kind() == Kind.MEASURE) {
      Optional<Quantity> quantity =
          Optional.ofNullable(observed.get().measures().get(field.part()));
      return quantity.map(q -> filled(q.toString(), "", NO_REMARKS)).stream().toList();
    }
    if (field.kind() == Kind.CHECK) {
      Optional<Boolean> answer = Optional.ofNullable(observed.get().checks().get(field.part()));
      return answer.map(yes -> filled(yes ? words.yes() : words.no(), "", NO_REMARKS)).stream()
          .toList();
    }
    return observed.get().findings().stream()
        .filter(finding -> finding.rule().equals(field.part()))
        .map(finding -> filled(found(field, finding), "", finding.remarks()))
        .toList();
  }

  private String found(FormField field, Finding finding) {
    return switch (field.kind()) {
      case AMOUNT -> finding.amount().map(Object::toString).orElse("");
      case CASES -> Integer.toString(finding.cases());
      default -> words.yes();
    };
  }

  private static Form.Filled filled(String value, String reason, Remarks remarks) {
    return new Form.Filled(
        value,
        reason,
        remarks.note().orElse(""),
        remarks.evidence().orElse(""),
        remarks.by().orElse(""),
        remarks.date().map(Object::toString).orElse(""));
  }

  private void statements(List<Form.Row> rows) {
    for (Statement statement : scheme.statements()) {
      rows.add(new Form.Heading(statement.title(), 0, ""));
      Map<String, Map<String, Decimal>> recorded =
          result.statements().getOrDefault(statement.id(), Map.of());
      for (FormField.Figure figure : FormField.figures(statement)) {
        String column = figure.column().map(Statement.Column::id).orElse("");
        Optional<Decimal> value =
            Optional.ofNullable(recorded.getOrDefault(figure.row().id(), Map.of()).get(column));
        rows.add(
            new Form.Line(
                figure.field(),
                "",
                figure.row().title(),
                "",
                words.what(figure),
                words.note(figure),
                words.limit(figure.field()),
                filled(value.map(Decimal::toString).orElse(""), "", NO_REMARKS)));
      }
    }
  }

  private void vetoes(List<Form.Row> rows) {
    List<FormField> fields = FormField.vetoes(scheme);
    if (fields.isEmpty()) {
      return;
    }
    rows.add(new Form.Heading(words.say("form.vetoes"), 0, ""));
    for (FormField field : fields) {
      String id = field.key().substring(FormField.VETO.length());
      List<Form.Filled> recorded =
          result.vetoes().stream()
              .filter(veto -> veto.veto().equals(id))
              .map(veto -> filled(words.yes(), "", veto.remarks()))
              .toList();
      recorded.forEach(one -> rows.add(line(field, one)));
      if (recorded.isEmpty()) {
        rows.add(line(field, Form.Filled.NOTHING));
      }
    }
  }
}
