package org.kaoping.properties;

import java.util.List;
import java.util.Optional;

/** The grades of units. Source: language, section 6. */
record OracleGrades(Workspace workspace) {

  Optional<String> of(OracleStanding standing) {
    if (!scheme().has("grades")) {
      return stated(standing);
    }
    List<String> ids = grades().maps("bands").stream().map(Node::id).toList();
    return points(standing)
        .filter(points -> !byRank() || standing.total().isPresent())
        .map(
            points -> {
              int worst = ids.indexOf(earned(standing, points));
              for (Node veto : standing.vetoes()) {
                worst += Integer.parseInt(veto.map("effect").text("demote", "0"));
              }
              worst = Math.min(worst, ids.size() - 1);
              for (Node veto : standing.vetoes()) {
                worst = Math.max(worst, ids.indexOf(veto.map("effect").text("grade", "")));
              }
              return ids.get(worst);
            });
  }

  private Optional<String> stated(OracleStanding standing) {
    List<String> counting = workspace.countingSources();
    return scheme().has("total") && counting.size() == 1
        ? workspace.assessment(standing.unit(), counting.get(0), "").orElseThrow().text("grade")
        : Optional.empty();
  }

  private Node scheme() {
    return workspace.scheme();
  }

  private Node grades() {
    return scheme().map("grades");
  }

  private boolean byRank() {
    return grades().text("by", "").equals("rank");
  }

  private Optional<Fraction> points(OracleStanding standing) {
    String on = grades().text("on", "total");
    return on.equals("total") ? standing.total() : standing.part(on);
  }

  private String earned(OracleStanding standing, Fraction published) {
    Fraction full =
        scheme().maps("parts").stream()
            .filter(part -> part.id().equals(grades().text("on", "total")))
            .map(part -> part.due("points"))
            .findFirst()
            .orElse(scheme().due("points"));
    Fraction reached =
        grades().text("as", "points").equals("percent")
            ? published.over(full).times(Fraction.of(100))
            : published;
    return grades().maps("bands").stream()
        .filter(band -> !band.has("from") || !reached.isBelow(band.due("from")))
        .filter(band -> !band.has("top") || isAmongFirst(standing, band.text("top", "")))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Says whether fewer units are better than there are places. */
  private boolean isAmongFirst(OracleStanding standing, String share) {
    OracleRanking ranking = new OracleRanking(workspace);
    OracleStanding own =
        ranking.standings().stream()
            .filter(s -> s.unit().equals(standing.unit()))
            .findFirst()
            .orElseThrow();
    List<OracleStanding> rivals = ranking.rivals(own);
    long better =
        rivals.stream()
            .filter(r -> OracleRanking.isBetter(ranking.keys(r), ranking.keys(own)))
            .count();
    Fraction places = share(share, rivals.size());
    Fraction next = Fraction.of(better + 1);
    return switch (grades().text("rounding", "down")) {
      case "up" -> places.isAbove(Fraction.of(better));
      case "half-up" -> !places.plus(Fraction.of("0.5")).isBelow(next);
      default -> !places.isBelow(next);
    };
  }

  /** Returns a share of so many, in %, as it comes. */
  static Fraction share(String percent, int of) {
    return Fraction.of(percent.replace("%", "")).times(Fraction.of(of)).over(Fraction.of(100));
  }
}
