package org.kaoping.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.notice.Paper;
import org.kaoping.page.Document;
import org.kaoping.page.DocumentPage;
import org.kaoping.page.Frame;
import org.kaoping.page.Link;
import org.kaoping.page.Links;
import org.kaoping.page.NoticeFiles;
import org.kaoping.page.Page;
import org.kaoping.page.SiteFile;
import org.kaoping.page.Sitemap;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.search.SearchIndex;
import org.kaoping.wording.Words;

/**
 * All pages of a site. Each is made when it is asked for, so that no more of them are in memory
 * than are being rendered.
 */
public final class SitePages {
  private final Settings settings;
  private final List<RankedEvaluation> evaluations;
  private final List<Document> documents;
  private final Words words;
  private final Frames frames;
  private final NoticePages notices;
  private final List<EvaluationPages> pages;

  /**
   * Creates them.
   *
   * @param data which commit the data are from, in words; empty if that is not known
   * @param evaluations those to publish
   * @param history of those evaluations
   * @param documents of {@code content/}, notices among them
   * @param papers the documents of the notices
   * @param noticeFiles what those are there in beside their pages
   */
  public SitePages(
      Settings settings,
      Optional<String> data,
      List<RankedEvaluation> evaluations,
      History history,
      List<Document> documents,
      List<Paper> papers,
      NoticeFiles noticeFiles) {
    this.settings = settings;
    this.words = Words.of(settings.language());
    this.evaluations =
        evaluations.stream()
            .sorted(Comparator.comparing(RankedEvaluation::title, words.byName()))
            .toList();
    this.documents =
        documents.stream()
            .sorted(
                Comparator.comparing(Document::order)
                    .thenComparing(Document::title, words.byName())
                    .thenComparing(Document::path))
            .toList();
    this.frames =
        new Frames(
            settings, data, this.documents.stream().filter(Document::isGeneral).toList(), words);
    this.notices = new NoticePages(papers, noticeFiles, words, frames);
    this.pages = new ArrayList<>();
    for (RankedEvaluation ranked : this.evaluations) {
      List<Document> prose =
          this.documents.stream().filter(document -> isAbout(document, ranked)).toList();
      List<Paper> about =
          papers.stream().filter(paper -> id(paper.notice().ranked()).equals(id(ranked))).toList();
      pages.add(new EvaluationPages(ranked, history, prose, about, words, frames));
    }
  }

  private static String id(RankedEvaluation ranked) {
    return ranked.evaluation().id();
  }

  /** Notices are about one evaluation, other prose about all that the same scheme has. */
  private boolean isAbout(Document document, RankedEvaluation ranked) {
    return subject(document)
        .filter(
            subject ->
                document.isNotice()
                    ? id(subject).equals(id(ranked))
                    : subject.scheme().id().equals(ranked.scheme().id()))
        .isPresent();
  }

  /** Returns the pages that belong to no evaluation alone. */
  public List<PlannedPage> general() {
    List<PlannedPage> general = new ArrayList<>();
    general.add(PlannedPage.of(Links.HOME, this::home));
    general.add(PlannedPage.of(Links.SEARCH, this::search));
    general.add(PlannedPage.of(Links.NOT_FOUND, this::notFound));
    general.add(PlannedPage.of(Links.SITEMAP, this::sitemap));
    documents.stream()
        .filter(document -> !document.isNotice())
        .forEach(
            document -> general.add(PlannedPage.of(document.path(), () -> document(document))));
    general.addAll(notices.pages());
    return general;
  }

  /** Returns the pages and files of each evaluation. */
  public List<EvaluationPages> evaluations() {
    return pages;
  }

  /** Returns the files beside the pages that belong to no evaluation. */
  public List<SiteFile> files() {
    return settings.accent().map(AccentStyle::file).map(List::<SiteFile>of).orElse(List.of());
  }

  /** Returns the evaluation that a document is about. */
  private Optional<RankedEvaluation> subject(Document document) {
    return evaluations.stream()
        .filter(ranked -> document.evaluation().equals(Optional.of(ranked.evaluation().id())))
        .findFirst();
  }

  private Page home() {
    String title = settings.title().orElseGet(() -> words.say("site.title"));
    return new Page(
        Links.HOME,
        "home.ftlh",
        frames
            .of(Links.HOME, title, words.say("home.description"), hasDemo())
            .with(Links.HOME_SCRIPTS),
        new HomeMaker(words).page(title, searchHint(), evaluations, documents));
  }

  private Page search() {
    String title = words.say("label.search");
    return new Page(
        Links.SEARCH,
        "search.ftlh",
        frames
            .of(Links.SEARCH, title, words.say("search.description"), hasDemo())
            .with(List.of(Links.SEARCH_SCRIPT)),
        new SearchMaker(words).page(searchHint(), evaluations));
  }

  private String searchHint() {
    boolean read = SearchIndex.isFoundByReading(evaluations, documents);
    return words.say(read ? "search.hint.chinese" : "search.hint");
  }

  private Page notFound() {
    String title = words.say("not-found.title");
    return new Page(
        Links.NOT_FOUND, "not-found.ftlh", frames.notFound(title), new Link(title, Links.HOME));
  }

  private Page sitemap() {
    Stream<String> own = Stream.of(Links.HOME, Links.SEARCH);
    Stream<String> prose = documents.stream().map(Document::uri);
    Stream<String> results =
        pages.stream().flatMap(evaluation -> evaluation.pages().stream()).map(PlannedPage::path);
    String base = settings.baseUrl().map(url -> url + "/").orElse("/");
    List<String> urls = Stream.of(own, prose, results).flatMap(s -> s).map(base::concat).toList();
    return new Page(
        Links.SITEMAP,
        "sitemap.ftlx",
        frames.of(Links.SITEMAP, words.say("site.title"), "", false),
        new Sitemap(urls));
  }

  private Page document(Document document) {
    return new Page(
        document.path(),
        "document.ftlh",
        frame(document),
        new DocumentPage(
            document.title(),
            document.date().map(words::date),
            words.otherTag(document.html().replaceAll("<[^>]*>", "")),
            document.html()));
  }

  private Frame frame(Document document) {
    String title = document.title();
    String description = document.description().orElse(title);
    return subject(document)
        .map(ranked -> frames.about(document.path(), title, description, ranked))
        .orElseGet(
            () ->
                frames.of(document.path(), title, description, hasDemo()).below(heading(document)));
  }

  /** Returns the way to where home lists a document. */
  private List<Link> heading(Document document) {
    String heading = document.kind() == Document.Kind.NEWS ? "news" : "pages";
    String home = Links.root(document.path()) + Links.HOME;
    return List.of(new Link(words.say("label." + heading), home + "#_" + heading));
  }

  private boolean hasDemo() {
    return evaluations.stream().anyMatch(ranked -> ranked.evaluation().demo());
  }
}
