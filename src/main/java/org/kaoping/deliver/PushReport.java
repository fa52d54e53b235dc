package org.kaoping.deliver;

import java.util.List;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.TextReport;
import org.kaoping.pipeline.CommitFolder;
import org.kaoping.source.WorkspaceLines;

/** What is wrong with a workspace, as the answer to a push. */
final class PushReport {
  /** Nobody reads more than this of the answer to a push. */
  private static final int SHOWN = 100;

  private PushReport() {}

  static String of(List<Diagnostic> diagnostics, Messages messages, CommitFolder tree) {
    List<Diagnostic> shown = diagnostics.subList(0, Math.min(SHOWN, diagnostics.size()));
    String report = new TextReport(messages, new WorkspaceLines(tree.path())).print(shown);
    int more = diagnostics.size() - shown.size();
    return more == 0 ? report : report + messages.say("push.more", more) + "\n";
  }
}
