package org.kaoping.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.reckon.Chain;
import org.kaoping.reckon.Outcome;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.listing.Names;
import org.kaoping.result.Decision;
import org.kaoping.result.Register;
import org.kaoping.wording.ChainWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** Makes lists of who gets which award. */
final class AwardMaker {
  private final RankedEvaluation ranked;
  private final Words words;
  private final ChainWords chains;
  private final List<Chain> made;
  private final SchemeWords schemeWords;
  private final String root;
  private final Map<String, Register.Unit> units;

  /**
   * Makes lists for a page.
   *
   * @param root the way from the page to the site's root
   */
  AwardMaker(Report report, String root) {
    this.ranked = report.ranked();
    this.words = report.words();
    this.chains = new ChainWords(report.ranked(), report.words());
    this.made = report.chains();
    this.schemeWords = report.schemeWords();
    this.root = root;
    this.units =
        report.ranked().register().units().stream()
            .collect(Collectors.toMap(Register.Unit::id, u -> u));
  }

  /** Returns the awards that some unit can get. */
  List<EvaluationPage.AwardList> lists() {
    Map<String, Chain> found =
        made.stream().collect(Collectors.toMap(c -> c.outcome().award().id(), c -> c));
    return ranked
        .outcomes()
        .map(outcome -> list(outcome, Optional.ofNullable(found.get(outcome.award().id()))))
        .toList();
  }

  private EvaluationPage.AwardList list(Outcome outcome, Optional<Chain> chain) {
    Names<Link> names = Names.of(links(outcome.awarded()), "list.names", words);
    return new EvaluationPage.AwardList(
        outcome.award().title(),
        schemeWords.award(outcome.award()),
        names.shown(),
        names.more(),
        outcome.decision().map(this::decision).orElse(List.of()),
        chain.map(chains::sentence).orElse(""),
        chain
            .map(c -> root + Links.award(ranked.evaluation().id(), outcome.award().id()))
            .orElse(""));
  }

  private List<Link> links(List<String> ids) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(units.get(id)).stream())
        .map(u -> new Link(u.name(), root + Links.unit(ranked, u.id())))
        .toList();
  }

  private List<String> decision(Decision decision) {
    List<String> notes = new ArrayList<>();
    chains.decided(decision).map(words::sentence).ifPresent(notes::add);
    decision.reason().ifPresent(reason -> notes.add(words.say("decided.reason", reason)));
    for (Decision.Supplementary place : decision.supplementary()) {
      String name =
          Optional.ofNullable(units.get(place.unit())).map(Register.Unit::name).orElse("");
      notes.add(words.say("decided.supplementary", name, place.reason()));
    }
    return notes;
  }
}
