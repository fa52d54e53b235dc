package org.kaoping.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kaoping.diagnostic.Language;
import org.kaoping.source.WorkspaceFiles;
import picocli.CommandLine.Mixin;
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

  @Mixin private LanguageOption language;

  /** Returns the folder of the workspace, which exists. */
  Path workspace() {
    if (!Files.isDirectory(workspace)) {
      throw new ParameterException(command.commandLine(), "no folder " + workspace);
    }
    if (!WorkspaceFiles.isWorkspace(workspace)) {
      throw new ParameterException(
          command.commandLine(),
          "no schemes/ or data/ in " + workspace.toAbsolutePath().normalize());
    }
    NameEncoding.check(workspace);
    return workspace;
  }

  /** Refuses a folder to write to that lies where the workspace has its own files. */
  void keepFromInputs(Path output) {
    Path target = output.toAbsolutePath().normalize();
    for (String input : WorkspaceFiles.INPUTS) {
      if (target.startsWith(workspace.toAbsolutePath().normalize().resolve(input))) {
        throw new ParameterException(
            command.commandLine(),
            output + " lies in " + input + "/, which is read; choose a folder outside it");
      }
    }
  }

  /** Returns the language of messages: as asked, as {@code site.yaml} says, or the system's. */
  Language language() {
    return language.of(workspace);
  }
}
