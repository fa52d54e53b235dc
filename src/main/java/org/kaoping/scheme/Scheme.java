package org.kaoping.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;

/**
 * An evaluation scheme as its document lays it down.
 *
 * @param id equals the file name
 * @param series schemes of one series are compared over years
 * @param draft whether it is not yet in force
 * @param decimals digits of published totals, 0…4
 * @param points full points of the whole
 * @param stated whether the total is stated by the source instead of computed; then there are no
 *     indicators
 * @param parts empty if none are declared: then all indicators are one part
 * @param sources who assesses; empty if there is one nameless source
 * @param periods empty if there is one nameless period
 * @param indicators top-level indicators
 * @param uses what results lead to
 * @param note a remark on the document
 */
public record Scheme(
    String id,
    String title,
    int year,
    Optional<String> series,
    Document document,
    boolean draft,
    int decimals,
    Decimal points,
    boolean stated,
    List<Part> parts,
    List<Source> sources,
    List<Period> periods,
    List<Indicator> indicators,
    Optional<Grades> grades,
    List<Veto> vetoes,
    Ranking ranking,
    List<Award> awards,
    List<Statement> statements,
    List<Use> uses,
    Optional<String> note) {

  /** The part that top-level indicators belong to if they name none. */
  public static final String MAIN_PART = "main";

  /** The document that lays the scheme down. */
  public record Document(
      Optional<String> issuer, Optional<String> number, Optional<LocalDate> date) {}

  /**
   * A part of the total.
   *
   * @param points sum of its top-level indicators' points
   */
  public record Part(String id, String title, Decimal points) {}

  /**
   * Somebody who assesses.
   *
   * @param official whether its scores count; exactly one source is official
   */
  public record Source(String id, String title, boolean official) {}

  /**
   * A stretch of the year that is assessed.
   *
   * @param weight in %, greater than 0; all add up to 100
   */
  public record Period(String id, String title, Decimal weight) {}

  /**
   * Something that costs awards and perhaps more.
   *
   * @param text when it is recorded
   */
  public record Veto(
      String id, String text, Optional<String> clause, Optional<String> note, VetoEffect effect) {}

  /** Returns the leaves, in order. */
  public Stream<Indicator> leaves() {
    return nodes().filter(Indicator::isLeaf);
  }

  /** Returns all indicators, a branch before its children. */
  public Stream<Indicator> nodes() {
    return indicators.stream().flatMap(Indicator::withDescendants);
  }

  /** Returns the full points of a period's total: those of the leaves that are assessed in it. */
  public Decimal pointsIn(Period period) {
    return Decimal.sum(
        leaves()
            .filter(leaf -> leaf.leaf().isAssessedIn(Optional.of(period.id())))
            .map(Indicator::points)
            .toList());
  }

  /** Returns the top-level indicators of a part, or all where no parts are declared. */
  public List<Indicator> indicatorsOf(String part) {
    return parts.isEmpty()
        ? indicators
        : indicators.stream().filter(i -> i.part().orElse(MAIN_PART).equals(part)).toList();
  }

  public Optional<Veto> veto(String id) {
    return vetoes.stream().filter(v -> v.id().equals(id)).findFirst();
  }

  public Optional<Part> part(String id) {
    return parts.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  public Optional<Indicator> indicator(String id) {
    return nodes().filter(i -> i.id().equals(id)).findFirst();
  }

  /** Returns the source whose scores count, or empty where no sources are declared. */
  public Optional<String> officialSource() {
    return sources.stream().filter(Source::official).map(Source::id).findFirst();
  }
}
