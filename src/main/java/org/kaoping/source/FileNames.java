package org.kaoping.source;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Phrase;

/**
 * Names that every system can hold on which a workspace or its site may come to lie. Source:
 * Microsoft, “Naming Files, Paths, and Namespaces”; POSIX, {@code NAME_MAX}.
 */
public final class FileNames {
  /** File systems take 255 bytes, and a page's name may be five longer than its document's. */
  private static final int LONGEST = 250;

  /** macOS takes 1,024 for a whole path, in which where the workspace lies counts, too. */
  private static final int LONGEST_PATH = 900;

  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])(\\..*)?");

  private static final Pattern REFUSED = Pattern.compile("[<>:\"|?*\\\\]|\\p{Cc}");

  private FileNames() {}

  /** Says what about a name some systems cannot hold, if anything. */
  public static Optional<Phrase> problem(String name) {
    if (name.indexOf('\uFFFD') >= 0) {
      return Optional.of(Phrase.of("name.undecodable"));
    }
    Matcher refused = REFUSED.matcher(name);
    if (refused.find()) {
      char found = refused.group().charAt(0);
      return Optional.of(
          found < ' ' || found > '~'
              ? Phrase.of("name.control", LookAlikes.named(found))
              : Phrase.of("name.character", String.valueOf(found)));
    }
    if (RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of(Phrase.of("name.reserved"));
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return Optional.of(Phrase.of(name.endsWith(".") ? "name.dot" : "name.space"));
    }
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    return bytes > LONGEST
        ? Optional.of(Phrase.of("name.long", String.valueOf(bytes), String.valueOf(LONGEST)))
        : Optional.empty();
  }

  /** Says whether a path, from a workspace on, is longer than some systems can hold. */
  static boolean isTooLong(String path) {
    return path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH;
  }

  /** Says how much too long a path is, from a workspace on, if it is. */
  public static Optional<Phrase> pathProblem(String path) {
    int bytes = path.getBytes(StandardCharsets.UTF_8).length;
    return isTooLong(path)
        ? Optional.of(Phrase.of("name.path", String.valueOf(bytes), String.valueOf(LONGEST_PATH)))
        : Optional.empty();
  }

  /** Returns what names have in common that some systems take for the same. */
  public static String folded(String name) {
    return Normalizer.normalize(
        Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT),
        Normalizer.Form.NFC);
  }
}
