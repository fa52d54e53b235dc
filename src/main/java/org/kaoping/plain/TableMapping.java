package org.kaoping.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * What somebody wrote about the columns of a table.
 *
 * @param evaluation id, and {@code of} where it stands
 * @param sheet name, with its place
 * @param head where the rows of the heads stand in the mapping
 * @param firstHead row of the heads, from 1
 * @param lastHead at least {@code firstHead}, or else it is a mistake
 * @param forAll by key of an assessment
 * @param units ids by the name in the table, with their places
 * @param skipped texts of rows that are left out
 * @param nothing what says nothing in a cell, made alike
 */
public record TableMapping(
    String evaluation,
    SourceSpan of,
    Optional<YamlNode.Scalar> sheet,
    SourceSpan head,
    int firstHead,
    int lastHead,
    Map<String, YamlNode.Scalar> forAll,
    List<Column> columns,
    List<Alias> units,
    List<String> skipped,
    Set<String> nothing) {
  /** What says that a column is not imported. */
  static final String SKIP = "skip";

  private static final List<String> NOTHING =
      List.of("-", "--", "---", "----", "—", "——", "/", "\\", "无");

  /**
   * A column.
   *
   * @param span where it stands in the mapping
   * @param letters of the column, and {@code head} what stands above it; one of them at least, or
   *     else it is a mistake
   * @param as what it is
   */
  public record Column(
      SourceSpan span, Optional<String> head, Optional<String> letters, YamlNode.Scalar as) {
    boolean isSkipped() {
      return as.text().equals(SKIP);
    }

    /** Returns what names it, for messages. */
    String named() {
      return head.orElseGet(() -> letters.orElse(""));
    }
  }

  /** A unit that is called otherwise in the table. */
  public record Alias(String name, YamlNode.Scalar unit) {}

  /** Reads a mapping whose shape was checked. */
  public static TableMapping read(YamlNode root) {
    Fields f = Fields.of(root);
    List<String> head = List.of(f.optionalText("head").orElse("1").split("-", -1));
    Map<String, YamlNode.Scalar> forAll = new LinkedHashMap<>();
    f.entries("for-all").forEach(e -> forAll.put(e.key().text(), (YamlNode.Scalar) e.value()));
    List<String> nothing = f.texts("nothing");
    return new TableMapping(
        f.text("evaluation"),
        f.node("evaluation").span(),
        f.optionalNode("sheet").map(YamlNode.Scalar.class::cast),
        f.optionalNode("head").map(YamlNode::span).orElseGet(f::span),
        Integer.parseInt(head.get(0)),
        Integer.parseInt(head.get(head.size() - 1)),
        forAll,
        f.list("columns", TableMapping::column),
        f.list("units", TableMapping::alias),
        f.texts("skip"),
        (nothing.isEmpty() ? NOTHING : nothing)
            .stream().map(Titles::alike).collect(Collectors.toSet()));
  }

  private static Column column(YamlNode node) {
    Fields f = Fields.of(node);
    return new Column(
        f.span(), f.optionalText("head"), f.optionalText("column"), (YamlNode.Scalar) f.node("as"));
  }

  private static Alias alias(YamlNode node) {
    Fields f = Fields.of(node);
    return new Alias(f.text("name"), (YamlNode.Scalar) f.node("unit"));
  }

  /** Says whether rows that begin with a text are left out. */
  boolean skips(String text) {
    String said = Titles.alike(text);
    return skipped.stream()
        .anyMatch(
            skip ->
                skip.endsWith("…")
                    ? said.startsWith(Titles.alike(skip.substring(0, skip.length() - 1)))
                    : said.equals(Titles.alike(skip)));
  }
}
