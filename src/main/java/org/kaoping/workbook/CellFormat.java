package org.kaoping.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.exact.Decimal;

/**
 * How a cell shows a number.
 *
 * @param kind what it shows
 * @param sections for positive numbers, negative ones and zero, as far as they are laid down
 */
record CellFormat(Kind kind, List<Section> sections) {
  /** What a format shows. */
  enum Kind {
    /** As the program likes. */
    GENERAL,
    NUMBER,
    PERCENT,
    DATE,
    TIME,
    DATE_TIME
  }

  static final CellFormat GENERAL = new CellFormat(Kind.GENERAL, List.of());

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*]");
  private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)]");
  private static final Pattern DAYS = Pattern.compile("(?i)[yd]|m{3,}");
  private static final Pattern HOURS = Pattern.compile("(?i)[hs]|AM/PM|A/P");
  private static final Pattern DIGITS =
      Pattern.compile("([#0?,]*[#0?])?(?:\\.([0#?]*))?(,*)(.*)", Pattern.DOTALL);

  /** Formats that have a number and are not written down; those of dates in China, too. */
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "yyyy/m/d h:mm"),
          Map.entry(32, "h:mm"),
          Map.entry(33, "h:mm:ss"),
          Map.entry(34, "h:mm"),
          Map.entry(35, "h:mm:ss"),
          Map.entry(37, "#,##0;(#,##0)"),
          Map.entry(38, "#,##0;(#,##0)"),
          Map.entry(39, "#,##0.00;(#,##0.00)"),
          Map.entry(40, "#,##0.00;(#,##0.00)"),
          Map.entry(45, "mm:ss"),
          Map.entry(55, "h:mm"),
          Map.entry(56, "h:mm:ss"));

  CellFormat {
    sections = List.copyOf(sections);
  }

  /** Returns a format by its number. */
  static CellFormat builtIn(int id) {
    boolean date = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36;
    boolean chinese = id >= 50 && id <= 58 && !BUILT_IN.containsKey(id);
    return date || chinese
        ? new CellFormat(Kind.DATE, List.of())
        : of(BUILT_IN.getOrDefault(id, "General"));
  }

  /** Reads a format as workbooks write it. What is not known is shown as the program likes. */
  static CellFormat of(String code) {
    if (ELAPSED.matcher(code).find()) {
      return GENERAL;
    }
    String bare = QUOTED.matcher(code).replaceAll("");
    if (bare.toLowerCase(Locale.ROOT).contains("general") || bare.contains("@")) {
      return GENERAL;
    }
    boolean days = DAYS.matcher(bare).find();
    if (days || HOURS.matcher(bare).find()) {
      boolean hours = HOURS.matcher(bare).find();
      return new CellFormat(days ? hours ? Kind.DATE_TIME : Kind.DATE : Kind.TIME, List.of());
    }
    List<Section> sections = new ArrayList<>();
    for (String section : split(code)) {
      sections.add(Section.of(section));
    }
    boolean known = sections.stream().allMatch(Section::known);
    Kind kind = bare.contains("%") ? Kind.PERCENT : Kind.NUMBER;
    return new CellFormat(kind, known ? sections : List.of());
  }

  private static List<String> split(String code) {
    List<String> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      quoted ^= c == '"';
      if (c == ';' && !quoted) {
        sections.add(section.toString());
        section.setLength(0);
      } else {
        section.append(c);
        if (c == '\\' && !quoted && i + 1 < code.length()) {
          section.append(code.charAt(++i));
        }
      }
    }
    sections.add(section.toString());
    return sections;
  }

  /** Returns what is shown of a number. */
  String shown(Decimal number) {
    if (sections.isEmpty()) {
      return new Cell.Value.Numeric(number, kind == Kind.PERCENT).written();
    }
    int last = Math.min(sections.size(), 3) - 1;
    int chosen = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
    boolean own = chosen == 1 && last >= 1;
    Section section = sections.get(chosen <= last ? chosen : 0);
    boolean minus = number.signum() < 0 && !own;
    return section.shown(minus || own ? number.negated() : number, minus);
  }

  /**
   * How a number is written.
   *
   * @param known whether this program can show it so
   * @param before what stands before its digits, and {@code after} behind them
   * @param whole how many digits at least stand before the point
   * @param least how many digits at least stand behind the point, and {@code most} at most
   * @param digits whether the number is shown at all
   */
  record Section(
      boolean known,
      String before,
      String after,
      boolean percent,
      boolean grouped,
      boolean digits,
      int whole,
      int least,
      int most) {

    static Section of(String code) {
      StringBuilder before = new StringBuilder();
      StringBuilder places = new StringBuilder();
      StringBuilder after = new StringBuilder();
      boolean percent = false;
      boolean known = true;
      for (int i = 0; i < code.length(); i++) {
        char c = code.charAt(i);
        StringBuilder literal = places.isEmpty() ? before : after;
        if (c == '"' || c == '[') {
          int end = code.indexOf(c == '"' ? '"' : ']', i + 1);
          int to = end < 0 ? code.length() : end;
          String inner = code.substring(i + 1, to);
          literal.append(c == '"' ? inner : currency(inner));
          known &= c == '"' || !inner.matches("[<>=].*");
          i = to;
        } else if (c == '\\' && i + 1 < code.length()) {
          literal.append(code.charAt(++i));
        } else if ((c == '_' || c == '*') && i + 1 < code.length()) {
          i++;
        } else if ("#0?,.".indexOf(c) >= 0) {
          known &= after.isEmpty();
          places.append(c);
        } else {
          percent |= c == '%';
          known &= "Ee/".indexOf(c) < 0;
          literal.append(c);
        }
      }
      Matcher form = DIGITS.matcher(places);
      String whole = form.matches() && form.group(1) != null ? form.group(1) : "";
      String decimals = form.matches() && form.group(2) != null ? form.group(2) : "";
      known &= form.matches() && form.group(3).isEmpty() && form.group(4).isEmpty();
      return new Section(
          known,
          before.toString(),
          after.toString(),
          percent,
          whole.contains(","),
          !places.isEmpty(),
          count(whole),
          count(decimals),
          decimals.length());
    }

    /** Returns the sign of a currency, as in {@code [$¥-804]}; colours and languages show none. */
    private static String currency(String bracket) {
      int end = bracket.indexOf('-') < 0 ? bracket.length() : bracket.indexOf('-');
      return bracket.startsWith("$") ? bracket.substring(1, Math.max(1, end)) : "";
    }

    private static int count(String places) {
      return (int) places.chars().filter(c -> c == '0').count();
    }

    String shown(Decimal number, boolean minus) {
      Decimal scaled = percent ? number.times(Decimal.HUNDRED) : number;
      String text = scaled.rounded(most).toString();
      int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
      StringBuilder front = new StringBuilder(text.substring(0, point));
      StringBuilder back = new StringBuilder(text.substring(Math.min(point + 1, text.length())));
      if (whole == 0 && front.toString().equals("0") && most > 0) {
        front.setLength(0);
      }
      while (front.length() < whole) {
        front.insert(0, '0');
      }
      for (int i = front.length() - 3; grouped && i > 0; i -= 3) {
        front.insert(i, ',');
      }
      while (back.length() < least) {
        back.append('0');
      }
      String shown = front + (back.isEmpty() ? "" : "." + back);
      boolean zero = shown.chars().noneMatch(c -> c >= '1' && c <= '9');
      return (minus && digits && !zero ? "-" : "") + before + (digits ? shown : "") + after;
    }
  }
}
