package org.kaoping.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts come out the same from a JVM in another country, with another charset and no fonts. */
class MachineIndependenceTest {
  @Test
  void svg_needsNeitherFontsNorLocaleNorCharsetOfTheMachine(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path classes = folder.resolve("classes.log");
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-Djava.awt.headless=true", "-Dfile.encoding=ISO-8859-1"));
    command.addAll(
        List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Tokyo"));
    command.add("-Xlog:class+load:file=" + classes);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(DrawAllCases.class.getName(), folder.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("FONTCONFIG_FILE", folder.resolve("no-fonts.conf").toString());
    assertThat(builder.start().waitFor()).isZero();

    for (String name : ChartCases.all().keySet()) {
      String golden = Files.readString(GoldenChartsTest.GOLDEN.resolve(name + ".svg"), UTF_8);
      assertThat(Files.readString(folder.resolve(name + ".svg"), UTF_8)).as(name).isEqualTo(golden);
    }
    List<String> loaded = Files.readAllLines(classes, UTF_8);
    assertThat(loaded).anyMatch(line -> line.contains("org.kaoping.draw.Charts "));
    assertThat(loaded.stream().filter(line -> line.contains("FontManager")))
        .as("classes that read the installed fonts")
        .isEmpty();
  }

  /** Writes every case into the folder named by the first argument. */
  static final class DrawAllCases {
    private DrawAllCases() {}

    public static void main(String[] arguments) throws IOException {
      for (var entry : ChartCases.all().entrySet()) {
        Path file = Path.of(arguments[0], entry.getKey() + ".svg");
        Files.writeString(file, Charts.svg(entry.getValue(), entry.getKey()), UTF_8);
        // Without letters, whose fonts not every machine has that runs this.
        Pictures.png(Charts.svg(entry.getValue()), 360, new Lettering(List.of(), ""));
      }
    }
  }
}
