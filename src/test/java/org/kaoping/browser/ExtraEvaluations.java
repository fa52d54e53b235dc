package org.kaoping.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.kaoping.pipeline.TestWorkspace;

/**
 * The bundled workspace with what it has no example of: an open evaluation, names of any length, a
 * scheme that is run twice.
 */
final class ExtraEvaluations {
  /** An evaluation with names of 40 and of 2 characters and figures of all widths. */
  static final String LONG = "long-names";

  /** An evaluation whose ranking has three pages. */
  static final String MANY = "many";

  private static final String FORTY = "中华人民共和国某某省某某自治州某某土家族苗族自治县某某经济技术开发区管理委员会办公室";
  private static final String WORD = "https://example.invalid/" + "a-long-address-".repeat(8);

  private ExtraEvaluations() {}

  /** Writes the workspace into an empty or missing folder. */
  static Path workspace(Path folder, String language) throws IOException {
    delete(folder);
    TestWorkspace.bundled(folder);
    Path settings = folder.resolve("site.yaml");
    Files.writeString(
        settings, Files.readString(settings).replace("language: zh-CN", "language: " + language));
    longNames(folder);
    open(folder);
    many(folder);
    return folder;
  }

  private static void longNames(Path folder) throws IOException {
    TestWorkspace.write(
        folder.resolve("schemes/long-names.yaml"),
        """
        id: long-names
        title: %1$s综合目标管理绩效考评办法
        year: 2025
        points: 1000
        indicators:
          - id: top
            title: 总
            points: 400
            indicators:
              - {id: short, title: 乙, points: 399.5, judged: {}}
              - {id: long, title: %1$s, points: 0.5, judged: {}}
          - {id: other, title: Interdepartmental Telecommunications Infrastructure, points: 600,
             rules: [{id: late, text: 逾期, deduct: {from: 0.001, to: 50}}]}
        grades: {on: total, bands: [{id: good, title: 优秀, from: 900}, {id: poor, title: 不合格}]}
        """
            .formatted(FORTY));
    for (String each : new String[] {LONG, LONG + "-again"}) {
      evaluation(folder, each, "final");
      result(folder, each, "a", "{short: {score: 0.12, reason: 差}, long: {score: 0.5},");
      result(folder, each, "b", "{short: {score: 399.5}, long: {score: 0, reason: 无},");
      result(
          folder, each, "c", "{short: {score: 123.45, reason: 差}, long: {score: 0.01, reason: 少},");
    }
  }

  private static void open(Path folder) throws IOException {
    evaluation(folder, "going-on", "open");
    result(folder, "going-on", "b", "{short: {score: 399.5}, long: {score: 0.5},");
  }

  private static void many(Path folder) throws IOException {
    TestWorkspace.many(folder, MANY, 1_001);
  }

  private static void evaluation(Path folder, String id, String status) throws IOException {
    TestWorkspace.write(
        folder.resolve("data/" + id + "/evaluation.yaml"),
        "{scheme: long-names, status: " + status + ", date: 2025-12-31, demo: true}");
    TestWorkspace.write(
        folder.resolve("data/" + id + "/units.yaml"),
        "units: [{id: a, name: "
            + FORTY
            + "}, {id: b, name: 甲镇}, {id: c, name: Interdepartmentaltelecommunications}, "
            + "{id: d, name: 乙镇, unrated: 当年新设立，"
            + WORD
            + "}]");
  }

  private static void result(Path folder, String evaluation, String unit, String scores)
      throws IOException {
    TestWorkspace.write(
        folder.resolve("data/" + evaluation + "/results/" + unit + ".yaml"),
        "{unit: "
            + unit
            + ", assessments: [{records: "
            + scores
            + " other: {findings: [{rule: late, amount: 12.345, note: '"
            + FORTY
            + WORD
            + "'}]}}}]}");
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
