package org.kaoping.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kaoping.begin.Begun;
import org.kaoping.begin.NewWorkspace;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: writes a small workspace to begin with. */
@Command(name = "init", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption language;

  @Parameters(paramLabel = "DIR", descriptionKey = "folder")
  private Path folder;

  @Override
  public Integer call() {
    Language chosen = language.of(Path.of(""));
    Messages messages = Messages.of(chosen);
    Begun begun = NewWorkspace.in(folder, chosen);
    if (begun.refusal().isPresent()) {
      spec.commandLine().getErr().println(messages.say(begun.refusal().get()));
      return 2;
    }
    spec.commandLine().getOut().println(messages.say("begin.workspace", folder));
    return 0;
  }
}
