package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoping.scheme.Ranking;

/** What became of the units of groups and kinds since the term before, with places within them. */
public final class DivisionMovements {
  private final Movements all;
  private final Map<String, Movements.Movement> moved = new HashMap<>();
  private final Map<List<String>, Map<String, Standing>> earlier = new HashMap<>();

  public DivisionMovements(Movements all) {
    this.all = all;
    Map<String, RankedEvaluation> evaluations = new HashMap<>();
    for (Movements.Movement movement : all.units()) {
      moved.put(movement.now().unit().id(), movement);
      evaluations.putIfAbsent(movement.then().evaluation().id(), movement.then());
    }
    evaluations.forEach((id, then) -> Divisions.of(then).all().forEach(d -> note(id, d)));
  }

  private void note(String evaluation, Division division) {
    Map<String, Standing> standings =
        earlier.computeIfAbsent(
            key(evaluation, division.within(), division.id()), k -> new HashMap<>());
    division.standings().forEach(s -> standings.put(s.unit().id(), s));
  }

  private static List<String> key(String evaluation, Ranking.Within within, String id) {
    return List.of(evaluation, within.name(), id);
  }

  /**
   * Returns what became of the units of a division: places are empty for one that was in another.
   * Nothing where none of its units had results then.
   */
  public Optional<Movements> of(Division division) {
    List<Movements.Movement> units = new ArrayList<>();
    for (Standing now : division.standings()) {
      Movements.@Nullable Movement movement = moved.get(now.unit().id());
      if (movement != null) {
        units.add(within(division, now, movement));
      }
    }
    return units.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Movements(all.earlier(), units, division.standings().size() - units.size()));
  }

  private Movements.Movement within(Division division, Standing now, Movements.Movement movement) {
    String evaluation = movement.then().evaluation().id();
    Optional<Standing> before =
        Optional.ofNullable(earlier.get(key(evaluation, division.within(), division.id())))
            .flatMap(
                standings -> Optional.ofNullable(standings.get(movement.before().unit().id())));
    return new Movements.Movement(
        now,
        movement.then(),
        before.orElse(movement.before()),
        movement.total(),
        now.rank().flatMap(r -> before.flatMap(Standing::rank).map(b -> b - r)));
  }
}
