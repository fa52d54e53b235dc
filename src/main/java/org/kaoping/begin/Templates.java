package org.kaoping.begin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Language;

/** Texts of new files, with places such as {@code @id@}. */
final class Templates {
  private static final Pattern PLACE = Pattern.compile("@([a-z]+)@");
  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ()（）-]*");
  private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

  private final Language language;

  Templates(Language language) {
    this.language = language;
  }

  /** Returns a template as it is. */
  String text(String name) {
    String file = language.tag() + "/" + name;
    try (InputStream in = Templates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no template " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Returns a template with its places filled. */
  String text(String name, Map<String, String> values) {
    return PLACE
        .matcher(text(name))
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }

  /** Returns a text as a value in YAML, in quotes where it could be taken for something else. */
  static String scalar(String text) {
    String plain = text.strip();
    return PLAIN.matcher(plain).matches() && !WORD.matcher(plain).matches()
        ? plain
        : "'" + plain.replace("'", "''") + "'";
  }
}
