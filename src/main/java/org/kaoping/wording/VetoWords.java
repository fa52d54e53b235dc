package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.reckon.Standing;
import org.kaoping.rule.Bound;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Trigger;

/** Says what vetoes are called, what they do, when they are found, and why one was. */
public record VetoWords(Scheme scheme, Words words) {
  /** Returns what a veto is called. */
  public String title(Scheme.Veto veto) {
    return veto.title().orElseGet(() -> words.say("label.veto"));
  }

  /** Returns what a veto does. */
  public String effect(Scheme.Veto veto) {
    if (veto.effect().demotion() > 0) {
      return words.say("veto.demote", veto.effect().demotion());
    }
    String best =
        veto.effect()
            .cap()
            .flatMap(id -> scheme.grades().flatMap(grades -> grades.grade(id)))
            .map(Grades.Grade::title)
            .orElse("");
    return words.say("veto." + veto.effect().name(), best);
  }

  /** Returns what a veto does, and that it bars from no award, if so. */
  public String rule(Scheme.Veto veto) {
    return veto.bars() ? effect(veto) : words.say("veto.not-barring", effect(veto));
  }

  /**
   * Returns what vetoes are called that were all found in results, and may end with these; empty if
   * people recorded one.
   */
  Optional<String> found(List<Scheme.Veto> vetoes) {
    List<String> titles = new ArrayList<>();
    for (Scheme.Veto veto : vetoes) {
      if (veto.when().isEmpty()) {
        return Optional.empty();
      }
      titles.add(words.unended(veto.title().orElse(veto.text())));
    }
    return Optional.of(words.list(titles.stream().distinct().toList()));
  }

  /** Returns vetoes as what something is because of: by name if all were found. */
  public String cause(List<Scheme.Veto> vetoes) {
    return found(vetoes)
        .map(titles -> words.say("veto.named", titles))
        .orElseGet(() -> words.say("veto.some"));
  }

  /** Returns in which results a veto is found, in a sentence. */
  public String when(Trigger trigger) {
    return words.sentence(words.say("trigger.when", said(trigger, true)));
  }

  private String said(Trigger trigger, boolean holds) {
    String not = holds ? "" : ".not";
    if (trigger instanceof Trigger.OfIndicator of) {
      return words.say("trigger.score." + side(of.side()) + not, title(of), limit(of));
    }
    if (trigger instanceof Trigger.OfMeasure of) {
      return words.say("trigger.measure." + side(of.side()) + not, title(of), bound(of));
    }
    if (trigger instanceof Trigger.OfRule of) {
      return words.say("trigger.cases" + not, title(of), of.count());
    }
    if (trigger instanceof Trigger.OfPlace of) {
      return words.say(
          "trigger.place." + (of.bottom() ? "bottom" : "top") + not,
          of.share().map(s -> s.percent() + "%").orElse(""),
          of.count().orElse(0));
    }
    if (trigger instanceof Trigger.Not of) {
      return said(of.part(), !holds);
    }
    boolean all = trigger instanceof Trigger.All == holds;
    return joined(trigger.parts().stream().map(part -> said(part, holds)).toList(), all);
  }

  private String joined(List<String> parts, boolean all) {
    return parts.size() == 1
        ? parts.get(0)
        : words.say("trigger." + (all ? "all" : "any"), words.join(parts));
  }

  /** Returns why a veto was found for a unit: what is so in its results. */
  public String why(Trigger trigger, Standing standing) {
    return words.sentence(words.join(facts(trigger, standing)));
  }

  /** Returns what of a trigger makes it hold, or not hold. */
  private List<String> facts(Trigger trigger, Standing standing) {
    if (trigger.parts().isEmpty()) {
      return List.of(fact(trigger, standing));
    }
    boolean holds = trigger.holds(scheme, standing);
    List<String> facts = new ArrayList<>();
    for (Trigger part : trigger.parts()) {
      if (trigger instanceof Trigger.Not || part.holds(scheme, standing) == holds) {
        facts.addAll(facts(part, standing));
      }
    }
    return facts.stream().distinct().toList();
  }

  private String fact(Trigger trigger, Standing standing) {
    String not = trigger.holds(scheme, standing) ? "" : ".not";
    if (trigger instanceof Trigger.OfIndicator of) {
      return standing
          .indicator(of.indicator())
          .map(
              score ->
                  words.say(
                      "found.score." + side(of.side()) + not,
                      title(of),
                      words.points(score),
                      limit(of)))
          .orElseGet(() -> words.say("found.score.none", title(of)));
    }
    if (trigger instanceof Trigger.OfMeasure of) {
      return standing
          .measure(of.measure())
          .map(
              amount ->
                  words.say(
                      "found.measure." + side(of.side()) + not,
                      title(of),
                      amount(of, amount),
                      bound(of)))
          .orElseGet(() -> words.say("found.measure.none", title(of)));
    }
    if (trigger instanceof Trigger.OfRule of) {
      return words.say("found.cases" + not, title(of), standing.cases(of.rule()), of.count());
    }
    Trigger.OfPlace of = (Trigger.OfPlace) trigger;
    return standing
        .merit()
        .map(
            place ->
                words.say(
                    "found.place." + (of.bottom() ? "bottom" : "top") + not,
                    place.units(),
                    rank(place),
                    place.equal(),
                    edge(of, of.places(place.units()))))
        .orElseGet(() -> words.say("found.place.none"));
  }

  private String edge(Trigger.OfPlace of, int places) {
    return of.share()
        .map(share -> words.say("found.edge.share", places, share.percent() + "%"))
        .orElseGet(() -> words.say("found.edge", places));
  }

  private static int rank(Ranking.Place place) {
    return place.before() + 1;
  }

  private static String side(Trigger.Side side) {
    return side.below() ? "below" : "above";
  }

  private String title(Trigger.OfIndicator of) {
    return scheme.indicator(of.indicator()).map(Indicator::title).orElse(of.indicator());
  }

  /** Returns the bound in points, of a share both. */
  private String limit(Trigger.OfIndicator of) {
    String points = words.points(of.limit(scheme));
    Quantity bound = of.side().bound();
    return bound.percent() ? words.say("trigger.share", bound, points) : points;
  }

  private String title(Trigger.OfMeasure of) {
    return new MeasureNames(scheme, words).title(of.measure());
  }

  private String bound(Trigger.OfMeasure of) {
    return new MeasureNames(scheme, words).amount(of.measure(), of.side().bound().amount());
  }

  private String amount(Trigger.OfMeasure of, Fraction amount) {
    Decimal shown = amount.isDecimal() ? amount.dividend() : amount.shown(Bound.SHOWN);
    return new MeasureNames(scheme, words).amount(of.measure(), shown);
  }

  private String title(Trigger.OfRule of) {
    int slash = of.rule().indexOf('/');
    Optional<Indicator> leaf = scheme.indicator(of.rule().substring(0, slash));
    return leaf.flatMap(
            found ->
                found
                    .leaf()
                    .rule(of.rule().substring(slash + 1))
                    .map(
                        rule ->
                            words.say(
                                "trigger.rule",
                                found.title(),
                                new RuleWords(words, found.leaf(), scheme.rounding()).name(rule))))
        .orElse(of.rule());
  }
}
