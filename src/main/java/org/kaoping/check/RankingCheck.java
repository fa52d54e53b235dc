package org.kaoping.check;

import java.util.List;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Trigger;
import org.kaoping.scheme.Use;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** {@link Code#KEY_NOT_USABLE}: where units are put in no order, nothing looks at their places. */
record RankingCheck(Places places, Problems problems) {
  private static final String NONE = "ranking: none";

  void check(Scheme scheme) {
    if (!scheme.ranking().none()) {
      return;
    }
    scheme
        .grades()
        .flatMap(grades -> places.entry(grades, "by"))
        .ifPresent(by -> refuse(by.key().span(), "by: rank"));
    for (Scheme.Veto veto : scheme.vetoes()) {
      if (veto.effect().ranksLast()) {
        refuse(places.value(veto, "effect"), "rank-last");
      }
      veto.when().stream()
          .flatMap(Trigger::all)
          .filter(Trigger.OfPlace.class::isInstance)
          .forEach(place -> refuse(places.key(place, "place"), "place"));
    }
    for (Award award : scheme.awards()) {
      if (places.of(award) instanceof YamlNode.Mapping mapping
          && mapping.value("select").orElse(mapping) instanceof YamlNode.Mapping select) {
        List.of("top", "quota").stream()
            .flatMap(key -> select.entry(key).stream())
            .forEach(entry -> refuse(entry.key().span(), entry.key().text()));
      }
    }
    for (Use use : scheme.uses()) {
      if (use.way().place().isPresent()) {
        refuse(places.key(use, "place"), "place");
      }
    }
  }

  private void refuse(SourceSpan span, String key) {
    problems.add(Diagnostic.unusable(span, key, NONE, "unranked"));
  }
}
