package org.kaoping.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.publish.FileHashes;
import org.kaoping.publish.ProgramVersion;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.UnitScore;
import org.kaoping.report.Document;

/**
 * What the parts of a site are made of, as digests. A recipe may name more than its part needs,
 * never less: then the part is made again in vain, but never left as it was although it should
 * change.
 */
final class Recipes {
  private final SortedMap<String, String> inputs;
  private final CheckedWorkspace workspace;
  private final PreparedProse prose;
  private final String program = ProgramVersion.fingerprint();
  private final String site;

  /**
   * Prepares recipes.
   *
   * @param inputs SHA-256 of every file that the site is made of, by its path
   * @param stamped whether pages have places for the {@link Stamp}
   */
  Recipes(
      SortedMap<String, String> inputs,
      boolean stamped,
      CheckedWorkspace workspace,
      PreparedProse prose) {
    this.inputs = inputs;
    this.workspace = workspace;
    this.prose = prose;
    this.site =
        digest(
            program,
            String.valueOf(stamped),
            under("site.yaml"),
            under("site-templates/"),
            prose.offered(workspace.settings().language()).toString(),
            prose.documents().stream()
                .filter(Document::isGeneral)
                .map(document -> document.order() + document.path() + document.title())
                .toList()
                .toString());
  }

  /** Returns the recipe of a notice's file. */
  String paper(String ingredients) {
    return digest(program, ingredients);
  }

  /** Returns the recipes of an evaluation's parts. */
  OfEvaluation of(String evaluation) {
    return new OfEvaluation(
        workspace.evaluations().stream()
            .filter(ranked -> ranked.evaluation().id().equals(evaluation))
            .findFirst()
            .orElseThrow());
  }

  /** The recipes of the parts of one evaluation. */
  final class OfEvaluation {
    private final RankedEvaluation ranked;
    private final String data;
    private final String shared;
    private final String results;
    private final String standings;

    private OfEvaluation(RankedEvaluation ranked) {
      this.ranked = ranked;
      this.data = "data/" + ranked.evaluation().id() + "/";
      SortedMap<String, String> own = below(data);
      SortedMap<String, String> ofUnits = below(data + "results/");
      this.results = digest(ofUnits.toString());
      own.keySet().removeAll(ofUnits.keySet());
      this.shared = digest(site, own.toString(), years(), about());
      this.standings =
          digest(
              ranked.awards().standings().stream()
                  .map(Recipes::numbers)
                  .collect(Collectors.joining("\n")));
    }

    /** Returns the recipe of a page, which may be a unit's. */
    Supplier<String> of(Optional<String> unit) {
      return () -> unit.map(this::unit).orElseGet(this::whole);
    }

    /** Returns the recipe of a part that shows results of any unit. */
    String whole() {
      return digest(shared, results);
    }

    /** A unit's page shows of the others where they stand. */
    private String unit(String unit) {
      return digest(
          shared,
          standings,
          Peers.matter(ranked.scheme()) ? results : "",
          inputs.getOrDefault(data + "results/" + unit + ".yaml", ""));
    }

    /** All of the series: what came before is shown beside this. */
    private String years() {
      String own = under("schemes/" + ranked.scheme().id() + ".yaml");
      if (ranked.scheme().series().isEmpty()) {
        return own;
      }
      return under("schemes/")
          + workspace.evaluations().stream()
              .filter(other -> other.scheme().series().equals(ranked.scheme().series()))
              .filter(other -> !other.evaluation().id().equals(ranked.evaluation().id()))
              .map(other -> under("data/" + other.evaluation().id() + "/"))
              .collect(Collectors.joining());
    }

    /** Titles and addresses of all prose: which of it is about this evaluation, its makers know. */
    private String about() {
      return Stream.concat(
              prose.documents().stream()
                  .map(
                      d ->
                          List.of(
                              d.order(), d.path(), d.kind(), d.title(), d.date(), d.evaluation())),
              prose.papers().stream()
                  .map(paper -> List.of(paper.stem(), paper.notice().document().title())))
          .toList()
          .toString();
    }
  }

  /** All that is computed of a unit; maps in an order that is the same in every run. */
  private static String numbers(Standing standing) {
    UnitScore score = standing.score();
    return Stream.of(
            standing.unit().id(),
            standing.total(),
            new TreeMap<>(standing.parts()),
            standing.grade(),
            standing.rank(),
            standing.tied(),
            standing.vetoes().stream().map(veto -> veto.id()).toList(),
            standing.awards(),
            new TreeMap<>(score.nodes()),
            new TreeMap<>(score.parts()),
            score.total(),
            new TreeMap<>(score.periods()),
            new TreeMap<>(score.sources()),
            score.statedGrade(),
            score.deductions())
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  private SortedMap<String, String> below(String folder) {
    return new TreeMap<>(inputs.subMap(folder, folder + Character.MAX_VALUE));
  }

  private String under(String path) {
    return below(path).entrySet().stream()
        .map(Map.Entry::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String digest(String... ingredients) {
    return FileHashes.ofText(String.join("\u0000", ingredients));
  }
}
