package org.kaoping.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.exact.Decimal;

/**
 * A number, date or name that a person reads without trouble and the language does not.
 *
 * @param what which character or way of writing is not one of the language
 * @param right how the same is written here
 */
record Slip(Phrase what, String right) {
  /** Ways of writing numbers and dates that are common elsewhere. */
  private enum Way {
    THOUSANDS("-?[0-9]{1,3}([ ,'])[0-9]{3}(?:\\1[0-9]{3})*(?:\\.[0-9]+)?%?"),
    UNDERSCORE("-?[0-9]+_[0-9_]+(?:\\.[0-9]+)?%?"),
    COMMA("-?[0-9]+,[0-9]+%?"),
    PLUS("\\+([0-9]+(?:\\.[0-9]+)?%?)"),
    POINT("(-?)(\\.[0-9]+%?)"),
    LAST_POINT("-?[0-9]+\\.%?"),
    ABOUT("(?:约|大约|近|[≈~<>≤≥]) *(-?[0-9]+(?:\\.[0-9]+)?%?)"),
    EXPONENT("-?[0-9]+(?:\\.[0-9]+)?[eE][+-]?[0-9]{1,2}"),
    HEXADECIMAL("0[xX]([0-9a-fA-F]{1,8})"),
    BLANK("-?[0-9]+(?:\\.[0-9]+)? +%"),
    /** Not a numeral such as 万, which would make it another number. */
    UNIT("(-?[0-9]+(?:\\.[0-9]+)?) *(?!\\p{IsHan}?[十百千万亿])\\p{IsHan}{1,2}"),
    TRUE("(?i)yes|y|on|是|对|有|√|✓|✔"),
    FALSE("(?i)no|n|off|否|不是|无|没有|×|✗|✘"),
    DATE("([0-9]{4}) *[-/.年] *([0-9]{1,2}) *[-/.月] *([0-9]{1,2}) *日?");

    private final Pattern form;

    Way(String form) {
      this.form = Pattern.compile(form);
    }

    Optional<Slip> of(String text) {
      Matcher found = form.matcher(text);
      return found.matches()
          ? Optional.of(
              new Slip(Phrase.of("slip." + name().toLowerCase(Locale.ROOT), text), right(found)))
          : Optional.empty();
    }

    private String right(MatchResult found) {
      String text = found.group();
      return switch (this) {
        case THOUSANDS, UNDERSCORE -> text.replaceAll("[ ,'_]", "");
        case COMMA -> text.replace(',', '.');
        case PLUS, ABOUT, UNIT -> found.group(1);
        case POINT -> found.group(1) + "0" + found.group(2);
        case LAST_POINT -> text.replace(".", "");
        case EXPONENT -> Decimal.of(text).toString();
        case HEXADECIMAL -> Long.toString(Long.parseLong(found.group(1), 16));
        case BLANK -> text.replace(" ", "");
        case TRUE, FALSE -> name().toLowerCase(Locale.ROOT);
        case DATE -> found.group(1) + "-" + two(found.group(2)) + "-" + two(found.group(3));
      };
    }

    private static String two(String digits) {
      return digits.length() < 2 ? "0" + digits : digits;
    }
  }

  /** Returns what may be meant by a text, the nearest first; nothing where nothing is odd. */
  static Stream<Slip> all(String text) {
    String plain = LookAlikes.plain(text).strip();
    String bare = plain.replaceAll("^[\"']|[\"']$", "");
    Stream<Slip> ways = Stream.of(Way.values()).flatMap(way -> way.of(bare).stream());
    return LookAlikes.first(text)
        .map(
            c -> {
              Phrase what = Phrase.of("slip.character", LookAlikes.named(c));
              return Stream.concat(Stream.of(plain, bare).distinct(), ways.map(Slip::right))
                  .map(right -> new Slip(what, right));
            })
        .orElse(ways);
  }
}
