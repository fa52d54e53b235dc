package org.kaoping.result;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.YamlNode;

/** Puts an assessment into the cells of a table of results: what {@link ResultTable} undoes. */
public final class AssessmentCells {
  private static final Set<String> REMARKS = Set.of("note", "evidence", "by", "date");

  private final Scheme scheme;
  private final String table;
  private final Problems problems;
  private final Map<String, String> cells = new LinkedHashMap<>();

  private AssessmentCells(Scheme scheme, String table, Problems problems) {
    this.scheme = scheme;
    this.table = table;
    this.problems = problems;
  }

  /**
   * Returns what is in the row of an assessment, by the name of the column; what no table can hold
   * is told.
   *
   * @param assessment of a tree that has the shape of results
   * @param table path of the table
   */
  public static Map<String, String> of(
      YamlNode.Mapping assessment, Scheme scheme, String table, Problems problems) {
    AssessmentCells made = new AssessmentCells(scheme, table, problems);
    for (YamlNode.Entry entry : assessment.entries()) {
      if (entry.value() instanceof YamlNode.Mapping records) {
        records.entries().forEach(made::record);
      } else if (entry.key().text().equals("note")) {
        made.refuse(entry.value(), Phrase.of("no-cell.note"));
      } else {
        made.cells.put(entry.key().text(), text(entry.value()));
      }
    }
    return made.cells;
  }

  private static String text(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }

  private void refuse(YamlNode node, Phrase what) {
    refuse(node.span(), what, table, problems);
  }

  /** Tells that a table cannot hold something. */
  public static void refuse(SourceSpan place, Phrase what, String table, Problems problems) {
    problems.add(Code.STANDS_IN_TABLE, place, what, table);
  }

  private void record(YamlNode.Entry record) {
    String leaf = record.key().text();
    if (!(record.value() instanceof YamlNode.Mapping mapping)) {
      cells.put(leaf, text(record.value()));
      return;
    }
    if (mapping.entries().isEmpty()) {
      cells.put(leaf, ResultTable.CLEAN);
    }
    mapping
        .value("level")
        .ifPresent(
            level ->
                cells.put(
                    leaf, text(level) + mapping.value("score").map(s -> " " + text(s)).orElse("")));
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      switch (key) {
        case "level" -> {} // with its score, above
        case "score" -> cells.putIfAbsent(leaf, text(entry.value()));
        case "marks" -> marks(leaf, entry.value());
        case "measures", "checks" ->
            ((YamlNode.Mapping) entry.value())
                .entries()
                .forEach(one -> cells.put(leaf + "/" + one.key().text(), text(one.value())));
        case "findings" -> findings(leaf, (YamlNode.Sequence) entry.value());
        case ResultTable.NOT_APPLICABLE -> {
          cells.put(leaf, ResultTable.NOT_APPLICABLE);
          cells.put(leaf + ":" + ResultTable.REASON, text(entry.value()));
        }
        default -> remark(leaf, entry, mapping);
      }
    }
  }

  private void marks(String leaf, YamlNode marks) {
    if (marks instanceof YamlNode.Sequence list) {
      cells.put(
          leaf, list.items().stream().map(AssessmentCells::text).collect(Collectors.joining(" ")));
    } else {
      refuse(marks, Phrase.of("no-cell.named-marks", leaf));
    }
  }

  /** A remark of the whole; beside findings it would be said of these. */
  private void remark(String leaf, YamlNode.Entry entry, YamlNode.Mapping record) {
    String key = entry.key().text();
    boolean other = record.has("findings") || record.has(ResultTable.NOT_APPLICABLE);
    if (REMARKS.contains(key) && other) {
      refuse(entry.value(), Phrase.of("no-cell.remark", leaf));
    } else {
      cells.put(leaf + ":" + key, text(entry.value()));
    }
  }

  private void findings(String leaf, YamlNode.Sequence findings) {
    Set<String> rules = new HashSet<>();
    Map<String, String> first = Map.of();
    for (int i = 0; i < findings.items().size(); i++) {
      YamlNode.Mapping finding = (YamlNode.Mapping) findings.items().get(i);
      String rule = finding.value("rule").map(AssessmentCells::text).orElse("");
      if (!rules.add(rule)) {
        refuse(finding, Phrase.of("no-cell.findings", leaf + "/" + rule));
      } else if (isMeasure(leaf, rule)) {
        refuse(finding, Phrase.of("no-cell.same-id", leaf + "/" + rule));
      }
      String found =
          finding
              .value("amount")
              .or(() -> finding.value("count"))
              .map(AssessmentCells::text)
              .orElse("1");
      cells.put(leaf + "/" + rule, found);
      Map<String, String> remarks = remarks(finding);
      if (i > 0 && !remarks.equals(first)) {
        refuse(finding, Phrase.of("no-cell.remark", leaf));
      }
      first = i == 0 ? remarks : first;
    }
    first.forEach((key, text) -> cells.put(leaf + ":" + key, text));
  }

  private boolean isMeasure(String leaf, String rule) {
    Optional<Indicator> of = scheme.indicator(leaf).filter(Indicator::isLeaf);
    return of.flatMap(l -> l.leaf().measure(rule).filter(l.leaf()::isOwn)).isPresent();
  }

  private static Map<String, String> remarks(YamlNode.Mapping finding) {
    return finding.entries().stream()
        .filter(entry -> REMARKS.contains(entry.key().text()))
        .collect(Collectors.toMap(entry -> entry.key().text(), entry -> text(entry.value())));
  }

  /** Returns the names of the columns that are there for what is found of a leaf. */
  public static List<String> found(ResultTable table, String leaf) {
    return table.columns().stream()
        .flatMap(Optional::stream)
        .filter(column -> column.kind() == ResultTable.Kind.FINDING)
        .filter(column -> column.leaf().filter(l -> l.id().equals(leaf)).isPresent())
        .map(ResultTable.Column::title)
        .toList();
  }
}
