package org.kaoping.report.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Edition;
import org.kaoping.result.Register;
import org.kaoping.wording.Words;

/**
 * What one reader of an edition is told.
 *
 * @param folder of the site, from that of the edition; empty where there is one for everybody
 * @param evaluations without what is withheld
 * @param history of those
 */
public record View(String folder, List<RankedEvaluation> evaluations, History history) {
  /** Returns a view for everybody, or one for each unit or group, by id. */
  public static List<View> of(
      Edition edition, List<RankedEvaluation> evaluations, History history, Words words) {
    Map<String, Named> readers = new LinkedHashMap<>();
    switch (edition.audience()) {
      case EVERYBODY -> readers.put("", Named.ALL);
      case UNIT ->
          units(evaluations).forEach(id -> readers.put(id + "/", Named.unit(id, evaluations)));
      case GROUP ->
          groups(evaluations).forEach(id -> readers.put(id + "/", Named.group(id, evaluations)));
    }
    List<View> views = new ArrayList<>();
    readers.forEach(
        (folder, named) -> views.add(of(folder, edition, named, evaluations, history, words)));
    return List.copyOf(views);
  }

  private static Set<String> units(List<RankedEvaluation> evaluations) {
    Set<String> ids = new LinkedHashSet<>();
    for (RankedEvaluation ranked : evaluations) {
      ranked.register().everybody().forEach(unit -> ids.add(unit.id()));
    }
    return ids;
  }

  private static Set<String> groups(List<RankedEvaluation> evaluations) {
    Set<String> ids = new LinkedHashSet<>();
    for (RankedEvaluation ranked : evaluations) {
      for (Register.Unit unit : ranked.register().everybody()) {
        unit.group().ifPresent(ids::add);
      }
    }
    return ids;
  }

  private static View of(
      String folder,
      Edition edition,
      Named named,
      List<RankedEvaluation> evaluations,
      History history,
      Words words) {
    List<RankedEvaluation> redacted =
        evaluations.stream()
            .map(ranked -> new Redaction(ranked, edition, named, words).redacted())
            .filter(ranked -> !edition.hidesNames() || concerns(ranked))
            .toList();
    boolean whole = edition.places().isEmpty() && edition.grade().isEmpty();
    return new View(
        folder, redacted, whole ? history.with(redacted) : History.withoutEarlier(redacted));
  }

  /** Says whether somebody is named in it. */
  private static boolean concerns(RankedEvaluation ranked) {
    return ranked.register().everybody().stream().anyMatch(Register.Unit::isNamed);
  }
}
