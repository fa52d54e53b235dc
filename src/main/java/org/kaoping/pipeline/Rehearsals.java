package org.kaoping.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.reckon.Rehearsal;
import org.kaoping.rehearse.RehearsalMaker;
import org.kaoping.rehearse.RehearsalPage;
import org.kaoping.rehearse.SchemeMapping;
import org.kaoping.site.Bakery;
import org.kaoping.site.PageRequest;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapedFile;
import org.kaoping.wording.Words;

/** Tries draft schemes on the results of evaluations. */
public final class Rehearsals {
  private Rehearsals() {}

  /**
   * Tries a scheme.
   *
   * @param scheme id of a scheme of the workspace
   * @param evaluation id of an evaluation of the workspace
   * @param mapping file that says where the scheme reads what is not called alike
   */
  public static Checked<RehearsalPage> of(
      Path root, String scheme, String evaluation, Optional<Path> mapping, Words words) {
    return mapping
        .map(Rehearsals::mapping)
        .orElseGet(() -> Checked.of(SchemeMapping.none(), List.of()))
        .then(read -> DataStage.tried(root, scheme, evaluation, read))
        .then(trial -> Checked.of(page(trial, words), List.of()));
  }

  private static RehearsalPage page(SchemeTrial trial, Words words) {
    Rehearsal rehearsal = Rehearsal.of(trial.before(), trial.after(), trial.reading().origins());
    return new RehearsalMaker(rehearsal, trial.reading(), words).page();
  }

  private static Checked<SchemeMapping> mapping(Path file) {
    String path = file.toString().replace('\\', '/');
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return Checked.rejected(
          List.of(Diagnostic.of(Code.UNREADABLE, SourceSpan.wholeFile(path), path)));
    }
    return new ShapedFile(Path.of(""))
        .read(path, Shape.REHEARSAL)
        .then(node -> Checked.of(SchemeMapping.read(node), List.of()));
  }

  /**
   * Returns a rehearsal as a page that needs no other file, in UTF-8.
   *
   * @param root workspace that may have a template of its own for it
   */
  public static Checked<byte[]> html(RehearsalPage page, Path root) {
    return Bakery.open(root).render(new PageRequest("rehearsal.html", "rehearsal.ftlh", page));
  }
}
