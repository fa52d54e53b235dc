package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoping.diagnostic.Language;

/** The manual pages say what the help says; {@code -Dgolden.update=true} writes them anew. */
class ManPageTest {
  private static final Path FOLDER = Path.of("docs/man");

  @ParameterizedTest
  @EnumSource(Language.class)
  void theyAreTheHelpOfTheCommands(Language language) throws IOException {
    Path file =
        FOLDER.resolve(language == Language.CHINESE ? "zh_CN/man1/kaoping.1" : "man1/kaoping.1");
    String page = ManPage.of(HelpTest.program(language), language);
    assertThat(page).doesNotContain("%", "receive").contains("kaoping publish rollback");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, page);
    }
    assertThat(file).hasContent(page);
  }
}
