package org.kaoping.report.home;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kaoping.report.Document;
import org.kaoping.report.Link;
import org.kaoping.report.Report;
import org.kaoping.wording.Words;

/** Makes the first page. */
public final class HomeMaker {
  /** Notices and news that are seen at once. */
  private static final int MOST = 4;

  private final Words words;

  public HomeMaker(Words words) {
    this.words = words;
  }

  public HomePage page(
      String title, String hint, List<Report> evaluations, List<Document> documents) {
    Map<Integer, List<Report>> years = new TreeMap<>(Comparator.reverseOrder());
    for (Report evaluation : evaluations) {
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
                        words.list(e.getValue().stream().map(r -> r.ranked().title()).toList()),
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

  private HomePage.Entry entry(Report report) {
    return new EntryMaker(report).entry();
  }

  private HomePage.Dated dated(List<Document> documents, Document.Kind kind) {
    List<HomePage.NewsItem> all = all(documents, kind);
    int seen = all.size() > MOST + 1 ? MOST : all.size(); // one more is not worth folding
    return new HomePage.Dated(all.subList(0, seen), all.subList(seen, all.size()));
  }

  private List<HomePage.NewsItem> all(List<Document> documents, Document.Kind kind) {
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
