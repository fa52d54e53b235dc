package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The narrative reports that come with the program take their figures from the data. */
class ReportsTest {
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{[^{}]+}}");
  private static final Pattern NO_FIGURE =
      Pattern.compile("]\\([^)]*\\)|([0-9]{4}年)?[0-9]{1,2}月([0-9]{1,2}日|底)?|[0-9]{4}年|“5\\.29”");

  @Test
  void noFigureIsWrittenByHand() throws IOException {
    for (Path report : reports()) {
      String text = Files.readString(report).split("~~~~~~\n", 2)[1];
      assertThat(REFERENCE.matcher(text).results()).as("%s", report).hasSizeGreaterThan(20);
      String rest = REFERENCE.matcher(text).replaceAll("");
      assertThat(NO_FIGURE.matcher(rest).replaceAll(""))
          .as("%s", report)
          .doesNotContainPattern("[0-9]");
    }
  }

  private static List<Path> reports() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("content/reports"))) {
      List<Path> reports = files.sorted().toList();
      assertThat(reports).hasSize(2);
      return reports;
    }
  }
}
