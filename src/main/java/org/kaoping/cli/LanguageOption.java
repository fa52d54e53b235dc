package org.kaoping.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Language;
import org.kaoping.pipeline.SiteSettings;
import org.kaoping.report.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The language of messages. */
@SuppressWarnings("NullAway.Init") // picocli sets the annotated field
final class LanguageOption {
  @Option(
      names = {"--lang", "--language"},
      paramLabel = "zh|en",
      converter = LanguageConverter.class)
  private Optional<Language> language;

  /** Returns the language: as asked, as {@code site.yaml} of a folder says, or the system's. */
  Language of(Path workspace) {
    return language
        .or(() -> SiteSettings.of(workspace).map(Settings::language))
        .orElseGet(SystemLanguage::find);
  }

  /** Returns the language that a command was asked for, or the system's. */
  static Language asked(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    Optional<Language> none = Optional.empty();
    return last.matchedOptionValue("--lang", none).orElseGet(SystemLanguage::find);
  }

  /** Reads {@code zh}, {@code zh-CN}, {@code en}. */
  static final class LanguageConverter implements CommandLine.ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.of(value)
          .orElseThrow(() -> new CommandLine.TypeConversionException("zh or en, not " + value));
    }
  }

  /** The language that the user's system is set to. */
  static final class SystemLanguage {
    /** Set by the launcher, which may have to change the environment's. */
    private static final String LOCALE = "kaoping.locale";

    private SystemLanguage() {}

    /** Returns the language of the environment (POSIX), else of the JVM, else English. */
    static Language find() {
      return Stream.concat(
              Stream.ofNullable(System.getProperty(LOCALE)),
              Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(System::getenv))
          .filter(Objects::nonNull)
          .filter(value -> !value.isEmpty())
          .findFirst()
          .flatMap(Language::of)
          .or(() -> Optional.ofNullable(System.getProperty("user.language")).flatMap(Language::of))
          .orElse(Language.ENGLISH);
    }
  }
}
