package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Language;

/** What guides list, they list whole. */
class GuidesTest {
  @ParameterizedTest
  @ValueSource(strings = {"guide.md", "guide.zh.md"})
  void everyTemplate_isInTheGuide(String guide) throws IOException {
    List<String> templates;
    try (Stream<Path> files = Files.list(Path.of("site-templates"))) {
      templates =
          files
              .filter(Files::isRegularFile)
              .map(file -> "`" + file.getFileName() + "`")
              .sorted()
              .toList();
    }

    assertThat(Files.readString(Path.of("docs", guide))).contains(templates);
  }

  @ParameterizedTest
  @ValueSource(strings = {"language.md", "language.zh.md"})
  void everyCommand_isInTheLanguage(String language) throws IOException {
    List<String> commands =
        HelpTest.program(Language.ENGLISH).getSubcommands().values().stream()
            .filter(command -> !command.getCommandSpec().usageMessage().hidden())
            .map(command -> command.getCommandSpec().qualifiedName())
            .toList();

    assertThat(Files.readString(Path.of("docs", language))).contains(commands);
  }
}
