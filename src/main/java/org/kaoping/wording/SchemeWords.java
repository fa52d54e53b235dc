package org.kaoping.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Subtotal;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.RankingKey;
import org.kaoping.scheme.Scheme;

/** Says in words what a scheme lays down. */
public final class SchemeWords {
  private final Scheme scheme;
  private final Words words;
  private final CombiningWords combiningWords;
  private final CarriedWords carriedWords;
  private final Map<String, RuleWords> rules;

  public SchemeWords(Scheme scheme, Words words) {
    this(scheme, words, Map.of());
  }

  /**
   * Finds words where more is known.
   *
   * @param carriedParts titles of the parts of other schemes that are carried, by leaf
   */
  public SchemeWords(Scheme scheme, Words words, Map<String, String> carriedParts) {
    this.scheme = scheme;
    this.words = words;
    this.carriedWords = new CarriedWords(words, scheme, carriedParts);
    this.combiningWords = new CombiningWords(scheme, words);
    this.rules =
        scheme
            .leaves()
            .collect(
                Collectors.toMap(
                    Indicator::id, leaf -> new RuleWords(words, leaf.leaf(), scheme.rounding())));
  }

  /** Returns the words for the rules of a leaf of this scheme. */
  public RuleWords rules(Indicator leaf) {
    return Objects.requireNonNull(rules.get(leaf.id()), leaf.id());
  }

  public String period(String id) {
    return scheme.periods().stream()
        .filter(p -> p.id().equals(id))
        .map(Scheme.Period::title)
        .findFirst()
        .orElse(id);
  }

  boolean hasEqualPeriods() {
    return !scheme.periods().isEmpty() && scheme.hasEqualPeriods();
  }

  /** Returns the period, and the source where several count, that a score is of; may be empty. */
  public String where(LeafScore.InPeriod in) {
    return where(in.period(), in.source());
  }

  /** Says whether several sources count. */
  boolean isBySources() {
    return scheme.countingSources().size() > 1;
  }

  /** Returns all that scores that count can be of, in the scheme's order. */
  public List<String> wheres() {
    List<String> wheres = new ArrayList<>();
    for (Optional<String> period : scheme.periodIds()) {
      scheme.countingSources().forEach(source -> wheres.add(where(period, source)));
    }
    return wheres;
  }

  private String where(Optional<String> period, Optional<String> source) {
    List<String> where = new ArrayList<>();
    period.map(this::period).ifPresent(where::add);
    if (isBySources()) {
      source.map(this::source).ifPresent(where::add);
    }
    return String.join(" · ", where);
  }

  public String source(String id) {
    return scheme.sources().stream()
        .filter(s -> s.id().equals(id))
        .map(Scheme.Source::title)
        .findFirst()
        .orElse(id);
  }

  /** Returns the full points of an indicator, and how it is combined with others. */
  public String points(Indicator indicator) {
    return joined(fullPoints(indicator), combining(indicator));
  }

  /** Returns the full points of an indicator, or that it only adds or takes. */
  public String fullPoints(Indicator indicator) {
    return indicator.isAdjustment()
        ? words.say("points.adjustment")
        : words.points(indicator.points());
  }

  /** Returns the full points of a part, and how it is combined with others. */
  public String points(Scheme.Part part) {
    return joined(words.points(part.points()), combiningWords.of(part));
  }

  /**
   * Returns the kinds of units that an indicator is for, what it weighs, how those below it make
   * its score and to how many digits; empty where scores are just added up.
   */
  public String combining(Indicator indicator) {
    String how = combiningWords.of(indicator);
    return concerns(indicator)
        .map(kinds -> how.isEmpty() ? kinds : words.join(List.of(kinds, how)))
        .orElse(how);
  }

  /** Returns how the total is made, and how numbers are rounded; empty where as usual. */
  public String combining() {
    return combiningWords.total();
  }

  private String joined(String first, String then) {
    return then.isEmpty() ? first : words.join(List.of(first, then));
  }

  /** Returns what is measured: the title with its unit, and how a derived one is made. */
  public List<String> measures(Leaf leaf) {
    return leaf.measures().stream().map(measure -> measure(measure, leaf)).toList();
  }

  /** Returns what was measured of a unit once for all, with what is derived of it. */
  public Optional<String> shared(UnitResult result) {
    List<String> said = new ArrayList<>();
    for (Measure measure : scheme.measures().declared()) {
      scheme
          .measures()
          .amount(measure.id(), result.measures())
          .map(amount -> words.number(amount, measure.isPercent()))
          .ifPresent(
              amount ->
                  said.add(
                      measure.title()
                          + " "
                          + (measure.isPercent()
                              ? amount
                              : words.say("shared.amount", amount, measure.unit()))));
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("shared", String.join(words.say("separator"), said)));
  }

  private String measure(Measure measure, Leaf leaf) {
    String named = words.say("measure", measure.title(), measure.unit());
    String whole =
        measure
            .derivation()
            .map(
                how ->
                    words.say(
                        "measure.derived",
                        named,
                        new RuleWords(words, leaf, scheme.rounding()).derivation(how)))
            .orElse(named);
    return measure.isExact() ? words.say("measure.exact", whole) : whole;
  }

  /** Returns words for scores that come from other evaluations. */
  public CarriedWords carried() {
    return carriedWords;
  }

  /** Returns start, floor, ceiling, step, periods and not-applicable where they are not usual. */
  public String limits(Indicator indicator) {
    String combining = combining(indicator);
    if (!indicator.isLeaf()) {
      return combining.isEmpty() ? "" : words.sentence(combining);
    }
    List<String> limits = new ArrayList<>();
    if (!combining.isEmpty()) {
      limits.add(combining);
    }
    Leaf leaf = indicator.leaf();
    if (leaf.scoring() instanceof Leaf.Ruled ruled) {
      limits.add(words.say("limit.start", words.number(ruled.start())));
      if (ruled.floor().isEmpty()) {
        limits.add(words.say("limit.no-floor"));
      }
      ruled
          .floor()
          .filter(floor -> floor.signum() != 0)
          .ifPresent(floor -> limits.add(words.say("limit.floor", words.number(floor))));
      if (ruled.ceiling().isEmpty()) {
        limits.add(words.say("limit.no-ceiling"));
      }
      ruled
          .ceiling()
          .filter(ceiling -> !ceiling.equals(indicator.points()))
          .ifPresent(ceiling -> limits.add(words.say("limit.ceiling", words.number(ceiling))));
    } else if (leaf.isCarried()) {
      limits.addAll(carriedWords.limits(indicator));
    } else {
      limits.addAll(new JudgementWords(words).limits((Judged) leaf.scoring()));
    }
    if (!leaf.periods().isEmpty()) {
      limits.add(
          words.say(
              "rule.periods", words.list(leaf.periods().stream().map(this::period).toList())));
    }
    if (!leaf.sources().isEmpty()) {
      limits.add(
          words.say(
              "rule.sources", words.list(leaf.sources().stream().map(this::source).toList())));
    }
    factor(indicator).ifPresent(limits::add);
    leaf.whenNotApplicable().ifPresent(w -> limits.add(words.say("not-applicable." + w.name())));
    return words.sentence(limits);
  }

  /** Returns what the score of an indicator is multiplied by, if it is. */
  public Optional<String> factor(Indicator indicator) {
    return indicator
        .factor()
        .map(id -> scheme.measures().measure(id).map(Measure::title).orElse(id))
        .map(title -> words.say("limit.factor", title));
  }

  /** Returns how units are put in order. */
  public String ranking() {
    if (scheme.ranking().none()) {
      return words.sentence(words.say("ranking.none"));
    }
    List<String> keys =
        scheme.ranking().by().stream()
            .map(k -> k.isLeastFirst() && !k.isCountOfFaults() ? least(k) : key(k))
            .toList();
    String within = scheme.ranking().within().name().toLowerCase(Locale.ROOT);
    return words.sentence(
        words.say(
            "ranking.by",
            words.say("within." + within),
            String.join(words.say("then"), keys),
            words.say(scheme.ranking().dense() ? "ties.dense" : "ties.shared")));
  }

  /** Returns what is compared. */
  String key(RankingKey key) {
    return key.named().map(this::title).orElseGet(() -> words.say("ranking.key." + key.name()));
  }

  private String least(RankingKey key) {
    return words.say("ranking.key.least", key(key));
  }

  private String title(RankingKey.Named named) {
    if (named.kind().equals("measure")) {
      return new MeasureNames(scheme, words).title(named.id());
    }
    return (named.kind().equals("part")
            ? scheme.part(named.id()).map(Scheme.Part::title)
            : scheme.indicator(named.id()).map(Indicator::title))
        .orElse(named.id());
  }

  /** Returns how the units of an award are chosen. */
  public String award(Award award) {
    List<String> how = new ArrayList<>();
    if (!award.kinds().isEmpty()) {
      how.add(words.say("award.kinds", words.list(award.kinds())));
    }
    award
        .gradeAtLeast()
        .flatMap(g -> scheme.grades().flatMap(grades -> grades.grade(g)))
        .map(Grades.Grade::title)
        .ifPresent(title -> how.add(words.say("award.grade", title)));
    award.totalAtLeast().ifPresent(total -> how.add(words.say("award.total", words.number(total))));
    how.add(words.say("award." + award.select().name(), award.select().said().toArray()));
    return words.sentence(how);
  }

  /** Returns how a total beside the total counts, and what it is out of. */
  public String note(Subtotal subtotal) {
    return switch (subtotal.of()) {
      case PART -> words.say("full", words.number(subtotal.full()));
      case PERIOD ->
          share(
              scheme.periods().stream()
                  .filter(period -> period.id().equals(subtotal.id()))
                  .findFirst()
                  .orElseThrow());
      case SOURCE ->
          scheme.sources().stream()
              .filter(source -> source.id().equals(subtotal.id()))
              .flatMap(source -> source.weight().stream())
              .map(w -> words.say("weight", words.number(w), words.number(subtotal.full())))
              .findFirst()
              .orElseGet(() -> words.say("source.display"));
    };
  }

  /**
   * Returns a period's weight, and the points that its totals are out of. The weight is no share of
   * the total: where a leaf has a score in some periods only, theirs are all that counts.
   */
  public String share(Scheme.Period period) {
    Map<Optional<String>, Decimal> points = new LinkedHashMap<>();
    for (Optional<String> kind : scheme.variants()) {
      points.put(kind, scheme.forKind(kind).pointsIn(period));
    }
    List<Decimal> distinct = points.values().stream().distinct().toList();
    if (distinct.size() == 1) {
      String full = words.number(distinct.get(0));
      return scheme.hasEqualPeriods()
          ? words.say("weight.equal", full)
          : words.say("weight", words.number(period.weight()), full);
    }
    List<String> each = new ArrayList<>();
    points.forEach((kind, full) -> each.add(of(kind.orElse(""), words.number(full))));
    return scheme.hasEqualPeriods()
        ? words.say("weight.equal.by-kind", words.list(each))
        : words.say("weight.by-kind", words.number(period.weight()), words.list(each));
  }

  private String of(String kind, String value) {
    return words.say("of-kind", kind, value);
  }

  /**
   * Returns the kinds of units that an indicator exists for, if these are not all for which what it
   * stands under does.
   */
  public Optional<String> concerns(Indicator indicator) {
    List<String> kinds = kinds(indicator);
    List<String> above =
        scheme
            .nodes()
            .filter(node -> node.children().stream().anyMatch(c -> c.id().equals(indicator.id())))
            .findFirst()
            .map(this::kinds)
            .orElse(scheme.kinds());
    return kinds.size() < above.size()
        ? Optional.of(words.say("kinds.only", words.list(kinds)))
        : Optional.empty();
  }

  /** Returns the kinds of units that an indicator exists for; none where none are declared. */
  public List<String> kinds(Indicator indicator) {
    return scheme.kinds().stream().filter(indicator::appliesTo).toList();
  }
}
