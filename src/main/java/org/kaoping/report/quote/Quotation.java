package org.kaoping.report.quote;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.markup.Piece;
import org.kaoping.paper.Block;

/** Follows the references of a text to what they stand for. */
public final class Quotation {
  private final Quotable evaluations;
  private final Prose prose;
  private final Optional<Quotable> base;
  private final Problems problems;

  /**
   * Begins to quote.
   *
   * @param base where relative ones begin; empty if the header names nothing, or what there is not
   * @param problems receives what is wrong
   */
  Quotation(Quotable evaluations, Prose prose, Optional<Quotable> base, Problems problems) {
    this.evaluations = evaluations;
    this.prose = prose;
    this.base = base;
    this.problems = problems;
  }

  /** Returns the plain text that a reference stands for; none if something is wrong with it. */
  public String text(Piece.Reference reference) {
    return Optional.ofNullable(prose.own().get(reference.path()))
        .or(() -> find(reference).flatMap(at -> value(reference, at)))
        .orElse("");
  }

  /**
   * Returns the paragraphs, lists and tables that a reference stands for, or nothing if it stands
   * for text or something is wrong with it.
   */
  public Optional<Titled> blocks(Piece.Reference reference) {
    Optional<Quotable.Value> value = silently(reference);
    if (value.isPresent() && value.get() instanceof Quotable.Blocks blocks) {
      return Optional.of(new Titled(blocks.title(), blocks.blocks().get()));
    }
    return chart(reference).map(chart -> new Titled("", List.of(chart)));
  }

  /** Returns the chart that a reference stands for, or nothing if it stands for something else. */
  Optional<Block.Chart> chart(Piece.Reference reference) {
    return silently(reference)
        .filter(value -> value instanceof Quotable.Drawn)
        .map(value -> ((Quotable.Drawn) value).chart().get());
  }

  /** What is wrong is reported when the reference is taken for text. */
  private Optional<Quotable.Value> silently(Piece.Reference reference) {
    return prose.own().containsKey(reference.path())
        ? Optional.empty()
        : new Quotation(evaluations, prose, base, new Problems())
            .find(reference)
            .flatMap(Quotable::value);
  }

  private Optional<Quotable> find(Piece.Reference reference) {
    String path = reference.path();
    boolean absolute = path.startsWith("/");
    if (!absolute && base.isEmpty()) {
      if (prose.evaluation().isEmpty()) {
        problems.add(withoutBase(reference));
      }
      return Optional.empty();
    }
    Quotable at = absolute ? evaluations : base.orElseThrow();
    int start = absolute ? 1 : 0;
    for (String name : path.substring(start).split("/", -1)) {
      Optional<Quotable> next = at.find(name);
      if (next.isEmpty()) {
        problems.add(unknown(reference, start, name, at));
        return Optional.empty();
      }
      at = next.get();
      start += name.length() + 1;
    }
    return Optional.of(at);
  }

  private Optional<String> value(Piece.Reference reference, Quotable at) {
    SourceSpan whole = span(reference, 0, reference.path().length());
    if (at.value().isEmpty()) {
      String names = String.join(", ", at.names().keySet());
      problems.add(Code.REFERENCE_INCOMPLETE, whole, reference.path(), names);
    } else if (at.value().get() instanceof Quotable.Contrary contrary) {
      String said = reference.path().substring(reference.path().lastIndexOf('/') + 1);
      problems.add(Code.REFERENCE_DIRECTION, whole, contrary.figure(), said, contrary.holds());
    } else if (at.value().get() instanceof Quotable.Text text) {
      return Optional.of(text.text());
    } else {
      Diagnostic block = Diagnostic.of(Code.REFERENCE_BLOCK, whole, reference.path());
      boolean chart = at.value().get() instanceof Quotable.Drawn;
      problems.add(chart ? block.withHint("hint.chart-alone") : block);
    }
    return Optional.empty();
  }

  private Diagnostic withoutBase(Piece.Reference reference) {
    String path = reference.path();
    Diagnostic found =
        Diagnostic.required(span(reference, 0, path.length()), "evaluation", "{{" + path + "}}");
    return evaluations.find(path.split("/", -1)[0]).isPresent()
        ? found.withHint("hint.did-you-mean", "/" + path)
        : found.withHint("hint.evaluation", String.join(", ", evaluations.names().keySet()));
  }

  private Diagnostic unknown(Piece.Reference reference, int start, String name, Quotable at) {
    String path = reference.path();
    Diagnostic unknown =
        Diagnostic.of(
            Code.UNKNOWN_REFERENCE,
            span(reference, start, start + name.length()),
            Phrase.of("term." + at.kind()),
            name);
    if (at.value().isPresent() && at.names().isEmpty()) {
      return unknown.withHint("hint.reference-ends", path.substring(0, start - 1));
    }
    return (start == 0 ? elsewhere(path, name) : Optional.<String>empty())
        .map(meant -> unknown.withHint("hint.did-you-mean", meant))
        .orElseGet(() -> unknown.suggesting(name, List.copyOf(at.names().keySet())));
  }

  /** Returns the absolute path that a relative one is probably meant to be. */
  private Optional<String> elsewhere(String path, String name) {
    if (evaluations.find(name).isPresent()) {
      return Optional.of("/" + path);
    }
    return prose
        .evaluation()
        .map(Prose.Subject::id)
        .filter(id -> evaluations.find(id).flatMap(e -> e.find(name)).isPresent())
        .map(id -> "/" + id + "/" + path);
  }

  /** Returns the place of a part of a path. */
  private SourceSpan span(Piece.Reference reference, int from, int to) {
    String path = reference.path();
    return new SourceSpan(
        prose.file(),
        reference.line() + prose.linesAbove(),
        reference.column() + path.codePointCount(0, from),
        path.codePointCount(from, to));
  }

  /**
   * Paragraphs, lists and tables about one thing.
   *
   * @param title what they are about, for where a reader could not tell; empty if there is no need
   */
  public record Titled(String title, List<Block> blocks) {
    public Titled {
      blocks = List.copyOf(blocks);
    }
  }
}
