package org.kaoping.site;

/**
 * Addresses of a page that are told from the folder of the page and not from the root of the site:
 * a page of many links becomes smaller by a tenth.
 */
final class NearAddresses {
  private static final String UP = "../";

  private NearAddresses() {}

  /**
   * Returns the page with its links into its own folders shortened.
   *
   * @param path of the page, from the site's root
   */
  static String in(String html, String path) {
    int depth = (int) path.chars().filter(c -> c == '/').count();
    String near = html;
    String shared = path;
    for (int up = 0; up < depth; up++) {
      shared = shared.substring(0, shared.lastIndexOf('/'));
      near = near.replace("href=\"" + UP.repeat(depth) + shared + "/", "href=\"" + UP.repeat(up));
    }
    return near;
  }
}
