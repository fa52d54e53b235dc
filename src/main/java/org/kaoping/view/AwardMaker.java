package org.kaoping.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.page.EvaluationPage;
import org.kaoping.page.Links;
import org.kaoping.page.UnitLink;
import org.kaoping.rank.Chain;
import org.kaoping.rank.Outcome;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Standing;
import org.kaoping.result.Decision;
import org.kaoping.wording.ChainWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes lists of who gets which award. */
final class AwardMaker {
  private final RankedEvaluation ranked;
  private final Words words;
  private final StandingWords standings;
  private final ChainWords chains;
  private final String root;
  private final Map<String, Standing> units;

  /**
   * Makes lists for a page.
   *
   * @param root the way from the page to the site's root
   */
  AwardMaker(RankedEvaluation ranked, Words words, String root) {
    this.ranked = ranked;
    this.words = words;
    this.standings = new StandingWords(ranked, words);
    this.chains = new ChainWords(ranked, words);
    this.root = root;
    this.units =
        ranked.awards().standings().stream().collect(Collectors.toMap(s -> s.unit().id(), s -> s));
  }

  /** Returns the awards that some unit can get. */
  List<EvaluationPage.AwardList> lists() {
    Map<String, Chain> found =
        Chain.of(ranked).stream().collect(Collectors.toMap(c -> c.outcome().award().id(), c -> c));
    return ranked
        .outcomes()
        .map(outcome -> list(outcome, Optional.ofNullable(found.get(outcome.award().id()))))
        .toList();
  }

  private EvaluationPage.AwardList list(Outcome outcome, Optional<Chain> chain) {
    return new EvaluationPage.AwardList(
        outcome.award().title(),
        new SchemeWords(ranked.scheme(), words).award(outcome.award()),
        links(outcome.awarded()),
        outcome.decision().map(this::decision).orElse(List.of()),
        chain.map(chains::sentence).orElse(""),
        chain
            .map(c -> root + Links.award(ranked.evaluation().id(), outcome.award().id()))
            .orElse(""));
  }

  private List<UnitLink> links(List<String> ids) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(units.get(id)).stream())
        .map(
            s ->
                new UnitLink(
                    s.unit().name(),
                    root + Links.unit(ranked.evaluation().id(), s.unit().id()),
                    standings.vetoMarks(s)))
        .toList();
  }

  private List<String> decision(Decision decision) {
    List<String> notes = new ArrayList<>();
    chains.decided(decision).map(words::sentence).ifPresent(notes::add);
    decision.reason().ifPresent(reason -> notes.add(words.say("decided.reason", reason)));
    for (Decision.Supplementary place : decision.supplementary()) {
      String name =
          Optional.ofNullable(units.get(place.unit())).map(s -> s.unit().name()).orElse("");
      notes.add(words.say("decided.supplementary", name, place.reason()));
    }
    return notes;
  }
}
