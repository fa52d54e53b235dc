package org.kaoping.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kaoping.page.DataFile;
import org.kaoping.page.Document;
import org.kaoping.page.Links;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.wording.Readings;
import org.kaoping.wording.Words;

/**
 * All that readers find, as a script that also works where pages are opened from a folder. Titles
 * stand in the order of names, so that the script need not know it.
 */
public final class SearchIndex {
  private final List<RankedEvaluation> evaluations;
  private final List<Document> documents;
  private final Words words;

  /** Creates the index of a site. */
  public SearchIndex(List<RankedEvaluation> evaluations, List<Document> documents, Words words) {
    this.evaluations = evaluations;
    this.documents = documents;
    this.words = words;
  }

  /** Says whether there are Chinese titles, which are found by how they are read, too. */
  public static boolean isFoundByReading(
      List<RankedEvaluation> evaluations, List<Document> documents) {
    return Stream.concat(
            evaluations.stream()
                .flatMap(ranked -> new EvaluationEntries(ranked).all())
                .map(Entry::title),
            documents.stream().flatMap(d -> Stream.concat(Stream.of(d.title()), d.tags().stream())))
        .flatMapToInt(String::codePoints)
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  public DataFile file() {
    return new DataFile(
        Links.SEARCH_INDEX, out -> new IndexWriter(words, Readings.load()).write(titles(), out));
  }

  /** Returns all entries by title, both in the order in which readers see them. */
  private Map<String, List<Entry>> titles() {
    Map<String, List<Entry>> titles = new TreeMap<>(words.byName());
    Stream.concat(
            evaluations.stream().flatMap(ranked -> new EvaluationEntries(ranked).all()),
            documents.stream().flatMap(this::entries))
        .sorted(
            Comparator.comparing(Entry::year)
                .reversed()
                .thenComparing(Entry::kind)
                .thenComparing(Entry::address))
        .forEach(entry -> titles.computeIfAbsent(entry.title(), t -> new ArrayList<>()).add(entry));
    return titles;
  }

  /** Returns the entries of a document: its title, and its tags, which lead to it. */
  private Stream<Entry> entries(Document document) {
    Entry entry = entry(document);
    return Stream.concat(
        Stream.of(entry),
        document.tags().stream()
            .filter(tag -> !tag.equals(entry.title()))
            .map(
                tag ->
                    new Entry(
                        tag,
                        entry.kind(),
                        Stream.concat(entry.where().stream(), Stream.of(entry.title())).toList(),
                        entry.year(),
                        entry.address())));
  }

  private Entry entry(Document document) {
    Optional<RankedEvaluation> subject =
        evaluations.stream()
            .filter(ranked -> document.evaluation().equals(Optional.of(ranked.evaluation().id())))
            .findFirst();
    return new Entry(
        document.title(),
        kind(document.kind()),
        subject.map(RankedEvaluation::title).or(() -> document.date().map(words::date)).stream()
            .toList(),
        document
            .date()
            .map(day -> day.getYear())
            .or(() -> subject.map(ranked -> ranked.scheme().year()))
            .orElse(0),
        document.uri());
  }

  private static Entry.Kind kind(Document.Kind kind) {
    return switch (kind) {
      case PAGE -> Entry.Kind.PAGE;
      case NEWS -> Entry.Kind.NEWS;
      case NOTICE -> Entry.Kind.NOTICE;
    };
  }
}
