package org.kaoping.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.Evaluation;
import org.kaoping.scheme.Carried;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * What leaves carry is there: evaluations that are published ({@link Code#CARRIED_OPEN}), not in a
 * circle ({@link Code#CARRIED_CIRCLE}), and for the latest of them in the order of time ({@link
 * Code#CARRIED_ORDER}).
 */
public final class CarriesCheck {
  /**
   * An evaluation with its scheme.
   *
   * @param places of the evaluation
   */
  public record Run(Evaluation evaluation, Scheme scheme, Places places) {}

  private final Map<String, Run> all = new LinkedHashMap<>();
  private final List<String> ids;
  private final Problems problems;

  private CarriesCheck(List<Run> all, List<String> ids, Problems problems) {
    all.forEach(run -> this.all.put(run.evaluation().id(), run));
    this.ids = ids;
    this.problems = problems;
  }

  /**
   * Adds what is wrong with what evaluations carry.
   *
   * @param ids of all evaluations, also of those that could not be read
   */
  public static void check(List<Run> all, List<String> ids, Problems problems) {
    CarriesCheck check = new CarriesCheck(all, ids, problems);
    all.forEach(check::check);
  }

  private void check(Run run) {
    Declared declared = new Declared(run.places(), problems);
    List<Indicator> carrying =
        run.scheme().leaves().filter(leaf -> leaf.leaf().isCarried()).toList();
    List<String> ids = carrying.stream().map(Indicator::id).toList();
    for (YamlNode.Entry entry : run.places().entries(run.evaluation(), "carries")) {
      declared.reference("carried", entry.key(), ids);
      declared.listedOnce("run", ((YamlNode.Sequence) entry.value()).items());
    }
    for (Indicator leaf : carrying) {
      Optional<YamlNode.Entry> of =
          run.places().entries(run.evaluation(), "carries").stream()
              .filter(entry -> entry.key().text().equals(leaf.id()))
              .findFirst();
      if (of.isEmpty()) {
        problems.add(
            Diagnostic.of(
                    Code.MISSING_KEY, run.places().value(run.evaluation(), "scheme"), "carries")
                .withHint("carries.missing", leaf.id()));
      } else {
        items(run, leaf, ((YamlNode.Sequence) of.get().value()).items());
      }
    }
  }

  private void items(Run run, Indicator leaf, List<YamlNode> items) {
    Carried carried = (Carried) leaf.leaf().scoring();
    Optional<LocalDate> before = Optional.empty();
    for (YamlNode item : items) {
      String id = Fields.textOf(item);
      List<String> way = new ArrayList<>(List.of(run.evaluation().id(), id));
      if (leadsBack(way)) {
        problems.add(Code.CARRIED_CIRCLE, item.span(), String.join(" → ", way));
        continue;
      }
      new Declared(run.places(), problems).reference("run", item, ids);
      for (Run other : Optional.ofNullable(all.get(id)).stream().toList()) {
        other(run, other, carried, item);
        Optional<LocalDate> date = other.evaluation().date();
        if (carried.how() == Carried.How.LATEST
            && before.isPresent()
            && date.filter(before.get()::isAfter).isPresent()) {
          problems.add(Code.CARRIED_ORDER, item.span(), id, date.get(), before.get());
        }
        before = date.or(() -> Optional.<LocalDate>empty());
      }
    }
  }

  private void other(Run run, Run other, Carried carried, YamlNode item) {
    Evaluation.Status status = other.evaluation().status();
    if (run.evaluation().status().isComplete()
        && status != Evaluation.Status.NOTICE
        && status != Evaluation.Status.FINAL) {
      problems.add(
          Code.CARRIED_OPEN,
          item.span(),
          other.evaluation().id(),
          Fields.of(other.places().of(other.evaluation())).text("status"));
    }
    for (String part : carried.part().stream().toList()) {
      if (other.scheme().part(part).isEmpty()) {
        List<String> parts = other.scheme().parts().stream().map(Scheme.Part::id).toList();
        new Declared(run.places(), problems).reference("part", part, parts, item.span());
      }
    }
  }

  /** Continues a way of evaluations that carry the next, until it comes back to the first. */
  private boolean leadsBack(List<String> way) {
    String last = way.get(way.size() - 1);
    if (last.equals(way.get(0))) {
      return true;
    }
    if (way.indexOf(last) < way.size() - 1 || !all.containsKey(last)) {
      return false;
    }
    for (String next : Optional.ofNullable(all.get(last)).orElseThrow().evaluation().carried()) {
      way.add(next);
      if (leadsBack(way)) {
        return true;
      }
      way.remove(way.size() - 1);
    }
    return false;
  }
}
