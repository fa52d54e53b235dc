package org.kaoping.rehearse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.YamlNode;

/**
 * The results of a unit as a tree for a draft scheme: what was written stays at its place, so that
 * whatever does not fit is told there.
 */
public final class ResultsReread {
  private final Reading reading;
  private final Scheme draft;
  private final Scheme earlier;
  private final RecordReread records;

  /**
   * Prepares for a unit.
   *
   * @param draft as units of its kind are evaluated by it
   * @param earlier the same of the scheme that the results were recorded under
   * @param scores of indicators under that, by id
   */
  public ResultsReread(Reading reading, Scheme draft, Scheme earlier, Map<String, Decimal> scores) {
    this.reading = reading;
    this.draft = draft;
    this.earlier = earlier;
    this.records = new RecordReread(draft.rounding(), scores);
  }

  /** Returns the results for the draft. */
  public YamlNode.Mapping of(YamlNode.Mapping results) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    results.entry("unit").ifPresent(entries::add);
    measures(results).ifPresent(entries::add);
    results
        .entry("assessments")
        .ifPresent(
            entry ->
                entries.add(
                    with(entry, new YamlNode.Sequence(entry.value().span(), assessments(entry)))));
    results.entry("vetoes").flatMap(this::vetoes).ifPresent(entries::add);
    return new YamlNode.Mapping(results.span(), entries);
  }

  private static YamlNode.Entry with(YamlNode.Entry entry, YamlNode value) {
    return new YamlNode.Entry(entry.key(), value);
  }

  /** Returns a key, or what stands for one where none was written. */
  static YamlNode.Scalar text(SourceSpan span, String text) {
    return new YamlNode.Scalar(span, text, false);
  }

  /** Returns the shared measures that are recorded; nothing where the draft has none of them. */
  private Optional<YamlNode.Entry> measures(YamlNode.Mapping results) {
    Map<String, YamlNode> old = new LinkedHashMap<>();
    Optional<YamlNode.Entry> written = results.entry("measures");
    written.ifPresent(
        entry ->
            ((YamlNode.Mapping) entry.value())
                .entries()
                .forEach(each -> old.put(each.key().text(), each.value())));
    SourceSpan span = written.map(entry -> entry.value().span()).orElse(results.span());
    List<YamlNode.Entry> entries = new ArrayList<>();
    draft.measures().declared().stream()
        .filter(measure -> measure.derivation().isEmpty())
        .forEach(
            measure -> {
              Optional<SchemeMapping.Shared> shared = reading.mapping().shared(measure.id());
              String name =
                  shared
                      .flatMap(SchemeMapping.Shared::from)
                      .map(YamlNode.Scalar::text)
                      .orElse(measure.id());
              shared
                  .flatMap(SchemeMapping.Shared::assume)
                  .or(() -> Optional.ofNullable(old.get(name)))
                  .ifPresent(
                      value ->
                          entries.add(new YamlNode.Entry(text(value.span(), measure.id()), value)));
            });
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new YamlNode.Entry(text(span, "measures"), new YamlNode.Mapping(span, entries)));
  }

  private List<YamlNode> assessments(YamlNode.Entry entry) {
    List<YamlNode> all = new ArrayList<>();
    List<Optional<String>> sources = new ArrayList<>();
    draft.sources().forEach(source -> sources.add(Optional.of(source.id())));
    if (sources.isEmpty()) {
      sources.add(Optional.empty());
    }
    for (YamlNode item : ((YamlNode.Sequence) entry.value()).items()) {
      YamlNode.Mapping assessment = (YamlNode.Mapping) item;
      for (Optional<String> source : sources) {
        for (Optional<String> period : draft.periodIds()) {
          if (reading.source(source).equals(said(assessment, "source"))
              && reading.period(period).equals(said(assessment, "period"))
              && (draft.stated() || draft.assesses(source, period))) {
            all.add(assessment(assessment, source, period));
          }
        }
      }
    }
    return all;
  }

  private static Optional<Optional<String>> said(YamlNode.Mapping assessment, String key) {
    return Optional.of(assessment.value(key).map(value -> ((YamlNode.Scalar) value).text()));
  }

  private YamlNode assessment(
      YamlNode.Mapping written, Optional<String> source, Optional<String> period) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    SourceSpan span = written.span();
    source.ifPresent(id -> entries.add(new YamlNode.Entry(text(span, "source"), text(span, id))));
    period.ifPresent(id -> entries.add(new YamlNode.Entry(text(span, "period"), text(span, id))));
    for (String key : List.of("status", "date", "by")) {
      written.entry(key).ifPresent(entries::add);
    }
    if (draft.stated()) {
      written.entry("total").ifPresent(entries::add);
      if (draft.grades().isEmpty()) {
        written.entry("grade").ifPresent(entries::add);
      }
      return new YamlNode.Mapping(span, entries);
    }
    Optional<YamlNode.Mapping> old = written.value("records").map(YamlNode.Mapping.class::cast);
    List<YamlNode.Entry> made = new ArrayList<>();
    for (Reading.OfLeaf leaf : reading.leaves()) {
      boolean due =
          draft.indicator(leaf.leaf().id()).isPresent()
              && leaf.leaf().leaf().isAssessed(source, period);
      Optional<YamlNode> record =
          due
              ? records.of(
                  leaf,
                  leaf.from()
                      .filter(from -> earlier.indicator(from.id()).isPresent())
                      .flatMap(from -> old.flatMap(all -> all.value(from.id()))))
              : Optional.empty();
      record.ifPresent(
          value -> made.add(new YamlNode.Entry(text(value.span(), leaf.leaf().id()), value)));
    }
    SourceSpan place = old.map(YamlNode.Mapping::span).orElse(span);
    entries.add(new YamlNode.Entry(text(place, "records"), new YamlNode.Mapping(place, made)));
    return new YamlNode.Mapping(span, entries);
  }

  /** Returns the vetoes that the draft has, too. */
  private Optional<YamlNode.Entry> vetoes(YamlNode.Entry entry) {
    List<String> known =
        draft.vetoes().stream().filter(veto -> veto.when().isEmpty()).map(Scheme.Veto::id).toList();
    List<YamlNode> kept =
        ((YamlNode.Sequence) entry.value())
            .items().stream()
                .filter(
                    veto ->
                        ((YamlNode.Mapping) veto)
                            .value("veto")
                            .filter(id -> known.contains(((YamlNode.Scalar) id).text()))
                            .isPresent())
                .toList();
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(with(entry, new YamlNode.Sequence(entry.value().span(), kept)));
  }
}
