package org.kaoping.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.diagnostic.Language;
import org.kaoping.shape.Shape;
import org.kaoping.shape.ShapedFile;
import org.kaoping.view.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that reads a workspace can be told. */
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
final class WorkspaceOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-w", "--workspace"},
      defaultValue = ".",
      paramLabel = "DIR")
  private Path workspace;

  @Option(names = "--lang", paramLabel = "zh|en", converter = LanguageConverter.class)
  private Optional<Language> language;

  /** Returns the folder of the workspace, which exists. */
  Path workspace() {
    if (!Files.isDirectory(workspace)) {
      throw new ParameterException(command.commandLine(), "no folder " + workspace);
    }
    if (!Files.isDirectory(workspace.resolve("schemes"))
        && !Files.isDirectory(workspace.resolve("data"))) {
      throw new ParameterException(
          command.commandLine(),
          "no schemes/ or data/ in " + workspace.toAbsolutePath().normalize());
    }
    return workspace;
  }

  /** Returns the language of messages: as asked, as {@code site.yaml} says, or the system's. */
  Language language() {
    return language.or(this::ofSite).orElseGet(SystemLanguage::find);
  }

  private Optional<Language> ofSite() {
    return Files.isRegularFile(workspace.resolve("site.yaml"))
        ? new ShapedFile(workspace)
            .read("site.yaml", Shape.SITE)
            .then(Settings::read)
            .value()
            .map(Settings::language)
        : Optional.empty();
  }

  /** Reads {@code zh}, {@code zh-CN}, {@code en}. */
  static final class LanguageConverter implements CommandLine.ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.of(value)
          .orElseThrow(() -> new CommandLine.TypeConversionException("zh or en, not " + value));
    }
  }
}
