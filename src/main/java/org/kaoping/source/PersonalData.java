package org.kaoping.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and addresses that lead to a person, as people write them: with blanks or hyphens between
 * groups, in full-width characters, with characters between that nobody sees, at the end of a line.
 * Names cannot be told from other words.
 */
public final class PersonalData {
  /** Shorter runs of digits are none of these. */
  private static final int FEWEST_DIGITS = 11;

  /** The kinds of which that is true. */
  private static final Set<Kind> NUMBERS = Set.of(Kind.RESIDENT, Kind.MOBILE, Kind.CARD);

  /** How much stands before the sign of an address at most. */
  private static final int LONGEST_NAME = 64;

  /** The fewest digits of a card's number; some behind them may be another number. */
  private static final int CARD_DIGITS = 16;

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

  /** No number is part of a longer word, of a longer number or of a fraction. */
  private static final String BEFORE = "(?<![0-9A-Za-z])(?<![0-9][.])";

  private static final String AFTER = "(?![0-9A-Za-z])(?![.][0-9])";

  private PersonalData() {}

  /** What it is. */
  public enum Kind {
    /** Source: GB 11643-1999, which takes the check digit from ISO/IEC 7064, MOD 11-2. */
    RESIDENT("[1-8]\\d{5}[ -]?(?:18|19|20)\\d{6}[ -]?\\d{3}[0-9Xx]"),
    /** Source: numbering plan of Chinese mobile networks, 11 digits from 13 to 19. */
    MOBILE("(?:(?:\\+|00)?86[ -]?)?(1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})"),
    /** Source: ISO/IEC 7812-1: first digits of travel and banking, check digit of Luhn. */
    CARD(
        "(?:[3-69]\\d|2[2-7])\\d{2}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?"
            + "|3[47]\\d{2}[ -]?\\d{6}[ -]?\\d{5}"),
    /** Source: RFC 5321, sections 4.1.2 and 4.5.3.1, as far as in use. */
    EMAIL(
        "[A-Za-z0-9._%+-]{1,"
            + LONGEST_NAME
            + "}@"
            + "[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,126}\\.[A-Za-z]{2,63}"),
    /** Source: GA 36-2018, plates of vehicles. */
    PLATE(
        "["
            + PROVINCES
            + "][A-HJ-NP-Z] ?[·•・.-]? ?(?=[A-Z]*[0-9])(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]"
            + "|[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK])(?!-[0-9])");

    private final Pattern pattern;

    Kind(String pattern) {
      boolean begins = pattern.startsWith("[" + PROVINCES); // whatever stands before
      this.pattern = Pattern.compile((begins ? "" : BEFORE) + "(?:" + pattern + ")" + AFTER);
    }

    /** Returns how much is one of something that has the form of one, 0 if nothing is. */
    private int length(String text) {
      int cut = Math.max(text.lastIndexOf(' '), text.lastIndexOf('-'));
      boolean isLonger = this == CARD && cut >= CARD_DIGITS; // with a number behind it
      return isOne(text) ? text.length() : isLonger && isOne(text.substring(0, cut)) ? cut : 0;
    }

    private boolean isOne(String text) {
      String digits = text.replaceAll("[ -]", "");
      return switch (this) {
        case RESIDENT -> isResident(digits);
        case CARD -> isLuhn(digits) && !isResident(digits);
        case EMAIL -> !text.matches("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif|css|js)"); // a@2x.png
        case MOBILE, PLATE -> true;
      };
    }
  }

  /**
   * A piece of a text.
   *
   * @param at where, in UTF-16 code units from the text's beginning
   * @param text as it is written there
   */
  public record Found(Kind kind, int at, String text) {
    /** Returns it with most of it hidden, as it may stand in a message. */
    public String masked() {
      String plain = compact(text);
      int end = kind == Kind.EMAIL ? plain.length() - plain.indexOf('@') : 2;
      int shown = Math.min(3, Math.max(1, plain.length() - end - 3));
      return plain.substring(0, shown) + "****" + plain.substring(plain.length() - end);
    }
  }

  /** Returns what two ways to write the same have in common. */
  public static String canonical(String text) {
    return compact(text).toLowerCase(Locale.ROOT);
  }

  private static String compact(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(PersonalData::plain)
        .filter(c -> c > ' ' && "-·•・".indexOf(c) < 0)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Returns what is in a text, in its order. */
  public static List<Found> in(String text) {
    Set<Kind> suspected = suspected(text);
    return suspected.isEmpty() ? List.of() : Plain.of(text).found(suspected, text);
  }

  /** Returns what it is worth to look closely for; no more than one look at each character. */
  private static Set<Kind> suspected(String text) {
    Set<Kind> suspected = EnumSet.noneOf(Kind.class);
    int digits = 0;
    int last = 0;
    char[] units = text.toCharArray(); // all are looked at, which is quicker in an array
    for (int i = 0; i < units.length; i++) {
      int c = plain(units[i]);
      if (c >= '0' && c <= '9') {
        digits++;
        if (digits == FEWEST_DIGITS) {
          suspected.addAll(NUMBERS);
        }
      } else if (c == '@') {
        suspected.add(Kind.EMAIL);
      } else if (c > ' ' && c != '-') {
        digits = 0;
        if (c >= 'A' && c <= 'Z' && PROVINCES.indexOf(last) >= 0) {
          suspected.add(Kind.PLATE);
        }
      }
      last = c == 0 ? last : c;
    }
    return suspected;
  }

  /** Returns what stands for a character: 0 for one that nobody sees, a blank for any space. */
  private static int plain(int c) {
    if (c < 0x7F) {
      return c <= ' ' ? ' ' : c;
    }
    if (c >= '！' && c <= '～') {
      return c - '！' + '!';
    }
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return c;
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.CONTROL -> 0;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          ' ';
      case Character.DASH_PUNCTUATION, Character.MATH_SYMBOL -> '-';
      case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(c, 10);
      default -> c;
    };
  }

  private static boolean isResident(String digits) {
    if (digits.length() != 18) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    try {
      LocalDate.of(
          Integer.parseInt(digits.substring(6, 10)),
          Integer.parseInt(digits.substring(10, 12)),
          Integer.parseInt(digits.substring(12, 14)));
    } catch (DateTimeException e) {
      return false;
    }
    return "10X98765432".charAt(sum % 11) == Character.toUpperCase(digits.charAt(17));
  }

  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  /** A text as it is looked through. */
  private static final class Plain {
    private final String characters;

    /** Where each of them stands in the text itself. */
    private final int[] at;

    private Plain(String characters, int[] at) {
      this.characters = characters;
      this.at = at;
    }

    static Plain of(String text) {
      StringBuilder characters = new StringBuilder(text.length());
      int[] at = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        int c = plain(text.charAt(i));
        boolean again = c == ' ' && !characters.isEmpty() && isBlankLast(characters);
        if (c != 0 && !again) {
          at[characters.length()] = i;
          characters.append((char) c);
        }
      }
      return new Plain(characters.toString(), at);
    }

    private static boolean isBlankLast(StringBuilder characters) {
      return characters.charAt(characters.length() - 1) == ' ';
    }

    List<Found> found(Set<Kind> suspected, String text) {
      List<Found> all = new ArrayList<>();
      for (Kind kind : suspected) {
        Matcher matcher = kind.pattern.matcher(characters).useTransparentBounds(true);
        int from = 0;
        while (find(kind, matcher, from)) {
          int group = matcher.groupCount();
          int length = kind.length(matcher.group(group));
          // Another number may begin within what only looked like one.
          from = length == 0 ? matcher.start() + 1 : matcher.start(group) + length;
          if (length > 0) {
            int start = at[matcher.start(group)];
            int end = at[matcher.start(group) + length - 1] + 1;
            all.add(new Found(kind, start, text.substring(start, end)));
          }
        }
      }
      all.sort(Comparator.comparing(Found::at));
      return all;
    }

    /** Finds the next; an address only where its sign is, which most texts have none or few of. */
    private boolean find(Kind kind, Matcher matcher, int from) {
      if (kind != Kind.EMAIL) {
        return matcher.find(from);
      }
      int sign = characters.indexOf('@', from);
      while (sign >= 0) {
        for (int start = Math.max(from, sign - LONGEST_NAME); start < sign; start++) {
          if (matcher.region(start, characters.length()).lookingAt()) {
            return true;
          }
        }
        sign = characters.indexOf('@', sign + 1);
      }
      return false;
    }
  }
}
