package org.kaoping.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Register;
import org.kaoping.scheme.Ranking;

/** Ways from a page to the pages of groups and kinds. */
public final class DivisionLinks {
  private final RankedEvaluation ranked;
  private final Ranking.Within within;
  private final Map<String, Link> groups;
  private final Map<String, Link> kinds;
  private final String root;

  /**
   * Makes links of a page.
   *
   * @param root the way from the page to the site's root
   */
  public DivisionLinks(Report report, String root) {
    this.ranked = report.ranked();
    this.within = report.scheme().ranking().within();
    this.root = root;
    this.groups = links(report.divisions().groups());
    this.kinds = links(report.divisions().kinds());
  }

  private Map<String, Link> links(List<Division> all) {
    Map<String, Link> links = new LinkedHashMap<>();
    all.forEach(division -> links.put(division.id(), link(division)));
    return links;
  }

  /** Returns the page of a group or kind. */
  public Link link(Division division) {
    return new Link(division.name(), root + Links.division(ranked, division));
  }

  /** Returns kind and group of a unit; a kind that all units have leads nowhere. */
  public List<Link> about(Register.Unit unit) {
    Stream<Link> kind = unit.kind().stream().map(k -> kinds.getOrDefault(k, new Link(k, "")));
    Stream<Link> group = unit.group().flatMap(id -> Optional.ofNullable(groups.get(id))).stream();
    return Stream.concat(kind, group).toList();
  }

  /** Returns the group or kind that makes a unit's ranking, else its group; none or one. */
  public List<Link> above(Register.Unit unit) {
    Optional<Link> kind =
        unit.kind()
            .filter(k -> within == Ranking.Within.KIND)
            .flatMap(k -> Optional.ofNullable(kinds.get(k)));
    return kind.or(() -> unit.group().flatMap(g -> Optional.ofNullable(groups.get(g)))).stream()
        .toList();
  }

  /**
   * Returns what tells a unit from others of its ranking: a kind and a group that are not all's.
   */
  public String beside(Register.Unit unit) {
    return beside(unit, within);
  }

  /** Returns what tells a unit from others of its group or kind. */
  public String beside(Register.Unit unit, Ranking.Within known) {
    String kind = known == Ranking.Within.KIND ? "" : kind(unit);
    String group = known == Ranking.Within.GROUP ? "" : group(unit);
    return kind.isEmpty() || group.isEmpty() ? kind + group : kind + " · " + group;
  }

  /** Returns the kind of a unit, empty unless there are several kinds. */
  public String kind(Register.Unit unit) {
    return unit.kind().isPresent() && kinds.containsKey(unit.kind().get()) ? unit.kind().get() : "";
  }

  /** Returns the name of a unit's group, empty if it has none. */
  public String group(Register.Unit unit) {
    @Nullable Link group = unit.group().isPresent() ? groups.get(unit.group().get()) : null;
    return group == null ? "" : group.text();
  }

  /** Returns the names of groups, in the order of their declaration. */
  public List<String> groups() {
    return groups.values().stream().map(Link::text).toList();
  }

  /** Returns the address of the group or kind that makes a ranking, empty if none does. */
  public String ofRanking(Optional<String> ranking) {
    Map<String, Link> links = within == Ranking.Within.GROUP ? groups : kinds;
    return ranking.flatMap(id -> Optional.ofNullable(links.get(id))).map(Link::href).orElse("");
  }

  /** Returns the place of a ranking in the page that shows all of them. */
  public String anchor(Optional<String> ranking) {
    return ranking.map(id -> Links.anchor(within, id)).orElse(Links.RANKING);
  }
}
