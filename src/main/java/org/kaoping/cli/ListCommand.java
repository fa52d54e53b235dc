package org.kaoping.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Messages;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.Release;
import org.kaoping.publish.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code publish list}: names the releases, a line for each, the newest first. */
@Command(name = "list", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption language;

  @Option(names = "--to", required = true, paramLabel = "DIR")
  private Path folder;

  @Override
  public Integer call() {
    Messages messages = Messages.of(language.of(Path.of("")));
    return Releases.list(folder)
        .either(
            releases -> listed(releases, messages),
            why -> {
              spec.commandLine().getErr().println(messages.say(why.phrase()));
              return 1;
            });
  }

  private int listed(List<Release> releases, Messages messages) {
    for (int i = releases.size() - 1; i >= 0; i--) {
      Release release = releases.get(i);
      spec.commandLine()
          .getOut()
          .println(
              (release.current() ? "* " : "  ")
                  + release.name()
                  + "  "
                  + release
                      .manifest()
                      .either(
                          manifest -> described(manifest, messages),
                          why -> messages.say(why.phrase())));
    }
    return 0;
  }

  private static String described(Manifest manifest, Messages messages) {
    int files = manifest.files().size();
    return manifest
        .revision()
        .map(data -> messages.say("release.of", data.commit(), data.date().toLocalDate(), files))
        .orElseGet(() -> messages.say("release.uncommitted", files));
  }
}
