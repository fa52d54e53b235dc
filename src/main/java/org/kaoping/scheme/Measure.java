package org.kaoping.scheme;

import java.util.List;
import java.util.Optional;

/**
 * Something that is measured for a leaf, or derived from what is measured.
 *
 * @param id unique in the leaf
 * @param unit {@code %} or any word
 * @param decimals digits that a derived measure is rounded to before use, 0…4
 * @param derivation empty for a recorded measure
 */
public record Measure(
    String id, String title, String unit, int decimals, Optional<Derivation> derivation) {

  public boolean isPercent() {
    return unit.equals("%");
  }

  /** How a measure in % comes out of two recorded measures of the same leaf. */
  public sealed interface Derivation {
    /** Returns the ids of the two inputs. */
    List<String> inputs();
  }

  /** {@code of ÷ to × 100}. */
  public record Ratio(String of, String to) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(of, to);
    }
  }

  /** {@code (to − from) ÷ from × 100}. */
  public record Growth(String from, String to) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(from, to);
    }
  }
}
