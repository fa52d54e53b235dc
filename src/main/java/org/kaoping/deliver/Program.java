package org.kaoping.deliver;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a hook starts this program.
 *
 * @param command words of the command line, the first an absolute path
 * @param java folder of the {@code java} program, for users on whose path there is none
 */
public record Program(List<String> command, String java) {
  public Program {
    command = List.copyOf(command);
  }

  /** Returns the command for a POSIX shell. */
  String forShell() {
    return command.stream().map(Program::quoted).collect(Collectors.joining(" "));
  }

  /** Returns a word that a POSIX shell takes as it is, whatever is in it. */
  static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
