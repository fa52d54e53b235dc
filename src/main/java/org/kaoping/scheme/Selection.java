package org.kaoping.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/** How the units of an award are chosen among those eligible. */
public sealed interface Selection {
  /** Returns what its words are found by: {@code award.<name>}. */
  String name();

  /** Returns the numbers that its words say, in order: whole ones, or a share in %. */
  default List<Object> said() {
    return List.of();
  }

  /**
   * Returns within what units compete for its places; nothing where all get it, or people decide.
   *
   * @param ranking within what the scheme ranks
   */
  default Optional<Ranking.Within> contest(Ranking.Within ranking) {
    return Optional.empty();
  }

  /**
   * Returns how many places units of one ranking or group compete for.
   *
   * @param ranked how many units of the award's kinds are ranked in it
   */
  default int places(String rankingOrGroup, int ranked) {
    return 0;
  }

  /** Returns the places that groups have of their own, by id; empty where none has. */
  default Map<String, Integer> quotas() {
    return Map.of();
  }

  /** Says whether nobody gets it unless people decide. */
  default boolean isLeftToPeople() {
    return false;
  }

  /** Reads a selection as the schema has it. */
  static Selection read(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return Fields.textOf(node).equals("all") ? new All() : new Decided();
    }
    Fields f = new Fields(mapping);
    if (f.has("top") && f.text("top").endsWith("%")) {
      return new TopShare(Share.read(f, "top"));
    }
    if (f.has("top")) {
      return new Top(Integer.parseInt(f.text("top")));
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    f.entries("quota")
        .forEach(e -> places.put(e.key().text(), Integer.parseInt(Fields.textOf(e.value()))));
    return new Quota(places, f.optionalText("total").map(Integer::parseInt).orElse(0));
  }

  /** The first {@code places} of each ranking. */
  record Top(int places) implements Selection {
    @Override
    public String name() {
      return "top";
    }

    @Override
    public List<Object> said() {
      return List.of(places);
    }

    @Override
    public Optional<Ranking.Within> contest(Ranking.Within ranking) {
      return Optional.of(ranking);
    }

    @Override
    public int places(String ranking, int ranked) {
      return places;
    }
  }

  /** The first of each ranking, as many as a share of its units; a part of a unit is dropped. */
  record TopShare(Share share) implements Selection {
    @Override
    public String name() {
      return "top-share";
    }

    @Override
    public List<Object> said() {
      return List.of(share.percent() + "%");
    }

    @Override
    public Optional<Ranking.Within> contest(Ranking.Within ranking) {
      return Optional.of(ranking);
    }

    @Override
    public int places(String ranking, int ranked) {
      return share.of(ranked, Share.Way.DOWN);
    }
  }

  /**
   * The first of each group.
   *
   * @param quotas places by id of the group, in the scheme's order
   * @param total their sum
   */
  record Quota(Map<String, Integer> quotas, int total) implements Selection {
    @Override
    public String name() {
      return "quota";
    }

    @Override
    public List<Object> said() {
      return List.of(total, quotas.size());
    }

    @Override
    public Optional<Ranking.Within> contest(Ranking.Within ranking) {
      return Optional.of(Ranking.Within.GROUP);
    }

    @Override
    public int places(String group, int ranked) {
      return quotas.getOrDefault(group, 0);
    }
  }

  /** All that are eligible. */
  record All() implements Selection {
    @Override
    public String name() {
      return "all";
    }
  }

  /** Nobody, unless people decide. */
  record Decided() implements Selection {
    @Override
    public String name() {
      return "decided";
    }

    @Override
    public boolean isLeftToPeople() {
      return true;
    }
  }
}
