package org.kaoping.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.kaoping.change.CorrectionDuty;
import org.kaoping.change.FileChange;
import org.kaoping.change.ReadyEntry;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Differences;

/** Prints corrections that are still to be recorded, to be pasted into their files. */
final class ReadyCorrections {
  private ReadyCorrections() {}

  static String print(Differences differences, Messages messages) {
    List<CorrectionDuty.Lacking> lacking = differences.duty().orElseThrow().lacking();
    return lacking.isEmpty()
        ? "# " + messages.text("diff.nothing-lacks") + "\n"
        : lacking.stream().map(one -> print(one, messages)).collect(Collectors.joining("\n"));
  }

  private static String print(CorrectionDuty.Lacking lacking, Messages messages) {
    String files = lacking.files().stream().map(FileChange::path).collect(Collectors.joining(", "));
    return "# "
        + messages.say(lacking.isFirst() ? "diff.new-file" : "diff.at-the-end", lacking.file())
        + "\n# "
        + messages.say("diff.changed", files)
        + "\n"
        + (lacking.isFirst() ? "corrections:\n" : "")
        + ReadyEntry.of(lacking.values());
  }
}
