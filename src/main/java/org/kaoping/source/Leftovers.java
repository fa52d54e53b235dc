package org.kaoping.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** What editors, systems and archivers leave in folders; nobody put it there. */
public final class Leftovers {
  private static final Pattern NAMES =
      Pattern.compile(
          // editors: Vim, Emacs, Kate, JetBrains, GNOME
          "\\..*\\.sw[a-z]|4913|.*~|#.*#|\\.#.*|.*\\.kate-swp|.*___jb_(tmp|old)___|\\.goutputstream-.*"
              // offices
              + "|~\\$.*|\\.~lock\\..*#"
              // systems and their file servers
              + "|\\.ds_store|\\._.*|\\.(apple.*|fseventsd|spotlight-v100|trashes|trash-.*|directory)"
              + "|desktop\\.ini|(eh)?thumbs\\.db|\\.nfs.*|\\.fuse_hidden.*"
              // archives
              + "|__macosx");

  private Leftovers() {}

  /** Says whether a file or folder of this name was left behind. */
  public static boolean is(String name) {
    return NAMES.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** Says whether a path with forward slashes leads to or through something left behind. */
  public static boolean isIn(String path) {
    for (String name : path.split("/", -1)) {
      if (is(name)) {
        return true;
      }
    }
    return false;
  }
}
