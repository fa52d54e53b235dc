package org.kaoping.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.page.Links;
import org.kaoping.reckon.Chain;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Ranking;

/** What readers find of one evaluation; while it is open, nothing that has no page yet. */
final class EvaluationEntries {
  private final RankedEvaluation ranked;
  private final String id;

  EvaluationEntries(RankedEvaluation whole) {
    this.ranked = whole.isOpen() ? whole.withoutUnits() : whole;
    this.id = whole.evaluation().id();
  }

  Stream<Entry> all() {
    return Stream.of(
            Stream.of(
                entry(ranked.title(), Entry.Kind.EVALUATION, List.of(), Links.evaluation(id)),
                here(ranked.scheme().title(), Entry.Kind.SCHEME, Links.scheme(id))),
            units(),
            indicators(ranked.scheme().indicators(), List.of(ranked.title())),
            awards(),
            Divisions.of(ranked).all().map(this::division),
            ranked.scheme().statements().stream()
                .map(s -> here(s.title(), Entry.Kind.STATEMENT, Links.statement(id, s.id()))))
        .flatMap(entries -> entries);
  }

  private Stream<Entry> units() {
    Set<String> assessed =
        ranked.results().stream().map(UnitResult::unit).collect(Collectors.toSet());
    return ranked.awards().standings().stream()
        .map(standing -> standing.unit())
        .filter(unit -> assessed.contains(unit.id()))
        .map(this::unit);
  }

  private Entry unit(Register.Unit unit) {
    List<String> where =
        Stream.concat(
                Stream.of(ranked.title()),
                unit.group().flatMap(ranked.register()::group).map(Register.Group::name).stream())
            .toList();
    return entry(unit.name(), Entry.Kind.UNIT, where, Links.unit(id, unit.id()));
  }

  private Stream<Entry> indicators(List<Indicator> indicators, List<String> where) {
    return indicators.stream()
        .flatMap(
            indicator ->
                Stream.concat(
                    Stream.of(
                        entry(
                            indicator.title(),
                            Entry.Kind.INDICATOR,
                            where,
                            Links.indicator(id, indicator.id()))),
                    indicators(indicator.children(), List.of(ranked.title(), indicator.title()))));
  }

  /** Those without a page of their own are told on that of the evaluation. */
  private Stream<Entry> awards() {
    Set<String> paged =
        Chain.of(ranked).stream()
            .map(chain -> chain.outcome().award().id())
            .collect(Collectors.toSet());
    return ranked
        .outcomes()
        .map(outcome -> outcome.award())
        .map(
            award ->
                here(
                    award.title(),
                    Entry.Kind.AWARD,
                    paged.contains(award.id()) ? Links.award(id, award.id()) : Links.awards(id)));
  }

  private Entry division(Division division) {
    return here(
        division.name(),
        division.within() == Ranking.Within.GROUP ? Entry.Kind.GROUP : Entry.Kind.KIND,
        Links.division(id, division));
  }

  private Entry here(String title, Entry.Kind kind, String address) {
    return entry(title, kind, List.of(ranked.title()), address);
  }

  private Entry entry(String title, Entry.Kind kind, List<String> where, String address) {
    return new Entry(title, kind, where, ranked.scheme().year(), address);
  }
}
