package org.kaoping.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.publish.Difference;
import org.kaoping.publish.Refusal;
import org.kaoping.publish.Signing;
import org.kaoping.source.LookAlikes;
import picocli.CommandLine;

/** Says whether files are what a manifest says, and whether that is signed. */
record IntegrityReport(CommandLine command, Messages messages) {
  void say(Phrase phrase) {
    command.getOut().println(messages.say(phrase));
  }

  /** Says why something could not be done, and returns the exit code for it. */
  int refused(Refusal why) {
    command.getErr().println(messages.say(why.phrase()));
    return 1;
  }

  /**
   * Names files that are not as the manifest says, if there are any.
   *
   * @param of what they are of
   */
  void differences(List<Difference> differences, Phrase of) {
    if (differences.isEmpty()) {
      return;
    }
    Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
    for (Difference difference : differences) {
      counts.merge(difference.kind(), 1, Integer::sum);
      String kind = difference.kind().name().toLowerCase(Locale.ROOT);
      say(Phrase.of("difference." + kind, LookAlikes.printable(difference.path())));
    }
    say(
        Phrase.of(
            "verify.counts",
            of,
            counts.getOrDefault(Difference.Kind.MISSING, 0),
            counts.getOrDefault(Difference.Kind.CHANGED, 0),
            counts.getOrDefault(Difference.Kind.ADDITIONAL, 0),
            counts.getOrDefault(Difference.Kind.UNREADABLE, 0)));
  }

  /**
   * Says what there is to say of the signature of a manifest, and returns the exit code for it.
   *
   * @param folder of the manifest
   * @param key file of the public key that it is to be checked with, if it is
   */
  int signature(Path folder, Optional<Path> key) {
    if (key.isEmpty()) {
      if (Signing.isSigned(folder)) {
        say(Phrase.of("verify.unchecked"));
      }
      return 0;
    }
    return Signing.publicPart(key.get())
        .either(
            read -> {
              Signing.Finding finding = read.check(folder);
              String found = finding.name().toLowerCase(Locale.ROOT);
              say(Phrase.of("signature." + found, key.get()));
              return finding == Signing.Finding.GOOD ? 0 : 1;
            },
            this::refused);
  }
}
