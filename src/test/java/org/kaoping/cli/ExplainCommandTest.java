package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.pipeline.TestWorkspace;

/** {@code explain} as a user calls it. */
class ExplainCommandTest {
  @TempDir private Path folder;
  private Path workspace;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void workspace() throws IOException {
    workspace = folder.resolve("w");
    TestWorkspace.write(
        workspace.resolve("schemes/s.yaml"),
        """
        id: s
        title: Index
        year: 2024
        points: 10
        indicators:
          - id: service
            title: Service
            points: 10
            indicators:
              - {id: desk, title: Desk, points: 4, judged: {}}
              - id: letters
                title: Letters
                points: 6
                rules: [{id: late, text: one point for each letter that is late, deduct: 1, per: letter}]
        grades: {bands: [{id: good, title: Good, from: 6}, {id: poor, title: Poor}]}
        """);
    TestWorkspace.write(
        workspace.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: final, date: 2024-12-31, demo: true}");
    TestWorkspace.write(
        workspace.resolve("data/e/units.yaml"),
        "units: [{id: u, name: Ashby}, {id: v, name: Bexley},"
            + " {id: w, name: Corby, unrated: newly founded}]");
    result(
        "u", "{score: 3, reason: long queues}", "{rule: late, count: 2, note: answered in June}");
    result("v", "{score: 4}", "{rule: late, count: 1, note: answered in July}");
    TestWorkspace.write(workspace.resolve("site.yaml"), "language: en");
  }

  private void result(String unit, String desk, String finding) throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/e/results/" + unit + ".yaml"),
        "{unit: %s, assessments: [{records: {desk: %s, letters: {findings: [%s]}}}]}"
            .formatted(unit, desk, finding));
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> line = new ArrayList<>(List.of("explain", "-w", workspace.toString()));
    line.addAll(List.of(arguments));
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
  }

  @Test
  void aUnitIsATree_withItsTotalOnTop() {
    assertThat(run("e", "u")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            Ashby · Index
            Demonstration data: these results are made up and stand for no real body
            Total  7.00 of 10
            Rank   2 / 2
            Grade  Good
            Most points were lost on: Letters (−2), Desk (−1).
            Lines are those of the record file data/e/results/u.yaml

            Service  7 / 10
            ├─ Desk  3 / 4
            │  └─ Assessors gave 3: long queues · line 1
            ├─ Letters  4 / 6
            │  ├─ Starts with 6
            │  ├─ One point for each letter that is late  2 × 1 per letter  −2
            │  │  └─ 2 times; answered in June  line 1
            │  └─ Score  line 1  4
            └─ 3 + 4 = 7
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void anIndicatorIsNamedByIdOrTitle() {
    assertThat(run("e", "Ashby", "letters")).isZero();
    String byId = out.toString();
    assertThat(byId).contains("\nLetters  4 / 6\n", "answered in June").doesNotContain("Desk");
    assertThat(run("Index", "u", "Letters")).isZero();
    assertThat(out.toString()).isEqualTo(byId);
  }

  @Test
  void whatIsUnknown_is2_withWhatThereIs() {
    assertThat(run("f", "u")).isEqualTo(2);
    assertThat(err.toString()).startsWith("no published evaluation 'f'; possible are: e\n");
    assertThat(run("e", "Ashbey")).isEqualTo(2);
    assertThat(err.toString()).startsWith("no unit 'Ashbey'; did you mean 'Ashby'?\n");
    assertThat(run("e", "u", "none")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("no indicator of the unit 'none'; possible are: service, desk, letters\n");
    assertThat(run("e", "w")).isEqualTo(2);
    assertThat(err.toString()).startsWith("'Corby' is not rated: newly founded\n");
  }

  @Test
  void whatIsOpen_isNotTold() throws IOException {
    TestWorkspace.write(workspace.resolve("data/e/evaluation.yaml"), "{scheme: s, status: open}");
    assertThat(run("e", "u")).isEqualTo(2);
    assertThat(err.toString()).startsWith("evaluation 'e' is open: nothing is scored yet\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whatIsWrong_is1() throws IOException {
    result("u", "{score: 7}", "{rule: late, count: 2}");
    assertThat(run("e", "u")).isEqualTo(1);
    assertThat(err.toString()).startsWith("data/e/results/u.yaml:1:").contains("R004");
  }

  @Test
  void programsHaveJson() {
    assertThat(run("e", "u", "--format", "json")).isZero();
    assertThat(out.toString())
        .contains(
            "\"total\":\"7.00\"",
            "\"indicators\":[{\"id\":\"service\",\"title\":\"Service\",\"score\":\"7\"",
            "\"findings\":[\"2 times; answered in June\"]");
  }
}
