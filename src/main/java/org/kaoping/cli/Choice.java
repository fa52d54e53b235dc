package org.kaoping.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Phrase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Finds what an argument of a command names: by id, or by a name that only one has.
 *
 * @param kind what there is to choose from: {@code evaluation}, {@code unit} or {@code indicator}
 * @param name of each, in full
 */
record Choice<T>(String kind, List<T> all, Function<T, String> id, Function<T, String> name) {
  /** More are not listed. */
  private static final int MOST = 30;

  /**
   * Returns what is named.
   *
   * @throws ParameterException with what there is, if it names nothing or several
   */
  T of(String asked, CommandSpec command, Messages messages) {
    List<T> ids = all.stream().filter(one -> id.apply(one).equals(asked)).toList();
    List<T> found =
        ids.isEmpty() ? all.stream().filter(one -> name.apply(one).equals(asked)).toList() : ids;
    if (found.size() == 1) {
      return found.get(0);
    }
    Phrase wrong =
        found.isEmpty()
            ? Phrase.of("choice.unknown", Phrase.of("choice." + kind), asked, remedy(asked))
            : Phrase.of("choice.several", Phrase.of("choice." + kind), asked, list(found));
    throw new ParameterException(command.commandLine(), messages.say(wrong));
  }

  private Phrase remedy(String asked) {
    if (all.isEmpty()) {
      return Phrase.of("choice.none");
    }
    List<String> words =
        all.stream().flatMap(one -> Stream.of(id.apply(one), name.apply(one))).distinct().toList();
    return Diagnostic.nearest(asked, words).orElseGet(() -> Phrase.of("hint.one-of", list(all)));
  }

  private String list(List<T> of) {
    List<String> ids = new ArrayList<>(of.stream().map(id).limit(MOST).toList());
    if (of.size() > MOST) {
      ids.add("…");
    }
    return ids.stream().collect(Collectors.joining(", "));
  }
}
