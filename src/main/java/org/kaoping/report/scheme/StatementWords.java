package org.kaoping.report.scheme;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaoping.scheme.Statement;
import org.kaoping.wording.Words;

/** What a scheme declares of a statement, in words. */
final class StatementWords {
  private final Words words;

  StatementWords(Words words) {
    this.words = words;
  }

  /**
   * Returns the declaration.
   *
   * @param href to the page of the statement
   */
  SchemePage.StatementText text(Statement statement, String href) {
    Map<String, String> rows =
        statement.rows().stream()
            .collect(Collectors.toMap(Statement.Row::id, Statement.Row::title));
    Map<String, String> columns =
        statement.columns().stream()
            .collect(Collectors.toMap(Statement.Column::id, Statement.Column::title));
    return new SchemePage.StatementText(
        statement.title(),
        href,
        statement.unit().map(unit -> words.say("statement.unit", unit)).orElse(""),
        statement.rows().stream().map(row -> made(row.title(), row.sum(), rows, " + ")).toList(),
        statement.columns().stream()
            .map(column -> made(column.title(), column.difference(), columns, " \u2212 "))
            .toList());
  }

  private String made(String title, List<String> parts, Map<String, String> titles, String sign) {
    return parts.isEmpty()
        ? title
        : words.say(
            "statement.made",
            title,
            parts.stream()
                .map(id -> titles.getOrDefault(id, id))
                .collect(Collectors.joining(sign)));
  }
}
