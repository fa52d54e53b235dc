package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * Points by how many cases there are.
 *
 * @param entries points of one, two, … cases; the last of all beyond
 * @param all whether the last are all points of the leaf
 * @param caseName what is counted, e.g. 次
 */
record ByCount(Direction direction, List<Decimal> entries, boolean all, String caseName)
    implements Effect {
  static final String KEY = "by-count";

  static final Kind KIND =
      Kind.ofPoints(
          "by-count",
          List.of("per"),
          rule -> rule.value() instanceof YamlNode.Mapping mapping && mapping.has(KEY),
          ByCount::read);

  private static Optional<Effect> read(WrittenRule rule) {
    if (!isNamed(rule)) {
      return Optional.empty();
    }
    List<String> texts = rule.fields().fields(rule.head()).texts(KEY);
    List<Decimal> entries =
        texts.stream().map(text -> isAll(text) ? rule.leafPoints() : Decimal.of(text)).toList();
    boolean all = isAll(texts.get(texts.size() - 1));
    return Optional.of(new ByCount(rule.direction(), entries, all, rule.text("per")));
  }

  private static boolean isAll(String text) {
    return text.equals("all");
  }

  /** Says whether what is counted has a name. */
  private static boolean isNamed(WrittenRule rule) {
    if (!rule.has("per")) {
      rule.problems()
          .add(
              Code.KEY_REQUIRED,
              rule.fields().fields(rule.head()).mapping().entry(KEY).orElseThrow().key().span(),
              "per",
              KEY,
              Phrase.of("due.per.cases"));
      return false;
    }
    String per = rule.text("per");
    if (!Quantity.isSpelledBy(per)) {
      return true;
    }
    rule.refuse("per", "case-name", "次");
    return false;
  }

  @Override
  public Need need() {
    return Need.CASES;
  }

  @Override
  public Optional<Decimal> most() {
    return Optional.of(entries.get(entries.size() - 1));
  }

  @Override
  public Working working(Evidence evidence) {
    long count = evidence.findings().stream().mapToLong(Evidence.Found::cases).sum();
    if (count == 0) {
      return Working.of(Decimal.ZERO, Saying.of("working.not-found"), Working.Tells.NOTHING);
    }
    boolean beyond = count > entries.size();
    Decimal points = entries.get((int) Math.min(count, entries.size()) - 1);
    return Working.of(
        points,
        Saying.of(
            beyond ? "working.by-count.beyond" : "working.by-count",
            count,
            caseName,
            points,
            entries.size()),
        Working.Tells.HOW);
  }

  @Override
  public Saying formula() {
    List<Saying.Argument> items =
        IntStream.range(0, entries.size()).<Saying.Argument>mapToObj(this::item).toList();
    return direction.say("rule.by-count", caseName, new Saying.Listed(items));
  }

  private Saying.Argument item(int index) {
    boolean last = index == entries.size() - 1;
    String key = last && index > 0 ? "rule.by-count.last" : "rule.by-count.item";
    Saying points = Once.saying(direction, entries.get(index), last && all);
    return new Saying.Said(Saying.of(key, index + 1, caseName, points));
  }

  @Override
  public void check(Fields rule, Problems problems) {
    List<YamlNode> items = rule.fields(direction.key()).list(KEY, node -> node);
    for (int i = 1; i < items.size(); i++) {
      String text = Fields.textOf(items.get(i));
      String before = Fields.textOf(items.get(i - 1));
      if (isAll(before) || entries.get(i).compareTo(entries.get(i - 1)) <= 0) {
        Diagnostic wrong = Diagnostic.of(Code.CASE_ORDER, items.get(i).span(), text, before);
        problems.add(
            isAll(before)
                ? wrong.withHint("cases.all-last")
                : isAll(text) ? wrong.withHint("cases.all-is", entries.get(i)) : wrong);
        return;
      }
    }
  }
}
