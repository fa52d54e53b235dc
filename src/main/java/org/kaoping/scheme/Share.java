package org.kaoping.scheme;

import org.kaoping.exact.Decimal;
import org.kaoping.exact.Rounding;
import org.kaoping.source.Fields;

/**
 * A share of the units of a ranking.
 *
 * @param percent greater than 0, at most 100
 */
public record Share(Decimal percent) {
  private static final Decimal HUNDREDTH = Decimal.unit(2);

  /** What becomes of a part of a unit. */
  public enum Way {
    DOWN {
      @Override
      Decimal whole(Decimal exact) {
        return exact.rounded(Rounding.Mode.DOWN.to(0));
      }
    },
    HALF_UP {
      @Override
      Decimal whole(Decimal exact) {
        return exact.rounded(Rounding.Mode.HALF_UP.to(0));
      }
    },
    UP {
      @Override
      Decimal whole(Decimal exact) {
        Decimal down = DOWN.whole(exact);
        return down.equals(exact) ? down : down.plus(Decimal.ONE);
      }
    };

    abstract Decimal whole(Decimal exact);
  }

  /** Reads a share with its percent sign. */
  static Share read(Fields f, String key) {
    return new Share(f.quantity(key).amount());
  }

  /** Returns how many it is of so many units. */
  public int of(int units, Way way) {
    Decimal exact = percent.times(Decimal.of(units)).times(HUNDREDTH);
    return way.whole(exact).value().intValueExact();
  }
}
