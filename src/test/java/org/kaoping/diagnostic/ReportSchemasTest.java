package org.kaoping.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONArray;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reports are what their readers ask for, whatever stands in the files that they are about. */
class ReportSchemasTest {
  private static final List<Diagnostic> NONE = List.of();
  private static final List<Diagnostic> SOME =
      List.of(
          Diagnostic.of(
              Code.UNKNOWN_KEY, new SourceSpan("data/甲 乙/100%#.yaml", 58, 13, 5), "a\"<b>&'"),
          Diagnostic.of(
              Code.UNKNOWN_KEY, SourceSpan.wholeFile("data/b.yaml"), "x\u0000\u000b\ud800]]>"),
          Diagnostic.of(Code.UNKNOWN_KEY, new SourceSpan("data/b.yaml", 3, 2, 1), "\uD842\uDFB7"),
          warning());

  private static Diagnostic warning() {
    Code code =
        Arrays.stream(Code.values())
            .filter(c -> c.severity() == Diagnostic.Severity.WARNING)
            .findFirst()
            .orElseThrow();
    return Diagnostic.of(code, new SourceSpan("data/c.yaml", 1, 2, 3), 1, 2, 3, 4);
  }

  /** As OASIS published it, in a library. */
  private static final String SARIF = "/schema/sarif-schema-2.1.0.json";

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ReportSchemasTest.class.getResourceAsStream(name), name);
  }

  private static Element xml(String report, String schema) {
    try {
      SchemaFactory.newDefaultInstance()
          .newSchema(new StreamSource(resource(schema)))
          .newValidator()
          .validate(new StreamSource(new StringReader(report)));
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(report)))
          .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(report, e);
    }
  }

  private static void json(Object report, String schema) {
    try {
      SchemaLoader.load(new JSONObject(new JSONTokener(resource(schema)))).validate(report);
    } catch (ValidationException e) {
      throw new AssertionError(String.join("\n", e.getAllMessages()), e);
    }
  }

  private static Messages messages(Language language) {
    return Messages.of(language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void junit(Language language) {
    Element suites = xml(new JunitReport(messages(language)).print(SOME), "junit.xsd");
    assertThat(suites.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
    assertThat(suites.getElementsByTagName("failure").getLength()).isEqualTo(3);
    assertThat(suites.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    Element first = (Element) suites.getElementsByTagName("testsuite").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("data/b.yaml");
    assertThat(first.getAttribute("tests")).isEqualTo("2");
    assertThat(first.getAttribute("failures")).isEqualTo("2");
    assertThat(first.getTextContent()).contains("data/b.yaml:3:2: S001", "\uD842\uDFB7");
    Element fine = xml(new JunitReport(messages(language)).print(NONE), "junit.xsd");
    assertThat(fine.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    assertThat(fine.getElementsByTagName("failure").getLength()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void checkstyle(Language language) {
    Element report = xml(new CheckstyleReport(messages(language)).print(SOME), "checkstyle.xsd");
    assertThat(report.getElementsByTagName("file").getLength()).isEqualTo(3);
    Element error = (Element) report.getElementsByTagName("error").item(3);
    assertThat(error.getAttribute("line") + ":" + error.getAttribute("column")).isEqualTo("58:13");
    assertThat(error.getAttribute("message")).contains("a\"<b>&'");
    assertThat(error.getAttribute("source")).isEqualTo("kaoping.S001");
    xml(new CheckstyleReport(messages(language)).print(NONE), "checkstyle.xsd");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sarif(Language language) {
    String report = new SarifReport(messages(language)).print(SOME);
    json(new JSONObject(report), SARIF);
    assertThat(report).contains("\"uri\":\"data/%E7%94%B2%20%E4%B9%99/100%25%23.yaml\"");
    json(new JSONObject(new SarifReport(messages(language)).print(NONE)), SARIF);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void gitlabAndJson(Language language) {
    json(new JSONArray(new GitlabReport(messages(language)).print(SOME)), "gitlab.schema.json");
    json(new JSONArray(new GitlabReport(messages(language)).print(NONE)), "gitlab.schema.json");
    json(new JSONArray(new JsonReport(messages(language)).print(SOME)), "json.schema.json");
    json(new JSONArray(new JsonReport(messages(language)).print(NONE)), "json.schema.json");
  }

  @Test
  void schemasRefuseWhatIsNone() {
    assertThatThrownBy(() -> xml("<testsuites/>", "junit.xsd")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> json(new JSONObject("{\"version\": \"2.1.0\"}"), SARIF))
        .hasMessageContaining("runs");
    assertThatCode(() -> xml("<checkstyle version='1'/>", "checkstyle.xsd"))
        .doesNotThrowAnyException();
  }
}
