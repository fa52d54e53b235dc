package org.kaoping.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Looks whether the names of a mapping are known, and whether a draft finds all that it needs. */
public final class ReadingCheck {
  private final Reading reading;
  private final Scheme earlier;
  private final Scheme draft;
  private final Places places;
  private final Problems problems;

  private ReadingCheck(Reading reading, Places places, Problems problems) {
    this.reading = reading;
    this.earlier = reading.earlier();
    this.draft = reading.draft();
    this.places = places;
    this.problems = problems;
  }

  /** Returns what is wrong. */
  public static List<Diagnostic> check(Reading reading, ReadScheme draft) {
    Problems problems = new Problems();
    ReadingCheck check = new ReadingCheck(reading, draft.places(), problems);
    check.names();
    if (problems.isEmpty()) {
      check.gaps();
    }
    return problems.all();
  }

  private void names() {
    SchemeMapping mapping = reading.mapping();
    List<String> leaves = draft.leaves().map(Indicator::id).toList();
    List<String> read = earlier.leaves().map(Indicator::id).toList();
    for (SchemeMapping.Origin origin : mapping.indicators()) {
      boolean known = name("leaf", origin.leaf(), leaves);
      boolean there = origin.from().map(from -> name("leaf", from, read)).orElse(true);
      if (known && there) {
        reading.leaves().stream()
            .filter(of -> of.leaf().id().equals(origin.leaf().text()))
            .forEach(of -> names(of, origin));
      }
    }
    for (SchemeMapping.Shared shared : mapping.measures()) {
      name("shared", shared.measure(), ids(draft.measures().declared()));
      shared.from().ifPresent(from -> name("shared", from, ids(earlier.measures().declared())));
    }
    names("source", mapping.sources(), sources(draft), sources(earlier));
    names("period", mapping.periods(), periods(draft), periods(earlier));
  }

  private void names(Reading.OfLeaf of, SchemeMapping.Origin origin) {
    Leaf now = of.leaf().leaf();
    List<Leaf> then = of.from().map(Indicator::leaf).stream().toList();
    names("rule", origin.rules(), findable(now), read(then, ReadingCheck::findable));
    names(
        "measure",
        origin.measures(),
        ids(now.measures()),
        read(then, leaf -> ids(leaf.measures())));
    names("check", origin.checks(), checks(now), read(then, ReadingCheck::checks));
  }

  private static List<String> read(List<Leaf> leaves, Function<Leaf, List<String>> ids) {
    return leaves.stream().flatMap(leaf -> ids.apply(leaf).stream()).toList();
  }

  private void names(
      String term,
      Map<YamlNode.Scalar, YamlNode.Scalar> names,
      List<String> known,
      List<String> read) {
    names.forEach(
        (now, then) -> {
          name(term, now, known);
          name(term, then, read);
        });
  }

  private boolean name(String term, YamlNode.Scalar name, List<String> known) {
    if (known.contains(name.text())) {
      return true;
    }
    problems.add(
        Diagnostic.of(Code.UNKNOWN_REFERENCE, name.span(), Phrase.of("term." + term), name.text())
            .suggesting(name.text(), known));
    return false;
  }

  private void gaps() {
    for (Optional<String> source : draft.countingSources()) {
      if (reading.source(source).isEmpty()) {
        gap(scheme(), "source", source.orElse("…"), list(sources(earlier)));
      }
    }
    for (Optional<String> period : draft.periodIds()) {
      if (reading.period(period).isEmpty()) {
        gap(scheme(), "period", period.orElse("…"), list(periods(earlier)));
      }
    }
    for (Reading.OfLeaf leaf : reading.leaves()) {
      if (leaf.how() == Reading.How.NOT_AT_ALL) {
        String kind = leaf.from().isPresent() ? "judged" : "leaf";
        gap(place(leaf.leaf()), kind, leaf.leaf().id(), leaf.from().map(Indicator::id).orElse(""));
      } else if (leaf.how() == Reading.How.AS_FOUND) {
        gaps(leaf);
      }
    }
    shared().forEach(this::sharedGap);
  }

  private SourceSpan scheme() {
    return SourceSpan.wholeFile("schemes/" + draft.id() + ".yaml");
  }

  private SourceSpan place(Indicator leaf) {
    return places.value(leaf, "id");
  }

  private static String list(List<String> ids) {
    return ids.isEmpty() ? "…" : String.join(", ", ids);
  }

  /** Looks whether what the rules of a leaf need was measured and answered. */
  private void gaps(Reading.OfLeaf of) {
    Leaf now = of.leaf().leaf();
    Leaf then = of.from().orElseThrow().leaf();
    for (Measure needed : needed(now)) {
      String name =
          of.written().map(w -> SchemeMapping.of(w.measures(), needed.id())).orElse(needed.id());
      if (then.measures().stream().noneMatch(m -> m.id().equals(name))
          && !isAssumed(of, "measures", needed.id())) {
        gap(place(of.leaf()), "measure", of.leaf().id() + "/" + needed.id(), of.leaf().id());
      }
    }
    for (String check : checks(now)) {
      String name = of.written().map(w -> SchemeMapping.of(w.checks(), check)).orElse(check);
      if (!checks(then).contains(name) && !isAssumed(of, "checks", check)) {
        gap(place(of.leaf()), "check", of.leaf().id() + "/" + check, of.leaf().id());
      }
    }
  }

  private static boolean isAssumed(Reading.OfLeaf of, String key, String id) {
    return of.written()
        .flatMap(SchemeMapping.Origin::assume)
        .filter(YamlNode.Mapping.class::isInstance)
        .flatMap(assume -> ((YamlNode.Mapping) assume).value(key))
        .filter(values -> ((YamlNode.Mapping) values).has(id))
        .isPresent();
  }

  private List<Measure> needed(Leaf leaf) {
    List<Measure> needed = new ArrayList<>();
    for (Optional<String> period : draft.periodIds()) {
      leaf.neededMeasures(period).stream().filter(m -> !needed.contains(m)).forEach(needed::add);
    }
    return needed;
  }

  /** Returns the shared measures that the draft needs and that are recorded. */
  private Stream<Measure> shared() {
    return Stream.concat(
            reading.leaves().stream()
                .flatMap(of -> of.leaf().leaf().used().filter(of.leaf().leaf()::isShared)),
            draft.nodes().flatMap(node -> node.factor().stream()).flatMap(draft.measures()::all))
        .filter(measure -> measure.derivation().isEmpty())
        .distinct();
  }

  private void sharedGap(Measure measure) {
    Optional<SchemeMapping.Shared> written = reading.mapping().shared(measure.id());
    String name =
        written.flatMap(SchemeMapping.Shared::from).map(YamlNode.Scalar::text).orElse(measure.id());
    boolean assumed = written.flatMap(SchemeMapping.Shared::assume).isPresent();
    if (!assumed && earlier.measures().measure(name).isEmpty()) {
      gap(scheme(), "shared", measure.id(), measure.id());
    }
  }

  private void gap(SourceSpan span, String kind, String name, String with) {
    problems.add(
        Diagnostic.of(Code.NOTHING_TO_READ, span, Phrase.of("unread." + kind, name), earlier.id())
            .withHint("unread." + kind + ".hint", name, with));
  }

  private static List<String> ids(List<Measure> measures) {
    return measures.stream().filter(m -> m.derivation().isEmpty()).map(Measure::id).toList();
  }

  private static List<String> findable(Leaf leaf) {
    return rules(leaf, rule -> rule.effect().need().isFound());
  }

  private static List<String> checks(Leaf leaf) {
    return rules(leaf, rule -> rule.effect().need() == Effect.Need.ANSWER);
  }

  private static List<String> rules(Leaf leaf, Predicate<Rule> which) {
    return leaf.rules().stream().filter(which).map(Rule::id).toList();
  }

  private static List<String> sources(Scheme scheme) {
    return scheme.sources().stream().map(Scheme.Source::id).toList();
  }

  private static List<String> periods(Scheme scheme) {
    return scheme.periods().stream().map(Scheme.Period::id).toList();
  }
}
