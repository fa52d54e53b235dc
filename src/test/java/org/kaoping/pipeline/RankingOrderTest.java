package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever shows several rankings has them in the order in which units.yaml names them. */
class RankingOrderTest {
  @TempDir private Path folder;

  private void build(String within, String units) throws IOException {
    Path w = TestWorkspace.smallest(folder.resolve("w"));
    TestWorkspace.write(
        w.resolve("schemes/s.yaml"),
        "{id: s, title: 方案, year: 2024, points: 5, ranking: {within: "
            + within
            + "}, indicators: [{id: i, title: 指标, points: 5, judged: {}}], awards: [{id: best,"
            + " title: 先进, select: {top: 1}}], uses: [{id: money, title: 奖励, each: {best: 100}}]}");
    TestWorkspace.write(
        w.resolve("data/e/evaluation.yaml"), "{scheme: s, status: final, date: 2024-12-31}");
    TestWorkspace.write(w.resolve("data/e/units.yaml"), units);
    Files.delete(w.resolve("data/e/results/u.yaml"));
    int score = 1;
    for (String unit : new String[] {"z", "y", "b", "a"}) {
      TestWorkspace.write(
          w.resolve("data/e/results/" + unit + ".yaml"),
          "{unit: "
              + unit
              + ", assessments: [{records: {i: {score: "
              + score++
              + ", reason: 有差距}}}]}");
    }
    String header = "type=notice\nevaluation=e\ndate=2024-12-31\nissuer=某办\n";
    TestWorkspace.write(
        w.resolve("content/notices/n.md"),
        "title=通报\nkind=results\n" + header + "~~~~~~\n{{awards/best}}：\n\n{{ranking}}\n");
    TestWorkspace.write(
        w.resolve("content/notices/l.md"),
        "title=函\nkind=feedback\ndeadline=2025-01-31\n" + header + "~~~~~~\n{{losses}}\n");
    assertThat(Build.run(w, folder.resolve("site"), Documents.LEFT_OUT).diagnostics()).isEmpty();
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve("site/" + path));
  }

  private void everywhere(String... names) throws IOException {
    for (String path :
        new String[] {
          "notices/n.html",
          "notices/l.html",
          "e/index.html",
          "e/ranking.csv",
          "e/scores.csv",
          "e/compare.js"
        }) {
      assertThat(read(path).replaceAll("(?s).*(<main|kaopingCompare)", ""))
          .as(path)
          .containsSubsequence(names);
    }
    String[] first = {names[0], names[names.length - 2]};
    assertThat(read("notices/n.html")).contains(String.join("、", first) + "：");
    assertThat(read("e/uses/money.csv")).containsSubsequence(first);
  }

  @Test
  void kinds_standAsTheRegisterFirstNamesThem() throws IOException {
    build(
        "kind",
        """
        units:
          - {id: z, name: 己, kind: 镇}
          - {id: y, name: 丁, kind: 镇}
          - {id: b, name: 丙, kind: 街道}
          - {id: a, name: 乙, kind: 街道}
        """);
    everywhere("丁", "己", "乙", "丙");
  }

  @Test
  void groups_standAsTheyAreDeclared_andUnitsOfNoneLast() throws IOException {
    build(
        "group",
        """
        groups: [{id: second, name: 第二组}, {id: first, name: 第一组}]
        units:
          - {id: a, name: 乙}
          - {id: b, name: 丙}
          - {id: y, name: 丁, group: second}
          - {id: z, name: 己, group: second}
        """);
    everywhere("丁", "己", "乙", "丙");
  }

  @Test
  void unitsOfNoKind_whereNoneHasOne_areNotCalledTheRest() throws IOException {
    build(
        "kind",
        """
        units:
          - {id: y, name: 丁}
          - {id: z, name: 己}
          - {id: a, name: 乙}
          - {id: b, name: 丙}
        """);
    assertThat(read("notices/n.html")).containsSubsequence("乙", "丙", "丁", "己");
    assertThat(read("notices/n.html") + read("e/index.html")).doesNotContain("其他单位");
  }
}
