package org.kaoping.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Where a draft goes.
 *
 * @param output empty for standard output
 * @param force whether a file that is there is replaced
 */
record DraftFile(CommandSpec command, Optional<Path> output, boolean force) {
  /** Refuses a file that is there. */
  void check() {
    if (output.filter(Files::exists).isPresent() && !force) {
      throw taken(output.get());
    }
  }

  private ParameterException taken(Path target) {
    return new ParameterException(
        command.commandLine(), target + " is there already; --force replaces it");
  }

  /** Prints a draft, or writes it and prints the file. */
  void deliver(String yaml) {
    if (output.isEmpty()) {
      command.commandLine().getOut().print(yaml);
      command.commandLine().getOut().flush();
      return;
    }
    Path target = output.get();
    OpenOption how = force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
    try {
      Files.writeString(
          target,
          yaml,
          StandardCharsets.UTF_8,
          how,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (FileAlreadyExistsException e) {
      throw taken(target);
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    }
    command.commandLine().getOut().println(target);
  }
}
