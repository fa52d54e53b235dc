package org.kaoping.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.pipeline.Inputs;
import org.kaoping.publish.Difference;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.Refusal;
import org.kaoping.publish.Signing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: says whether a site is as it was built, and of which data. */
@Command(name = "verify", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption language;

  @Parameters(paramLabel = "DIR", descriptionKey = "dir")
  private Path site;

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR")
  private Optional<Path> workspace;

  @Option(names = "--key", paramLabel = "FILE")
  private Optional<Path> key;

  @Override
  public Integer call() {
    if (workspace.isPresent() && !Files.isDirectory(workspace.get())) {
      throw new ParameterException(spec.commandLine(), "no folder " + workspace.get());
    }
    Messages messages = Messages.of(language.of(workspace.orElse(Path.of(""))));
    try {
      return Manifest.read(site)
          .either(manifest -> compared(manifest, messages), why -> refused(why, messages));
    } catch (RuntimeException e) {
      return refused(Refusal.failed(e).orElseThrow(() -> e), messages);
    }
  }

  private int refused(Refusal why, Messages messages) {
    spec.commandLine().getErr().println(messages.say(why.phrase()));
    return 1;
  }

  private int compared(Manifest manifest, Messages messages) {
    List<Difference> files = Difference.ofSite(site, manifest);
    List<Difference> inputs =
        workspace
            .filter(root -> manifest.edition().isEmpty())
            .map(root -> Difference.ofInputs(root, Inputs.of(root).files(), manifest))
            .orElse(List.of());
    if (files.isEmpty() && inputs.isEmpty()) {
      say(messages, fine(manifest));
      if (manifest.drafts()) {
        say(messages, Phrase.of("verify.drafts"));
      }
      manifest.edition().ifPresent(id -> say(messages, Phrase.of("verify.edition", id)));
      return signature(messages);
    }
    print(files, Phrase.of("verify.of-site", manifest.files().size()), messages);
    print(inputs, Phrase.of("verify.of-inputs", manifest.inputs().size()), messages);
    return 1;
  }

  /** Says what there is to say of the signature of files that are as the manifest says. */
  private int signature(Messages messages) {
    if (key.isEmpty()) {
      if (Signing.isSigned(site)) {
        say(messages, Phrase.of("verify.unchecked"));
      }
      return 0;
    }
    return Signing.publicPart(key.get())
        .either(
            read -> {
              Signing.Finding finding = read.check(site);
              String found = finding.name().toLowerCase(Locale.ROOT);
              say(messages, Phrase.of("signature." + found, key.get()));
              return finding == Signing.Finding.GOOD ? 0 : 1;
            },
            why -> refused(why, messages));
  }

  private Phrase fine(Manifest manifest) {
    int files = manifest.files().size();
    return Phrase.of(
        "verify.fine",
        workspace.isPresent() && manifest.edition().isEmpty()
            ? Phrase.of("verify.files-and-inputs", files, manifest.inputs().size())
            : Phrase.of("verify.files", files),
        manifest
            .revision()
            .map(
                data ->
                    Phrase.of(data.changed() ? "verify.changed" : "verify.commit", data.commit()))
            .orElseGet(() -> Phrase.of("verify.uncommitted")),
        manifest.version());
  }

  private void print(List<Difference> differences, Phrase of, Messages messages) {
    if (differences.isEmpty()) {
      return;
    }
    Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
    for (Difference difference : differences) {
      counts.merge(difference.kind(), 1, Integer::sum);
      String kind = difference.kind().name().toLowerCase(Locale.ROOT);
      say(messages, Phrase.of("difference." + kind, difference.path()));
    }
    say(
        messages,
        Phrase.of(
            "verify.counts",
            of,
            counts.getOrDefault(Difference.Kind.MISSING, 0),
            counts.getOrDefault(Difference.Kind.CHANGED, 0),
            counts.getOrDefault(Difference.Kind.ADDITIONAL, 0),
            counts.getOrDefault(Difference.Kind.UNREADABLE, 0)));
  }

  private void say(Messages messages, Phrase phrase) {
    spec.commandLine().getOut().println(messages.say(phrase));
  }
}
