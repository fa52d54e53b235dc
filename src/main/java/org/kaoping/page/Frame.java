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
 * @param root relative way to the site's root, empty or ending in a slash
 * @param crumbs the way down to this page, without the page itself
 * @param banners what a reader must know first, e.g. that these are demonstration data
 * @param t fixed texts by key
 */
public record Frame(
    String lang,
    String title,
    String description,
    String site,
    Optional<String> organisation,
    String root,
    List<Link> crumbs,
    List<String> banners,
    Map<String, String> t) {}
