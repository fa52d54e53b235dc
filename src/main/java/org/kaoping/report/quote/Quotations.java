package org.kaoping.report.quote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.markup.Markdown;
import org.kaoping.markup.Piece;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.wording.Words;

/** Puts into prose what it quotes of the results. */
public final class Quotations {
  private final Quotable evaluations;
  private final Map<String, Quotable> made = new ConcurrentHashMap<>();

  /**
   * @param evaluations those to publish; no other can be quoted
   */
  public Quotations(Words words, List<RankedEvaluation> evaluations) {
    this.evaluations =
        Quotable.among(
            "evaluation",
            evaluations,
            ranked -> ranked.evaluation().id(),
            ranked ->
                made.computeIfAbsent(
                    ranked.evaluation().id(), id -> new QuotableEvaluation(ranked, words).all()));
  }

  /** Returns a text as HTML, unless it or its header names what there is not. */
  public Checked<String> html(Prose prose) {
    Problems problems = new Problems();
    Quotation quotation = of(prose, problems);
    StringBuilder html = new StringBuilder();
    for (Piece piece : prose.body()) {
      if (piece instanceof Piece.Html ready) {
        html.append(ready.html());
      } else if (piece instanceof Piece.Reference reference) {
        html.append(Markdown.escaped(quotation.text(reference)));
      }
    }
    return Checked.of(html.toString(), problems.all());
  }

  /**
   * Begins to quote in a document.
   *
   * @param problems receives what is wrong, first of all with what the header names
   */
  public Quotation of(Prose prose, Problems problems) {
    return new Quotation(evaluations, prose, base(prose, problems), problems);
  }

  /** Returns where relative references begin: what the header says the text is about. */
  private Optional<Quotable> base(Prose prose, Problems problems) {
    Optional<Quotable> evaluation =
        prose.evaluation().flatMap(subject -> named(evaluations, subject, problems));
    return prose.unit().isEmpty()
        ? evaluation
        : evaluation
            .flatMap(e -> e.find("units"))
            .flatMap(units -> named(units, prose.unit().get(), problems));
  }

  private static Optional<Quotable> named(
      Quotable choice, Prose.Subject subject, Problems problems) {
    Optional<Quotable> named = choice.find(subject.id());
    if (named.isEmpty()) {
      problems.add(
          Diagnostic.of(
                  Code.UNKNOWN_REFERENCE,
                  subject.span(),
                  Phrase.of("term." + choice.kind()),
                  subject.id())
              .suggesting(subject.id(), List.copyOf(choice.names().keySet())));
    }
    return named;
  }
}
