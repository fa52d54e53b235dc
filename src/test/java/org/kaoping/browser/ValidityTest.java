package org.kaoping.browser;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.change.ChangesPage;
import org.kaoping.pipeline.Differences;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker says of all pages and of the style sheet. */
class ValidityTest {
  /** What the checker's grammar of CSS is too old for: CSS Pseudo-Elements 4 and SVG 2. */
  private static final List<String> NEWER =
      List.of("“::details-content”", "“vector-effect”", "“paint-order”", "“subgrid”", "“y”");

  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  @Test
  void everyTemplateOfAPageIsUsed() throws IOException {
    try (Stream<Path> templates = Files.list(Path.of("site-templates"))) {
      Set<String> kinds =
          templates
              .filter(Files::isRegularFile)
              .filter(template -> read(template).contains("<@layout.page"))
              .map(template -> template.getFileName().toString().replace(".ftlh", ""))
              .collect(toSet());
      assertThat(Site.chinese().pages().keySet()).containsExactlyInAnyOrderElementsOf(kinds);
    }
  }

  @Test
  void everyPageIsValid() throws Exception {
    Messages messages = new Messages();
    SimpleDocumentValidator checker = checker(messages);
    List<String> pages = Site.chinese().files(".html");
    for (String page : pages) {
      try (InputStream in = Files.newInputStream(Site.chinese().folder().resolve(page))) {
        checker.checkHtmlInputSource(source(in, page));
      }
    }
    assertThat(messages.texts).isEmpty();
    assertThat(pages).hasSizeGreaterThan(400);
  }

  @Test
  void thePageOfChangesIsValid(@TempDir Path folder) throws Exception {
    ChangesPage.Unit unit =
        new ChangesPage.Unit("甲镇", List.of(new ChangesPage.Row("总分", "4.50", "—")));
    ChangesPage.Part part =
        new ChangesPage.Part(
            "方案",
            "e",
            List.of("状态由“公示中”变为“正式结果”。"),
            List.of(unit),
            List.of(new ChangesPage.File("schemes/s.yaml", "内容有改动")));
    ChangesPage page =
        new ChangesPage(
            "zh-CN", "变化", "从 a 到 b", "1", List.of("单位", "内容", "原来", "现在"), List.of(part));
    Messages messages = new Messages();
    byte[] html = Differences.html(page, folder).value().orElseThrow();
    try (InputStream in = new ByteArrayInputStream(html)) {
      checker(messages).checkHtmlInputSource(source(in, "changes.html"));
    }
    assertThat(new String(html, StandardCharsets.UTF_8))
        .contains("<td>4.50</td>", "schemes/s.yaml");
    assertThat(messages.texts).isEmpty();
  }

  @Test
  void theStyleSheetIsValid() throws Exception {
    Messages messages = new Messages();
    SimpleDocumentValidator checker = checker(messages);
    for (String style : Site.chinese().files(".css")) {
      try (InputStream in = Files.newInputStream(Site.chinese().folder().resolve(style))) {
        checker.checkCssInputSource(source(in, style));
      }
    }
    assertThat(messages.texts)
        .filteredOn(text -> NEWER.stream().noneMatch(text::contains))
        .isEmpty();
  }

  @Test
  void theCheckerFindsFaults() throws Exception {
    Messages messages = new Messages();
    String page =
        "<!DOCTYPE html><html lang=zh><title>t</title><p id=a><svg><rect widht=1 /></svg><p id=a>";
    try (InputStream in = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))) {
      checker(messages).checkHtmlInputSource(source(in, "a.html"));
    }
    assertThat(messages.texts)
        .anyMatch(text -> text.contains("widht"))
        .anyMatch(text -> text.contains("Duplicate ID"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimpleDocumentValidator checker(Messages messages) throws Exception {
    SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
    checker.setUpMainSchema(SCHEMA, messages);
    checker.setUpValidatorAndParsers(messages, false, false);
    return checker;
  }

  /** Names an address, because the checker believes that nothing is allowed to pages in files. */
  private static InputSource source(InputStream in, String path) {
    InputSource source = new InputSource(in);
    source.setEncoding("UTF-8");
    source.setSystemId("http://localhost/" + path);
    return source;
  }

  private static final class Messages implements ErrorHandler {
    final List<String> texts = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {
      error(e);
    }

    @Override
    public void error(SAXParseException e) {
      texts.add(e.getSystemId() + ":" + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
