package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kaoping.diagnostic.Checked;
import org.kaoping.notice.Paper;
import org.kaoping.page.Links;
import org.kaoping.publish.StagedFolder;
import org.kaoping.site.Bakery;
import org.kaoping.site.BakeryFolders;

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
    Checked<CheckedWorkspace> data = DataStage.run(root);
    try {
      Path nowhere = Files.createTempDirectory("kaoping-");
      try (StagedFolder stage = StagedFolder.beside(nowhere.resolve("site"))) {
        Bakery bakery = Bakery.open(new BakeryFolders(root, stage.path()));
        return data.and(bakery.diagnostics())
            .then(workspace -> made(root, workspace, bakery, file, output));
      } finally {
        Files.delete(nowhere);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("temporary folder", e);
    }
  }

  private static Checked<List<Path>> made(
      Path root, CheckedWorkspace workspace, Bakery bakery, String file, Path output) {
    return PreparedProse.of(workspace, bakery.content())
        .then(
            prose -> {
              List<Paper> papers =
                  prose.papers().stream()
                      .filter(paper -> paper.notice().document().file().equals(file))
                      .toList();
              return DocumentFiles.prepare(root, workspace.settings(), papers)
                  .then(
                      files ->
                          Checked.of(
                              papers.parallelStream()
                                  .flatMap(
                                      p ->
                                          files
                                              .write(p, Links.noticeName(p.stem()), output)
                                              .stream())
                                  .toList(),
                              List.of()));
            });
  }
}
