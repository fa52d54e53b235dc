package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.publish.Attempt;
import org.kaoping.report.Drafts;

/** A package has all that the results of an evaluation come from, and nothing else. */
class RecomputationTest {
  @TempDir Path folder;

  /**
   * Two years of a series, of which the later one carries a month and has a unit that was another
   * one; one more evaluation that has nothing to do with them, and one that is a draft.
   */
  @BeforeEach
  void write() throws IOException {
    write("site.yaml", "{language: en, title: 'A: title', results-zip: true}");
    scheme("old", "series: s, year: 2022", "{id: work, title: Work, points: 10, judged: {}}");
    scheme(
        "before",
        "series: s, year: 2023",
        "{id: work, title: Work, points: 10, judged: {}, continues: work}");
    scheme(
        "now",
        "series: s, year: 2024",
        "{id: field, title: Field work, points: 5, judged: {}, continues: work},"
            + " {id: months, title: Months, points: 5, carried: {combine: mean, absent: skip}}");
    scheme("month", "year: 2024", "{id: i, title: Month, points: 10, judged: {}}");
    evaluation("before", "final, date: 2023-12-31", "", "work", "a: 8", "old-b: 7");
    evaluation("month", "final, date: 2024-05-31", "", "i", "a: 9", "b: 5");
    evaluation("now", "final, date: 2024-12-31", ", carries: {months: [month]}", "field", "a: 4");
    write(
        "data/now/units.yaml",
        "units: [{id: a, name: Town A}, {id: b, name: Town B, formerly: [{unit: old-b}]}]");
    write("data/now/results/b.yaml", result("b", "field", "3") + "\n# looked at twice\n");
    write("data/now/results/.DS_Store", "left");
    evaluation("other", "notice, notice: {from: 2024-12-01, to: 2024-12-08}", "", "i", "a: 1");
    write(
        "data/other/evaluation.yaml", read("data/other/evaluation.yaml").replace("other", "month"));
    evaluation("draft", "draft", "", "i", "a: 1");
    write("data/draft/evaluation.yaml", "{scheme: month, status: draft}");
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve("w").resolve(file), text);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve("w").resolve(file));
  }

  private void scheme(String id, String more, String indicators) throws IOException {
    write(
        "schemes/" + id + ".yaml",
        "{id: %s, title: Scheme, points: 10, %s, indicators: [%s]}"
            .formatted(id, more, indicators));
  }

  private void evaluation(String id, String status, String more, String leaf, String... scores)
      throws IOException {
    write(
        "data/" + id + "/evaluation.yaml",
        "{scheme: %s, status: %s%s}".formatted(id, status, more));
    List<String> units = new ArrayList<>();
    for (String score : scores) {
      String[] given = score.split(": ", -1);
      units.add("{id: " + given[0] + ", name: Town " + given[0] + "}");
      write("data/" + id + "/results/" + given[0] + ".yaml", result(given[0], leaf, given[1]));
    }
    write("data/" + id + "/units.yaml", "units: [" + String.join(", ", units) + "]");
  }

  private static String result(String unit, String leaf, String score) {
    return "{unit: %s, assessments: [{records: {%s: {score: %s, reason: seen}}}]}"
        .formatted(unit, leaf, score);
  }

  private Path site(Wanted wanted) {
    Path site = folder.resolve("site");
    List<Diagnostic> found =
        Build.run(folder.resolve("w"), site, wanted, Optional.empty()).diagnostics();
    assertThat(found).filteredOn(Diagnostic::isError).isEmpty();
    return site;
  }

  private Path site() {
    return site(Wanted.published(Documents.LEFT_OUT));
  }

  private static List<String> names(Path archive) throws IOException {
    return List.copyOf(TestPackage.read(archive).keySet());
  }

  private static Recomputation.Outcome.Compared compared(Path archive) {
    Attempt<Recomputation> attempt = Recomputation.of(archive);
    assertThat(attempt).isInstanceOf(Attempt.Done.class);
    try (Recomputation recomputation = ((Attempt.Done<Recomputation>) attempt).value()) {
      assertThat(recomputation.differences()).isEmpty();
      return (Recomputation.Outcome.Compared) recomputation.run();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "month", "now", "other"})
  void whatIsPublished_isWhatThePackageComesTo(String evaluation) {
    assertThat(compared(site().resolve(evaluation + "/results.zip")))
        .satisfies(
            outcome -> {
              assertThat(outcome.differences()).isEmpty();
              assertThat(outcome.units()).isEqualTo(evaluation.equals("other") ? 1 : 2);
              assertThat(outcome.values()).isGreaterThan(15);
            });
  }

  @Test
  void aPackage_hasWhatTheNumbersComeFrom_andNothingElse() throws IOException {
    assertThat(names(site().resolve("now/results.zip")))
        .containsExactly(
            "results.json",
            "workspace/data/before/evaluation.yaml",
            "workspace/data/before/results/a.yaml",
            "workspace/data/before/results/old-b.yaml",
            "workspace/data/before/units.yaml",
            "workspace/data/month/evaluation.yaml",
            "workspace/data/month/results/a.yaml",
            "workspace/data/month/results/b.yaml",
            "workspace/data/month/units.yaml",
            "workspace/data/now/evaluation.yaml",
            "workspace/data/now/results/a.yaml",
            "workspace/data/now/results/b.yaml",
            "workspace/data/now/units.yaml",
            "workspace/schemes/before.yaml",
            "workspace/schemes/month.yaml",
            "workspace/schemes/now.yaml",
            "workspace/schemes/old.yaml",
            "workspace/site.yaml",
            "manifest.json");
    assertThat(TestPackage.read(folder.resolve("site/month/results.zip")).keySet())
        .allMatch(name -> !name.contains("/data/") || name.contains("/data/month/"));
    assertThat(TestPackage.text(folder.resolve("site/now/results.zip"), "workspace/site.yaml"))
        .isEqualTo("title: \"A: title\"\nlanguage: \"en\"\ntime-zone: \"Asia/Shanghai\"\n");
    assertThat(TestPackage.text(folder.resolve("site/now/results.zip"), "results.json"))
        .isEqualTo(Files.readString(folder.resolve("site/now/results.json")));
    assertThat(folder.resolve("site/draft")).doesNotExist();
  }

  @Test
  void equalData_giveEqualBytes_andChangedDataOthers() throws IOException {
    byte[] first = Files.readAllBytes(site().resolve("now/results.zip"));
    byte[] other = Files.readAllBytes(site().resolve("other/results.zip"));
    TestWorkspace.copy(folder.resolve("w"), folder.resolve("w2"));
    Build.run(folder.resolve("w2"), folder.resolve("site2"), Documents.LEFT_OUT);
    assertThat(folder.resolve("site2/now/results.zip")).hasBinaryContent(first);

    write("data/month/results/b.yaml", result("b", "i", "6"));
    byte[] changed = Files.readAllBytes(site().resolve("now/results.zip"));
    assertThat(changed).isNotEqualTo(first);
    assertThat(compared(folder.resolve("site/now/results.zip")).differences()).isEmpty();
    assertThat(folder.resolve("site/other/results.zip")).hasBinaryContent(other);
    write("data/month/results/b.yaml", read("data/month/results/b.yaml") + "\r\n# again\r\n");
    site();
    assertThat(compared(folder.resolve("site/now/results.zip")).differences()).isEmpty();
  }

  @Test
  void comments_becomePublic_soNoneLeadsToAPerson() throws IOException {
    String number = "1391234" + "5678";
    write("data/now/results/b.yaml", result("b", "field", "3") + "\n# ask " + number + "\n");
    assertThat(Validation.run(folder.resolve("w")).diagnostics())
        .filteredOn(d -> d.code() == Code.PERSONAL_DATA)
        .singleElement()
        .satisfies(d -> assertThat(d.span()).hasToString("data/now/results/b.yaml:2:7"));
    write("data/now/results/b.yaml", result("b", "field", "3").replace("seen", "ask " + number));
    assertThat(Validation.run(folder.resolve("w")).diagnostics())
        .filteredOn(d -> d.code() == Code.PERSONAL_DATA)
        .hasSize(1);
    write("data/now/results/b.yaml", result("b", "field", "3") + "\n# ask " + number + "\n");
    write("site.yaml", "language: en");
    assertThat(Validation.run(folder.resolve("w")).diagnostics()).isEmpty();
  }

  /** It may have been allowed where it was published. */
  @Test
  void whatIsPublicAlready_isNotHeldAgainstThePackage() throws IOException {
    String number = "1391234" + "5678";
    write(
        "site.yaml",
        "{language: en, results-zip: true, personal-data: [{text: '%s', reason: hotline}]}"
            .formatted(number));
    write("data/now/results/b.yaml", result("b", "field", "3") + "\n# ask " + number + "\n");
    assertThat(compared(site().resolve("now/results.zip")).differences()).isEmpty();
  }

  @Test
  void withoutTheSetting_amongDrafts_andWhereSomethingIsWithheld_thereIsNone() throws IOException {
    write(
        "site.yaml",
        """
        language: en
        results-zip: true
        editions:
          - {id: all}
          - {id: no-notes, withholds: [notes]}
          - {id: no-names, named-to-place: 1}
          - {id: own, for: each-unit}
        """);
    for (String edition : List.of("no-notes", "no-names", "own")) {
      Path site = site(Wanted.published(Documents.LEFT_OUT, Optional.of(edition)));
      assertThat(TestWorkspace.files(site)).noneSatisfy(RecomputationTest::isPackage);
    }
    Path drafts =
        site(new Wanted(Documents.LEFT_OUT, Drafts.SHOWN, Optional.empty(), Optional.empty()));
    assertThat(TestWorkspace.files(drafts)).noneSatisfy(RecomputationTest::isPackage);

    Path all = site(Wanted.published(Documents.LEFT_OUT, Optional.of("all")));
    assertThat(compared(all.resolve("now/results.zip")).differences()).isEmpty();
    assertThat(Files.readString(all.resolve("now/index.html"))).contains("results.zip");

    write("site.yaml", "language: en");
    Path without = site();
    assertThat(TestWorkspace.files(without)).noneSatisfy(RecomputationTest::isPackage);
    assertThat(Files.readString(without.resolve("now/index.html"))).doesNotContain("results.zip");
  }

  private static void isPackage(String path, String content) {
    assertThat(path).endsWith("results.zip");
  }

  @Test
  void anOpenEvaluation_hasNone() throws IOException {
    write("data/other/evaluation.yaml", "{scheme: month, status: open}");
    assertThat(site().resolve("other/results.zip")).doesNotExist();
    assertThat(folder.resolve("site/other/index.html")).exists();
  }

  @Test
  void whoLooksAtTheSiteWhileWorkingOnIt_getsTheSamePackage() {
    Preview preview =
        new Preview(
            folder.resolve("w"), Wanted.published(Documents.LEFT_OUT), InstantSource.system());
    preview.refresh();
    assertThat(preview.get("now/results.zip").flatMap(Preview.Answer::content))
        .hasValueSatisfying(
            shown -> assertThat(site().resolve("now/results.zip")).hasBinaryContent(shown));
  }
}
