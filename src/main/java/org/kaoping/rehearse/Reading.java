package org.kaoping.rehearse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.reckon.Attribution;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Scheme;

/**
 * What a draft scheme reads from results that were recorded under another.
 *
 * @param earlier the scheme that they were recorded under
 * @param leaves in the order of the draft
 */
public record Reading(Scheme earlier, Scheme draft, SchemeMapping mapping, List<OfLeaf> leaves) {

  /** How a leaf is read. */
  public enum How {
    /** Scores and levels as they were given. */
    AS_JUDGED,
    /** Scores that were given, in proportion to the points. */
    IN_PROPORTION,
    /** The share of its points that the earlier leaf scored. */
    BY_SHARE,
    /** What was found, measured and answered. */
    AS_FOUND,
    /** Nothing was recorded; what is assumed of every unit. */
    ASSUMED,
    /** From other evaluations, as the evaluation says. */
    CARRIED,
    /** Nothing can be read, and nothing is assumed. */
    NOT_AT_ALL
  }

  /**
   * Where a leaf of the draft reads.
   *
   * @param from the leaf of the earlier scheme, if there is one
   * @param written what the mapping says of it
   */
  public record OfLeaf(
      Indicator leaf, Optional<Indicator> from, How how, Optional<SchemeMapping.Origin> written) {}

  /** Finds what each leaf reads: what the mapping says, what it continues, or what it is called. */
  public static Reading of(Scheme earlier, Scheme draft, SchemeMapping mapping) {
    List<OfLeaf> leaves = new ArrayList<>();
    for (Indicator leaf : draft.leaves().toList()) {
      Optional<SchemeMapping.Origin> written = mapping.origin(leaf.id());
      Optional<Indicator> from =
          written.isPresent() && written.get().from().isEmpty() && isWhole(written.get())
              ? Optional.empty()
              : written
                  .flatMap(SchemeMapping.Origin::from)
                  .map(name -> Optional.of(name.text()))
                  .orElseGet(() -> origin(earlier, draft, leaf))
                  .flatMap(earlier::indicator)
                  .filter(Indicator::isLeaf);
      boolean assumed = written.flatMap(SchemeMapping.Origin::assume).isPresent();
      leaves.add(new OfLeaf(leaf, from, how(leaf, from, assumed), written));
    }
    return new Reading(earlier, draft, mapping, leaves);
  }

  /** Returns what a leaf continues, where the earlier scheme has that; else what has its id. */
  private static Optional<String> origin(Scheme earlier, Scheme draft, Indicator leaf) {
    boolean same = earlier.id().equals(draft.id());
    return leaf.predecessor()
        .map(id -> same || earlier.indicator(id).isEmpty() ? leaf.id() : id)
        .or(() -> Optional.of(leaf.id()).filter(id -> same));
  }

  /** Says whether all that a leaf has is assumed. */
  private static boolean isWhole(SchemeMapping.Origin written) {
    return written.assume().isPresent()
        && written.rules().isEmpty()
        && written.measures().isEmpty()
        && written.checks().isEmpty();
  }

  private static How how(Indicator leaf, Optional<Indicator> from, boolean assumed) {
    if (leaf.leaf().isCarried()) {
      return How.CARRIED;
    }
    How without = assumed ? How.ASSUMED : How.NOT_AT_ALL;
    if (from.isEmpty() || from.get().leaf().isCarried()) {
      return without;
    }
    Leaf.Scoring was = from.get().leaf().scoring();
    if (leaf.leaf().scoring() instanceof Judged now) {
      if (was instanceof Judged then && isAlike(now, then)) {
        return now.top(leaf.points()).equals(then.top(from.get().points()))
            ? How.AS_JUDGED
            : now.levels().isEmpty() ? How.IN_PROPORTION : How.AS_JUDGED;
      }
      boolean plain = now.panel().isEmpty() && now.levels().isEmpty();
      return plain && !from.get().isAdjustment() ? How.BY_SHARE : without;
    }
    return was instanceof Judged ? without : How.AS_FOUND;
  }

  /** Says whether what was given under one can be given under the other. */
  private static boolean isAlike(Judged now, Judged then) {
    return now.panel().isPresent() == then.panel().isPresent()
        && now.levels().stream()
            .map(Judged.Level::id)
            .toList()
            .equals(then.levels().stream().map(Judged.Level::id).toList());
  }

  /** Returns the leaves of the earlier scheme that nothing reads. */
  public List<Indicator> ended() {
    List<Indicator> read = leaves.stream().flatMap(leaf -> leaf.from().stream()).toList();
    return earlier.leaves().filter(leaf -> !read.contains(leaf)).toList();
  }

  /**
   * Returns what indicators and parts of the draft stand for, by id, parts behind {@code part:}: a
   * leaf for what it reads, everything else for what is called alike.
   */
  public Map<String, String> origins() {
    Map<String, String> origins = new LinkedHashMap<>();
    for (OfLeaf leaf : leaves) {
      leaf.from().ifPresent(from -> origins.put(leaf.leaf().id(), from.id()));
    }
    draft
        .nodes()
        .filter(node -> !node.isLeaf())
        .filter(node -> earlier.indicator(node.id()).filter(old -> !old.isLeaf()).isPresent())
        .forEach(node -> origins.put(node.id(), node.id()));
    for (Scheme.Part part : draft.parts()) {
      origins.put(Attribution.ofPart(part.id()), Attribution.ofPart(part.id()));
    }
    return origins;
  }

  /**
   * Returns the sources of the earlier scheme that a source of the draft reads.
   *
   * @param source empty where the draft has none
   * @return empty inside where the earlier scheme has none; nothing if there is nothing to read
   */
  Optional<Optional<String>> source(Optional<String> source) {
    List<Optional<String>> counting = earlier.countingSources();
    List<String> ids = earlier.sources().stream().map(Scheme.Source::id).toList();
    if (source.isPresent()) {
      String name = SchemeMapping.of(mapping.sources(), source.get());
      if (ids.contains(name)) {
        return Optional.of(Optional.of(name));
      }
      boolean only = draft.countingSources().equals(List.of(source));
      return only && counting.size() == 1 ? Optional.of(counting.get(0)) : Optional.empty();
    }
    return counting.size() == 1 ? Optional.of(counting.get(0)) : Optional.empty();
  }

  /** Returns the same of periods; a draft without them reads the last one. */
  Optional<Optional<String>> period(Optional<String> period) {
    List<String> ids = earlier.periods().stream().map(Scheme.Period::id).toList();
    if (period.isPresent()) {
      String name = SchemeMapping.of(mapping.periods(), period.get());
      return ids.contains(name) ? Optional.of(Optional.of(name)) : Optional.empty();
    }
    return Optional.of(ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1)));
  }
}
