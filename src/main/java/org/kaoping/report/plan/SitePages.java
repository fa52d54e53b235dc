package org.kaoping.report.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoping.draw.Accent;
import org.kaoping.draw.Lettering;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.ChartLook;
import org.kaoping.report.Document;
import org.kaoping.report.Drafts;
import org.kaoping.report.Edition;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Page;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.Settings;
import org.kaoping.report.SiteFile;
import org.kaoping.report.home.HomeMaker;
import org.kaoping.report.home.OwnMaker;
import org.kaoping.report.notice.NoticeFiles;
import org.kaoping.report.notice.NoticePages;
import org.kaoping.report.notice.Paper;
import org.kaoping.report.search.SearchIndex;
import org.kaoping.report.search.SearchMaker;
import org.kaoping.source.EditorSchemas;
import org.kaoping.wording.Words;

/**
 * All pages of a site. Each is made when it is asked for, so that no more of them are in memory
 * than are being rendered.
 */
public final class SitePages {
  private final Settings settings;
  private final Drafts drafts;
  private final Edition edition;
  private final List<Report> reports;
  private final List<Document> documents;
  private final Words words;
  private final Frames frames;
  private final NoticePages notices;
  private final List<EvaluationPages> pages = new ArrayList<>();
  private final SearchIndex index;

  /**
   * Evaluations as readers are told of them.
   *
   * @param drafts whether these are among the evaluations and documents
   * @param evaluations those to show
   * @param history of those evaluations
   * @param edition what readers are told
   */
  public record Results(
      Drafts drafts, List<RankedEvaluation> evaluations, History history, Edition edition) {}

  /**
   * What stands beside them.
   *
   * @param documents of {@code content/}, notices among them
   * @param papers the documents of the notices
   * @param noticeFiles what those are there in beside their pages
   */
  public record Prose(List<Document> documents, List<Paper> papers, NoticeFiles noticeFiles) {
    public static final Prose NONE = new Prose(List.of(), List.of(), NoticeFiles.NONE);
  }

  /**
   * Plans them.
   *
   * @param words in the language of the settings
   * @param data which commit the data are from, in words; empty if that is not known
   * @param lettering for charts of pixels, if they are wanted
   * @param packs gives the package of an evaluation, if it is to have one
   */
  public SitePages(
      Settings settings,
      Words words,
      Optional<String> data,
      Results results,
      Prose prose,
      Optional<Lettering> lettering,
      Function<RankedEvaluation, Optional<SiteFile>> packs) {
    this.settings = settings;
    this.drafts = results.drafts();
    this.edition = results.edition();
    this.words = words;
    this.index = new SearchIndex(this::found, words);
    ChartLook look = new ChartLook(settings.accent(), lettering);
    this.reports =
        results.evaluations().stream()
            .sorted(Comparator.comparing(RankedEvaluation::title, words.byName()))
            .map(
                ranked ->
                    new Report(
                        ranked,
                        results.history(),
                        words,
                        look,
                        settings.publicFiles(),
                        drafts,
                        edition,
                        packs.apply(ranked)))
            .toList();
    this.documents =
        prose.documents().stream()
            .sorted(
                Comparator.comparing(Document::order)
                    .thenComparing(Document::title, words.byName())
                    .thenComparing(Document::path))
            .toList();
    this.frames =
        new Frames(
            settings,
            data,
            drafts,
            this.documents.stream().filter(Document::isGeneral).toList(),
            edition,
            words);
    this.notices = new NoticePages(prose.papers(), prose.noticeFiles(), words, frames);
    for (Report report : reports) {
      List<Document> beside =
          this.documents.stream().filter(document -> isAbout(document, report)).toList();
      List<Paper> about =
          prose.papers().stream()
              .filter(paper -> paper.notice().ranked().evaluation().id().equals(report.id()))
              .toList();
      pages.add(new EvaluationPages(report, beside, about, frames));
    }
  }

  /** Notices are about one evaluation, other prose about all that the same scheme has. */
  private boolean isAbout(Document document, Report report) {
    return subject(document)
        .filter(
            subject ->
                document.isNotice()
                    ? subject.id().equals(report.id())
                    : subject.scheme().id().equals(report.scheme().id()))
        .isPresent();
  }

  /** Returns the pages that belong to no evaluation alone. */
  public List<PlannedPage> general() {
    List<PlannedPage> general = new ArrayList<>();
    general.add(PlannedPage.of(Links.HOME, this::home));
    general.add(PlannedPage.of(Links.SEARCH, this::search));
    general.add(PlannedPage.of(Links.NOT_FOUND, this::notFound));
    general.add(PlannedPage.of(Links.SITEMAP, this::sitemap));
    for (Document document : documents) {
      if (!document.isNotice()) {
        general.add(PlannedPage.of(document.path(), () -> maker(document).page(frames, hasDemo())));
      }
    }
    general.addAll(notices.pages());
    return general;
  }

  /** Returns the pages and files of each evaluation. */
  public List<EvaluationPages> evaluations() {
    return pages;
  }

  /** Returns the files beside the pages that belong to no evaluation, without {@link #pieces}. */
  public List<SiteFile> files() {
    List<SiteFile> files = new ArrayList<>();
    files.add(index.file());
    files.add(SearchIndex.texts(reports, articles(), words));
    settings.accent().map(AccentStyle::file).ifPresent(files::add);
    drafts.mark(words).map(WatermarkStyle::file).ifPresent(files::add);
    for (String kind : EditorSchemas.KINDS) {
      files.add(
          SiteFile.Text.of(
              Links.schema(kind), () -> EditorSchemas.text(kind, settings.language())));
    }
    return files;
  }

  /** Returns the pieces of the search's index, if it has any; it takes a while to tell them. */
  public List<SiteFile> pieces() {
    return index.pieces();
  }

  private List<Entry> found() {
    return Stream.concat(
            pages.stream().flatMap(EvaluationPages::entries),
            documents.stream().flatMap(document -> maker(document).entries()))
        .toList();
  }

  /** Returns the texts of all articles. */
  private List<Entry> articles() {
    return documents.stream().flatMap(document -> maker(document).text().stream()).toList();
  }

  private ProseMaker maker(Document document) {
    return new ProseMaker(document, subject(document), words);
  }

  /** Returns the evaluation that a document is about. */
  private Optional<Report> subject(Document document) {
    return reports.stream()
        .filter(report -> document.evaluation().equals(Optional.of(report.id())))
        .findFirst();
  }

  private Page home() {
    String title = settings.title().orElseGet(() -> words.say("site.title"));
    if (edition.audience() != Edition.Audience.EVERYBODY) {
      return new Page(
          Links.HOME,
          "own.ftlh",
          frames.of(Links.HOME, title, words.say("home.description"), hasDemo()),
          OwnMaker.page(title, reports, documents));
    }
    return new Page(
        Links.HOME,
        "home.ftlh",
        frames
            .of(Links.HOME, title, words.say("home.description"), hasDemo())
            .with(Links.SEARCH_SCRIPTS),
        new HomeMaker(words).page(title, searchHint(), reports, documents));
  }

  private Page search() {
    String title = words.say("label.search");
    return new Page(
        Links.SEARCH,
        "search.ftlh",
        frames
            .of(Links.SEARCH, title, words.say("search.description"), hasDemo())
            .with(Links.SEARCH_SCRIPTS),
        new SearchMaker(words).page(searchHint(), reports));
  }

  private String searchHint() {
    return words.say(index.isFoundByReading() ? "search.hint.chinese" : "search.hint");
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

  private boolean hasDemo() {
    return reports.stream().anyMatch(report -> report.ranked().evaluation().demo());
  }

  /**
   * The addresses of all pages, for search engines.
   *
   * @param urls absolute where the base URL is known, else from the root
   */
  public record Sitemap(List<String> urls) {}

  /** The style sheet that puts a site's own accent in the place of the built-in one. */
  static final class AccentStyle {
    private AccentStyle() {}

    static SiteFile.Text file(Accent accent) {
      return SiteFile.Text.of(
          Links.ACCENT_STYLE,
          () ->
              String.format(
                  Locale.ROOT,
                  """
                  :root { --link: %s; --own: %s; }
                  @media screen and (prefers-color-scheme: dark) {
                    :root { --link: %s; --own: %s; }
                  }
                  """,
                  accent.light(),
                  accent.lightOwn(),
                  accent.dark(),
                  accent.darkOwn()));
    }
  }
}
