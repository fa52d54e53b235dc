package org.kaoping.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** For GitHub Actions: a workflow command a line, which is shown beside the line that it names. */
public record GithubReport(Messages messages) implements DiagnosticReport {
  @Override
  public String print(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::command).collect(Collectors.joining());
  }

  private String command(Diagnostic diagnostic) {
    SourceSpan span = diagnostic.span();
    return "::%s file=%s,line=%s,col=%s,endColumn=%s,title=%s::%s\n"
        .formatted(
            diagnostic.severity().word(),
            property(span.file()),
            span.line(),
            span.column(),
            span.column() + span.length(),
            diagnostic.code().id(),
            text(
                diagnostic.placed(messages.say(diagnostic.message()))
                    + "\n"
                    + messages.say(diagnostic.hint())));
  }

  private static String property(String plain) {
    return text(plain).replace(":", escape("3A")).replace(",", escape("2C"));
  }

  private static String text(String plain) {
    return plain.replace("%", escape("25")).replace("\r", escape("0D")).replace("\n", escape("0A"));
  }

  private static String escape(String code) {
    return "%" + code;
  }
}
