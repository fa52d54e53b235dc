package org.kaoping.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kaoping.site.Workspace.PAGE;
import static org.kaoping.site.Workspace.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.markup.Piece;

class BakeryContentTest {
  private Workspace workspace;

  @BeforeEach
  void workspace(@TempDir Path folder) {
    workspace = new Workspace(folder);
  }

  @Test
  void documentsArePlainRecordsSortedByFile() throws IOException {
    workspace
        .write(
            "content/news/通知 1.md",
            "title=一=二\ntype=post\ndate=2023-12-28\ntags=a, b\n\n~~~~~~\n# 头\n~~~~~~\n[x](../about.md)\n")
        .write(
            "content/about.md", "title=About\norder=3\ndescription=d\nstatus=published\n~~~~~~\n");
    Bakery bakery = workspace.open();
    assertThat(bakery.diagnostics()).isEmpty();
    ContentDocument about = bakery.content().get(0);
    ContentDocument news = bakery.content().get(1);
    assertThat(about)
        .isEqualTo(
            new ContentDocument(
                "about.html",
                "page",
                "About",
                Optional.empty(),
                about.header(),
                List.of(),
                "\n",
                5,
                "content/about.md"));
    assertThat(news)
        .isEqualTo(
            new ContentDocument(
                "news/通知 1.html",
                "post",
                "一=二",
                Optional.of(LocalDate.of(2023, 12, 28)),
                news.header(),
                List.of(
                    new Piece.Html(
                        "<h1 id=\"头\">头</h1>\n<pre><code>[x](../about.md)\n</code></pre>\n")),
                "# 头\n~~~~~~\n[x](../about.md)\n",
                6,
                "content/news/通知 1.md"));
    assertThat(about.header())
        .extracting(HeaderField::key, HeaderField::value)
        .containsExactly(
            tuple("title", "About"),
            tuple("order", "3"),
            tuple("description", "d"),
            tuple("status", "published"));
    assertThat(news.field("date").orElseThrow().valueSpan())
        .hasToString("content/news/通知 1.md:3:6");
    assertThat(bakery.content().get(1).uri()).isEqualTo("news/%E9%80%9A%E7%9F%A5%201.html");
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAreRead() throws IOException {
    workspace.write("content/a.md", "\uFEFFtitle=A\r\n~~~~~~\r\nb\r\nc\r\n");
    Bakery bakery = workspace.open();
    assertThat(places(bakery)).isEmpty();
    assertThat(bakery.content())
        .extracting(ContentDocument::body)
        .containsExactly(List.of(new Piece.Html("<p>b\nc</p>\n")));
  }

  @Test
  void draftsAreCheckedButLeftOut() throws IOException {
    workspace
        .write("content/a.md", "title=A\nstatus=draft\n~~~~~~\nb")
        .write("content/b.md", "title=B\nstatus=draft\n~~~~~~\n<b>");
    Bakery bakery = workspace.open();
    assertThat(bakery.content()).isEmpty();
    assertThat(places(bakery)).containsExactly("content/b.md:4:1 RAW_HTML");
  }

  @Test
  void hiddenFilesAndMissingFoldersAreNothing() throws IOException {
    assertThat(workspace.open().content()).isEmpty();
    workspace.write("content/.hidden/a.md", "x").write("content/.a.md", "x");
    Bakery bakery = workspace.open();
    assertThat(bakery.content()).isEmpty();
    assertThat(bakery.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          just text                                        | 1:1 NO_HEADER
          title=A                                          | 1:1 NO_HEADER
          ''                                               | 1:1 NO_HEADER
          ~~~~~~/text                                      | 1:1 NO_HEADER
          title=A/no assignment/~~~~~~/                    | 2:1 HEADER_LINE
          title=A/  /~~~~~~/                               | 2:1 HEADER_LINE
          title=A/~~~~~~ /~~~~~~/                          | 2:1 HEADER_LINE
          type=page/~~~~~~/                                | 1:1 MISSING_KEY
          title=/~~~~~~/                                   | 1:7 WRONG_FORM
          title={A}/~~~~~~/                                | 1:7 WRONG_FORM
          title=A/tilte=B/~~~~~~/                          | 2:1 UNKNOWN_KEY
          title=A/title=B/~~~~~~/                          | 2:1 DUPLICATE_KEY
          title=A/type=index/~~~~~~/                       | 2:6 WRONG_FORM
          title=A/ type = posts/~~~~~~/                    | 2:9 WRONG_FORM
          title=A/status=publish/~~~~~~/                   | 2:8 WRONG_FORM
          title=A/status=published-date/~~~~~~/            | 2:8 CLOCK_STATUS
          title=A/date=2023-02-30/~~~~~~/                  | 2:6 WRONG_FORM
          title=A/date=28.12.2023/~~~~~~/                  | 2:6 WRONG_FORM
          title=A/type=post/~~~~~~/                        | 2:1 MISSING_KEY
          title=A/order=first/~~~~~~/                      | 2:7 WRONG_FORM
          title=A/evaluation=/~~~~~~/                      | 2:12 WRONG_FORM
          title=A/unit=u/~~~~~~/                           | 2:1 KEY_REQUIRED
          title=A/~~~~~~/x/汉<b>                            | 4:2 RAW_HTML
          title=A/~~~~~~/[x](javascript:y)                 | 3:1 UNSAFE_LINK
          title=A/~~~~~~/ ![x](http:y)                     | 3:2 FOREIGN_IMAGE
          title=A/~~~~~~/x/汉 {{b                           | 4:3 REFERENCE_FORM
          """)
  void badDocumentsAreReportedAtTheirPlace(String text, String place) throws IOException {
    workspace.write("content/a.md", text.replace("/", "\n"));
    assertThat(places(workspace.open())).containsExactly("content/a.md:" + place);
  }

  @Test
  void severalMistakesAreAllReported() throws IOException {
    workspace.write("content/b.md", "type=pge\ntitel=x\n~~~~~~\n<b>").write("content/a.md", "x");
    Bakery bakery = workspace.open();
    assertThat(places(bakery))
        .containsExactly(
            "content/a.md:1:1 NO_HEADER",
            "content/b.md:1:6 WRONG_FORM",
            "content/b.md:2:1 UNKNOWN_KEY",
            "content/b.md:4:1 RAW_HTML");
    assertThat(hint(bakery.diagnostics().get(1))).isEqualTo("did you mean 'page'?");
    assertThat(hint(bakery.diagnostics().get(2))).isEqualTo("did you mean 'title'?");
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    workspace.write("content/a.md", new byte[] {'t', '\n', '=', (byte) 0xb0, (byte) 0xa1});
    Bakery bakery = workspace.open();
    assertThat(places(bakery)).containsExactly("content/a.md:2:2 NOT_UTF8");
    assertThat(Messages.of(Language.ENGLISH).say(bakery.diagnostics().get(0).message()))
        .contains("byte number 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "a.adoc", "a.yaml", "a.js", "a.svg", "a.MD", "a"})
  void fileTypesThatAreNotPublishedAreRefused(String name) throws IOException {
    workspace.write("content/" + name, PAGE + "x");
    Bakery bakery = workspace.open();
    assertThat(places(bakery)).containsExactly("content/" + name + ":1:1 CONTENT_FILE_TYPE");
    assertThat(bakery.content()).isEmpty();
  }

  @Test
  void symbolicLinksAreNotFollowed() throws IOException {
    workspace.write("content/a.md", PAGE).write("secret.md", PAGE);
    Files.createSymbolicLink(
        workspace.folder().resolve("content/b.md"), workspace.folder().resolve("secret.md"));
    Files.createSymbolicLink(workspace.folder().resolve("content/loop"), workspace.folder());
    assertThat(places(workspace.open()))
        .containsExactly("content/b.md:1:1 SYMBOLIC_LINK", "content/loop:1:1 SYMBOLIC_LINK");
  }

  @Test
  void datesDoNotDependOnTheLocaleAndTheLocaleIsKept() throws IOException {
    workspace.write("content/a.md", "title=A\ndate=2023-12-28\n~~~~~~\n");
    Locale before = Locale.getDefault();
    Locale thai = Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai");
    try {
      Locale.setDefault(thai);
      Bakery bakery = workspace.open();
      assertThat(places(bakery)).isEmpty();
      assertThat(bakery.content())
          .extracting(ContentDocument::date)
          .containsExactly(Optional.of(LocalDate.of(2023, 12, 28)));
      assertThat(Locale.getDefault()).isEqualTo(thai);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String hint(Diagnostic diagnostic) {
    return Messages.of(Language.ENGLISH).say(diagnostic.hint());
  }
}
