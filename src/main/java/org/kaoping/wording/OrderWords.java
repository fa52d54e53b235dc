package org.kaoping.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Gap;
import org.kaoping.reckon.Neighbours;
import org.kaoping.reckon.Standing;
import org.kaoping.scheme.RankingKey;
import org.kaoping.scheme.Scheme;

/** Says what puts units in their order where their totals do not. */
public final class OrderWords {
  private static final int MOST_NAMES = 3;

  /** Digits of values that have more. */
  private static final int DIGITS = 6;

  private final Scheme scheme;
  private final Words words;
  private final SchemeWords schemeWords;

  public OrderWords(Scheme scheme, Words words) {
    this.scheme = scheme;
    this.words = words;
    this.schemeWords = new SchemeWords(scheme, words);
  }

  /**
   * Returns for the units of a ranking why they stand behind the one before them, as far as its
   * total is not greater; by id.
   *
   * @param ranking in its order
   */
  public Map<String, String> behind(List<Standing> ranking) {
    Map<String, String> marks = new HashMap<>();
    for (int i = 1; i < ranking.size(); i++) {
      Standing worse = ranking.get(i);
      Standing better = ranking.get(i - 1);
      said("behind", better, worse).ifPresent(mark -> marks.put(worse.unit().id(), mark));
    }
    return marks;
  }

  /** Returns a sentence for each of those beside a unit from whom its total does not tell it. */
  public List<String> of(Standing standing, Neighbours.Beside beside) {
    List<String> parts = new ArrayList<>();
    beside.better().flatMap(better -> said("behind", better, standing)).ifPresent(parts::add);
    tied(beside.tied()).ifPresent(parts::add);
    beside.worse().flatMap(worse -> said("ahead", standing, worse)).ifPresent(parts::add);
    return parts.stream().map(part -> words.say("distance", words.sentence(part))).toList();
  }

  /** Returns who shares the place, and in what they are equal. */
  private Optional<String> tied(List<Standing> others) {
    if (others.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = others.stream().limit(MOST_NAMES).map(s -> s.unit().name()).toList();
    String keys =
        words.list(scheme.ranking().by().stream().map(this::key).collect(Collectors.toList()));
    return Optional.of(
        others.size() > MOST_NAMES
            ? words.say("order.tied.more", words.list(names), others.size(), keys)
            : words.say("order.tied", words.list(names), keys));
  }

  private String key(RankingKey key) {
    return key.isCountOfFaults() ? words.say("order.deductions") : schemeWords.key(key);
  }

  private Optional<String> said(String side, Standing better, Standing worse) {
    Optional<Gap> gap =
        better.rank().isPresent() && worse.rank().isPresent()
            ? Gap.between(scheme.ranking(), better, worse)
            : Optional.empty();
    // Who is put last is told by the veto.
    Optional<RankingKey> key = gap.flatMap(Gap::key);
    if (key.isEmpty() || key.get() instanceof RankingKey.OfTotal) {
      return Optional.empty();
    }
    int totals = worse.total().orElse(Decimal.ZERO).compareTo(better.total().orElse(Decimal.ZERO));
    if (totals < 0) {
      return Optional.empty();
    }
    Standing own = side.equals("behind") ? worse : better;
    Standing other = side.equals("behind") ? better : worse;
    Optional<Decimal> mine = key.get().of(own).map(value -> value.shown(DIGITS));
    Optional<Decimal> theirs = key.get().of(other).map(value -> value.shown(DIGITS));
    int digits =
        Stream.of(mine, theirs)
            .flatMap(Optional::stream)
            .mapToInt(Decimal::decimals)
            .max()
            .orElse(0);
    return Optional.of(
        words.say(
            (totals == 0 ? "order.even." : "order.less.") + side,
            other.unit().name(),
            key(key.get()),
            shown(mine, digits),
            shown(theirs, digits)));
  }

  private String shown(Optional<Decimal> points, int digits) {
    return points.map(p -> words.fixed(p, digits)).orElseGet(() -> words.say("none"));
  }
}
