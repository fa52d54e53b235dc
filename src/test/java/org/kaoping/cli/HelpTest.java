package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.diagnostic.Language;
import picocli.CommandLine;

/** The help of every command, in every language, says what it ends with and how it is called. */
class HelpTest {
  private record Help(Language language, CommandLine command) {
    String name() {
      return command.getCommandSpec().qualifiedName();
    }

    List<String> examples() {
      return Arrays.stream(command.getCommandSpec().usageMessage().footer())
          .map(String::strip)
          .toList();
    }

    @Override
    public String toString() {
      return name() + " " + language.tag();
    }
  }

  static CommandLine program(Language language) {
    return Main.commandLine(
        new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), language);
  }

  static Stream<Help> helps() {
    return Arrays.stream(Language.values())
        .flatMap(language -> below(program(language)).map(c -> new Help(language, c)));
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream()
            .filter(sub -> !sub.getCommandSpec().usageMessage().hidden())
            .flatMap(HelpTest::below));
  }

  @ParameterizedTest
  @MethodSource("helps")
  void itSaysWhatItEndsWith(Help help) throws IOException {
    String codes =
        Files.readString(
            Path.of(
                help.language() == Language.CHINESE ? "docs/language.zh.md" : "docs/language.md"));
    assertThat(help.command().getCommandSpec().usageMessage().exitCodeList())
        .containsKeys("2", "70")
        .containsKey(help.name().equals("kaoping serve") ? "130" : "1")
        .allSatisfy(
            (code, meaning) -> {
              assertThat(meaning.strip()).isNotEmpty();
              assertThat(codes).contains("\n| " + code + " | ");
            });
    assertThat(help.command().getUsageMessage())
        .contains(help.language() == Language.CHINESE ? "退出码：" : "Exit codes:");
  }

  @ParameterizedTest
  @MethodSource("helps")
  void itHasAnExampleThatIsRightUsage(Help help) {
    assertThat(help.examples()).isNotEmpty();
    for (String example : help.examples()) {
      assertThat(example).startsWith(help.name());
      assertThat(help.command().getUsageMessage()).contains(example);
      String[] words = example.replaceFirst(" [>|].*", "").split(" ", -1);
      assertThatCode(
              () -> program(help.language()).parseArgs(Arrays.copyOfRange(words, 1, words.length)))
          .as(example)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("helps")
  void itDescribesEveryOptionAndArgument(Help help) {
    CommandLine.Model.CommandSpec spec = help.command().getCommandSpec();
    assertThat(spec.usageMessage().description()).isNotEmpty();
    assertThat(spec.args())
        .filteredOn(argument -> !argument.hidden())
        .allSatisfy(argument -> assertThat(argument.description()).isNotEmpty());
  }
}
