package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;

/**
 * What the published total of a unit differs by under two schemes, taken apart: all of it adds up
 * to the difference exactly.
 *
 * @param before the published total under the one, and {@code after} under the other
 * @param shares what each thing that a total is the sum of gives to it, in points of the total;
 *     what the other scheme has, in its order, then what only the one has
 * @param vetoes what vetoes take from the total under the other more than under the one, 0 or less
 *     where they take more
 * @param rest what rounding makes of the sums; where a total is no sum, all of it
 * @param isSum whether both totals are sums
 */
public record Attribution(
    Decimal before,
    Decimal after,
    List<Share> shares,
    Decimal vetoes,
    Fraction rest,
    boolean isSum) {

  /**
   * What an indicator gives to the totals, or a part that is no sum.
   *
   * @param now what it is under the other scheme, and {@code before} under the one: an indicator's
   *     id, or a part's behind {@code part:}; not both are empty
   * @param gives points of the total under the other scheme
   * @param gave points of the total under the one
   */
  public record Share(
      Optional<String> now, Optional<String> before, Fraction gives, Fraction gave) {
    /** Returns what the total is more by it. */
    public Fraction by() {
      return gives.minus(gave);
    }
  }

  /** Returns what the total is more under the other scheme. */
  public Decimal by() {
    return after.minus(before);
  }

  /** Returns what a part is called among shares. */
  public static String ofPart(String id) {
    return Summands.PART + id;
  }

  /** Returns what stands behind {@code part:} where a share is a part's. */
  public static Optional<String> part(String id) {
    return id.startsWith(Summands.PART)
        ? Optional.of(id.substring(Summands.PART.length()))
        : Optional.empty();
  }

  /**
   * Takes the difference apart.
   *
   * @param origins what stood for an indicator or a part under the one, by what it is now; others
   *     are new
   * @return nothing where one of the totals is missing
   */
  static Optional<Attribution> of(Sums before, Sums after, Map<String, String> origins) {
    Optional<Decimal> then = before.standing().total();
    Optional<Decimal> now = after.standing().total();
    if (then.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Fraction> gave = new LinkedHashMap<>(before.summands().orElse(Map.of()));
    List<Share> shares = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<String, Fraction> each : after.summands().orElse(Map.of()).entrySet()) {
      Optional<String> origin =
          Optional.ofNullable(origins.get(each.getKey())).filter(gave::containsKey);
      Fraction former = origin.map(gave::remove).orElse(Fraction.ZERO);
      shares.add(new Share(Optional.of(each.getKey()), origin, each.getValue(), former));
    }
    gave.forEach(
        (id, points) ->
            shares.add(new Share(Optional.empty(), Optional.of(id), Fraction.ZERO, points)));
    for (Share share : shares) {
      sum = sum.plus(share.by());
    }
    Decimal vetoes = after.byVeto().minus(before.byVeto());
    Fraction rest = Fraction.of(now.get().minus(then.get()).minus(vetoes)).minus(sum);
    return Optional.of(
        new Attribution(
            then.get(),
            now.get(),
            shares,
            vetoes,
            rest,
            before.summands().isPresent() && after.summands().isPresent()));
  }

  /**
   * What a total is the sum of.
   *
   * @param summands points by what gives them; empty where the total is no sum
   */
  record Sums(Standing standing, Optional<Map<String, Fraction>> summands) {
    /** Returns what vetoes make the published total more than the assessed one. */
    Decimal byVeto() {
      return standing
          .total()
          .flatMap(total -> standing.score().total().map(total::minus))
          .orElse(Decimal.ZERO);
    }
  }
}
