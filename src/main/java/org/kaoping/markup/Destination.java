package org.kaoping.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where links may lead. */
final class Destination {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SCHEME = Pattern.compile("([^/?#:]*):.*", Pattern.DOTALL);
  private static final Pattern MARKDOWN_FILE = Pattern.compile("([^?#]*)\\.md((?:[?#].*)?)");

  private Destination() {}

  static boolean isSafe(String destination) {
    Matcher scheme = SCHEME.matcher(destination);
    if (scheme.matches()) {
      return isPlain(destination) && SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }
    return isRelative(destination);
  }

  /** True of paths below or beside the page and of anchors in it; the site may lie anywhere. */
  static boolean isRelative(String destination) {
    return isPlain(destination)
        && !destination.startsWith("/")
        && !SCHEME.matcher(destination).matches();
  }

  /** Returns the address of the page that is made of a relative {@code *.md}, or the same. */
  static String ofPage(String destination) {
    Matcher file = MARKDOWN_FILE.matcher(destination);
    return isRelative(destination) && file.matches()
        ? file.group(1) + ".html" + file.group(2)
        : destination;
  }

  /** Browsers drop control characters and read a backslash as a slash: both can hide a scheme. */
  private static boolean isPlain(String destination) {
    return destination.equals(destination.strip())
        && destination.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\');
  }
}
