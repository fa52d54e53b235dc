package org.kaoping.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For build servers and editors: the XML of Checkstyle, which many of them read. */
public record CheckstyleReport(Messages messages) implements DiagnosticReport {
  /** The version of Checkstyle whose report it is; readers ask that there is one. */
  private static final String VERSION = "4.3";

  @Override
  public String print(List<Diagnostic> diagnostics) {
    XmlWriter xml = new XmlWriter();
    xml.start("checkstyle", "version", VERSION);
    Map<String, List<Diagnostic>> files =
        diagnostics.stream()
            .collect(
                Collectors.groupingBy(d -> d.span().file(), TreeMap::new, Collectors.toList()));
    files.forEach(
        (file, found) -> {
          xml.start("file", "name", file);
          found.forEach(diagnostic -> error(xml, diagnostic));
          xml.end();
        });
    return xml.document();
  }

  private void error(XmlWriter xml, Diagnostic diagnostic) {
    xml.start(
        "error",
        "line",
        diagnostic.span().line(),
        "column",
        diagnostic.span().column(),
        "severity",
        diagnostic.severity().word(),
        "message",
        messages.say(diagnostic.message()) + " – " + messages.say(diagnostic.hint()),
        "source",
        "kaoping." + diagnostic.code().id());
    xml.end();
  }
}
