package org.kaoping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.pipeline.SiteSettings;

/**
 * What the how-tos say, done to the letter in a new workspace: files are changed as told, commands
 * run and print what stands below them. Blocks of {@code console} are not tried.
 */
@Tag("days")
class HowToTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(\\S+) ?(\\S*)([^\\n]*)\\n(.*?)^```$");
  private static final Pattern AFTER =
      Pattern.compile("(?m)(?:After|先按)\\s*\\[[^]]+\\]\\(#([^)]+)\\)");
  private static final Pattern MISTAKE = Pattern.compile("(?m)^(error|错误) [A-Z][0-9]{3} ");

  /** A question and its answer. */
  private record HowTo(String language, String title, String text) {
    List<Block> blocks() {
      return BLOCK
          .matcher(text)
          .results()
          .map(
              found -> {
                String above = text.substring(0, found.start()).strip();
                return new Block(
                    found.group(1),
                    found.group(2),
                    !found.group(3).isEmpty(),
                    found.group(4),
                    above.substring(above.lastIndexOf('\n') + 1));
              })
          .toList();
    }

    @Override
    public String toString() {
      return language + ": " + title;
    }
  }

  /**
   * What is to be typed, or appears.
   *
   * @param kind what stands behind its fence
   * @param file the file that it is about, or nothing
   * @param isAdded whether it is put at the end of the file
   * @param above the line above it, which readers see
   */
  private record Block(String kind, String file, boolean isAdded, String text, String above) {}

  /**
   * What came of a command.
   *
   * @param exit its exit code
   * @param said what it printed, errors too
   */
  private record Outcome(int exit, String said) {}

  @TempDir private Path folder;
  private Path work;

  @BeforeEach
  void workspace() {
    work = folder.resolve("demo");
  }

  @ParameterizedTest
  @MethodSource
  void doneToTheLetter(HowTo howTo) throws IOException, InterruptedException {
    run("kaoping init " + work + " --lang " + howTo.language());
    Matcher after = AFTER.matcher(howTo.text());
    if (after.find()) {
      HowTo before =
          doneToTheLetter()
              .filter(other -> other.language().equals(howTo.language()))
              .filter(other -> Reference.slug(other.title()).equals(after.group(1)))
              .findFirst()
              .orElseThrow();
      follow(before);
    }
    follow(howTo);
  }

  static Stream<HowTo> doneToTheLetter() {
    return Stream.of("en", "zh").flatMap(language -> howTos(language).stream());
  }

  @Test
  void bothLanguages_haveTheSameCommands() {
    assertThat(commands("zh")).hasSizeGreaterThan(10).isEqualTo(commands("en"));
  }

  private void follow(HowTo howTo) throws IOException, InterruptedException {
    Outcome last = new Outcome(0, "");
    for (Block block : howTo.blocks()) {
      if (block.kind().equals("text") && block.file().isEmpty()) {
        assertThat(last.said()).contains(block.text().lines().toList());
        assertThat(last.exit()).isEqualTo(MISTAKE.matcher(block.text()).find() ? 1 : 0);
        last = new Outcome(0, "");
        continue;
      }
      assertThat(last.exit()).as(last.said()).isZero();
      assertThat(block.above()).contains(block.file());
      switch (block.kind()) {
        case "sh" -> {
          for (String command : block.text().lines().toList()) {
            assertThat(last.exit()).as(last.said()).isZero();
            last = run(command);
          }
        }
        case "diff" -> change(work.resolve(block.file()), block.text());
        case "yaml", "text" -> write(work.resolve(block.file()), block);
        default -> assertThat(block.kind()).isEqualTo("console");
      }
    }
    assertThat(last.exit()).as(last.said()).isZero();
  }

  /** Runs a command in the workspace: the program in this process, all else in a shell. */
  private Outcome run(String command) throws IOException, InterruptedException {
    if (!command.startsWith("kaoping ")) {
      Process process =
          new ProcessBuilder("sh", "-c", command)
              .directory(work.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Outcome(process.waitFor(), said);
    }
    String[] parts = command.substring("kaoping ".length()).split(" > ", 2);
    List<String> words = new ArrayList<>(List.of(parts[0].split(" ", -1)));
    for (int i = 1; i < words.size(); i++) {
      if (List.of("-o", "--to").contains(words.get(i - 1)) || words.get(i).endsWith(".zip")) {
        words.set(i, work.resolve(words.get(i)).normalize().toString());
      } else if (words.get(i).endsWith("/*.xlsx")) {
        words.addAll(i, filesIn(work.resolve(words.remove(i).replace("/*.xlsx", ""))));
      }
    }
    if (!List.of("init", "schema", "recompute").contains(words.get(0)) && !words.contains("list")) {
      words.addAll(List.of("-w", work.toString()));
    }
    if (words.get(0).equals("recompute")) { // it speaks as the site.yaml of this process says
      words.addAll(List.of("--lang", SiteSettings.of(work).orElseThrow().language().tag()));
    }
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int exit = Main.run(out, out, words.toArray(String[]::new));
    if (parts.length > 1) {
      Files.writeString(work.resolve(parts[1]), said.toString());
    }
    return new Outcome(exit, said.toString());
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private static void write(Path file, Block block) throws IOException {
    String before = block.isAdded() ? Files.readString(file) : "";
    Files.writeString(file, before + block.text());
  }

  /** Puts the lines with a plus in the place of those with a minus, among those with neither. */
  private static void change(Path file, String difference) throws IOException {
    String before = side(difference, '-');
    String whole = Files.readString(file);
    assertThat(whole.split(Pattern.quote(before), -1)).as("%s in %s", before, file).hasSize(2);
    Files.writeString(file, whole.replace(before, side(difference, '+')));
  }

  private static String side(String difference, char sign) {
    return difference
        .lines()
        .filter(line -> line.charAt(0) == sign || line.charAt(0) == ' ')
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  private static List<HowTo> howTos(String language) {
    Path file = Path.of("docs", language.equals("zh") ? "how-to.zh.md" : "how-to.md");
    try {
      return Arrays.stream(Files.readString(file).split("(?m)^## ", -1))
          .skip(1)
          .map(part -> part.split("\n", 2))
          .map(part -> new HowTo(language, part[0], part[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> commands(String language) {
    return howTos(language).stream()
        .flatMap(howTo -> howTo.blocks().stream())
        .filter(block -> block.kind().equals("sh"))
        .map(Block::text)
        .toList();
  }
}
