package org.kaoping.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small workspaces for tests of whole commands. */
public final class TestWorkspace {
  private TestWorkspace() {}

  /** Copies the workspace that comes with the program. */
  public static Path bundled(Path target) throws IOException {
    for (String name : new String[] {"schemes", "data", "content", "site-templates"}) {
      copy(Path.of(name), target.resolve(name));
    }
    Files.copy(Path.of("site.yaml"), target.resolve("site.yaml"));
    return target;
  }

  /** Copies a part of it: two years of a series and another scheme, with prose and templates. */
  public static Path series(Path target) throws IOException {
    bundled(target);
    for (String name :
        new String[] {"hunan", "qingpu", "xintian", "five-documents", "2024-01-15"}) {
      try (Stream<Path> walk = Files.walk(target)) {
        List<Path> others =
            walk.filter(file -> target.relativize(file).toString().contains(name))
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Path other : others) {
          Files.delete(other);
        }
      }
    }
    return target;
  }

  /** Writes the smallest workspace that makes a site: one leaf, one unit, final. */
  public static Path smallest(Path target) throws IOException {
    write(
        target.resolve("schemes/s.yaml"),
        "{id: s, title: 方案, year: 2024, points: 5,"
            + " indicators: [{id: i, title: 指标, points: 5, judged: {}}]}");
    write(
        target.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: final, date: 2024-12-31, demo: true}");
    write(target.resolve("data/e/units.yaml"), "units: [{id: u, name: 甲镇}]");
    write(
        target.resolve("data/e/results/u.yaml"),
        "{unit: u, assessments: [{records: {i: {score: 4.5, reason: 有差距}}}]}");
    return target;
  }

  /**
   * Writes a final evaluation with so many units in two groups, of which each has a hundredth of a
   * point less than the one before.
   */
  public static void many(Path workspace, String id, int units) throws IOException {
    evaluation(
        workspace,
        id,
        """
        points: 100
        indicators:
          - {id: work, title: 工作, points: 60, judged: {}}
          - id: cases
            title: 核实
            points: 40
            rules: [{id: wrong, text: 每例扣0.01分, deduct: 0.01, per: 例}]
        grades: {bands: [{id: good, title: 良好, from: 80}, {id: poor, title: 较差}]}
        awards: [{id: all, title: 达标单位, eligible: {grade-at-least: good}, select: all}]
        uses: [{id: talk, title: 通报, each: {all: 100}}]
        statements: [{id: costs, title: 支出, rows: [{id: a, title: 甲}, {id: b, title: 乙}]}]
        """);
    StringBuilder register =
        new StringBuilder("groups: [{id: a, name: 甲片}, {id: b, name: 乙片}]\nunits:\n");
    for (int i = 1; i <= units; i++) {
      String unit = "u" + i;
      register
          .append("  - {id: ")
          .append(unit)
          .append(", name: 第")
          .append(i)
          .append("号社区, group: ")
          .append(i % 2 == 0 ? "a}\n" : "b}\n");
      write(
          workspace.resolve("data/" + id + "/results/" + unit + ".yaml"),
          "{unit: "
              + unit
              + ", assessments: [{records: {work: {score: 50, reason: 有差距},"
              + " cases: {findings: [{rule: wrong, count: "
              + i
              + ", note: 抽查}]}}}],"
              + " statements: {costs: {a: 1, b: "
              + i
              + "}}}");
    }
    write(workspace.resolve("data/" + id + "/units.yaml"), register.toString());
  }

  /**
   * Writes an evaluation with more units and groups than share a folder: 200 with results, in two
   * of the groups, and others that are not rated. {@code before} had three of its units a year
   * before, {@code year} carries its points for them, and letters tell each unit its result.
   */
  public static Path huge(Path workspace) throws IOException {
    String leaf = "indicators: [{id: i, title: 指标, points: 10, judged: {}}]\n";
    many(workspace, "before", "year: 2023\nseries: s\npoints: 10\n" + leaf, 3, 3, 1);
    many(workspace, "huge", "year: 2024\nseries: s\npoints: 10\n" + leaf, 200, 10_001, 10_001);
    many(
        workspace,
        "year",
        "year: 2024\npoints: 10\nindicators: [{id: i, title: 指标, points: 10, carried: {combine: mean, absent: skip}}]\n",
        0,
        3,
        1);
    write(
        workspace.resolve("data/year/evaluation.yaml"),
        "{scheme: year, status: final, date: 2024-12-31, carries: {i: [huge]}}");
    write(
        workspace.resolve("content/notices/letters.md"),
        """
        title=关于反馈结果的函
        type=notice
        status=published
        kind=feedback
        evaluation=huge
        date=2025-01-12
        deadline=2025-03-31
        issuer=某办公室
        ~~~~~~
        得{{total}}分。
        """);
    return workspace;
  }

  /** Writes units of which the first have results; those behind are not rated but for carried. */
  private static void many(
      Path workspace, String id, String scheme, int results, int units, int groups)
      throws IOException {
    head(workspace, id, scheme);
    StringBuilder register = new StringBuilder("groups:\n");
    for (int i = 1; i <= groups; i++) {
      register.append("  - {id: g" + i + ", name: 第" + i + "片}\n");
    }
    register.append("units:\n");
    for (int i = 1; i <= units; i++) {
      String unit = "u" + i;
      register
          .append("  - {id: " + unit + ", name: 第" + i + "号社区, group: g")
          .append(groups == 1 || i % 2 == 1 ? "1" : "2")
          .append(i <= Math.max(3, results) ? "}\n" : ", unrated: 新设}\n");
      if (i <= results) {
        write(
            workspace.resolve("data/" + id + "/results/" + unit + ".yaml"),
            "{unit: "
                + unit
                + ", assessments: [{records: {i: {score: "
                + i % 10
                + ", reason: 有差距}}}]}");
      }
    }
    write(workspace.resolve("data/" + id + "/units.yaml"), register.toString());
  }

  /** Writes a scheme, and that there is a final evaluation of the same name by it. */
  private static void head(Path workspace, String id, String scheme) throws IOException {
    write(
        workspace.resolve("schemes/" + id + ".yaml"),
        "id: " + id + "\ntitle: 办法" + id + "\n" + scheme);
    write(
        workspace.resolve("data/" + id + "/evaluation.yaml"),
        "{scheme: " + id + ", status: final, date: 2024-12-31}");
  }

  /**
   * Writes a final evaluation of a scheme of the same name, without results.
   *
   * @param scheme all of the scheme but its id, title and year
   * @param units their ids, which are their names
   */
  static void evaluation(Path workspace, String id, String scheme, String... units)
      throws IOException {
    head(workspace, id, "year: 2024\n" + scheme);
    StringBuilder register = new StringBuilder("units:\n");
    for (String unit : units) {
      register.append("  - {id: ").append(unit).append(", name: ").append(unit).append("}\n");
    }
    write(workspace.resolve("data/" + id + "/units.yaml"), register.toString());
  }

  /** Writes a file and the folders that it stands in. */
  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Returns the content of all files of a folder by relative path, bytes as Latin-1. */
  public static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** Copies a file or a folder with all that is in it. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
