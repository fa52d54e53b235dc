package org.kaoping.pipeline;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaoping.publish.FileHashes;
import org.kaoping.publish.ProgramVersion;
import org.kaoping.reckon.RankedEvaluation;

/**
 * What the parts of a site are made of, as digests. A recipe may name more than its part needs,
 * never less: then the part is made again in vain, but never left as it was although it should
 * change. So nothing is listed that an evaluation is made of, only what it has nothing to do with:
 * the data of evaluations outside its series.
 */
final class Recipes {
  private final SortedMap<String, String> inputs;
  private final CheckedWorkspace workspace;
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
    this.site = stamped + prose.offered(workspace.settings().language()).toString();
  }

  /** Returns the recipe of a notice's file. */
  String paper(String ingredients) {
    return digest(ingredients);
  }

  /** Returns the recipe of all parts of an evaluation. */
  String of(RankedEvaluation ranked) {
    Map<String, String> made = new TreeMap<>(inputs);
    workspace.evaluations().stream()
        .filter(other -> !other.evaluation().id().equals(ranked.evaluation().id()))
        .filter(other -> !isOfOneSeries(other, ranked))
        .forEach(
            other -> {
              String data = "data/" + other.evaluation().id() + "/";
              inputs.subMap(data, data + Character.MAX_VALUE).keySet().forEach(made::remove);
            });
    return digest(site + made);
  }

  private static boolean isOfOneSeries(RankedEvaluation one, RankedEvaluation other) {
    return one.scheme().series().isPresent()
        && one.scheme().series().equals(other.scheme().series());
  }

  private String digest(String ingredients) {
    return FileHashes.ofText(program + "\u0000" + ingredients);
  }
}
