package org.kaoping.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.form.FormField;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;

/** Guesses what a column is by its head. For the heads of one table, from left to right. */
final class HeadGuess {
  private static final Pattern NUMBERING = Pattern.compile("序号|编号|no\\.?|#");
  private static final Pattern SUMS =
      Pattern.compile(
          ".*(?:合计|总计|小计|总分|总得分|平均)(?:得?分)?|(?:得分)?(?:排名|名次|位次)|(?:sub)?total.*|sum|rank|average|mean");
  private static final List<Word> REMARKS =
      List.of(
          new Word("(?:扣分|失分|减分|加分|不适用)?(?:原因|理由)|reasons?", "reason"),
          new Word("备注|说明|情况|情况说明|notes?|remarks?", "note"),
          new Word("依据|佐证|佐证材料|evidence", "evidence"),
          new Word("考核人|评分人|by", "by"),
          new Word("日期|date", "date"));
  private static final List<Word> OF_ASSESSMENT =
      List.of(
          new Word("(?:考核|考评|评分|检查)?(?:日期|时间)|date", "date"),
          new Word("(?:考核|考评|评分|检查|填报)人|by|assessor", "by"),
          new Word("(?:考核|考评)?(?:期|时段|周期|期次|月份|季度)|period", "period"),
          new Word("(?:考核|考评|评分)(?:主体|来源|方)|来源|source", "source"));
  private static final Pattern SCORE = Pattern.compile("(?:得分|实得分|评分|分数|scores?|points?)");

  /** How heads and names are compared, the strictest first. */
  private static final List<UnaryOperator<String>> WAYS =
      List.of(String::strip, Titles::alike, Titles::bare, Titles::stem);

  /** Shorter heads are contained in too many titles, in characters. */
  private static final int SHORTEST = 2;

  private final Scheme scheme;
  private final List<Named> named = new ArrayList<>();
  private Optional<String> before = Optional.empty();

  /** Heads of a pattern, and the key that they say. */
  private record Word(String pattern, String key) {}

  /** Something that a column can be, and what it is called. */
  private record Named(String as, Optional<String> leaf, List<String> names) {}

  /**
   * A guess.
   *
   * @param as what the column is, if that could be told
   * @param told what else to say: why it could not be told and what to write, or what to look at
   */
  record Guess(Optional<String> as, Optional<Phrase> told) {
    static Guess of(String as) {
      return new Guess(Optional.of(as), Optional.empty());
    }

    static Guess told(Phrase told) {
      return new Guess(Optional.empty(), Optional.of(told));
    }
  }

  HeadGuess(Scheme scheme) {
    this.scheme = scheme;
    scheme.leaves().filter(leaf -> !leaf.leaf().isCarried()).forEach(this::name);
    for (FormField field : FormField.shared(scheme)) {
      String title = scheme.measures().measure(field.key()).map(Measure::title).orElse(field.key());
      named.add(new Named(field.key(), Optional.empty(), List.of(field.key(), title)));
    }
  }

  private void name(Indicator leaf) {
    Map<String, FormField> fields = new LinkedHashMap<>();
    scheme
        .periodIds()
        .forEach(period -> FormField.of(leaf, period).forEach(f -> fields.putIfAbsent(f.key(), f)));
    Optional<String> of = Optional.of(leaf.id());
    List<String> titles = Stream.of(leaf.title(), leaf.label()).distinct().toList();
    boolean judged = leaf.leaf().scoring() instanceof Judged;
    List<FormField> parts = fields.values().stream().skip(1).toList();
    named.add(new Named(leaf.id(), of, List.of(leaf.id())));
    for (Word remark : REMARKS) {
      String key = leaf.id() + ":" + remark.key();
      named.add(new Named(key, of, List.of(key)));
    }
    if (judged) {
      named.add(new Named(leaf.id(), of, titles));
    }
    for (FormField part : parts) {
      List<String> own = new ArrayList<>(List.of(part.key()));
      if (parts.size() == 1) {
        own.addAll(titles);
      }
      part.measure().map(Measure::title).ifPresent(own::add);
      part.rule().flatMap(rule -> rule.text()).ifPresent(own::add);
      named.add(new Named(part.key(), of, own));
    }
  }

  /** Returns what a column is. */
  Guess of(String head) {
    Guess guess = guess(head);
    before =
        guess
            .as()
            .filter(as -> !as.contains(":"))
            .flatMap(
                as ->
                    named.stream().filter(n -> n.as().equals(as)).findFirst().flatMap(Named::leaf))
            .or(() -> guess.as().filter(as -> as.contains(":")).flatMap(as -> before));
    return guess;
  }

  private Guess guess(String head) {
    Set<String> found = found(head, named);
    if (found.size() == 1) {
      return Guess.of(found.iterator().next());
    }
    if (found.size() > 1) {
      return several(head, found);
    }
    if (exists(head)) {
      return Guess.of(head);
    }
    List<String> pieces = Grid.pieces(head);
    String last = pieces.get(pieces.size() - 1);
    String alike = Titles.alike(last);
    if (NUMBERING.matcher(alike).matches() || (SUMS.matcher(alike).matches() && !stated(alike))) {
      return Guess.of(TableMapping.SKIP);
    }
    Optional<Guess> part = part(pieces, alike).or(() -> suffixed(head));
    if (part.isPresent()) {
      return part.get();
    }
    for (Word one : OF_ASSESSMENT) {
      if (alike.matches(one.pattern()) && exists(one.key())) {
        return Guess.of(one.key());
      }
    }
    Optional<String> remark = remark(alike);
    if (remark.isPresent() && before.isPresent()) {
      return Guess.of(before.get() + ":" + remark.get());
    }
    return unknown(head);
  }

  private boolean stated(String alike) {
    return scheme.stated() && alike.equals("总分");
  }

  private boolean exists(String key) {
    return switch (key) {
      case "source" -> !scheme.sources().isEmpty();
      case "period" -> !scheme.periods().isEmpty();
      case "note" -> false;
      default -> FormField.ofAssessment(scheme).stream().anyMatch(f -> f.key().equals(key));
    };
  }

  private static Set<String> found(String head, List<Named> among) {
    return called(head, among, Named::names).stream()
        .map(Named::as)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns those that are called as a head says, by the strictest way that finds some. */
  private static <T> List<T> called(String head, List<T> among, Function<T, List<String>> names) {
    for (UnaryOperator<String> way : WAYS) {
      String text = way.apply(head);
      List<T> found =
          among.stream()
              .filter(one -> names.apply(one).stream().anyMatch(n -> way.apply(n).equals(text)))
              .toList();
      if (!found.isEmpty() && !text.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static Optional<String> remark(String alike) {
    return REMARKS.stream()
        .filter(remark -> alike.matches(remark.pattern()))
        .map(Word::key)
        .findFirst();
  }

  /** Guesses by a head of several rows: a leaf, and below it its score, reason, or a part. */
  private Optional<Guess> part(List<String> pieces, String last) {
    if (pieces.size() < 2) {
      return Optional.empty();
    }
    for (int i = pieces.size() - 2; i >= 0; i--) {
      List<Indicator> leaves = leaves(pieces.get(i));
      if (leaves.size() == 1) {
        return Optional.of(ofLeaf(leaves.get(0), pieces.get(pieces.size() - 1), last));
      }
    }
    Set<String> lowest = found(pieces.get(pieces.size() - 1), named);
    return lowest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            lowest.size() == 1
                ? Guess.of(lowest.iterator().next())
                : several(pieces.get(pieces.size() - 1), lowest));
  }

  private Guess ofLeaf(Indicator leaf, String piece, String last) {
    Optional<String> remark = remark(last);
    if (remark.isPresent()) {
      return Guess.of(leaf.id() + ":" + remark.get());
    }
    List<Named> own = parts(leaf);
    Set<String> found = found(piece, own);
    if (found.size() == 1) {
      return Guess.of(found.iterator().next());
    }
    Set<String> all =
        own.stream().map(Named::as).collect(Collectors.toCollection(LinkedHashSet::new));
    return all.size() == 1 && SCORE.matcher(last).matches()
        ? Guess.of(all.iterator().next())
        : several(piece, all);
  }

  /** Returns the leaves whose titles contain a head, or are contained in it. */
  private List<Indicator> containing(String head) {
    String stem = Titles.stem(head);
    return stem.length() < SHORTEST
        ? List.of()
        : scheme
            .leaves()
            .filter(leaf -> !leaf.leaf().isCarried())
            .filter(
                leaf ->
                    Stream.of(leaf.title(), leaf.label())
                        .map(Titles::stem)
                        .anyMatch(title -> title.contains(stem) || stem.contains(title)))
            .toList();
  }

  private Guess like(String head, Indicator leaf) {
    String parts = parts(leaf).stream().map(Named::as).distinct().collect(Collectors.joining(", "));
    return Guess.told(Phrase.of("mapping.near", head, leaf.title(), parts));
  }

  /** Returns what columns of a leaf can hold, but for remarks. */
  private List<Named> parts(Indicator leaf) {
    boolean judged = leaf.leaf().scoring() instanceof Judged;
    return named.stream()
        .filter(one -> one.leaf().equals(Optional.of(leaf.id())) && !one.as().contains(":"))
        .filter(one -> judged || !one.as().equals(leaf.id()))
        .toList();
  }

  private List<Indicator> leaves(String head) {
    return called(
        head,
        scheme.leaves().filter(leaf -> !leaf.leaf().isCarried()).toList(),
        leaf -> List.of(leaf.id(), leaf.title(), leaf.label()));
  }

  /** Guesses by a title with something behind it: 安全生产得分, 安全生产扣分原因, 报送迟报. */
  private Optional<Guess> suffixed(String head) {
    String bare = Titles.bare(head);
    for (Word remark : REMARKS) {
      Matcher behind = Pattern.compile("(.+?)(?:" + remark.pattern() + ")$").matcher(bare);
      if (behind.matches() && leaves(behind.group(1)).size() == 1) {
        return Optional.of(Guess.of(leaves(behind.group(1)).get(0).id() + ":" + remark.key()));
      }
    }
    for (Indicator leaf : scheme.leaves().toList()) {
      String title = Titles.alike(leaf.title());
      Set<String> found =
          bare.startsWith(title) ? found(bare.substring(title.length()), parts(leaf)) : Set.of();
      if (found.size() == 1) {
        return Optional.of(Guess.of(found.iterator().next()));
      }
    }
    Matcher scored = Pattern.compile("(.+?)" + SCORE.pattern() + "$").matcher(bare);
    if (scored.matches()) {
      Set<String> found = found(scored.group(1), named);
      return found.size() == 1 ? Optional.of(Guess.of(found.iterator().next())) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Guess several(String head, Set<String> found) {
    return Guess.told(Phrase.of("mapping.several", head, String.join(", ", found)));
  }

  private Guess unknown(String head) {
    List<Indicator> leaves = leaves(head);
    if (!leaves.isEmpty()) {
      String parts =
          parts(leaves.get(0)).stream().map(Named::as).distinct().collect(Collectors.joining(", "));
      return Guess.told(Phrase.of("mapping.ruled", head, parts));
    }
    boolean branch =
        scheme
            .nodes()
            .filter(node -> !node.isLeaf())
            .anyMatch(node -> Titles.stem(node.title()).equals(Titles.stem(head)));
    if (branch) {
      return new Guess(
          Optional.of(TableMapping.SKIP), Optional.of(Phrase.of("mapping.branch", head)));
    }
    List<Indicator> alike = containing(head);
    if (alike.size() == 1) {
      return like(head, alike.get(0));
    }
    if (!alike.isEmpty()) {
      return several(
          head, alike.stream().map(Indicator::id).collect(Collectors.toCollection(TreeSet::new)));
    }
    List<String> titles = named.stream().flatMap(one -> one.names().stream()).distinct().toList();
    Optional<String> near =
        Diagnostic.nearest(head, titles)
            .map(phrase -> ((Phrase.Text) phrase.arguments().get(0)).text());
    Optional<String> as =
        near.flatMap(
            name ->
                named.stream()
                    .filter(one -> one.names().contains(name))
                    .map(Named::as)
                    .findFirst());
    return Guess.told(
        as.map(id -> Phrase.of("mapping.near", head, near.orElseThrow(), id))
            .orElseGet(() -> Phrase.of("mapping.unknown", head)));
  }
}
