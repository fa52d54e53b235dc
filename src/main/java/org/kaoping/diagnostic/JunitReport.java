package org.kaoping.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * For build servers: the XML of JUnit, as Jenkins and GitLab show it. A file is a suite, an error a
 * test that failed, a warning one that was skipped. Where nothing is wrong, one test passes,
 * because servers take a report without tests for a failure.
 */
public record JunitReport(Messages messages) implements DiagnosticReport {
  @Override
  public String print(List<Diagnostic> diagnostics) {
    XmlWriter xml = new XmlWriter();
    xml.start("testsuites", "name", "kaoping");
    if (diagnostics.isEmpty()) {
      suite(xml, "kaoping", 1, 0, 0);
      xml.start("testcase", "classname", "kaoping", "name", "validate");
      xml.end();
      xml.end();
    }
    Map<String, List<Diagnostic>> files =
        diagnostics.stream()
            .collect(
                Collectors.groupingBy(d -> d.span().file(), TreeMap::new, Collectors.toList()));
    files.forEach(
        (file, found) -> {
          long errors = found.stream().filter(Diagnostic::isError).count();
          suite(xml, file, found.size(), errors, found.size() - errors);
          found.forEach(diagnostic -> test(xml, diagnostic));
          xml.end();
        });
    return xml.document();
  }

  private static void suite(XmlWriter xml, String name, long tests, long failures, long skipped) {
    xml.start(
        "testsuite",
        "name",
        name,
        "tests",
        tests,
        "failures",
        failures,
        "errors",
        0,
        "skipped",
        skipped);
  }

  private void test(XmlWriter xml, Diagnostic diagnostic) {
    SourceSpan span = diagnostic.span();
    String code = diagnostic.code().id();
    String said = messages.say(diagnostic.message());
    xml.start(
        "testcase",
        "classname",
        span.file(),
        "name",
        code + " " + span.line() + ":" + span.column() + " " + said);
    xml.start(diagnostic.isError() ? "failure" : "skipped", "type", code, "message", said);
    xml.text(span + ": " + code + " " + said + "\n" + messages.say(diagnostic.hint()));
    xml.end();
    xml.end();
  }
}
