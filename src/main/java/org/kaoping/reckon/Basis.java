package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Indicator;

/**
 * What the score of a leaf comes of where that is its records alone: whatever unit has the same
 * leaf and records has the same score, derivation and steps to more of it. Units have the same
 * where their results share what is equal, and branches above them the same factors.
 */
public final class Basis {
  /** A record, and how much it counts. */
  private record Part(
      Optional<String> source,
      Optional<String> period,
      Decimal weight,
      Decimal share,
      Same<LeafRecord> record) {}

  private final Same<Indicator> leaf;
  private final List<Part> parts;
  private final Factors factors;

  private Basis(Indicator leaf, List<Part> parts, Factors factors) {
    this.leaf = new Same<>(leaf);
    this.parts = parts;
    this.factors = factors;
  }

  /** Says whether scores of a leaf come of its records alone, not of other units, or of factors. */
  static boolean isOf(Indicator leaf) {
    return !leaf.leaf().isCarried() && leaf.factor().isEmpty() && Peers.isOwn(leaf);
  }

  /** Returns what a score comes of, of a leaf whose scores do. */
  static Basis of(LeafScore score) {
    List<Part> parts = new ArrayList<>(score.inPeriods().size());
    for (LeafScore.InPeriod in : score.inPeriods()) {
      Same<LeafRecord> record = new Same<>(in.derivation().record());
      parts.add(new Part(in.source(), in.period(), in.weight(), in.share(), record));
    }
    return new Basis(score.indicator(), parts, score.factors());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Basis basis
        && leaf.equals(basis.leaf)
        && parts.equals(basis.parts)
        && factors.equals(basis.factors);
  }

  @Override
  public int hashCode() {
    int hash = leaf.hashCode();
    for (Part part : parts) {
      hash = 31 * hash + part.record().hashCode();
    }
    return hash;
  }
}
