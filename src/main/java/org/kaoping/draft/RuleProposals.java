package org.kaoping.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;

/** Finds what a criterion in words would be as rules. For one indicator. */
final class RuleProposals {
  private static final String N = "([0-9]{1,4}(?:\\.[0-9]{1,4})?)";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern SENTENCE = Pattern.compile("(?:[^。；;.\\n]|\\.(?=\\S))++");

  /** An amount: what is done, how much, and up to how much. */
  private static final Pattern AMOUNT =
      Pattern.compile("(扣减|倒扣|扣除|扣|减|加|奖励|奖)" + N + "(?:分?[-－–—~～至到]" + N + ")?\\s*分");

  private static final Pattern ENGLISH =
      Pattern.compile("(?i)" + N + "(?:\\s*(?:-|–|to)\\s*" + N + ")?\\s*(?:points?|marks?)\\b");
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?<![扣减加])(?:得|记|计)?(?<![0-9.])" + N + "分[，,；;\\s]*(?:否则|反之)[^。；;]{0,12}?不(?:得|记|计)分");
  private static final Pattern ANY = Pattern.compile("(?:视情况?|视情节|视具体情况|酌情|适当)[^，。；;]{0,8}?扣分");
  private static final Pattern STEP =
      Pattern.compile(
          "每[\\p{IsHan}]{0,4}?(下降|降低|减少|低|少|高|超|增加|上升|提高)[于出过]?"
              + "([0-9]{1,3}(?:\\.[0-9]{1,4})?|一|个)?个?(?:百分点|[%％])");
  private static final Pattern ENGLISH_STEP =
      Pattern.compile(
          "(?i)(?:for each|for every|per|each|every)\\s+(?:percentage point|percent|%)");
  private static final String COUNTED =
      "(项次|人次|件次|例|次|项|件|人|户|条|篇|处|起|家|场|天|日|期|村|份|名|批|所|台|张|宗|笔|个)";
  private static final Pattern CASE =
      Pattern.compile(
          "每[\\p{IsHan}]{0,4}?[一1]?"
              + COUNTED
              + "|(?:有|发现|出现|发生|缺|少|漏|错|迟)[报少]?[一1]个?"
              + COUNTED
              + "|(?<![0-9.])1个?"
              + COUNTED
              + "(?=(?:扣|加))|(各)(?=(?:扣|加))");
  private static final Pattern ENGLISH_CASE =
      Pattern.compile("(?i)(?:for each|for every|per|each|every)\\s+([a-z]+)");
  private static final Pattern BELOW =
      Pattern.compile("(?i)(?:低于|不足|未达到?|达不到|不到|小于|少于|below|under|less than)\\s*" + N + "\\s*[%％]");
  private static final Pattern MISSED =
      Pattern.compile(N + "\\s*[%％][^，,。；;]{0,4}[，,](?:不达标|未达标|未达到|达不到|没达到|不到)");
  private static final Pattern ABOVE =
      Pattern.compile("(?i)(?:高于|超过|大于|超出|above|over|more than)\\s*" + N + "\\s*[%％]");
  private static final Pattern PERCENT = Pattern.compile(N + "\\s*[%％]");
  private static final Pattern RATE =
      Pattern.compile("[\\p{IsHan}“”、]{0,12}(?:率|比例|占比|满意度)|(?i)[a-z]+ (?:rate|share|ratio)");
  private static final Pattern BAND =
      Pattern.compile(
          N
              + "\\s*([%％]|分)?\\s*(?:及以上|[（(]含[）)]以上|以上|[-－–—~～至]"
              + N
              + "\\s*([%％]|分)?)的?[，,\\s]*得"
              + N
              + "分");
  private static final Pattern MOST =
      Pattern.compile(
          "(?i)(?:最高|最多|不超过|累计不超过|at most|up to)\\s*(?:加|扣|奖)?\\s*"
              + N
              + "\\s*(?:分|points?)|"
              + N
              + "分为止");
  private static final Pattern CAP = Pattern.compile("(?:最高|最多|不超过|累计|至多)$");
  private static final Pattern UNBOUNDED = Pattern.compile("不封顶|可以?[得为]负分|倒扣至负");
  private static final Pattern VETO = Pattern.compile("(?i)一票否决|\\bveto\\b");
  private static final Pattern LESS =
      Pattern.compile("(?i)\\b(deduct|minus|los[es]|lost|off|subtract)");
  private static final Pattern MORE = Pattern.compile("(?i)\\b(add|bonus|award|plus|extra)");

  /** Bands stand close together, in characters. */
  private static final int BETWEEN_BANDS = 6;

  private final String whole;
  private final List<String> measures = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private boolean deducts;
  private boolean awards;

  private RuleProposals(String whole) {
    this.whole = whole;
  }

  /**
   * Returns what a text of an indicator looks like as rules: lines of the language of schemes,
   * without their indentation under the indicator; none where nothing looks like a rule.
   */
  static List<String> of(String text) {
    return new RuleProposals(text).proposal();
  }

  /** Returns the sentences that speak of a veto. */
  static List<String> vetoes(String text) {
    return SENTENCE
        .matcher(text)
        .results()
        .map(sentence -> sentence.group().strip())
        .filter(sentence -> VETO.matcher(sentence).find())
        .toList();
  }

  private List<String> proposal() {
    if (!bands()) {
      SENTENCE.matcher(whole).results().forEach(found -> sentence(found.group(), found.start()));
    }
    List<String> lines = new ArrayList<>();
    if (rules.isEmpty()) {
      return lines;
    }
    if (deducts && awards) {
      lines.add("start: full");
    }
    if (deducts && UNBOUNDED.matcher(whole).find()) {
      lines.add("floor: none");
    }
    if (!measures.isEmpty()) {
      lines.add("measures:");
      measures.forEach(measure -> lines.add("  - " + measure));
    }
    lines.add("rules:");
    rules.forEach(rule -> lines.add("  - " + rule));
    return lines;
  }

  /** Bands have one rule, and a text that has them mostly nothing else. */
  private boolean bands() {
    List<String> bands = new ArrayList<>();
    Decimal last = Decimal.of(1_000_000);
    Optional<String> unit = Optional.empty();
    Matcher band = BAND.matcher(whole);
    int from = whole.length();
    int to = 0;
    while (band.find()) {
      Decimal bound = Decimal.of(band.group(1));
      String signs = band.group(2) + " " + band.group(4);
      String sign = signs.contains("%") || signs.contains("％") ? "%" : "";
      boolean apart = to > 0 && band.start() - to > BETWEEN_BANDS;
      if (apart || bound.compareTo(last) >= 0 || !unit.orElse(sign).equals(sign)) {
        return false;
      }
      last = bound;
      unit = Optional.of(sign);
      bands.add("{from: " + bound + sign + ", points: " + Decimal.of(band.group(5)) + "}");
      from = Math.min(from, band.start());
      to = band.end();
    }
    if (bands.size() < 2 || AMOUNT.matcher(whole).find()) {
      return false;
    }
    bands.add("{points: 0}");
    String measured = unit.orElse("").isEmpty() ? "分" : "%";
    measures.add(measure(rate(whole.substring(0, from)), measured));
    rule(
        whole.substring(from, to).replace("\n", " "),
        "measure: measure-1, bands: [" + String.join(", ", bands) + "]");
    awards = true;
    return true;
  }

  private void sentence(String sentence, int at) {
    Matcher given = GIVEN.matcher(sentence);
    if (given.find() && Decimal.of(given.group(1)).isPositive()) {
      rule(sentence, "award: " + Decimal.of(given.group(1)) + ", check: true");
      awards = true;
      return;
    }
    int from = 0;
    Matcher amount = AMOUNT.matcher(sentence);
    boolean none = true;
    while (amount.find()) {
      String clause = sentence.substring(from, amount.end());
      boolean less = !amount.group(1).startsWith("加") && !amount.group(1).startsWith("奖");
      boolean cap = CAP.matcher(sentence.substring(from, amount.start())).find();
      boolean several = clause.contains("分别") && sentence.startsWith("、", amount.end());
      if (!several && !cap) {
        amount(
            clause,
            at + from,
            less,
            amount.group(2),
            Optional.ofNullable(amount.group(3)),
            sentence);
      }
      from = amount.end();
      none = false;
    }
    Matcher any = ANY.matcher(sentence.substring(from));
    if (any.find()) {
      rule(sentence.substring(from), "deduct: any");
      deducts = true;
    } else if (none) {
      english(sentence, at);
    }
  }

  private void english(String sentence, int at) {
    boolean less = LESS.matcher(sentence).find();
    Matcher amount = ENGLISH.matcher(sentence);
    if ((less || MORE.matcher(sentence).find()) && amount.find()) {
      amount(sentence, at, less, amount.group(1), Optional.ofNullable(amount.group(2)), sentence);
    }
  }

  private void amount(
      String clause, int at, boolean less, String one, Optional<String> to, String sentence) {
    String verb = less ? "deduct" : "award";
    Decimal number = Decimal.of(one);
    Optional<Decimal> upTo = to.map(Decimal::of).filter(most -> most.compareTo(number) > 0);
    if (!number.isPositive() && upTo.isEmpty()) {
      return;
    }
    String written = verb + ": " + number;
    if (upTo.isPresent()) {
      written =
          number.isPositive()
              ? verb + ": {from: " + number + ", to: " + upTo.get() + "}"
              : verb + ": any, at-most: " + upTo.get();
    }
    Optional<String> rest = upTo.isPresent() ? Optional.of("") : rest(clause, at);
    if (rest.isPresent()) {
      String cap = written.contains("at-most") ? "" : most(sentence, less, upTo.orElse(number));
      rule(clause, written + rest.get() + cap);
      deducts |= less;
      awards |= !less;
    }
  }

  /** Returns what stands behind an amount; empty where the text leaves open what it depends on. */
  private Optional<String> rest(String clause, int at) {
    Matcher step = STEP.matcher(clause);
    boolean english = ENGLISH_STEP.matcher(clause).find();
    if (step.find() || english) {
      return step(clause, at, english ? "1" : Optional.ofNullable(step.group(2)).orElse("1"));
    }
    Matcher counted = CASE.matcher(clause);
    if (counted.find()) {
      String unit =
          Stream.of(counted.group(1), counted.group(2), counted.group(3))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("项");
      return Optional.of(", per: " + YamlText.of(unit));
    }
    Matcher inEnglish = ENGLISH_CASE.matcher(clause);
    if (inEnglish.find()) {
      return Optional.of(", per: " + YamlText.of(inEnglish.group(1).toLowerCase(Locale.ROOT)));
    }
    Matcher below = BELOW.matcher(clause);
    if (below.find()) {
      return Optional.of(bounded(clause, "below", below.group(1)));
    }
    Matcher missed = MISSED.matcher(clause);
    if (missed.find()) {
      return Optional.of(bounded(clause, "below", missed.group(1)));
    }
    Matcher above = ABOVE.matcher(clause);
    return Optional.of(above.find() ? bounded(clause, "above", above.group(1)) : "");
  }

  private String bounded(String clause, String side, String bound) {
    measures.add(measure(rate(clause), "%"));
    return ", measure: measure-" + measures.size() + ", " + side + ": " + Decimal.of(bound) + "%";
  }

  private Optional<String> step(String clause, int at, String step) {
    Optional<String> bound =
        last(PERCENT, STEP.matcher(clause).replaceAll(""))
            .or(() -> last(PERCENT, whole.substring(0, at)))
            .or(() -> last(PERCENT, STEP.matcher(whole).replaceAll("")));
    Decimal size = step.matches("[0-9.]+") ? Decimal.of(step) : Decimal.ONE;
    if (bound.isEmpty() || !size.isPositive()) {
      return Optional.empty();
    }
    boolean above =
        Pattern.compile("每[\\p{IsHan}]{0,4}?(高|超|增加|上升|提高)").matcher(clause).find()
            || ABOVE.matcher(clause).find();
    Optional<String> name = last(RATE, clause).or(() -> last(RATE, whole.substring(0, at)));
    measures.add(measure(name.orElse(""), "%"));
    return Optional.of(
        ", per: %s%%, measure: measure-%s, %s: %s%%, steps: exact"
            .formatted(
                size,
                measures.size(),
                above ? "above" : "below",
                Decimal.of(bound.get().replaceAll("[%％\\s]", ""))));
  }

  private static Optional<String> last(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group()).reduce((a, b) -> b);
  }

  private static String rate(String text) {
    return last(RATE, text).orElse("");
  }

  private static String most(String sentence, boolean less, Decimal amount) {
    Matcher most = MOST.matcher(sentence);
    if (less || !most.find()) {
      return "";
    }
    Decimal cap = Decimal.of(most.group(1) == null ? most.group(2) : most.group(1));
    return cap.compareTo(amount) >= 0 ? ", at-most: " + cap : "";
  }

  private String measure(String name, String unit) {
    boolean chinese = HAN.matcher(whole).find();
    String rate = chinese ? "比率" : "rate";
    String value = chinese ? "数值" : "value";
    String title =
        name.isEmpty() ? unit.equals("%") ? rate : value : name.replaceAll("^[、的]+", "").strip();
    return "{id: measure-%s, title: %s, unit: '%s'}"
        .formatted(measures.size() + 1, YamlText.of(title), unit);
  }

  private void rule(String text, String effect) {
    String clause = text.strip().replaceAll("^[，,、：:。]+", "").replaceAll("\\s+", " ").strip();
    rules.add(
        "{id: rule-%s, text: %s, %s}".formatted(rules.size() + 1, YamlText.of(clause), effect));
  }
}
