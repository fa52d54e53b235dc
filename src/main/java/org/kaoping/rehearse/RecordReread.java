package org.kaoping.rehearse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Rounding;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;
import org.kaoping.source.YamlNode;

/**
 * The record of a leaf as a tree for a leaf of a draft scheme.
 *
 * @param rounding of the draft
 * @param scores of the unit under the scheme that it was recorded under, by id
 */
record RecordReread(Rounding.Mode rounding, Map<String, Decimal> scores) {
  private static final int DECIMALS = 4;
  private static final List<String> REMARKS = List.of("reason", "note", "evidence", "by", "date");

  /**
   * Returns the record for a leaf.
   *
   * @param written what was recorded of the leaf that it reads
   * @return nothing where nothing was recorded, and nothing is assumed
   */
  Optional<YamlNode> of(Reading.OfLeaf leaf, Optional<YamlNode> written) {
    Optional<YamlNode> assumed = leaf.written().flatMap(SchemeMapping.Origin::assume);
    Optional<YamlNode> read =
        switch (leaf.how()) {
          case ASSUMED, NOT_AT_ALL, CARRIED -> Optional.empty();
          case AS_JUDGED -> written;
          case IN_PROPORTION -> written.map(record -> inProportion(leaf, record));
          case BY_SHARE -> written.map(record -> byShare(leaf, record));
          case AS_FOUND -> written.map(record -> asFound(leaf, record));
        };
    if (leaf.how() == Reading.How.CARRIED || read.isEmpty()) {
      return leaf.how() == Reading.How.CARRIED ? Optional.empty() : assumed;
    }
    return read.map(record -> isNotApplicable(record) ? record : merged(record, assumed));
  }

  private static boolean isNotApplicable(YamlNode record) {
    return record instanceof YamlNode.Mapping mapping && mapping.has("not-applicable");
  }

  private static YamlNode merged(YamlNode record, Optional<YamlNode> assumed) {
    if (assumed.isEmpty() || !(assumed.get() instanceof YamlNode.Mapping more)) {
      return record;
    }
    if (!(record instanceof YamlNode.Mapping own)) {
      return more;
    }
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    own.entries().forEach(entry -> entries.put(entry.key().text(), entry));
    for (YamlNode.Entry entry : more.entries()) {
      entries.merge(entry.key().text(), entry, RecordReread::both);
    }
    return new YamlNode.Mapping(own.span(), List.copyOf(entries.values()));
  }

  /** Returns what was recorded, with what is assumed beside it. */
  private static YamlNode.Entry both(YamlNode.Entry recorded, YamlNode.Entry assumed) {
    return new YamlNode.Entry(
        recorded.key(),
        recorded.value() instanceof YamlNode.Mapping
            ? merged(recorded.value(), Optional.of(assumed.value()))
            : recorded.value());
  }

  private YamlNode inProportion(Reading.OfLeaf leaf, YamlNode record) {
    if (!(record instanceof YamlNode.Mapping mapping)) {
      return record;
    }
    Judged now = (Judged) leaf.leaf().leaf().scoring();
    Indicator from = leaf.from().orElseThrow();
    Decimal then = ((Judged) from.leaf().scoring()).top(from.points());
    Scaled scaled = new Scaled(now.top(leaf.leaf().points()), then, now.step(), rounding);
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      boolean points = key.equals("score") || key.equals("marks");
      entries.add(points ? new YamlNode.Entry(entry.key(), scaled.of(entry.value())) : entry);
    }
    return new YamlNode.Mapping(mapping.span(), entries);
  }

  private YamlNode byShare(Reading.OfLeaf leaf, YamlNode record) {
    Indicator from = leaf.from().orElseThrow();
    Optional<Decimal> score = Optional.ofNullable(scores.get(from.id()));
    if (score.isEmpty()) {
      return record;
    }
    Judged now = (Judged) leaf.leaf().leaf().scoring();
    Decimal top = now.top(leaf.leaf().points());
    Decimal within = score.get().max(Decimal.ZERO).min(from.points());
    Scaled scaled = new Scaled(top, from.points(), now.step(), rounding);
    YamlNode points = scaled.of(ResultsReread.text(record.span(), within.toString()));
    List<YamlNode.Entry> entries = new ArrayList<>();
    entries.add(new YamlNode.Entry(ResultsReread.text(record.span(), "score"), points));
    entries.add(
        new YamlNode.Entry(
            ResultsReread.text(record.span(), "reason"),
            ResultsReread.text(record.span(), from.title())));
    return new YamlNode.Mapping(record.span(), entries);
  }

  private static YamlNode asFound(Reading.OfLeaf leaf, YamlNode record) {
    if (!(record instanceof YamlNode.Mapping mapping) || isNotApplicable(record)) {
      return record;
    }
    Leaf now = leaf.leaf().leaf();
    List<YamlNode.Entry> entries = new ArrayList<>();
    boolean says = false;
    for (YamlNode.Entry entry : mapping.entries()) {
      Optional<YamlNode> kept =
          switch (entry.key().text()) {
            case "findings" -> findings(leaf, (YamlNode.Sequence) entry.value());
            case "measures" ->
                named(
                    leaf.written().map(SchemeMapping.Origin::measures),
                    now.measures().stream()
                        .filter(m -> m.derivation().isEmpty())
                        .map(m -> m.id())
                        .toList(),
                    (YamlNode.Mapping) entry.value());
            case "checks" ->
                named(
                    leaf.written().map(SchemeMapping.Origin::checks),
                    rules(now, Effect.Need.ANSWER),
                    (YamlNode.Mapping) entry.value());
            default -> Optional.of(entry.value());
          };
      says |= kept.isPresent() && !REMARKS.contains(entry.key().text());
      kept.ifPresent(value -> entries.add(new YamlNode.Entry(entry.key(), value)));
    }
    return says
        ? new YamlNode.Mapping(mapping.span(), entries)
        : ResultsReread.text(mapping.span(), "clean");
  }

  private static List<String> rules(Leaf leaf, Effect.Need need) {
    return leaf.rules().stream()
        .filter(rule -> rule.effect().need() == need)
        .map(Rule::id)
        .toList();
  }

  /** Returns the findings of rules that the draft has, each as often as rules take it. */
  private static Optional<YamlNode> findings(Reading.OfLeaf leaf, YamlNode.Sequence written) {
    List<YamlNode> kept = new ArrayList<>();
    for (Rule rule : leaf.leaf().leaf().rules()) {
      String name =
          leaf.written().map(w -> SchemeMapping.of(w.rules(), rule.id())).orElse(rule.id());
      if (rule.effect().need().isFound()) {
        for (YamlNode item : written.items()) {
          YamlNode.Mapping finding = (YamlNode.Mapping) item;
          if (finding
              .value("rule")
              .filter(r -> ((YamlNode.Scalar) r).text().equals(name))
              .isPresent()) {
            kept.add(renamed(finding, rule.id()));
          }
        }
      }
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new YamlNode.Sequence(written.span(), kept));
  }

  private static YamlNode renamed(YamlNode.Mapping finding, String rule) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (YamlNode.Entry entry : finding.entries()) {
      entries.add(
          entry.key().text().equals("rule")
              ? new YamlNode.Entry(entry.key(), ResultsReread.text(entry.value().span(), rule))
              : entry);
    }
    return new YamlNode.Mapping(finding.span(), entries);
  }

  /** Returns the values of names that the draft has. */
  private static Optional<YamlNode> named(
      Optional<Map<YamlNode.Scalar, YamlNode.Scalar>> names,
      List<String> known,
      YamlNode.Mapping written) {
    List<YamlNode.Entry> kept = new ArrayList<>();
    for (String id : known) {
      String name = SchemeMapping.of(names.orElse(Map.of()), id);
      written
          .entry(name)
          .ifPresent(
              entry ->
                  kept.add(
                      new YamlNode.Entry(
                          ResultsReread.text(entry.key().span(), id), entry.value())));
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new YamlNode.Mapping(written.span(), kept));
  }

  /**
   * Points in proportion.
   *
   * @param now the end of the scale of the draft
   * @param then the end of the one that they were given on
   * @param step which they are rounded to multiples of; to 4 digits without one
   */
  private record Scaled(Decimal now, Decimal then, Optional<Decimal> step, Rounding.Mode rounding) {
    YamlNode of(YamlNode points) {
      if (points instanceof YamlNode.Sequence marks) {
        return new YamlNode.Sequence(marks.span(), marks.items().stream().map(this::of).toList());
      }
      if (points instanceof YamlNode.Mapping marks) {
        return new YamlNode.Mapping(
            marks.span(),
            marks.entries().stream()
                .map(mark -> new YamlNode.Entry(mark.key(), of(mark.value())))
                .toList());
      }
      String text = ((YamlNode.Scalar) points).text();
      return ResultsReread.text(points.span(), of(Decimal.of(text)).toString());
    }

    private Decimal of(Decimal points) {
      Fraction exact = new Fraction(points.times(now), then);
      return step.map(by -> exact.over(by).rounded(rounding.to(0)).rounded().times(by))
          .orElseGet(() -> exact.rounded(rounding.to(DECIMALS)).rounded());
    }
  }
}
