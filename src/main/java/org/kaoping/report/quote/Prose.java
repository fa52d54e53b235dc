package org.kaoping.report.quote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.markup.Piece;

/**
 * The text of a document, with what it quotes still to be put in.
 *
 * @param file the source, relative to the workspace
 * @param linesAbove number of lines of the file above the text
 * @param evaluation what relative references begin at
 * @param unit the same, below the evaluation; only where there is one
 * @param objection what {@code objection} stands for; only in a reply to one
 * @param own what relative references find before all else: what the document says of itself
 * @param body whose lines count from 1
 */
public record Prose(
    String file,
    int linesAbove,
    Optional<Subject> evaluation,
    Optional<Subject> unit,
    Optional<Subject> objection,
    Map<String, String> own,
    List<Piece> body) {
  /**
   * What a document is about.
   *
   * @param span where the header says so
   */
  public record Subject(String id, SourceSpan span) {}
}
