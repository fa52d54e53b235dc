package org.kaoping.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.kaoping.diagnostic.Language;

/** Writes workspaces whose units are evaluated again and again. */
final class TermsWorkspace {
  private static final String UNITS = "甲乙丙丁戊己庚辛";

  private final Path folder;
  private final boolean english;

  TermsWorkspace(Path folder, Language language) throws IOException {
    this.folder = folder;
    this.english = language == Language.ENGLISH;
    TestWorkspace.write(folder.resolve("site.yaml"), "language: " + language.tag());
  }

  Path folder() {
    return folder;
  }

  /**
   * Writes a scheme of 100 points: files, of which each case costs one, and a judged rest of 10.
   *
   * @param files points of the files, which may be others than 90 where the rest makes it up
   * @param more lines of the scheme
   */
  void scheme(int year, int files, String more) throws IOException {
    TestWorkspace.write(
        folder.resolve("schemes/s-" + year + ".yaml"),
        """
        id: s-%1$d
        title: %3$s
        year: %1$d
        series: s
        points: 100
        indicators:
          - {id: files, title: %4$s, points: %2$d, measures: [{id: rate, title: %6$s, unit: '%%'}],
             rules: [{id: late, text: %5$s, deduct: 1, per: case}]}
          - {id: rest, title: %7$s, points: %8$d, judged: {}}
        %9$s
        """
            .formatted(
                year,
                files,
                english ? "Review" : "考评",
                english ? "Files" : "台账",
                english ? "filed late" : "迟报的",
                english ? "Rate" : "及时率",
                english ? "Rest" : "其他",
                100 - files,
                more));
  }

  /**
   * Writes an evaluation.
   *
   * @param term as the language calls it, empty for the whole year
   * @param cases found at 甲, 乙, …; less than 0 for units that are not evaluated
   */
  void evaluation(int year, String term, int... cases) throws IOException {
    String id = term.isEmpty() ? "e-" + year : "e-" + year + "-" + term;
    TestWorkspace.write(
        folder.resolve("data/" + id + "/evaluation.yaml"),
        "{scheme: s-%d, %sstatus: final, date: %d-12-31}"
            .formatted(year, term.isEmpty() ? "" : "term: " + term + ", ", year));
    StringBuilder units = new StringBuilder();
    for (int i = 0; i < cases.length; i++) {
      if (cases[i] < 0) {
        continue;
      }
      char unit = (char) ('a' + i);
      units.append(
          "{id: %s, name: %s, group: %s}, "
              .formatted(
                  unit,
                  english ? "Town " + Character.toUpperCase(unit) : UNITS.charAt(i) + "镇",
                  i < 4 ? "east" : "west"));
      String measured = "measures: {rate: " + (100 - cases[i]) + "%}";
      String record =
          cases[i] == 0
              ? "{" + measured + "}"
              : "{findings: [{rule: late, count: " + cases[i] + "}], " + measured + "}";
      TestWorkspace.write(
          folder.resolve("data/" + id + "/results/" + unit + ".yaml"),
          "{unit: %s, assessments: [{records: {files: %s, rest: {score: 9, reason: '-'}}}]}"
              .formatted(unit, record));
    }
    TestWorkspace.write(
        folder.resolve("data/" + id + "/units.yaml"),
        "{groups: [{id: east, name: %s}, {id: west, name: %s}], units: [%s]}"
            .formatted(english ? "East" : "东片", english ? "West" : "西片", units));
  }
}
