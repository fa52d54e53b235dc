package org.kaoping.site;

import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links of a page within a site that has not all pages: those that lead nowhere become plain text,
 * and those that only lead go.
 */
public final class PresentLinks {
  private static final Pattern LINK =
      Pattern.compile("<a\\b([^>]*)\\bhref=\"([^\"]*)\"([^>]*)>(.*?)</a>", Pattern.DOTALL);

  private static final Pattern ONLY_LEADS = Pattern.compile("\\bclass=\"way\"");

  private PresentLinks() {}

  /**
   * Returns the page.
   *
   * @param path of the page, from the site's root
   * @param present paths of all that the site has
   */
  public static String in(String html, String path, Set<String> present) {
    Matcher links = LINK.matcher(html);
    StringBuilder page = new StringBuilder();
    while (links.find()) {
      String kept = links.group();
      if (!leadsOn(links.group(2), path, present)) {
        boolean goes = ONLY_LEADS.matcher(links.group(1) + links.group(3)).find();
        kept = goes ? "" : links.group(4);
      }
      links.appendReplacement(page, Matcher.quoteReplacement(kept));
    }
    return links.appendTail(page).toString();
  }

  /** Addresses of other sites, and of places on the same page, are no concern. */
  private static boolean leadsOn(String address, String path, Set<String> present) {
    String file = address.replaceFirst("[?#].*", "");
    if (file.isEmpty() || file.contains(":") || file.startsWith("/")) {
      return true;
    }
    String target = URI.create("/" + path).resolve(file).normalize().getPath().substring(1);
    return present.contains(target) || present.contains(target + "index.html");
  }
}
