package org.kaoping.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Figures;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Statement;

/** Prints the figures of statements, those of one statement all with as many decimals. */
public final class FigureWords {
  private final Words words;
  private final Map<String, Integer> decimals = new HashMap<>();

  public FigureWords(RankedEvaluation ranked, Words words) {
    this.words = words;
    for (Statement statement : ranked.scheme().statements()) {
      Stream<Figures> all =
          ranked.results().stream().flatMap(result -> recorded(statement, result).stream());
      decimals.put(statement.id(), decimals(all));
    }
  }

  /** Returns what a unit recorded of a statement, if it did. */
  public static Optional<Figures> recorded(Statement statement, UnitResult result) {
    return Optional.ofNullable(result.statements().get(statement.id()))
        .map(recorded -> new Figures(statement, recorded));
  }

  /** Returns the greatest number of digits behind the point. */
  public static int decimals(Stream<Figures> all) {
    return all.flatMap(Figures::all).mapToInt(Decimal::decimals).max().orElse(0);
  }

  /** Returns the number of digits behind the point in the tables of a statement. */
  public int decimals(Statement statement) {
    return decimals.getOrDefault(statement.id(), 0);
  }

  /** Returns one figure of a statement, or a dash for none. */
  public String figure(Statement statement, Optional<Decimal> figure) {
    return figure(figure, decimals(statement));
  }

  /** Returns a figure with so many digits behind the point, or a dash for none. */
  public String figure(Optional<Decimal> figure, int decimals) {
    return figure.map(f -> words.fixed(f, decimals)).orElseGet(() -> words.say("none"));
  }
}
