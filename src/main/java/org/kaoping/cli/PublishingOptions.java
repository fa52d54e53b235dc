package org.kaoping.cli;

import java.util.Optional;
import org.kaoping.pipeline.Documents;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that says how sites are published can be told. */
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
final class PublishingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--keep", defaultValue = "10", paramLabel = "N")
  private int keep;

  @Option(names = "--no-documents")
  private boolean withoutDocuments;

  @Option(names = "--no-links")
  private boolean withoutLinks;

  @Option(names = "--edition", paramLabel = "ID")
  private Optional<String> edition;

  /** Returns how many releases stay, at least 1. */
  int keep() {
    if (keep < 1) {
      throw new ParameterException(command.commandLine(), "--keep must be at least 1");
    }
    return keep;
  }

  /** Returns whether notices become office documents, too. */
  Documents documents() {
    return withoutDocuments ? Documents.LEFT_OUT : Documents.MADE;
  }

  /** Returns whom the site is for, by the id of its edition. */
  Optional<String> edition() {
    return edition;
  }

  /** Returns whether {@code current} may be a symbolic link. */
  boolean links() {
    return !withoutLinks;
  }
}
