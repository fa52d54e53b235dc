package org.kaoping.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Language;

/** The language that the user's system is set to. */
final class SystemLanguage {
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
