package org.kaoping.view;

import java.util.Comparator;
import java.util.List;
import org.kaoping.page.Links;
import org.kaoping.page.SearchPage;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.wording.Words;

/** Makes the page that finds others. */
final class SearchMaker {
  private final Words words;

  SearchMaker(Words words) {
    this.words = words;
  }

  SearchPage page(List<RankedEvaluation> evaluations) {
    return new SearchPage(
        words.say("label.search"),
        evaluations.stream()
            .sorted(Comparator.comparing(RankedEvaluation::title, words.byName()))
            .map(this::entry)
            .toList());
  }

  private SearchPage.Entry entry(RankedEvaluation ranked) {
    return new SearchPage.Entry(
        ranked.title(),
        Links.evaluation(ranked.evaluation().id()),
        new EvaluationMaker(ranked, words).status());
  }
}
