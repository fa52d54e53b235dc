package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;
import org.kaoping.report.Report;
import org.kaoping.report.unit.Explanation;
import org.kaoping.report.unit.ExplanationMaker;
import org.kaoping.report.unit.ExplanationText;
import org.kaoping.result.Register;

/** What the terminal says of a unit, its page says. */
class ExplanationTest {
  private static final int UNITS = 4;

  @TempDir private Path folder;

  @Test
  void everyWordStandsOnThePageOfTheUnit() throws IOException {
    Path workspace = TestWorkspace.bundled(folder.resolve("w"));
    Files.writeString(
        workspace.resolve("site.yaml"), "\npublic-files: true\n", StandardOpenOption.APPEND);
    SiteText site = SiteText.build(workspace, folder.resolve("site"));
    List<Report> reports = Reports.of(workspace, Language.CHINESE).value().orElseThrow();
    assertThat(reports).hasSizeGreaterThan(8);
    for (Report report : reports) {
      ExplanationMaker maker = new ExplanationMaker(report);
      for (Register.Unit unit : report.ranked().register().units().stream().limit(UNITS).toList()) {
        Explanation explanation = maker.of(unit, Optional.empty()).orElseThrow();
        String page = plain(site.html(report.id() + "/units/" + unit.id() + ".html"));
        Set<String> inner = new HashSet<>();
        explanation.nodes().forEach(top -> top.children().forEach(node -> branches(node, inner)));
        String said = new ExplanationText(report.words().labels()).print(explanation);
        List<String> pieces = said.lines().skip(1).flatMap(ExplanationTest::pieces).toList();
        assertThat(pieces).hasSizeGreaterThan(6);
        assertThat(pieces)
            .as(report.id() + " " + unit.name())
            .filteredOn(piece -> !inner.contains(piece) && !page.contains(piece))
            .isEmpty();
      }
    }
  }

  /** Branches below the first level have sums on pages, and no line of their own. */
  private static void branches(Explanation.Node node, Set<String> scores) {
    if (!node.children().isEmpty()) {
      scores.add(plain(node.score() + " / " + node.points()));
      node.children().forEach(child -> branches(child, scores));
    }
  }

  private static Stream<String> pieces(String line) {
    return Arrays.stream(line.replaceFirst("^[│├└─ ]+", "").split(" {2,}", -1))
        .map(ExplanationTest::plain)
        .filter(piece -> !piece.isEmpty());
  }

  /** Without tags and blanks, and without the brackets in which terminals cross out. */
  private static String plain(String html) {
    return html.replaceAll("(?s)<svg.*?</svg>", "")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("[\\s\\u00a0()]", "");
  }
}
