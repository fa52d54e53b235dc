package org.kaoping.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units of an evaluation, and what they say that they were. Each unit is looked at once,
 * however many ask.
 */
public final class Lineage {
  private final Register register;
  private final Map<String, List<String>> named = new HashMap<>();

  private Lineage(Register register) {
    this.register = register;
  }

  /** Returns the lineage of all units, rated or not. */
  public static Lineage of(Register register) {
    Lineage lineage = new Lineage(register);
    for (Register.Unit unit : register.everybody()) {
      for (Register.Former former : unit.formerly()) {
        lineage.named.computeIfAbsent(former.unit(), id -> new ArrayList<>()).add(unit.id());
      }
    }
    return lineage;
  }

  /** Returns a unit, rated or not. */
  public Optional<Register.Unit> unit(String id) {
    return register.unit(id);
  }

  /**
   * Says whether a unit was one alone: not several (a merger), nor one that another unit names or
   * still is (a split), so that what came before can be compared.
   */
  public boolean isOne(Register.Unit unit) {
    List<String> was = unit.predecessors();
    return was.size() == 1 && heirs(was.get(0)).size() <= 1;
  }

  /**
   * Returns what a unit was in an evaluation that came before: what it says, else what has its id.
   * Of a merger or a split that is the unit itself where the other evaluation came after that, as
   * the ids that it has tell; else nothing.
   *
   * @param then the units of the other evaluation
   */
  public Optional<Register.Unit> before(Register.Unit unit, Lineage then) {
    List<String> was = unit.predecessors();
    if (isOne(unit)) {
      return then.unit(was.get(0)).or(() -> then.unit(unit.id()));
    }
    Set<String> concerned = new HashSet<>(was);
    was.forEach(id -> concerned.addAll(heirs(id)));
    Set<String> now = present(concerned);
    boolean tells = !now.equals(Set.copyOf(was));
    return tells && then.present(concerned).equals(now) ? then.unit(unit.id()) : Optional.empty();
  }

  /**
   * Returns what became of a unit in an evaluation that came after, if it is one unit there.
   *
   * @param then the units of the other evaluation
   */
  public Optional<Register.Unit> after(Register.Unit unit, Lineage then) {
    List<String> ids = new ArrayList<>(then.named.getOrDefault(unit.id(), List.of()));
    ids.add(unit.id());
    for (String id : ids) {
      Optional<Register.Unit> heir = then.unit(id);
      if (heir.flatMap(h -> then.before(h, this)).filter(unit::equals).isPresent()) {
        return heir;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the ids of the units that were a unit: those that name it, and itself if it still is.
   */
  private List<String> heirs(String id) {
    List<String> heirs = new ArrayList<>(named.getOrDefault(id, List.of()));
    if (unit(id).filter(unit -> unit.formerly().isEmpty()).isPresent()) {
      heirs.add(id);
    }
    return heirs;
  }

  private Set<String> present(Set<String> ids) {
    Set<String> present = new HashSet<>(ids);
    present.removeIf(id -> unit(id).isEmpty());
    return present;
  }
}
