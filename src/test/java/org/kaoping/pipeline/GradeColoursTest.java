package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The best grade has the best colour and the worst one the worst, however many there are. */
class GradeColoursTest {
  private static final Pattern TONE = Pattern.compile("class=\"tag grade-\\d+ tone-(\\d)\"");

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2, 15",
    "3, 135",
    "4, 1245",
    "5, 12345",
    "6, 123345",
    "7, 1223445",
    "12, 122223344445",
  })
  void coloursFollowThePlaceOnTheScale(int grades, String colours, @TempDir Path folder)
      throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    TestWorkspace.write(
        workspace.resolve("schemes/s.yaml"),
        "{id: s, title: 方案, year: 2024, points: 20, grades: {bands: ["
            + IntStream.rangeClosed(1, grades)
                .mapToObj(i -> "{id: g" + i + ", title: 第" + i + (i < grades ? bound(i) : "}"))
                .collect(Collectors.joining(", "))
            + "]}, indicators: [{id: i, title: 指标, points: 20, judged: {}}]}");
    SiteText site = SiteText.build(workspace, folder.resolve("site"));
    assertThat(TONE.matcher(site.html("e/scheme.html")).results().map(found -> found.group(1)))
        .containsExactly(colours.split(""));
    assertThat(site.html("e/index.html"))
        .contains("grade-" + grades + " tone-" + colours.charAt(grades - 1));
  }

  private static String bound(int grade) {
    return ", from: " + (20 - grade) + "}";
  }
}
