package org.kaoping.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.exact.Decimal;

/**
 * What the cell of an indicator says: {@code 1.人口监测（25分）}.
 *
 * @param text its title, without its number and points; a long text's beginning
 * @param whole the whole text where the title is only its beginning, else empty
 * @param points the points that stand behind it
 */
record CellTitle(String text, String whole, Optional<Decimal> points) {
  /** Longer texts are no titles, in characters; those of sentences end earlier. */
  private static final int LONGEST = 40;

  private static final int LONGEST_SENTENCE = 24;

  /** Latin letters are narrower: so many stand where one Chinese character does. */
  private static final int NARROWER = 2;

  private static final Pattern SENTENCE = Pattern.compile("[。；;]|\\. |\\.$");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{P}])\\s+(?=[\\p{IsHan}（(])|(?<=[\\p{IsHan}])\\s+(?=\\p{P})");
  private static final Pattern POINTS =
      Pattern.compile(
          "\\s*(?:[（(\\[]\\s*(?:共|满分)?([0-9]{1,4}(?:\\.[0-9]{1,4})?)\\s*(?:分|points?)?\\s*[）)\\]]"
              + "|(?<![扣加得记计减0-9.-])([0-9]{1,4}(?:\\.[0-9]{1,4})?)\\s*分)$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:[0-9]{1,3}(?:\\.[0-9]{1,2}){0,9}[.．、)）](?![0-9])|[（(][一二三四五六七八九十0-9]{1,3}[）)]"
              + "|[一二三四五六七八九十]{1,3}[、.．]|[①-⑳])\\s*");
  private static final Pattern CLAUSE = Pattern.compile("^[^，。；：,;:\\n]{4,40}(?=[，。；：,;:\\n])");

  /** Reads a cell that is not blank. */
  static CellTitle of(String cell) {
    String joined = BREAK.matcher(cell.strip()).replaceAll("").replaceAll("\\s+", " ").strip();
    Matcher points = POINTS.matcher(joined);
    boolean told = points.find();
    Optional<Decimal> number =
        told
            ? Optional.of(Decimal.of(points.group(1) == null ? points.group(2) : points.group(1)))
            : Optional.empty();
    String named = told ? joined.substring(0, points.start()) : joined;
    String bare = NUMBER.matcher(named).replaceFirst("").strip();
    String title = bare.isEmpty() ? joined : bare;
    int longest =
        (SENTENCE.matcher(title).find() ? LONGEST_SENTENCE : LONGEST)
            * (HAN.matcher(title).find() ? 1 : NARROWER);
    return title.length() <= longest
        ? new CellTitle(withoutEnd(title), "", number)
        : new CellTitle(beginning(title), cell.strip(), number);
  }

  /** Returns a title that is taken from a criterion, or another one where there is none. */
  static CellTitle ofCriterion(List<String> texts, String otherwise) {
    String title = texts.isEmpty() ? otherwise : of(texts.get(texts.size() - 1)).text();
    return new CellTitle(title, "", Optional.empty());
  }

  private static String withoutEnd(String title) {
    String bare = title.replaceFirst("[。；;，,：:]+$", "");
    return bare.isEmpty() ? title : bare;
  }

  private static String beginning(String text) {
    Matcher clause = CLAUSE.matcher(text);
    if (clause.find()) {
      return clause.group().strip();
    }
    int end =
        text.offsetByCodePoints(
            0, Math.min(LONGEST_SENTENCE, text.codePointCount(0, text.length())));
    return text.substring(0, end).strip() + "…";
  }
}
