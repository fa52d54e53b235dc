package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.cli.Main;
import org.kaoping.git.GitFolder;

/** Whatever changes in final results, the correction that is printed for it records all of it. */
class CorrectionPropertiesTest {
  private static final String RECORDS = "data/e/corrections.yaml";

  @TempDir Path folder;

  private record Run(int exit, String out) {}

  private Run run(String... arguments) {
    StringWriter out = new StringWriter();
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("-w", folder.resolve("w").toString(), "--lang", "en"));
    PrintWriter both = new PrintWriter(out, true);
    return new Run(Main.run(both, both, line.toArray(String[]::new)), out.toString());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#few")
  void whatIsPrinted_recordsEverything(long seed) throws IOException {
    Workspace before = RandomWorkspace.any(seed);
    before.evaluation().remove("notice").put("status", "final").put("date", "2024-01-15");
    Workspace after = edited(before, new Dice(seed));
    GitFolder git = GitFolder.create(folder.resolve("w"));
    before.write(git.path());
    git.commit("2024-01-15T12:00:00+08:00");
    git.run("rm", "-r", "-q", ".");
    after.write(git.path());

    record(before, after);
    git.commit("2024-02-01T12:00:00+08:00");

    Workspace later = edited(after, new Dice(-seed));
    String records = Files.readString(git.path().resolve(RECORDS));
    git.run("rm", "-r", "-q", ".");
    later.write(git.path());
    Files.writeString(git.path().resolve(RECORDS), records);
    record(after, later);
  }

  /** Records what is printed, as a maintainer would, and finds that it is enough and all due. */
  private void record(Workspace before, Workspace after) throws IOException {
    Run printed = run("diff", "HEAD", "--corrections");
    assertThat(printed.exit()).as(printed.out()).isZero();
    assertThat(printed.out().lines().filter(line -> line.startsWith("      - ")))
        .containsExactlyInAnyOrderElementsOf(changes(before, after));

    assertThat(run("diff", "HEAD", "--check").exit()).isEqualTo(1);
    Files.writeString(
        folder.resolve("w").resolve(RECORDS),
        printed
            .out()
            .replace("date: \"\"", "date: 2024-02-01")
            .replace("what: \"\"", "what: 更正")
            .replace("why: \"\"", "why: 复核")
            .replace("approved-by: \"\"", "approved-by: 领导小组"),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    Run checked = run("diff", "HEAD", "--check");
    assertThat(checked.exit()).as(checked.out()).isZero();
    Run validated = run("validate");
    assertThat(validated.exit()).as(validated.out()).isZero();
    assertThat(run("diff", "HEAD", "--corrections").out()).isEqualTo("# no correction lacks\n");
  }

  /** Returns a workspace with other results of some units, perhaps without some or with more. */
  private static Workspace edited(Workspace before, Dice dice) {
    Workspace after = before.copy();
    after.decisions().remove("decisions");
    RandomResults random = new RandomResults(dice, after);
    List<Node> units = new ArrayList<>(after.units().maps("units"));
    if (!after.scheme().yaml().contains("quota:")) { // which groups have units must stay
      if (units.size() > 3 && dice.chance(30)) {
        after.results().remove(units.remove(dice.from(0, units.size() - 1)).id());
      }
      if (dice.chance(30)) {
        Node added = Node.of("id", "new" + dice.from(0, 1_000_000), "name", "新单位");
        units.add(
            after.scheme().has("kinds") ? added.put("kind", dice.pick(RandomUnits.KINDS)) : added);
      }
      after.units().put("units", units);
    }
    List<String> ids = units.stream().filter(unit -> !unit.has("unrated")).map(Node::id).toList();
    dice.some(ids).forEach(id -> after.results().put(id, random.make(id)));
    ids.forEach(id -> after.results().computeIfAbsent(id, random::make));
    new RandomDecisions(dice, after).add();
    after.evaluation().put("title", "标题" + dice.from(0, 1_000_000));
    return after;
  }

  /** Returns the lines that are due, of values that are calculated without the program. */
  private static List<String> changes(Workspace before, Workspace after) {
    Map<String, String> old = values(before);
    Map<String, String> now = values(after);
    TreeSet<String> all = new TreeSet<>(old.keySet());
    all.addAll(now.keySet());
    List<String> changes = new ArrayList<>();
    for (String value : all) {
      String none = value.contains("value: award") ? "false" : "none";
      String was = old.getOrDefault(value, none);
      String is = now.getOrDefault(value, none);
      if (!was.equals(is)) {
        changes.add("      - {" + value + ", before: " + was + ", after: " + is + "}");
      }
    }
    return changes;
  }

  private static Map<String, String> values(Workspace workspace) {
    Map<String, String> values = new TreeMap<>();
    List<Map<String, Object>> units = new Oracle(workspace).units();
    Map<String, Integer> ranked = new LinkedHashMap<>();
    String within = workspace.scheme().map("ranking").text("within", "all");
    for (Map<String, Object> unit : units) {
      ranked.merge(ranking(unit, within), text(unit, "rank").isEmpty() ? 0 : 1, Integer::sum);
    }
    for (Map<String, Object> unit : units) {
      String id = "unit: " + text(unit, "unit") + ", value: ";
      put(values, id + "total", plain(text(unit, "total")));
      if (ranked.getOrDefault(ranking(unit, within), 0) > 1) {
        put(values, id + "rank", text(unit, "rank"));
      }
      put(values, id + "grade", text(unit, "grade"));
      ((List<?>) Objects.requireNonNull(unit.get("awards")))
          .forEach(award -> put(values, id + "award, award: " + award, "true"));
      Map<?, ?> scores = (Map<?, ?>) Objects.requireNonNull(unit.get("indicators"));
      for (Node leaf : workspace.leaves(text(unit, "unit"))) {
        put(values, id + "points, indicator: " + leaf.id(), String.valueOf(scores.get(leaf.id())));
      }
    }
    return values;
  }

  private static String ranking(Map<String, Object> unit, String within) {
    return within.equals("all") ? "" : text(unit, within);
  }

  private static String text(Map<String, Object> unit, String key) {
    return String.valueOf(unit.get(key));
  }

  /** Returns a number without zeros that say nothing. */
  private static String plain(String number) {
    return number.contains(".") ? number.replaceFirst("\\.?0+$", "") : number;
  }

  private static void put(Map<String, String> values, String value, String text) {
    if (!text.isEmpty()) {
      values.put(value, text);
    }
  }
}
