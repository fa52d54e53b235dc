package org.kaoping.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Standing;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * All pages of a site. They are made one by one as the stream is read, so that no more of them are
 * in memory than are being rendered.
 *
 * @param evaluations those to publish
 * @param documents of {@code content/}
 */
public record SitePages(
    Settings settings, List<RankedEvaluation> evaluations, List<Document> documents) {

  /** Returns the pages; the stream may be made parallel. */
  public Stream<Page> stream() {
    Words words = Words.of(settings.language());
    Frames frames = new Frames(settings, words);
    return Stream.of(
            Stream.of(home(words, frames), notFound(words, frames), sitemap(words, frames)),
            documents.stream().map(document -> document(document, words, frames)),
            evaluations.stream().flatMap(ranked -> evaluation(ranked, words, frames)))
        .flatMap(s -> s);
  }

  private Page home(Words words, Frames frames) {
    String title = settings.title().orElseGet(() -> words.say("site.title"));
    return new Page(
        Links.HOME,
        "home.ftlh",
        frames.of(Links.HOME, title, words.say("home.description")),
        new HomeMaker(words).page(title, evaluations, documents));
  }

  private static Page notFound(Words words, Frames frames) {
    String title = words.say("not-found.title");
    return new Page(
        Links.NOT_FOUND,
        "not-found.ftlh",
        frames.of(Links.NOT_FOUND, title, title),
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
        frames.of(Links.SITEMAP, words.say("site.title"), ""),
        new Sitemap(urls));
  }

  private static Stream<String> addresses(RankedEvaluation ranked) {
    String id = ranked.evaluation().id();
    Stream<String> units =
        ranked.awards().standings().stream().map(s -> Links.unit(id, s.unit().id()));
    Stream<String> indicators = ranked.scheme().nodes().map(n -> Links.indicator(id, n.id()));
    return Stream.of(Stream.of(Links.evaluation(id), Links.scheme(id)), units, indicators)
        .flatMap(s -> s);
  }

  private static Page document(Document document, Words words, Frames frames) {
    return new Page(
        document.path(),
        "document.ftlh",
        frames.of(document.path(), document.title(), document.title()),
        new DocumentPage(document.title(), document.date().map(words::date), document.html()));
  }

  private static Stream<Page> evaluation(RankedEvaluation ranked, Words words, Frames frames) {
    String id = ranked.evaluation().id();
    Scheme scheme = ranked.scheme();
    EvaluationMaker maker = new EvaluationMaker(ranked, words);
    String path = Links.evaluation(id);
    Page results =
        new Page(
            path,
            "evaluation.ftlh",
            frames.of(path, ranked.title(), maker.lead(), ranked, List.of()),
            maker.page());
    String schemePath = Links.scheme(id);
    String schemeTitle = words.say("scheme.title", scheme.title());
    Page schemePage =
        new Page(
            schemePath,
            "scheme.ftlh",
            frames.of(schemePath, schemeTitle, schemeTitle, ranked, List.of()),
            new SchemeMaker(ranked, words).page());
    IndicatorMaker indicators = new IndicatorMaker(ranked, words);
    return Stream.of(
            Stream.of(results, schemePage),
            scheme.nodes().map(node -> indicator(node, indicators, ranked, words, frames)),
            units(ranked, words, frames))
        .flatMap(s -> s);
  }

  private static Page indicator(
      Indicator node, IndicatorMaker maker, RankedEvaluation ranked, Words words, Frames frames) {
    String path = Links.indicator(ranked.evaluation().id(), node.id());
    IndicatorPage page = maker.page(node);
    return new Page(
        path,
        "indicator.ftlh",
        frames.of(
            path,
            words.say("title.in", node.title(), ranked.title()),
            page.lead(),
            ranked,
            List.of()),
        page);
  }

  private static Stream<Page> units(RankedEvaluation ranked, Words words, Frames frames) {
    UnitMaker maker = new UnitMaker(ranked, words);
    Map<String, UnitResult> results =
        ranked.results().stream().collect(Collectors.toMap(UnitResult::unit, r -> r));
    return ranked.awards().standings().stream()
        .flatMap(
            standing ->
                Optional.ofNullable(results.get(standing.unit().id())).stream()
                    .map(result -> unit(standing, result, maker, ranked, words, frames)));
  }

  private static Page unit(
      Standing standing,
      UnitResult result,
      UnitMaker maker,
      RankedEvaluation ranked,
      Words words,
      Frames frames) {
    String path = Links.unit(ranked.evaluation().id(), standing.unit().id());
    UnitPage page = maker.page(standing, result);
    return new Page(
        path,
        "unit.ftlh",
        frames.of(
            path,
            words.say("title.in", standing.unit().name(), ranked.title()),
            page.sentence(),
            ranked,
            List.of()),
        page);
  }
}
