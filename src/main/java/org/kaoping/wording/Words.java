package org.kaoping.wording;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.rule.Bound;

/** The words, numbers and dates of pages in one language. */
public final class Words {
  private static final String MINUS = "\u2212";
  private static final Pattern SPACE_BESIDE_HAN =
      Pattern.compile("(?<=[\\p{IsHan}×÷]) (?=\\S)|(?<=\\S) (?=[\\p{IsHan}×÷])");

  private final Messages messages;
  private final Language language;
  private final Map<String, String> labels;
  private final Map<Language, Comparator<String>> orders = new ConcurrentHashMap<>();

  private Words(Messages messages, Language language) {
    this.messages = messages;
    this.language = language;
    this.labels =
        messages.keys().stream()
            .filter(key -> key.startsWith("label."))
            .collect(
                Collectors.toMap(
                    key -> key.substring("label.".length()),
                    messages::text,
                    (a, b) -> a,
                    LinkedHashMap::new));
  }

  public static Words of(Language language) {
    return new Words(Messages.of(Words.class, language), language);
  }

  /** Returns the language's BCP 47 tag. */
  public String tag() {
    return language.tag();
  }

  /** Says whether these are Chinese. */
  public boolean isChinese() {
    return language == Language.CHINESE;
  }

  /** Returns the tag of the language that a text is mostly in, if that is the other one. */
  public Optional<String> otherTag(String text) {
    Language other = TextLanguage.of(text);
    return other == language ? Optional.empty() : Optional.of(other.tag());
  }

  /** Returns the fixed texts of templates, by key without {@code label.}. */
  public Map<String, String> labels() {
    return labels;
  }

  /** Returns all that is said on pages, with places for what is put in. */
  public List<String> texts() {
    return messages.keys().stream().map(messages::text).toList();
  }

  public String say(String key, Object... arguments) {
    return messages.say(key, arguments);
  }

  /** Returns a number, of one that has no end about how much it is. */
  public String number(Fraction number, boolean percent) {
    Decimal shown = number.shown(Bound.SHOWN);
    String text = number(shown) + (percent ? "%" : "");
    return number.equals(Fraction.of(shown)) ? text : say("about", text);
  }

  /** Returns {@link #number} with its sign, also a plus. */
  public String signed(Fraction number) {
    Decimal shown = number.shown(Bound.SHOWN);
    return number.equals(Fraction.of(shown)) ? signed(shown) : say("about", signed(shown));
  }

  /** Returns a number as it is, with a real minus sign: {@code −1.2}. */
  public String number(Decimal number) {
    return number.toString().replace("-", MINUS);
  }

  /** Returns a number as it stands behind a sign of arithmetic: {@code (−1.2)}. */
  String term(Decimal number) {
    String text = number(number);
    return number.signum() < 0 ? say("working.brackets", text) : text;
  }

  /** Returns numbers as they are added up: {@code −1 + 4 + (−1.2)}. */
  String sum(List<Decimal> numbers) {
    StringBuilder all = new StringBuilder();
    for (Decimal each : numbers) {
      all.append(all.isEmpty() ? number(each) : " + " + term(each));
    }
    return all.toString();
  }

  /** Returns a number of points with the word: {@code 4 points}. */
  public String points(Decimal points) {
    return say("points", number(points));
  }

  /** Returns a number of points with the word and exactly so many digits: {@code 4.00 points}. */
  public String points(Decimal points, int decimals) {
    return say("points", fixed(points, decimals));
  }

  /**
   * Returns a number with exactly so many digits: {@code 96.50}. What is not 0 has as many more as
   * it takes not to look like it.
   */
  public String fixed(Decimal number, int decimals) {
    int digits = decimals;
    while (number.signum() != 0 && number.rounded(digits).signum() == 0) {
      digits++;
    }
    return number.fixed(digits).replace("-", MINUS);
  }

  /** Returns {@link #fixed} with its sign, also a plus. */
  public String fixedSigned(Decimal number, int decimals) {
    return (number.isPositive() ? "+" : "") + fixed(number, decimals);
  }

  /** Returns {@link #fixed} without its sign. */
  public String size(Decimal number, int decimals) {
    return fixed(number.signum() < 0 ? number.negated() : number, decimals);
  }

  /** Returns a sum of money to the cent: {@code 52,310.07}. */
  public String money(Decimal sum) {
    return fixed(sum, 2).replaceAll("(?<=[0-9])(?=([0-9]{3})+\\.)", ",");
  }

  /** Returns a number with its sign, also a plus: {@code +0.5}, {@code −1}, {@code 0}. */
  public String signed(Decimal number) {
    return (number.isPositive() ? "+" : "") + number(number);
  }

  /** Returns 2022年12月28日 or 28 December 2022. */
  public String date(LocalDate date) {
    return switch (language) {
      case CHINESE ->
          date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
      case ENGLISH -> date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    };
  }

  /** Returns 2024年3月 or March 2024. */
  public String month(int year, int month) {
    return switch (language) {
      case CHINESE -> year + "年" + month + "月";
      case ENGLISH -> Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
    };
  }

  /**
   * Returns the order of names in this language: Chinese ones by pinyin, figures by value. It is
   * made when first asked for, which takes a while; may be used by several threads.
   */
  public Comparator<String> byName() {
    return (one, other) -> orders.computeIfAbsent(language, NameOrder::of).compare(one, other);
  }

  /** Returns a text without the full stop at its end, where other words follow. */
  public String unended(String text) {
    return text.replaceFirst("[。．.；;]+$", "");
  }

  /** Returns phrases behind each other. */
  public String join(List<String> phrases) {
    return String.join(say("separator"), phrases);
  }

  /** Returns sentences one behind the other. */
  public String sentences(List<String> sentences) {
    return String.join(isChinese() ? "" : " ", sentences);
  }

  /** Returns phrases as one text that stands by itself: it begins with a capital, if in Latin. */
  public String sentence(List<String> phrases) {
    return sentence(join(phrases));
  }

  /** Returns a phrase as a text that stands by itself. */
  public String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /**
   * Returns a text as it is set on paper: in Chinese, without the spaces that part figures and
   * characters on screens.
   */
  public String compact(String text) {
    return isChinese() ? SPACE_BESIDE_HAN.matcher(text).replaceAll("") : text;
  }

  /** Returns a text cut where a line may end: behind words, with the punctuation that follows. */
  public List<String> phrases(String text) {
    return Phrases.of(text, language);
  }

  /** Returns a list in words: 甲、乙 or A, B. */
  public String list(List<String> items) {
    return String.join(isChinese() ? "、" : ", ", items);
  }

  /** How names are put in order. */
  static final class NameOrder {
    private NameOrder() {}

    /**
     * Returns the order of a language, in which no two different names are equal. Chinese
     * characters stand in the order of their pinyin in both languages: before Latin letters in
     * Chinese, behind them in English.
     */
    static Comparator<String> of(Language language) {
      Collator collator = Collator.getInstance(ULocale.forLanguageTag(tag(language))).freeze();
      Comparator<String> order = collator::compare;
      return order.thenComparing(Comparator.naturalOrder());
    }

    private static String tag(Language language) {
      return switch (language) {
        case CHINESE -> "zh-u-kn";
        case ENGLISH -> "zh-u-kn-kr-latn-hani";
      };
    }
  }

  /** Which language a text is in, by its letters. */
  static final class TextLanguage {
    private static final int LETTERS_OF_A_WORD = 5;

    private TextLanguage() {}

    /** Returns Chinese unless there are more Latin words than Chinese characters. */
    static Language of(String text) {
      long chinese = count(text, Character.UnicodeScript.HAN);
      long latin = count(text, Character.UnicodeScript.LATIN);
      return latin > chinese * LETTERS_OF_A_WORD ? Language.ENGLISH : Language.CHINESE;
    }

    private static long count(String text, Character.UnicodeScript script) {
      return text.codePoints().filter(c -> Character.UnicodeScript.of(c) == script).count();
    }
  }

  /** Cuts texts into words; Chinese ones by ICU's dictionary. */
  static final class Phrases {
    /** What belongs to the word before it, though the dictionary has no such word. */
    private static final Pattern SUFFIX = Pattern.compile("[的之率度值额数量费性化者级类比]\\P{IsAlphabetic}*");

    /** What belongs to the word behind it. */
    private static final Set<String> PREFIXES =
        Set.of("高", "低", "全", "各", "新", "第", "副", "总", "非", "和", "与", "及", "或", "对", "在", "按", "入");

    private Phrases() {}

    static List<String> of(String text, Language language) {
      ULocale locale = ULocale.forLanguageTag(language.tag());
      BreakIterator words = BreakIterator.getWordInstance(locale);
      BreakIterator lines = BreakIterator.getLineInstance(locale);
      words.setText(text);
      lines.setText(text);
      List<String> phrases = new ArrayList<>();
      int start = words.first();
      for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
        if (lines.isBoundary(end)) {
          phrases.add(text.substring(start, end));
          start = end;
        }
      }
      return joined(phrases);
    }

    private static List<String> joined(List<String> phrases) {
      List<String> joined = new ArrayList<>();
      for (String phrase : phrases) {
        int last = joined.size() - 1;
        if (last >= 0
            && (SUFFIX.matcher(phrase).matches() || PREFIXES.contains(joined.get(last)))) {
          joined.set(last, joined.get(last) + phrase);
        } else {
          joined.add(phrase);
        }
      }
      return joined;
    }
  }
}
