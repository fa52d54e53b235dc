package org.kaoping.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.reckon.Firmness;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/** Says how firm rankings are. */
public final class FirmnessWords {
  /** More stretches or numbers in a sentence are not read. */
  private static final int MOST = 8;

  private final Scheme scheme;
  private final Words words;

  public FirmnessWords(Scheme scheme, Words words) {
    this.scheme = scheme;
    this.words = words;
  }

  /** Says in a sentence how firm all rankings are. */
  public String lead(Firmness firmness) {
    List<Firmness.Ranked> all = firmness.rankings();
    if (all.size() == 1) {
      return of(all.get(0)).get(0);
    }
    List<Firmness.Ranked> drawn = all.stream().filter(Firmness.Ranked::isDrawn).toList();
    if (drawn.isEmpty()) {
      return left(all.stream().flatMap(ranked -> ranked.units().stream()).toList());
    }
    long open =
        drawn.stream()
            .filter(ranked -> ranked.bands().stream().anyMatch(b -> b.size() > 1))
            .count();
    return open == 0
        ? words.say("firmness.lead.firm", drawn.size())
        : words.say("firmness.lead", drawn.size(), open);
  }

  /** Says all that can be said of a ranking, the most important first: at least one sentence. */
  public List<String> of(Firmness.Ranked ranked) {
    List<String> said = new ArrayList<>();
    if (ranked.isDrawn()) {
      said.add(bands(ranked));
      said.add(lines(ranked));
    }
    List<Firmness.Unit> units = ranked.units();
    said.add(
        ranked.indicators().isEmpty()
            ? words.say("firmness.left.none")
            : left(units)
                + most("firmness.left.most", ranked.indicators(), this::indicator)
                + (ranked.kept() == 0 ? "" : words.say("firmness.left.kept", ranked.kept())));
    if (units.stream().anyMatch(unit -> unit.stepped().isPresent())) {
      said.add(moved("firmness.stepped", units, Firmness.Unit::stepped));
    }
    if (!ranked.assessors().isEmpty()) {
      said.add(
          moved("firmness.unassessed", units, Firmness.Unit::unassessed)
              + most("firmness.unassessed.most", ranked.assessors(), name -> name));
    }
    return said;
  }

  private String bands(Firmness.Ranked ranked) {
    List<String> open =
        ranked.bands().stream().filter(b -> b.size() > 1).map(this::stretch).toList();
    if (open.isEmpty()) {
      return words.say("firmness.firm");
    }
    if (ranked.bands().size() == 1) {
      return words.say("firmness.open", ranked.units().size());
    }
    String told = words.list(open.subList(0, Math.min(open.size(), MOST)));
    return open.size() > MOST
        ? words.say("firmness.bands.more", told, open.size() - MOST)
        : words.say("firmness.bands", told, open.size());
  }

  /** Names units that stand together by their places. */
  private String stretch(List<Firmness.Unit> band) {
    Firmness.Span span = new Firmness.Span(band.get(0).place(), band.get(band.size() - 1).place());
    return words.say(span.isOne() ? "firmness.shared" : "firmness.places", places(span));
  }

  /** Returns places: {@code 4} or {@code 4 to 7}. */
  public String places(Firmness.Span span) {
    return span.isOne()
        ? Integer.toString(span.best())
        : words.say("firmness.span", span.best(), span.worst());
  }

  private String lines(Firmness.Ranked ranked) {
    List<Integer> lines = ranked.lines();
    if (lines.isEmpty()) {
      return words.say("firmness.lines.none");
    }
    if (lines.size() == ranked.units().size() - 1) {
      return words.say("firmness.lines.all");
    }
    if (lines.size() == 1) {
      return words.say("firmness.line", lines.get(0));
    }
    String told =
        words.list(lines.stream().limit(MOST).map(line -> Integer.toString(line)).toList());
    return lines.size() > MOST
        ? words.say("firmness.lines.more", told, lines.size() - MOST)
        : words.say("firmness.lines", told);
  }

  private String left(List<Firmness.Unit> units) {
    return moved("firmness.left", units, Firmness.Unit::left);
  }

  /** Says how many units would have another place. */
  private String moved(
      String key, List<Firmness.Unit> units, Function<Firmness.Unit, Optional<Firmness.Span>> of) {
    long moved =
        units.stream().filter(u -> of.apply(u).filter(s -> !s.isOne()).isPresent()).count();
    return moved == 0 ? words.say(key + ".nobody") : words.say(key, moved, units.size());
  }

  /** Names what moves most units; nothing where nothing moves any. */
  private String most(String key, List<Firmness.Without> all, Function<String, String> title) {
    Firmness.Without most =
        all.stream().max(Comparator.comparingInt(Firmness.Without::moved)).orElseThrow();
    Firmness.Without first =
        all.stream().filter(each -> each.moved() == most.moved()).findFirst().orElseThrow();
    return first.moved() == 0 || all.size() == 1
        ? ""
        : words.say(key, title.apply(first.what()), first.moved());
  }

  /** Returns the title of an indicator. */
  public String indicator(String id) {
    return scheme.indicator(id).map(Indicator::title).orElse(id);
  }

  /** Returns how a place changes, or a dash where none does. */
  public String move(Firmness.Without without) {
    return without
        .farthest()
        .map(move -> words.say("firmness.move", move.from(), move.to()))
        .orElseGet(() -> words.say("none"));
  }
}
