package org.kaoping.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaoping.rank.Chain;
import org.kaoping.rank.Divisions;
import org.kaoping.rank.History;
import org.kaoping.rank.RankedEvaluation;

/**
 * All pages of a site. Each is made when it is asked for, so that no more of them are in memory
 * than are being rendered.
 *
 * @param evaluations those to publish
 * @param history of those evaluations
 * @param documents of {@code content/}
 */
public record SitePages(
    Settings settings,
    List<RankedEvaluation> evaluations,
    History history,
    List<Document> documents) {

  /** Returns what makes the pages; safe for use by several threads. */
  public List<Supplier<Page>> makers() {
    Words words = Words.of(settings.language());
    Frames frames = new Frames(settings, words);
    List<Supplier<Page>> makers = new ArrayList<>();
    makers.add(() -> home(words, frames));
    makers.add(() -> notFound(words, frames));
    makers.add(() -> sitemap(words, frames));
    documents.forEach(document -> makers.add(() -> document(document, words, frames)));
    evaluations.forEach(ranked -> makers.addAll(pages(ranked, words, frames).makers()));
    return makers;
  }

  /** Returns the files beside the pages; each may be written by a thread of its own. */
  public List<DataFile> files() {
    Words words = Words.of(settings.language());
    Frames frames = new Frames(settings, words);
    return evaluations.stream()
        .flatMap(ranked -> pages(ranked, words, frames).files().stream())
        .toList();
  }

  private EvaluationPages pages(RankedEvaluation ranked, Words words, Frames frames) {
    List<Document> prose =
        documents.stream()
            .filter(
                document ->
                    subject(document)
                        .filter(about -> about.scheme().id().equals(ranked.scheme().id()))
                        .isPresent())
            .toList();
    return new EvaluationPages(ranked, history, prose, words, frames);
  }

  /** Returns the evaluation that a document is about. */
  private Optional<RankedEvaluation> subject(Document document) {
    return evaluations.stream()
        .filter(ranked -> document.evaluation().equals(Optional.of(ranked.evaluation().id())))
        .findFirst();
  }

  private Page home(Words words, Frames frames) {
    String title = settings.title().orElseGet(() -> words.say("site.title"));
    return new Page(
        Links.HOME,
        "home.ftlh",
        frames.of(Links.HOME, title, words.say("home.description"), hasDemo()),
        new HomeMaker(words).page(title, evaluations, documents));
  }

  private static Page notFound(Words words, Frames frames) {
    String title = words.say("not-found.title");
    return new Page(
        Links.NOT_FOUND,
        "not-found.ftlh",
        frames.of(Links.NOT_FOUND, title, title, false),
        new Link(title, Links.HOME));
  }

  private Page sitemap(Words words, Frames frames) {
    Stream<String> own = Stream.of(Links.HOME);
    Stream<String> prose = documents.stream().map(Document::uri);
    Stream<String> results = evaluations.stream().flatMap(SitePages::addresses);
    String base = settings.baseUrl().map(url -> url + "/").orElse("/");
    List<String> urls = Stream.of(own, prose, results).flatMap(s -> s).map(base::concat).toList();
    return new Page(
        Links.SITEMAP,
        "sitemap.ftlx",
        frames.of(Links.SITEMAP, words.say("site.title"), "", false),
        new Sitemap(urls));
  }

  private static Stream<String> addresses(RankedEvaluation ranked) {
    String id = ranked.evaluation().id();
    Stream<String> units =
        ranked.awards().standings().stream()
            .filter(s -> !ranked.isOpen())
            .map(s -> Links.unit(id, s.unit().id()));
    Stream<String> indicators = ranked.scheme().nodes().map(n -> Links.indicator(id, n.id()));
    Stream<String> statements =
        ranked.scheme().statements().stream().map(s -> Links.statement(id, s.id()));
    RankedEvaluation shown = ranked.isOpen() ? ranked.withoutUnits() : ranked;
    Stream<String> divisions = Divisions.of(shown).all().map(d -> Links.division(id, d));
    Stream<String> awards =
        Chain.of(shown).stream().map(c -> Links.award(id, c.outcome().award().id()));
    return Stream.of(
            Stream.of(Links.evaluation(id), Links.scheme(id)),
            divisions,
            awards,
            units,
            indicators,
            statements)
        .flatMap(s -> s);
  }

  private Page document(Document document, Words words, Frames frames) {
    return new Page(
        document.path(),
        "document.ftlh",
        frame(document, frames),
        new DocumentPage(document.title(), document.date().map(words::date), document.html()));
  }

  private Frame frame(Document document, Frames frames) {
    String title = document.title();
    return subject(document)
        .map(ranked -> frames.about(document.path(), title, ranked))
        .orElseGet(() -> frames.of(document.path(), title, title, hasDemo()));
  }

  private boolean hasDemo() {
    return evaluations.stream().anyMatch(ranked -> ranked.evaluation().demo());
  }
}
