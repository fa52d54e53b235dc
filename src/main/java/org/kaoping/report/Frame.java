package org.kaoping.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands around every page.
 *
 * @param lang BCP 47 tag
 * @param title of the page, for the browser's tab
 * @param description one sentence that says what the page shows
 * @param site title of the site
 * @param organisation who publishes
 * @param brand logo and colour
 * @param root way to the site's root, empty or ending in a slash; relative, but for the page for
 *     wrong addresses where it is known
 * @param search the way to the page that finds others
 * @param general ways to the prose that is about the whole site, may be empty
 * @param crumbs the way down to this page, without the page itself, whose heading follows
 * @param data which commit the data are from, in words; empty if that is not known
 * @param banners what a reader must know first, e.g. that these are demonstration data
 * @param watermark what stands behind all that it shows, faint and repeated, if anything does
 * @param scripts the page's own, by their way from the page; none is needed to read it
 * @param t fixed texts by key
 */
public record Frame(
    String lang,
    String title,
    String description,
    String site,
    Optional<String> organisation,
    Brand brand,
    String root,
    Way search,
    List<Way> general,
    List<Link> crumbs,
    Optional<String> data,
    List<String> banners,
    Optional<Watermark> watermark,
    List<String> scripts,
    Map<String, String> t) {

  /**
   * A way that every page has.
   *
   * @param here whether it leads to this page
   */
  public record Way(String text, String href, boolean here) {}

  /** Returns the same with scripts, each by its address from the site's root. */
  public Frame with(List<String> addresses) {
    return with(crumbs, addresses.stream().map(root::concat).toList());
  }

  /** Returns the same further down: below these, too. */
  public Frame below(List<Link> further) {
    return with(Stream.concat(crumbs.stream(), further.stream()).toList(), scripts);
  }

  private Frame with(List<Link> otherCrumbs, List<String> otherScripts) {
    return new Frame(
        lang,
        title,
        description,
        site,
        organisation,
        brand,
        root,
        search,
        general,
        otherCrumbs,
        data,
        banners,
        watermark,
        otherScripts,
        t);
  }

  /**
   * What stands behind a page.
   *
   * @param style way to the style sheet that puts it there
   */
  public record Watermark(String text, String style) {}

  /**
   * What makes a site its organisation's own, by its way from a page.
   *
   * @param logo a picture that stands for the organisation
   * @param style a style sheet with the organisation's colour
   */
  public record Brand(Optional<String> logo, Optional<String> style) {}
}
