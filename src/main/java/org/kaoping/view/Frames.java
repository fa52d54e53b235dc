package org.kaoping.view;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.page.Brand;
import org.kaoping.page.Document;
import org.kaoping.page.Frame;
import org.kaoping.page.Link;
import org.kaoping.page.Links;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.result.Evaluation;
import org.kaoping.wording.Words;

/** Makes what stands around pages. */
final class Frames {
  private final Settings settings;
  private final List<Document> general;
  private final Words words;

  /**
   * Makes frames.
   *
   * @param general prose that is about the whole site
   */
  Frames(Settings settings, List<Document> general, Words words) {
    this.settings = settings;
    this.general = general;
    this.words = words;
  }

  /**
   * Returns the frame of a page that belongs to no evaluation.
   *
   * @param demo whether the site holds demonstration data
   */
  Frame of(String path, String title, String description, boolean demo) {
    List<Link> crumbs =
        path.equals(Links.HOME) ? List.of() : List.of(new Link(words.say("home"), home(path)));
    List<String> banners = demo ? List.of(words.say("banner.site.demo")) : List.of();
    return frame(path, title, description, crumbs, banners);
  }

  /** Returns the frame of a page of an evaluation. */
  Frame of(String path, String title, String description, RankedEvaluation ranked) {
    return frame(path, title, description, crumbs(path, ranked), banners(ranked.evaluation()));
  }

  /** Returns the frame of prose about an evaluation, which may say more than its results do. */
  Frame about(String path, String title, RankedEvaluation ranked) {
    List<String> banners =
        ranked.evaluation().demo() ? List.of(words.say("banner.site.demo")) : List.of();
    return frame(path, title, title, crumbs(path, ranked), banners);
  }

  private List<Link> crumbs(String path, RankedEvaluation ranked) {
    String root = Links.root(path);
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(new Link(words.say("home"), home(path)));
    String own = Links.evaluation(ranked.evaluation().id());
    if (!path.equals(own)) {
      crumbs.add(new Link(ranked.title(), root + own));
    }
    return crumbs;
  }

  private static String home(String path) {
    return Links.root(path) + Links.HOME;
  }

  private Frame frame(
      String path, String title, String description, List<Link> crumbs, List<String> banners) {
    return new Frame(
        words.tag(),
        title,
        description,
        settings.title().orElseGet(() -> words.say("site.title")),
        settings.organisation(),
        brand(Links.root(path)),
        Links.root(path),
        way(path, words.say("label.search"), Links.SEARCH),
        general.stream().map(document -> way(path, document.title(), document.uri())).toList(),
        crumbs,
        banners,
        List.of(),
        words.labels());
  }

  private Brand brand(String root) {
    return new Brand(
        settings.logo().map(name -> root + Links.asset(name)),
        settings.accent().map(accent -> root + Links.ACCENT_STYLE));
  }

  private static Frame.Way way(String path, String text, String uri) {
    return new Frame.Way(text, Links.root(path) + uri, path.equals(uri));
  }

  /** Returns what a reader of anything about an evaluation must know first. */
  List<String> banners(Evaluation evaluation) {
    List<String> banners = new ArrayList<>();
    if (evaluation.demo()) {
      banners.add(words.say("banner.demo"));
    }
    evaluation
        .notice()
        .filter(notice -> evaluation.status() == Evaluation.Status.NOTICE)
        .ifPresent(
            notice ->
                banners.add(
                    words.say("banner.notice", words.date(notice.from()), words.date(notice.to()))
                        + notice.contact().map(c -> words.say("banner.contact", c)).orElse("")));
    if (evaluation.status() == Evaluation.Status.OPEN) {
      banners.add(words.say("banner.open"));
    }
    if (evaluation.status() == Evaluation.Status.SUPERSEDED) {
      banners.add(words.say("banner.superseded"));
    }
    return banners;
  }
}
