package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.kaoping.diagnostic.Checked;
import org.kaoping.report.Links;
import org.kaoping.report.notice.Paper;
import org.kaoping.site.Bakery;
import org.kaoping.wording.Words;

/** Makes the office documents of one notice, without a site. */
public final class OneNotice {
  private OneNotice() {}

  /**
   * Makes the files, unless anything in the workspace is wrong.
   *
   * @param notice a file of {@code content/notices/}
   * @param output folder that the files are put into, beside what is there
   * @return the files; none if the file is no published notice
   */
  public static Checked<List<Path>> make(Path root, Path notice, Path output) {
    String file =
        root.toAbsolutePath()
            .normalize()
            .relativize(notice.toAbsolutePath().normalize())
            .toString()
            .replace('\\', '/');
    Bakery bakery = Bakery.open(root);
    return DataStage.run(root)
        .and(bakery.diagnostics())
        .then(
            workspace ->
                papers(workspace, bakery, file)
                    .then(papers -> made(root, workspace, papers, output)));
  }

  private static Checked<List<Paper>> papers(
      CheckedWorkspace workspace, Bakery bakery, String file) {
    Words words = Words.of(workspace.settings().language());
    return PreparedProse.of(workspace, bakery.content(), words)
        .then(
            prose ->
                Checked.of(
                    prose.papers().stream()
                        .filter(paper -> paper.notice().document().file().equals(file))
                        .toList(),
                    List.of()));
  }

  private static Checked<List<Path>> made(
      Path root, CheckedWorkspace workspace, List<Paper> papers, Path output) {
    MachineFonts fonts = new MachineFonts(root, Memory.none());
    return DocumentFiles.prepare(root, workspace.settings(), fonts, papers)
        .then(
            files -> {
              List<SitePart> parts =
                  papers.stream()
                      .flatMap(p -> files.of(p, Links.noticeName(p.stem())).map(SitePart::of))
                      .toList();
              SitePlan.make(parts, output);
              return Checked.of(
                  parts.stream().map(part -> output.resolve(part.path())).toList(), List.of());
            });
  }
}
