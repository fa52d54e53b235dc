package org.kaoping.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * For people: place, message, the source line with a caret under it, and the remedy.
 *
 * @param lines gives a line of the source
 */
public record TextReport(Messages messages, SourceLines lines) implements DiagnosticReport {
  private static final int WIDEST = 160;

  /** Gives lines of source files. */
  public interface SourceLines {
    /**
     * Returns a line without its end.
     *
     * @param line from 1
     * @return empty if there is no such line
     */
    Optional<String> line(String file, int line);
  }

  @Override
  public String print(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::print).collect(Collectors.joining("\n"))
        + summary(diagnostics);
  }

  private String print(Diagnostic diagnostic) {
    String place =
        "%s: %s %s %s%n"
            .formatted(
                diagnostic.span(),
                messages.text("severity." + diagnostic.severity().word()),
                diagnostic.code().id(),
                messages.say(diagnostic.message()));
    return place
        + lines
            .line(diagnostic.span().file(), diagnostic.span().line())
            .filter(line -> !diagnostic.code().isOfTheMachine())
            .filter(line -> diagnostic.span().sheet().isEmpty())
            .filter(line -> line.length() <= WIDEST || diagnostic.span().column() <= WIDEST)
            .map(line -> source(line, diagnostic.span()))
            .orElse("")
        + "  = %s%s%n".formatted(messages.text("label.hint"), messages.say(diagnostic.hint()));
  }

  private static String source(String line, SourceSpan span) {
    String number = Integer.toString(span.line());
    String margin = " ".repeat(number.length());
    int column = Math.min(span.column() - 1, line.codePointCount(0, line.length()));
    String before = line.substring(0, line.offsetByCodePoints(0, column));
    String carets = "^".repeat(Math.max(1, Math.min(span.length(), 40)));
    String shown = line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line;
    return "  %s | %s%n  %s | %s%s%n".formatted(number, shown, margin, blank(before), carets);
  }

  /** Returns as much blank space as {@code text} takes up: full-width characters take two. */
  private static String blank(String text) {
    return text.codePoints()
        .mapToObj(c -> c == '\t' ? "\t" : TextColumns.isWide(c) ? "\u3000" : " ")
        .collect(Collectors.joining());
  }

  private String summary(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return "";
    }
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    long files = diagnostics.stream().map(d -> d.span().file()).distinct().count();
    return "%n%s%n".formatted(messages.say("summary", errors, diagnostics.size() - errors, files));
  }
}
