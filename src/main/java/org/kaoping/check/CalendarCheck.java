package org.kaoping.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.result.Evaluation;
import org.kaoping.source.Places;

/**
 * {@link Code#RANGE_ORDER} and {@link Code#STAGE_ORDER}: no stage ends before it begins, none
 * begins before the one above it.
 */
final class CalendarCheck {
  private CalendarCheck() {}

  static Stream<Diagnostic> check(List<Evaluation.Stage> calendar, Places places) {
    Stream<Diagnostic> ends =
        calendar.stream()
            .filter(stage -> stage.to().isBefore(stage.from()))
            .map(
                stage ->
                    Diagnostic.of(
                        Code.RANGE_ORDER, places.value(stage, "to"), stage.from(), stage.to()));
    Stream<Diagnostic> order =
        IntStream.range(1, calendar.size())
            .filter(i -> calendar.get(i).from().isBefore(calendar.get(i - 1).from()))
            .mapToObj(
                i ->
                    Diagnostic.of(
                        Code.STAGE_ORDER,
                        places.value(calendar.get(i), "from"),
                        calendar.get(i).from(),
                        calendar.get(i - 1).from()));
    return Stream.concat(ends, order);
  }
}
