package org.kaoping.report.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kaoping.wording.Readings;

/**
 * By which keys a title stands in pieces of an index: what somebody types is the beginning of one
 * of them. The script makes the same of what is typed.
 */
final class PieceKeys {
  /** Before a whole title. */
  static final char WHOLE = '^';

  /** Before first letters of readings. */
  static final char INITIALS = '~';

  /** Before whole readings. */
  static final char READINGS = '`';

  /** Letters of a key of first letters; more do not tell names apart. */
  private static final int MOST_INITIALS = 10;

  private static final int MOST_LETTERS = 12;
  private static final int MOST_WAYS = 8;

  /** Characters of a title from which keys begin. */
  private static final int MOST_PLACES = 1000;

  private static final List<Kind> KINDS = List.of(Kind.values());

  private final Readings readings;

  PieceKeys(Readings readings) {
    this.readings = readings;
  }

  /** What keys are made of. */
  private enum Kind {
    WHOLE,
    WITHIN,
    INITIALS,
    READINGS
  }

  /**
   * Returns all keys of a title: from its beginning and from within, by how it is read, too.
   *
   * @return each with a number below 65,536 that stands for it in the title
   */
  Map<String, Integer> of(String title) {
    String plain = plain(title);
    Map<String, Integer> keys = new LinkedHashMap<>();
    add(plain, Kind.WHOLE, 0, keys);
    for (int from = 0; from < Math.min(plain.length(), MOST_PLACES); from++) {
      char c = plain.charAt(from);
      if (from > 0 && Character.isLetterOrDigit(c)) {
        add(plain, Kind.WITHIN, from, keys);
      }
      if (!readings.of(c).isEmpty()) {
        add(plain, Kind.INITIALS, from, keys);
        add(plain, Kind.READINGS, from, keys);
      }
    }
    return keys;
  }

  private void add(String plain, Kind kind, int from, Map<String, Integer> keys) {
    List<String> ways = ways(plain, kind, from);
    for (int way = 0; way < ways.size(); way++) {
      keys.putIfAbsent(
          ways.get(way), (from * MOST_WAYS + way) * KINDS.size() + KINDS.indexOf(kind));
    }
  }

  /** Returns the key of a title that a number stands for. */
  String key(String title, int number) {
    Kind kind = KINDS.get(number % KINDS.size());
    int place = number / KINDS.size();
    return ways(plain(title), kind, place / MOST_WAYS).get(place % MOST_WAYS);
  }

  private List<String> ways(String plain, Kind kind, int from) {
    return switch (kind) {
      case WHOLE -> List.of(WHOLE + plain);
      case WITHIN -> List.of(plain.substring(from));
      case INITIALS -> read(plain, from, INITIALS, MOST_INITIALS);
      case READINGS -> read(plain, from, READINGS, MOST_LETTERS);
    };
  }

  /** Returns how a title may be read from a place on; most characters are read in one way. */
  private List<String> read(String plain, int from, char kind, int most) {
    StringBuilder single = new StringBuilder().append(kind);
    int at = from;
    for (; at < plain.length() && single.length() <= most; at++) {
      char c = plain.charAt(at);
      List<String> known = readings.of(c);
      if (known.size() > 1) {
        break;
      }
      if (!known.isEmpty()) {
        single.append(known.get(0), 0, kind == INITIALS ? 1 : known.get(0).length());
      } else if (Character.isLetterOrDigit(c)) {
        single.append(c);
      }
    }
    List<String> ways = List.of(single.toString());
    for (; at < plain.length() && ways.get(0).length() <= most; at++) {
      char c = plain.charAt(at);
      Set<String> parts = new LinkedHashSet<>();
      for (String reading : readings.of(c)) {
        parts.add(kind == INITIALS ? reading.substring(0, 1) : reading);
      }
      if (parts.isEmpty() && Character.isLetterOrDigit(c)) {
        parts.add(String.valueOf(c));
      }
      ways = parts.isEmpty() ? ways : joined(ways, parts);
    }
    return ways.stream().map(way -> way.substring(0, Math.min(way.length(), most + 1))).toList();
  }

  private static List<String> joined(List<String> ways, Set<String> parts) {
    List<String> joined = new ArrayList<>();
    for (String way : ways) {
      for (String part : parts) {
        if (joined.size() < MOST_WAYS) {
          joined.add(way + part);
        }
      }
    }
    return joined;
  }

  /** Returns small letters, none of full width, each in its place. */
  static String plain(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    String small = lower.length() == title.length() ? lower : title;
    if (small.chars().noneMatch(PieceKeys::isWide)) {
      return small;
    }
    StringBuilder plain = new StringBuilder(small);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isWide(c)) {
        plain.setCharAt(i, (char) (c - 0xfee0));
      }
    }
    return plain.toString();
  }

  private static boolean isWide(int c) {
    return c >= '\uff01' && c <= '\uff5e';
  }
}
