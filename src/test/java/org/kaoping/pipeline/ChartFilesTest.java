package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Diagnostic;

/** Charts of pixels: which there are, that pages lead to them, and that they stay what they are. */
@Tag("documents")
class ChartFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void workspace() throws IOException {
    GoldenCase.copy(GoldenCase.BASE, folder.resolve("w"));
  }

  private Path build(String site) {
    Path output = folder.resolve(site);
    assertThat(Build.run(folder.resolve("w"), output, Documents.MADE).diagnostics())
        .noneMatch(Diagnostic::isError);
    return output;
  }

  private static List<String> pictures(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".png"))
          .sorted()
          .toList();
    }
  }

  @Test
  void pagesLeadToPictures_whichAreTheSameEachTime() throws IOException {
    Path site = build("site");
    Path again = build("again");

    assertThat(pictures(site)).contains("town-2023/charts/ranking.png");
    for (String picture : pictures(site)) {
      assertThat(site.resolve(picture)).hasSameBinaryContentAs(again.resolve(picture));
    }
    assertThat(Files.readString(site.resolve("town-2023/index.html")))
        .contains("href=\"../town-2023/charts/ranking.png\"", "ranking.png</a>");
    assertThat(pictures(site)).noneMatch(name -> name.contains("/units/"));
  }

  @Test
  void pictures_areTakenFromTheSiteBefore() throws IOException {
    Path site = build("site");
    Path picture = site.resolve("town-2023/charts/ranking.png");
    var made = Files.getLastModifiedTime(picture);

    build("site");
    assertThat(Files.getLastModifiedTime(picture)).isEqualTo(made);
  }
}
