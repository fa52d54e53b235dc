package org.kaoping.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.TextReport;
import org.kaoping.pipeline.Memory;
import org.kaoping.pipeline.Validation;
import org.kaoping.source.WorkspaceLines;

/**
 * Files of a workspace of which several are harmed at once, each in an evaluation of its own, so
 * that no harm hides another. It is validated as a preview does: what is as it was in the last run
 * is not read again.
 *
 * @param parts the files of each evaluation, its scheme and its prose
 */
record InputsTogether(
    Path workspace, List<FilesOfWorkspace> parts, Memory memory, Messages messages) {
  /** The most that are harmed at once. */
  private static final int PARTS = 17;

  /** Writes the workspace into a folder: the small one, so many times. */
  static InputsTogether in(Path folder) throws IOException {
    Path one = HarmedWorkspace.write(folder.resolve("one"));
    Path workspace = folder.resolve("many");
    List<String> donors = Inputs.donors(one);
    List<FilesOfWorkspace> parts = new ArrayList<>();
    for (int part = 1; part <= PARTS; part++) {
      List<Path> files = new ArrayList<>();
      for (Path file : FilesOfWorkspace.in(one)) {
        if (part > 1 && file.endsWith("site.yaml")) {
          continue;
        }
        Path copy = workspace.resolve(called(one.relativize(file).toString(), part));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, text(Files.readString(file), part));
        files.add(copy);
      }
      parts.add(new FilesOfWorkspace(files, donors));
    }
    Inputs.fine("validate", "-w", workspace.toString());
    return new InputsTogether(workspace, parts, Memory.lasting(), Messages.of(Language.ENGLISH));
  }

  private static String called(String file, int part) {
    return file.equals("site.yaml")
        ? file
        : file.replaceFirst("/(town-2023|month|town|about|results|reply)\\b", "/$1-" + part);
  }

  private static String text(String text, int part) {
    return text.replaceAll(
        "(?m)((?:^evaluation=|scheme: |series: |\\bid: )(?:town-2023|town|month))\\b",
        "$1-" + part);
  }

  /** Harms a file of each part as a seed says, and asks for validation of all of them. */
  Inputs.Outcome attempt(List<Long> seeds) throws IOException {
    Deque<Harm> harms = new ArrayDeque<>();
    for (int i = 0; i < seeds.size(); i++) {
      long seed = seeds.get(i);
      harms.push(parts.get(i).harm(Kind.of(seed), new Chance(seed)));
    }
    memory.next();
    List<Diagnostic> found = Validation.run(workspace, memory).diagnostics();
    Answer answer =
        new Answer(
            found.stream().anyMatch(Diagnostic::isError) ? 1 : 0,
            new TextReport(messages, new WorkspaceLines(workspace)).print(found));
    List<String> faults = answer.faults(Set.of(0, 1), workspace);
    String what = harms.stream().map(Harm::what).collect(Collectors.joining(", "));
    for (Harm harm : harms) {
      harm.undo().run();
    }
    return new Inputs.Outcome(what, faults);
  }
}
