package org.kaoping.pipeline;

import static org.kaoping.pipeline.TestWorkspace.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An English site: thirty councils in three groups and of two kinds over two years, with every kind
 * of rule, statement, award, use and notice, one council alone, and an evaluation that is going on.
 */
public final class EnglishWorkspace {
  static final int UNITS = 30;

  private static final List<String> NAMES =
      List.of(
          "Alder",
          "Ashby",
          "Birch",
          "Brook",
          "Cedar",
          "Cliff",
          "Dale",
          "Dunmore",
          "Elm",
          "Fairford",
          "Fern",
          "Glen",
          "Hazel",
          "Heath",
          "Holly",
          "Ivy",
          "Juniper",
          "Kingsbridge",
          "Larch",
          "Linden",
          "Maple",
          "Marsh",
          "Newbury",
          "Oak",
          "Pine",
          "Quarry",
          "Rowan",
          "Stoke",
          "Thorn",
          "Willow");

  private EnglishWorkspace() {}

  /** Writes the workspace into a folder. */
  public static Path into(Path folder) throws IOException {
    write(
        folder.resolve("site.yaml"),
        "{title: Results of local councils, language: en, organisation: County Assembly,"
            + " time-zone: Europe/London, base-url: 'https://example.org/'}");
    write(folder.resolve("schemes/councils-2024.yaml"), EnglishSchemes.THIS_YEAR);
    write(folder.resolve("schemes/councils-2023.yaml"), EnglishSchemes.YEAR_BEFORE);
    earlier(folder.resolve("data/councils-2023"));
    later(folder.resolve("data/councils-2024"));
    single(folder);
    goingOn(folder);
    underNotice(folder);
    prose(folder.resolve("content"));
    return folder;
  }

  private static String name(int unit) {
    return NAMES.get(unit) + (isTown(unit) ? " Town" : " District");
  }

  private static boolean isTown(int unit) {
    return unit % 5 < 3;
  }

  private static String id(int unit) {
    return NAMES.get(unit).toLowerCase(Locale.ROOT);
  }

  private static String units(int count) {
    return "groups: [{id: north, name: North}, {id: east, name: East}, {id: south, name: South}]\nunits:\n"
        + IntStream.range(0, count)
            .mapToObj(
                i ->
                    "  - {id: %s, name: %s, kind: %s, group: %s}\n"
                        .formatted(
                            id(i),
                            name(i),
                            isTown(i) ? "Town" : "District",
                            List.of("north", "east", "south").get(i % 3)))
            .collect(Collectors.joining());
  }

  private static void evaluation(Path folder, String text) throws IOException {
    write(folder.resolve("evaluation.yaml"), text);
  }

  private static void earlier(Path folder) throws IOException {
    evaluation(folder, "{scheme: councils-2023, status: final, date: 2024-01-01, demo: true}");
    write(folder.resolve("units.yaml"), units(UNITS - 1));
    for (int i = 0; i < UNITS - 1; i++) {
      String complaints = i % 4 == 0 ? "clean" : "{findings: [{rule: upheld, count: %d}]}";
      write(
          folder.resolve("results/" + id(i) + ".yaml"),
          """
          unit: %s
          assessments:
            - records:
                satisfaction: %s
                reporting: {score: %d, reason: Reports came late}
                complaints: %s
                archive: {score: %s, reason: Files are missing}
          statements: {accounts: {wages: {planned: %d, spent: %d.5}, goods: {planned: 1, spent: 1}}}
          """
              .formatted(
                  id(i),
                  i % 3 == 0 ? "{score: 10}" : "{score: " + (9 - i % 3) + ", reason: Long queues}",
                  10 + i % 7,
                  complaints.formatted(i % 4),
                  i % 2 == 0 ? "0.5" : "0",
                  100 + i,
                  100 + i));
    }
  }

  private static void later(Path folder) throws IOException {
    evaluation(
        folder,
        """
        scheme: councils-2024
        status: final
        notice: {from: 2025-01-13, to: 2025-01-19, contact: 'Clerk of the Assembly, Room 1'}
        date: 2025-02-03
        demo: true
        budgets: {fund: 1200000, graded: 1000.01}
        calendar:
          - {stage: self-assessment, from: 2024-11-01, to: 2024-11-30}
          - {stage: review, from: 2024-12-01, to: 2024-12-21, note: Visits on the spot}
          - {stage: decision, from: 2025-01-10}
          - {stage: publicity, from: 2025-01-13, to: 2025-01-19}
        """);
    write(folder.resolve("units.yaml"), units(UNITS));
    write(
        folder.resolve("decisions.yaml"),
        """
        decisions:
          - {award: jury, units: [alder], by: Jury, date: 2025-01-10}
          - award: rising
            nominated:
              - {units: [birch, cedar], by: Mayors, date: 2025-01-02}
              - {units: [dale], by: Press}
            reviewed: {units: [birch, dale], by: Secretariat, date: 2025-01-05, reason: Cedar Town is new.}
            units: [birch]
            by: Board
            date: 2025-01-10
            reason: Birch Town rose most.
        """);
    for (int i = 0; i < UNITS; i++) {
      write(folder.resolve("results/" + id(i) + ".yaml"), result(i));
    }
  }

  private static String result(int i) {
    StringBuilder text = new StringBuilder("unit: " + id(i) + "\nassessments:\n");
    for (String source : List.of("panel", "self")) {
      for (String period : List.of("half-year", "year-end")) {
        if (source.equals("panel") || i % 6 != 0) {
          text.append(assessment(i, source, period));
        }
      }
    }
    String veto = veto(i);
    return text
        + (veto.isEmpty() ? "" : "vetoes: [{veto: " + veto + ", note: Found by the auditor}]\n")
        + (i % 7 == 3
            ? ""
            : "statements: {accounts: {wages: {planned: %d, spent: %d.25}, goods: {planned: 2, spent: 1}}}\n"
                .formatted(110 + i, 108 + i));
  }

  private static String veto(int i) {
    return switch (i) {
      case 5 -> "fraud";
      case 11 -> "delay";
      case 17 -> "refusal";
      case 23 -> "silence";
      default -> "";
    };
  }

  /** Units 24 to 29 are as those twelve before, so that some ranks are shared. */
  private static String assessment(int unit, String source, String period) {
    int i = unit < 24 ? unit : unit - 10;
    boolean late = period.equals("year-end");
    int shift = (late ? 1 : 0) + (source.equals("self") ? 2 : 0);
    StringBuilder records = new StringBuilder();
    List<String> findings = new ArrayList<>();
    if ((i + shift) % 4 > 0) {
      findings.add(
          "{rule: upheld, count: %d, note: Noise at night, evidence: 'Register, p. 3'}"
              .formatted((i + shift) % 4));
    }
    if (i % 5 == 1) {
      findings.add(
          "{rule: late, amount: 1, note: 'Two weeks late', by: Ombudsman, date: 2024-06-01}");
    }
    if (i % 9 == 4) {
      findings.add("{rule: serious, amount: 2.5, note: A petition was lost}");
    }
    if (i % 8 == 2) {
      findings.add("{rule: scandal}");
    }
    if (i % 3 == 2) {
      findings.add("{rule: praise, count: 1}");
    }
    records.append(
        "      complaints: {checks: {report: %s}%s}\n"
            .formatted(
                i % 6 != 5,
                findings.isEmpty() ? "" : ", findings: [" + String.join(", ", findings) + "]"));
    records.append(
        i % 10 == 9
            ? "      coverage: {not-applicable: Visits are made by the county}\n"
            : "      coverage: {measures: {visited: %d, households: %d, spare: 1}}\n"
                .formatted(500 + 13 * (i + shift), 700 + 7 * i));
    records.append(
        "      projects: {measures: {done: %d, online: %s%%, before: 1000, now: %d}}\n"
            .formatted(
                i % 4 == 0 ? 10 : 9 - i % 3,
                List.of("84", "90.5", "83.5", "47").get((i + shift) % 4),
                1000 + 25 * (i % 12)));
    if (late) {
      records.append(
          i % 4 == 3
              ? "      satisfaction: {score: 10}\n"
              : "      satisfaction: {score: %s, reason: Long queues}\n"
                  .formatted(List.of("9", "7.5", "1").get(i % 3)));
    }
    records.append("      budget: {measures: {spent: %d%%}}\n".formatted(96 + i % 6));
    records.append(
        i % 13 == 7
            ? "      reporting: {not-applicable: No reports were due}\n"
            : i % 2 == 0
                ? "      reporting: {score: 15}\n"
                : "      reporting: {score: %d, reason: Reports came late}\n"
                    .formatted(14 - i % 5));
    records.append(
        i % 11 == 10
            ? "      ideas: {not-applicable: The council was founded this year}\n"
            : i % 3 == 0
                ? "      ideas: clean\n"
                : "      ideas: {findings: [{rule: idea, count: %d}]}\n".formatted(i % 3));
    return "  - source: %s\n    period: %s\n    date: 2024-%s-20\n    by: %s\n    records:\n%s"
        .formatted(source, period, late ? "12" : "07", late ? "Panel A" : "Panel B", records);
  }

  private static void single(Path folder) throws IOException {
    write(
        folder.resolve("schemes/port.yaml"),
        """
        {id: port, title: Scheme for the port, year: 2024, points: 2,
         indicators: [{id: safety, title: Safety, points: 1, judged: {}},
                      {id: speed, title: Speed, points: 1, rules: [{id: delay, deduct: 1, per: delay}]}],
         grades: {on: total, bands: [{id: good, title: Good, from: 1}, {id: bad, title: Bad}]}}
        """);
    evaluation(folder.resolve("data/port-2024"), "{scheme: port, status: final, date: 2024-12-31}");
    write(folder.resolve("data/port-2024/units.yaml"), "units: [{id: port, name: Port of Stoke}]");
    write(
        folder.resolve("data/port-2024/results/port.yaml"),
        "{unit: port, assessments: [{records: {safety: {score: 0, reason: No fence},"
            + " speed: {findings: [{rule: delay}]}}}]}");
  }

  private static void goingOn(Path folder) throws IOException {
    evaluation(folder.resolve("data/councils-now"), "{scheme: councils-2023, status: open}");
    write(folder.resolve("data/councils-now/units.yaml"), units(2));
    write(
        folder.resolve("data/councils-now/results/alder.yaml"),
        "{unit: alder, assessments: [{status: draft, records: {}}]}");
  }

  private static void underNotice(Path folder) throws IOException {
    evaluation(
        folder.resolve("data/port-now"),
        "{scheme: port, status: notice, notice: {from: 2025-01-02, to: 2025-01-08}}");
    write(
        folder.resolve("data/port-now/units.yaml"),
        "units: [{id: a, name: East Quay}, {id: b, name: West Quay}]");
    for (String unit : List.of("a", "b")) {
      write(
          folder.resolve("data/port-now/results/" + unit + ".yaml"),
          "{unit: " + unit + ", assessments: [{records: {safety: {score: 1}, speed: clean}}]}");
    }
  }

  private static void prose(Path folder) throws IOException {
    write(
        folder.resolve("about.md"),
        """
        title=How councils are evaluated
        type=page
        status=published
        evaluation=councils-2024
        ~~~~~~
        {{count}} councils took part; {{units/alder/name}} has {{units/alder/total}}.
        """);
    notice(
        folder,
        "best",
        "commendation",
        "Council of the year",
        "awards=best,rising\n",
        "The awards go to:\n\n{{awards/best/list}}\n\n{{awards/rising/list}}\n");
    notice(
        folder,
        "results",
        "results",
        "Results of 2024",
        "addressee=All councils\ncopies=Press\n",
        "The results are these:\n\n{{ranking}}\n");
    notice(
        folder,
        "letter",
        "feedback",
        "Your results of 2024",
        "deadline=2025-06-30\n",
        "You have **{{total}}** points.\n\n{{losses}}\n\nPlease answer by {{deadline}}.\n");
  }

  private static void notice(
      Path folder, String file, String kind, String title, String more, String text)
      throws IOException {
    write(
        folder.resolve("notices/" + file + ".md"),
        "title=%s\ntype=notice\nstatus=published\nkind=%s\nevaluation=councils-2024\ndate=2025-02-05\n%s~~~~~~\n%s"
            .formatted(title, kind, more, text));
  }
}
