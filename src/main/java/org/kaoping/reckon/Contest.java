package org.kaoping.reckon;

import java.util.List;

/**
 * The places of an award in one ranking or group.
 *
 * @param name what the places belong to: a kind or a group; empty for all units
 * @param places how many there are
 * @param safe ids of units that get one for sure
 * @param tied ids of equal units that compete for the rest; empty if there is no such tie
 */
public record Contest(String name, int places, List<String> safe, List<String> tied) {
  boolean isSettled() {
    return tied.isEmpty();
  }
}
