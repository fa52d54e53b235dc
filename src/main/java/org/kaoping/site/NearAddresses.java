package org.kaoping.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses of a page that are told from the folder of the page and not from the root of the site:
 * a page of many links becomes smaller by a tenth.
 */
final class NearAddresses {
  private static final String UP = "../";
  private static final String LINK = "href=\"";

  private NearAddresses() {}

  /**
   * Shortens a page's links into its own folders where they stand, in UTF-8.
   *
   * @param path of the page, from the site's root
   * @return how long the page is then
   */
  static int in(byte[] page, int length, String path) {
    List<byte[]> folders = foldersOf(path);
    if (folders.isEmpty()) {
      return length;
    }
    int depth = folders.size();
    Sought far = new Sought(LINK + UP.repeat(depth) + path.substring(0, path.indexOf('/') + 1));
    int written = 0;
    int read = 0;
    for (int at = far.in(page, 0, length); at >= 0; at = far.in(page, read, length)) {
      int address = at + LINK.length();
      int folder = address + depth * UP.length();
      int up = 0; // ends: the outermost folder is shared
      while (!startsWith(folders.get(up), page, folder, length)) {
        up++;
      }
      int end = address + up * UP.length();
      System.arraycopy(page, read, page, written, end - read);
      written += end - read;
      read = folder + folders.get(up).length;
    }
    System.arraycopy(page, read, page, written, length - read);
    return written + length - read;
  }

  /**
   * Returns the folders that a page is in with all above, each ending in a slash, that of the page
   * first.
   */
  private static List<byte[]> foldersOf(String path) {
    List<byte[]> folders = new ArrayList<>();
    for (int end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(path.substring(0, end + 1).getBytes(StandardCharsets.UTF_8));
    }
    return folders;
  }

  private static boolean startsWith(byte[] start, byte[] page, int at, int length) {
    int end = at + start.length;
    return end <= length && Arrays.equals(page, at, end, start, 0, start.length);
  }
}
