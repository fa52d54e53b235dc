package org.kaoping.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Rounding;

/**
 * An evaluation scheme as its document lays it down.
 *
 * @param id equals the file name
 * @param series schemes of one series are compared over years
 * @param draft whether it is not yet in force
 * @param decimals digits of published totals, 0…4
 * @param rounding of every number that is rounded in it
 * @param kinds of units, each of which has one; empty if none are declared
 * @param points full points of the whole
 * @param combine how parts, or the top-level indicators where there are none, make the total
 * @param stated whether the total is stated by the source instead of computed; then there are no
 *     indicators
 * @param parts empty if none are declared: then all indicators are one part
 * @param sources who assesses; empty if there is one nameless source
 * @param periods empty if there is one nameless period
 * @param measures what is recorded once of a unit and used by several leaves, or comes out of it
 * @param tree the indicators
 * @param uses what results lead to
 * @param note a remark on the document
 * @param written what its points depend on as JSON, in the words of its file ({@link
 *     WrittenScheme})
 */
public record Scheme(
    String id,
    String title,
    int year,
    Optional<String> series,
    Document document,
    boolean draft,
    int decimals,
    Rounding.Mode rounding,
    List<String> kinds,
    Decimal points,
    Combine combine,
    boolean stated,
    List<Part> parts,
    List<Source> sources,
    List<Period> periods,
    Measures measures,
    IndicatorTree tree,
    Optional<Grades> grades,
    List<Veto> vetoes,
    Ranking ranking,
    List<Award> awards,
    List<Statement> statements,
    List<Use> uses,
    Optional<String> note,
    String written) {

  /** The part that top-level indicators belong to if they name none. */
  public static final String MAIN_PART = "main";

  /** The document that lays the scheme down. */
  public record Document(
      Optional<String> issuer, Optional<String> number, Optional<LocalDate> date) {}

  /**
   * A part of the total.
   *
   * @param points of its top-level indicators together
   * @param weight as of an indicator
   * @param combine how its top-level indicators make its score
   * @param decimals digits that its score is rounded to before the total is found, if it says so
   */
  public record Part(
      String id,
      String title,
      Decimal points,
      Optional<Weight> weight,
      Combine combine,
      Optional<Integer> decimals) {

    private Part forKind(String kind) {
      Optional<Weight> own = weight.flatMap(w -> w.of(kind)).map(Weight.Same::new);
      return new Part(id, title, points, own, combine, decimals);
    }
  }

  /**
   * Somebody who assesses.
   *
   * @param weight of its scores in %, greater than 0; the official one has 100; empty if its scores
   *     are only shown
   */
  public record Source(String id, String title, Optional<Decimal> weight) {
    public boolean counts() {
      return weight.isPresent();
    }
  }

  /**
   * A stretch of the year that is assessed.
   *
   * @param weight in %, greater than 0; all add up to 100, or are 1 where none is stated
   */
  public record Period(String id, String title, Decimal weight) {}

  /**
   * Something that costs awards and perhaps more.
   *
   * @param title what pages call it, if not a veto
   * @param text when it is recorded or found
   * @param bars whether it keeps its unit from every award
   * @param when in which results it is found; empty if people record it
   */
  public record Veto(
      String id,
      Optional<String> title,
      String text,
      Optional<String> clause,
      Optional<String> note,
      VetoEffect effect,
      boolean bars,
      Optional<Trigger> when) {}

  /**
   * Returns the scheme as units of a kind are evaluated by it: with the indicators and parts that
   * exist for them, and the weights that they have. It is the same where no kinds are declared.
   * Whatever concerns one unit asks this; the scheme itself tells what stands in the document.
   *
   * @param kind of the unit
   */
  public Scheme forKind(Optional<String> kind) {
    if (kinds.isEmpty() || kind.isEmpty()) {
      return this;
    }
    List<Part> own =
        parts.stream()
            .filter(part -> hasPart(part, kind.get()))
            .map(part -> part.forKind(kind.get()))
            .toList();
    return new Scheme(
        id,
        title,
        year,
        series,
        document,
        draft,
        decimals,
        rounding,
        kinds,
        points,
        combine,
        stated,
        own,
        sources,
        periods,
        measures,
        tree.forKind(kind.get()),
        grades,
        vetoes,
        ranking,
        awards,
        statements,
        uses,
        note,
        written);
  }

  /** Says whether units of a kind have something that belongs to a part. */
  public boolean hasPart(Part part, String kind) {
    return indicatorsOf(part.id()).stream().anyMatch(indicator -> indicator.appliesTo(kind));
  }

  /** Returns the kinds that differ in what they are evaluated by; one nameless where none do. */
  public List<Optional<String>> variants() {
    return kinds.isEmpty() ? List.of(Optional.empty()) : kinds.stream().map(Optional::of).toList();
  }

  /** Returns how a number of the scheme is rounded to so many digits. */
  public Rounding rounding(int digits) {
    return rounding.to(digits);
  }

  /** Returns the declared parts, or the one nameless part that there is without. */
  public List<Part> wholes() {
    return parts.isEmpty()
        ? List.of(
            new Part(
                MAIN_PART,
                "",
                points,
                Optional.empty(),
                combine,
                combine == Combine.SUM ? Optional.empty() : Optional.of(decimals)))
        : parts;
  }

  /** Returns the top-level indicators. */
  public List<Indicator> indicators() {
    return tree.tops();
  }

  /** Returns the leaves, in order. */
  public Stream<Indicator> leaves() {
    return tree.leaves().stream();
  }

  /** Says whether scores are combined by weights or otherwise than by adding them up somewhere. */
  public boolean isWeighed() {
    return combine != Combine.SUM
        || parts.stream().anyMatch(part -> part.combine() != Combine.SUM)
        || !tree.summed();
  }

  /**
   * Returns what a loss is compared by with those in other indicators: its points, or, where the
   * scheme weighs scores so that points of different indicators do not add up, its share of the
   * full points in %, rounded half up to 4 digits.
   */
  public Decimal size(Indicator indicator, Decimal lost) {
    return isWeighed() && !indicator.isAdjustment()
        ? lost.times(Decimal.HUNDRED).dividedBy(indicator.points(), 4)
        : lost;
  }

  /** Returns the leaves that are part of the total, in order. */
  public Stream<Indicator> countingLeaves() {
    return tree.counting().stream();
  }

  /** Returns all indicators, a branch before its children. */
  public Stream<Indicator> nodes() {
    return tree.nodes().stream();
  }

  /** Returns the full points of a period's total: those of the leaves that are assessed in it. */
  public Decimal pointsIn(Period period) {
    return Decimal.sum(
        leaves()
            .filter(leaf -> leaf.leaf().isAssessedIn(Optional.of(period.id())))
            .map(Indicator::points)
            .toList());
  }

  /** Returns the full points of a source's total: those of the leaves that it assesses. */
  public Decimal pointsBy(Source source) {
    return stated || combine != Combine.SUM
        ? points
        : Decimal.sum(
            countingLeaves()
                .filter(leaf -> leaf.leaf().isAssessedBy(Optional.of(source.id())))
                .map(Indicator::points)
                .toList());
  }

  /** Returns the top-level indicators of a part, or all where no parts are declared, that count. */
  public List<Indicator> indicatorsOf(String part) {
    List<Indicator> own = new ArrayList<>();
    for (Indicator top : indicators()) {
      if (isOf(part, top)) {
        own.add(top);
      }
    }
    return own;
  }

  /** Says whether a top-level indicator is one of {@link #indicatorsOf} a part. */
  public boolean isOf(String part, Indicator top) {
    return top.counts() && (parts.isEmpty() || top.part().orElse(MAIN_PART).equals(part));
  }

  /** Returns the departments that assess a leaf: its own, else those of what it stands under. */
  public List<String> departments(Indicator leaf) {
    List<String> found = leaf.departments();
    if (found.isEmpty()) {
      List<Indicator> above =
          nodes().filter(node -> !node.isLeaf() && node.leaves().anyMatch(leaf::equals)).toList();
      for (Indicator node : above) {
        found = node.departments().isEmpty() ? found : node.departments();
      }
    }
    return found;
  }

  /** Returns everything that vetoes are found by. */
  public Stream<Trigger> triggers() {
    return vetoes.stream().flatMap(veto -> veto.when().stream()).flatMap(Trigger::all);
  }

  /** Says whether vetoes are found by places, so that what others do decides on them. */
  public boolean findsByPlace() {
    return triggers().anyMatch(Trigger.OfPlace.class::isInstance);
  }

  /** Returns a measure that is named outside leaves: {@code leaf/measure}, or a shared one. */
  public Optional<Measure> measure(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? measures.measure(name)
        : indicator(name.substring(0, slash))
            .filter(Indicator::isLeaf)
            .flatMap(leaf -> leaf.leaf().measure(name.substring(slash + 1)));
  }

  public Optional<Veto> veto(String id) {
    return vetoes.stream().filter(v -> v.id().equals(id)).findFirst();
  }

  public Optional<Part> part(String id) {
    return parts.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  public Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(tree.byId().get(id));
  }

  /** Returns the ids of the periods; of the nameless one where none are declared. */
  public List<Optional<String>> periodIds() {
    return ids(periods.stream().map(Period::id).toList());
  }

  /** Returns the ids of the sources; of the nameless one where none are declared. */
  public List<Optional<String>> sourceIds() {
    return ids(sources.stream().map(Source::id).toList());
  }

  private static List<Optional<String>> ids(List<String> declared) {
    return declared.isEmpty()
        ? List.of(Optional.empty())
        : declared.stream().map(Optional::of).toList();
  }

  /** Says whether periods weigh alike because none has a weight. */
  public boolean hasEqualPeriods() {
    return periods.stream().allMatch(period -> period.weight().equals(Decimal.ONE));
  }

  /** Returns the sources whose scores count; the nameless one where none are declared. */
  public List<Optional<String>> countingSources() {
    return sources.isEmpty()
        ? List.of(Optional.empty())
        : sources.stream().filter(Source::counts).map(s -> Optional.of(s.id())).toList();
  }

  /** Says whether the scores of a source count. */
  public boolean counts(Optional<String> source) {
    return countingSources().contains(source);
  }

  /** Returns the sources whose totals are told beside the total: all but one that alone counts. */
  public List<Source> toldSources() {
    boolean several = countingSources().size() > 1;
    return sources.stream().filter(source -> several || !source.counts()).toList();
  }

  /**
   * Returns the counting source with the greatest weight that assesses a leaf, the first of equals;
   * empty where no sources are declared.
   */
  public Optional<String> mainSource(Indicator leaf) {
    Optional<Source> main = Optional.empty();
    for (Source source : sources) {
      boolean greater =
          main.isEmpty()
              || source.weight().orElse(Decimal.ZERO).compareTo(main.get().weight().orElseThrow())
                  > 0;
      if (source.counts() && leaf.leaf().isAssessedBy(Optional.of(source.id())) && greater) {
        main = Optional.of(source);
      }
    }
    return main.map(Source::id);
  }

  /** Says whether a source assesses some leaf in a period. */
  public boolean assesses(Optional<String> source, Optional<String> period) {
    return stated || leaves().anyMatch(leaf -> leaf.leaf().isAssessed(source, period));
  }
}
