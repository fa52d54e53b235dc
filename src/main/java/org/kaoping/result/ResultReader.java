package org.kaoping.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Reads the results of one unit from a tree whose shape was checked. */
public final class ResultReader {
  private final Places places = new Places();
  private final Map<String, Quantity> shared;

  private ResultReader(Map<String, Quantity> shared) {
    this.shared = shared;
  }

  /** Results with the places of every record in them. */
  public record ReadResult(UnitResult result, Places places) {
    /** Returns the same with other assessments, each at the place of the one that it is made of. */
    ReadResult with(List<Assessment> others) {
      for (int i = 0; i < others.size(); i++) {
        places.note(others.get(i), places.of(result.assessments().get(i)));
      }
      UnitResult changed = result.withAssessments(others);
      return new ReadResult(places.note(changed, places.of(result)), places);
    }
  }

  /** Returns the results that stand in {@code root}. */
  public static ReadResult read(YamlNode root) {
    Fields f = Fields.of(root);
    return new ResultReader(measures(f)).result(f);
  }

  private ReadResult result(Fields f) {
    UnitResult result =
        new UnitResult(
            f.span().file(),
            f.text("unit"),
            shared,
            f.list("assessments", this::assessment),
            f.list("vetoes", this::veto),
            named(f, "statements", ResultReader::statement));
    return new ReadResult(places.note(result, f.mapping()), places);
  }

  private Assessment assessment(YamlNode node) {
    Fields f = Fields.of(node);
    Map<String, LeafRecord> records = new LinkedHashMap<>();
    for (YamlNode.Entry entry : f.entries("records")) {
      records.put(entry.key().text(), leafRecord(entry));
    }
    Assessment assessment =
        new Assessment(
            f.optionalText("source"),
            f.optionalText("period"),
            f.optionalText("status").equals(Optional.of("draft")),
            f.optionalText("date").map(LocalDate::parse),
            f.optionalText("by"),
            records,
            f.optionalDecimal("total"),
            f.optionalText("grade"),
            f.optionalText("note"),
            node.span().file(),
            node.span().line());
    return places.note(assessment, node);
  }

  private LeafRecord leafRecord(YamlNode.Entry entry) {
    String indicator = entry.key().text();
    int line = entry.key().span().line();
    int column = entry.key().span().column();
    if (!(entry.value() instanceof YamlNode.Mapping mapping)) {
      Remarks none =
          new Remarks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
      return places.note(
          new LeafRecord(indicator, LeafRecord.Observed.clean(shared), none, line, column),
          entry.value());
    }
    Fields f = new Fields(mapping);
    return places.note(new LeafRecord(indicator, outcome(f), remarks(f), line, column), mapping);
  }

  private LeafRecord.Outcome outcome(Fields f) {
    return f.optionalText("not-applicable")
        .<LeafRecord.Outcome>map(LeafRecord.NotApplicable::new)
        .orElseGet(
            () ->
                new LeafRecord.Observed(
                    f.optionalDecimal("score"),
                    f.optionalText("level"),
                    f.has("marks") ? marks(f.node("marks")) : List.of(),
                    f.optionalText("reason"),
                    f.list("findings", this::finding),
                    all(measures(f)),
                    named(f, "checks", n -> Fields.textOf(n).equals("true"))));
  }

  private List<LeafRecord.Mark> marks(YamlNode node) {
    List<LeafRecord.Mark> marks = new ArrayList<>();
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        marks.add(mark(Optional.of(entry.key().text()), entry.value()));
      }
    } else {
      for (YamlNode item : ((YamlNode.Sequence) node).items()) {
        marks.add(mark(Optional.empty(), item));
      }
    }
    return marks;
  }

  private LeafRecord.Mark mark(Optional<String> name, YamlNode value) {
    return places.note(new LeafRecord.Mark(name, Fields.textOf(value)), value);
  }

  private static Map<String, Quantity> measures(Fields f) {
    return named(f, "measures", n -> Quantity.of(Fields.textOf(n)));
  }

  private Map<String, Quantity> all(Map<String, Quantity> own) {
    if (own.isEmpty() || shared.isEmpty()) {
      return own.isEmpty() ? shared : own;
    }
    Map<String, Quantity> all = new LinkedHashMap<>(shared);
    all.putAll(own);
    return all;
  }

  private Finding finding(YamlNode node) {
    Fields f = Fields.of(node);
    Finding finding =
        new Finding(
            f.text("rule"),
            f.optionalText("count").map(Integer::parseInt),
            f.optionalDecimal("amount"),
            remarks(f),
            node.span().line());
    return places.note(finding, node);
  }

  private UnitResult.RecordedVeto veto(YamlNode node) {
    Fields f = Fields.of(node);
    return places.note(
        new UnitResult.RecordedVeto(f.text("veto"), remarks(f), node.span().line()), node);
  }

  private static Remarks remarks(Fields f) {
    return new Remarks(
        f.optionalText("note"),
        f.optionalText("evidence"),
        f.optionalText("by"),
        f.optionalText("date").map(LocalDate::parse));
  }

  private static Map<String, Map<String, Decimal>> statement(YamlNode node) {
    Map<String, Map<String, Decimal>> rows = new LinkedHashMap<>();
    for (YamlNode.Entry row : ((YamlNode.Mapping) node).entries()) {
      rows.put(row.key().text(), figures(row.value()));
    }
    return rows;
  }

  private static Map<String, Decimal> figures(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return Map.of("", Decimal.of(Fields.textOf(node)));
    }
    Map<String, Decimal> figures = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(e -> figures.put(e.key().text(), Decimal.of(Fields.textOf(e.value()))));
    return figures;
  }

  private static <T> Map<String, T> named(Fields f, String key, Function<YamlNode, T> read) {
    List<YamlNode.Entry> entries = f.entries(key);
    if (entries.isEmpty()) {
      return Map.of();
    }
    Map<String, T> named = new LinkedHashMap<>();
    entries.forEach(e -> named.put(e.key().text(), read.apply(e.value())));
    return named;
  }
}
