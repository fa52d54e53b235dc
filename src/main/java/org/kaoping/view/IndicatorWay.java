package org.kaoping.view;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.page.Link;
import org.kaoping.page.Links;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.scheme.Indicator;
import org.kaoping.wording.Words;

/** The way from an evaluation down to the page of an indicator. */
final class IndicatorWay {
  private IndicatorWay() {}

  /** Returns the scheme and the indicators above {@code indicator}, from the top. */
  static List<Link> to(Indicator indicator, RankedEvaluation ranked, Words words) {
    String evaluation = ranked.evaluation().id();
    String root = Links.root(Links.indicator(evaluation, indicator.id()));
    List<Link> way = new ArrayList<>();
    way.add(new Link(words.say("label.scheme"), root + Links.scheme(evaluation)));
    ranked
        .scheme()
        .nodes()
        .filter(node -> !node.equals(indicator))
        .filter(node -> node.withDescendants().anyMatch(indicator::equals))
        .map(above -> new Link(above.title(), root + Links.indicator(evaluation, above.id())))
        .forEach(way::add);
    return way;
  }
}
