package org.kaoping.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.change.ChangesPage;
import org.kaoping.change.CorrectionDuty;
import org.kaoping.change.ReadyEntry;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Differences;

/** Prints what a comparison of two states found. */
final class DiffReport {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Messages messages;

  DiffReport(PrintWriter out, PrintWriter err, Language language) {
    this.out = out;
    this.err = err;
    this.messages = Messages.of(language);
  }

  /**
   * Prints why a state cannot be compared, if it cannot.
   *
   * @param root where its files are
   */
  void errors(List<Diagnostic> diagnostics, Path root, String state) {
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      err.println(messages.say("diff.wrong", state));
      print(diagnostics, root);
    }
  }

  private void print(List<Diagnostic> diagnostics, Path root) {
    err.print(Format.TEXT.report(messages, root).print(diagnostics));
    err.flush();
  }

  /** Prints what {@link Differences#refused} says, and says whether that may be. */
  boolean refused(List<Diagnostic> found, Path root, boolean allowed) {
    if (found.isEmpty()) {
      out.println(messages.text("diff.recorded"));
    } else if (allowed) {
      out.println(messages.say("diff.allowed", found.size()));
    } else {
      print(found, root);
    }
    return found.isEmpty() || allowed;
  }

  /** Prints the corrections that are still to be recorded. */
  void corrections(Differences differences) {
    out.print(ReadyCorrections.print(differences, messages));
    out.flush();
  }

  /** Prints changes, into a file where one is named, and says whether that could be done. */
  boolean changes(
      ChangesPage page, DiffCommand.ChangesFormat format, Path root, Optional<Path> file) {
    Checked<byte[]> shown = format.print(page, root);
    errors(shown.diagnostics(), root, "changes.ftlh");
    shown.value().ifPresent(new Printed(out, file)::deliver);
    return shown.value().isPresent();
  }

  /** Prints corrections that are still to be recorded, to be pasted into their files. */
  static final class ReadyCorrections {
    private ReadyCorrections() {}

    static String print(Differences differences, Messages messages) {
      List<CorrectionDuty.Lacking> lacking = differences.duty().orElseThrow().lacking();
      return lacking.isEmpty()
          ? "# " + messages.text("diff.nothing-lacks") + "\n"
          : lacking.stream().map(one -> print(one, messages)).collect(Collectors.joining("\n"));
    }

    private static String print(CorrectionDuty.Lacking lacking, Messages messages) {
      String origins = String.join(", ", lacking.origins());
      return "# "
          + messages.say(lacking.isFirst() ? "diff.new-file" : "diff.at-the-end", lacking.file())
          + "\n# "
          + messages.say("diff.changed", origins)
          + "\n"
          + (lacking.isFirst() ? "corrections:\n" : "")
          + ReadyEntry.of(lacking.values());
    }
  }
}
