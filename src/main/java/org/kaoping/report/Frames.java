package org.kaoping.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.wording.Words;

/** Makes what stands around pages. */
public final class Frames {
  private final Settings settings;
  private final Optional<String> data;
  private final Drafts drafts;
  private final List<Document> general;
  private final Edition edition;
  private final Words words;

  /**
   * Makes frames.
   *
   * @param data which commit the data are from, in words; empty if that is not known
   * @param drafts whether the site shows these
   * @param general prose that is about the whole site
   * @param edition what readers are told
   */
  public Frames(
      Settings settings,
      Optional<String> data,
      Drafts drafts,
      List<Document> general,
      Edition edition,
      Words words) {
    this.settings = settings;
    this.data = data;
    this.drafts = drafts;
    this.general = general;
    this.edition = edition;
    this.words = words;
  }

  /**
   * Returns the frame of a page that belongs to no evaluation.
   *
   * @param demo whether the site holds demonstration data
   */
  public Frame of(String path, String title, String description, boolean demo) {
    List<Link> crumbs =
        path.equals(Links.HOME)
            ? List.of()
            : List.of(new Link(words.say("home"), Links.root(path) + Links.HOME));
    List<String> banners = demo ? List.of(words.say("banner.site.demo")) : List.of();
    return frame(path, title, description, crumbs, banners);
  }

  /**
   * Returns the frame of the page that servers show for any wrong address, however deep: only
   * addresses from the server's root lead on from everywhere.
   */
  public Frame notFound(String title) {
    String root = settings.baseUrl().map(Links::rootOnServer).orElse("");
    List<Link> crumbs = List.of(new Link(words.say("home"), root + Links.HOME));
    return frame(Links.NOT_FOUND, root, title, title, crumbs, List.of());
  }

  /** Returns the frame of a page of an evaluation. */
  public Frame of(String path, String title, String description, RankedEvaluation ranked) {
    return frame(path, title, description, crumbs(path, ranked), Report.banners(ranked, words));
  }

  /**
   * Returns a page of an evaluation.
   *
   * @param title for the browser's tab
   * @param description one sentence that says what the page shows
   * @param body the record that the template shows
   */
  public Page page(
      Report report, String path, String template, String title, String description, Object body) {
    return new Page(path, template, of(path, title, description, report.ranked()), body);
  }

  /** Returns the frame of prose about an evaluation, which may say more than its results do. */
  public Frame about(String path, String title, String description, RankedEvaluation ranked) {
    List<String> banners =
        ranked.evaluation().demo() ? List.of(words.say("banner.site.demo")) : List.of();
    return frame(path, title, description, crumbs(path, ranked), banners);
  }

  private List<Link> crumbs(String path, RankedEvaluation ranked) {
    String root = Links.root(path);
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(new Link(words.say("home"), root + Links.HOME));
    String own = Links.evaluation(ranked.evaluation().id());
    if (!path.equals(own)) {
      crumbs.add(new Link(ranked.title(), root + own));
    }
    return crumbs;
  }

  private Frame frame(
      String path, String title, String description, List<Link> crumbs, List<String> banners) {
    return frame(path, Links.root(path), title, description, crumbs, banners);
  }

  private Frame frame(
      String path,
      String root,
      String title,
      String description,
      List<Link> crumbs,
      List<String> banners) {
    Optional<String> mark = drafts.mark(words);
    return new Frame(
        words.tag(),
        title,
        description,
        settings.title().orElseGet(() -> words.say("site.title")),
        settings.organisation(),
        brand(root),
        root,
        new Frame.Way(words.say("label.search"), root + Links.SEARCH, path.equals(Links.SEARCH)),
        general.stream()
            .map(d -> new Frame.Way(d.title(), root + d.uri(), path.equals(d.uri())))
            .toList(),
        crumbs,
        data,
        Stream.of(mark.stream(), EditionWords.of(edition, words).stream(), banners.stream())
            .flatMap(s -> s)
            .toList(),
        mark.map(text -> new Frame.Watermark(text, root + Links.WATERMARK_STYLE)),
        List.of(),
        words.labels());
  }

  private Frame.Brand brand(String root) {
    return new Frame.Brand(
        settings.logo().map(name -> root + Links.asset(name)),
        settings.accent().map(accent -> root + Links.ACCENT_STYLE));
  }
}
