package org.kaoping.begin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Phrase;

/**
 * What came of beginning something.
 *
 * @param written files that were written or added to
 * @param refusal why nothing was; empty if something was
 */
public record Begun(List<Path> written, Optional<Phrase> refusal) {
  public Begun {
    written = List.copyOf(written);
  }

  static Begun of(List<Path> written) {
    return new Begun(written, Optional.empty());
  }

  static Begun refused(String key, Object... arguments) {
    return new Begun(List.of(), Optional.of(Phrase.of(key, arguments)));
  }
}
