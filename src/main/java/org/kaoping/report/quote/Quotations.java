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
import org.kaoping.paper.Block;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Edition;
import org.kaoping.wording.Words;

/** Puts into prose what it quotes of the results. */
public final class Quotations {
  private static final String OPENING = "<p>";
  private static final String CLOSING = "</p>";

  private final Quotable evaluations;
  private final Map<String, Quotable> made = new ConcurrentHashMap<>();

  /**
   * @param evaluations those to publish; no other can be quoted
   * @param history of those evaluations
   * @param edition what readers are told
   */
  public Quotations(
      Words words, List<RankedEvaluation> evaluations, History history, Edition edition) {
    this.evaluations =
        Quotable.among(
            "evaluation",
            evaluations,
            ranked -> ranked.evaluation().id(),
            ranked ->
                made.computeIfAbsent(
                    ranked.evaluation().id(),
                    id -> new QuotableEvaluation(ranked, history, words, edition).all()));
  }

  /** Returns a text as HTML, unless it or its header names what there is not. */
  public Checked<String> html(Prose prose) {
    Problems problems = new Problems();
    Quotation quotation = of(prose, problems);
    StringBuilder html = new StringBuilder();
    List<Piece> body = prose.body();
    String closing = "";
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof Piece.Html ready) {
        html.append(ready.html().substring(closing.length()));
        closing = "";
      } else if (body.get(i) instanceof Piece.Reference reference) {
        Optional<Block.Chart> chart =
            isAlone(html, body.subList(i + 1, body.size()))
                ? quotation.chart(reference)
                : Optional.empty();
        if (chart.isPresent()) {
          html.setLength(html.length() - OPENING.length());
          html.append(figure(chart.get()));
          closing = CLOSING;
        } else {
          html.append(Markdown.escaped(quotation.text(reference)));
        }
      }
    }
    return Checked.of(html.toString(), problems.all());
  }

  /** Says whether what comes between is all of a paragraph. */
  private static boolean isAlone(StringBuilder before, List<Piece> after) {
    return before.lastIndexOf(OPENING) == before.length() - OPENING.length()
        && before.length() >= OPENING.length()
        && !after.isEmpty()
        && after.get(0) instanceof Piece.Html next
        && next.html().startsWith(CLOSING);
  }

  private static String figure(Block.Chart chart) {
    return "<figure class=\"quoted\">\n<figcaption><strong>"
        + Markdown.escaped(chart.caption())
        + "</strong> <span>"
        + Markdown.escaped(chart.about())
        + "</span></figcaption>\n"
        + chart.svg()
        + "</figure>";
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
    Optional<Quotable> base =
        prose.unit().isEmpty()
            ? evaluation
            : evaluation
                .flatMap(e -> e.find("units"))
                .flatMap(units -> named(units, prose.unit().get(), problems));
    Optional<Quotable> objection =
        prose
            .objection()
            .flatMap(
                subject ->
                    evaluation
                        .flatMap(e -> e.find("objections"))
                        .flatMap(all -> named(all, subject, problems)));
    return objection.isEmpty()
        ? base
        : base.map(names -> names.and("objection", objection::orElseThrow));
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
