package org.kaoping.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.kaoping.diagnostic.Phrase;

/**
 * What exists for a kind of units of the items that make a whole.
 *
 * @param kind empty if it is the same for all
 */
record ForKind<T>(Optional<String> kind, List<T> items) {

  /**
   * Returns what each kind has.
   *
   * @param kinds for which the whole exists
   * @param applies whether an item exists for a kind
   */
  static <T> List<ForKind<T>> each(
      List<T> items, List<String> kinds, BiPredicate<T, String> applies) {
    List<ForKind<T>> each = new ArrayList<>();
    for (String kind : kinds) {
      List<T> own = items.stream().filter(item -> applies.test(item, kind)).toList();
      each.add(new ForKind<>(Optional.of(kind), own));
    }
    return each;
  }

  /** Returns the same, but a single one for all if each item exists for all these kinds. */
  static <T> List<ForKind<T>> all(
      List<T> items, List<String> kinds, BiPredicate<T, String> applies) {
    List<ForKind<T>> each = each(items, kinds, applies);
    return each.stream().allMatch(own -> own.items().size() == items.size())
        ? List.of(new ForKind<>(Optional.empty(), items))
        : each;
  }

  /** Returns the name of the whole, and of the kind. */
  Phrase named(Phrase whole) {
    return kind.map(k -> Phrase.of("term.of-kind", whole, k)).orElse(whole);
  }
}
