package org.kaoping.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param lang BCP 47 tag
 * @param title of the page, for the browser's tab
 * @param description one sentence that says what the page shows
 * @param site title of the site
 * @param organisation who publishes
 * @param brand logo and colour
 * @param root relative way to the site's root, empty or ending in a slash
 * @param crumbs the way down to this page, without the page itself
 * @param banners what a reader must know first, e.g. that these are demonstration data
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
    List<Link> crumbs,
    List<String> banners,
    List<String> scripts,
    Map<String, String> t) {

  /** Returns the same with scripts, each by its address from the site's root. */
  public Frame with(List<String> addresses) {
    return new Frame(
        lang,
        title,
        description,
        site,
        organisation,
        brand,
        root,
        crumbs,
        banners,
        addresses.stream().map(root::concat).toList(),
        t);
  }
}
