package org.kaoping.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kaoping.page.Document;
import org.kaoping.page.HomePage;
import org.kaoping.page.Link;
import org.kaoping.page.Links;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.wording.Words;

/** Makes the first page. */
final class HomeMaker {
  private final Words words;

  HomeMaker(Words words) {
    this.words = words;
  }

  HomePage page(
      String title, String hint, List<RankedEvaluation> evaluations, List<Document> documents) {
    Map<Integer, List<RankedEvaluation>> years = new TreeMap<>(Comparator.reverseOrder());
    for (RankedEvaluation evaluation : evaluations) {
      years.merge(
          evaluation.scheme().year(),
          List.of(evaluation),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    List<HomePage.Year> shown =
        years.entrySet().stream()
            .map(
                e ->
                    new HomePage.Year(
                        words.say("year", e.getKey().toString()),
                        e.getValue().stream().map(this::entry).toList()))
            .toList();
    return new HomePage(
        title,
        hint,
        shown,
        dated(documents, Document.Kind.NOTICE),
        dated(documents, Document.Kind.NEWS),
        pages(documents));
  }

  private HomePage.Entry entry(RankedEvaluation ranked) {
    EvaluationMaker maker = new EvaluationMaker(ranked, words);
    LeaderMaker leaders = new LeaderMaker(ranked, words);
    return new HomePage.Entry(
        ranked.title(),
        Links.evaluation(ranked.evaluation().id()),
        maker.status(),
        maker.lead(),
        leaders.rankings(),
        leaders.leaders(),
        new SketchMaker(words).of(ranked),
        ranked.evaluation().demo());
  }

  private List<HomePage.NewsItem> dated(List<Document> documents, Document.Kind kind) {
    return documents.stream()
        .filter(d -> d.kind() == kind)
        .sorted(
            Comparator.comparing((Document d) -> d.date().orElseThrow())
                .reversed()
                .thenComparing(Document::path))
        .map(d -> new HomePage.NewsItem(words.date(d.date().orElseThrow()), d.title(), d.uri()))
        .toList();
  }

  private static List<Link> pages(List<Document> documents) {
    return documents.stream()
        .filter(d -> d.kind() == Document.Kind.PAGE)
        .map(d -> new Link(d.title(), d.uri()))
        .toList();
  }
}
