package org.kaoping.hostile;

import java.io.IOException;
import java.nio.file.Path;
import org.kaoping.pipeline.TestWorkspace;

/** The small workspace that is harmed: it has something of everything, and nothing is wrong. */
final class HarmedWorkspace {
  static final Path BASE = Path.of("src/test/resources/golden/check/base");

  private HarmedWorkspace() {}

  /** Writes it into a folder, and returns that. */
  static Path write(Path workspace) throws IOException {
    TestWorkspace.copy(BASE, workspace);
    TestWorkspace.write(
        workspace.resolve("content/notices/results.md"),
        """
        title=关于结果的通报
        type=notice
        status=published
        kind=results
        evaluation=town-2023
        awards=first
        date=2024-01-16
        issuer=区考评办公室
        ~~~~~~

        # 一、情况

        平均{{mean}}分，{{units/jia/total}}。

        {{awards/first/list}}

        {{ranking}}
        """);
    TestWorkspace.write(
        workspace.resolve("data/town-2023/corrections.yaml"),
        """
        corrections:
          - {date: 2024-03-01, what: 改正, why: 漏计, approved-by: 领导小组,
             changes: [{unit: jia, value: total, before: 1, after: 42.05}]}
        """);
    TestWorkspace.write(
        workspace.resolve("data/town-2023/objections.yaml"),
        """
        objections:
          - {id: one, unit: jia, received: 2024-01-08, value: total, says: 漏计,
             decision: {outcome: upheld, date: 2024-01-10, by: 办公室, reason: 漏计, correction: 2024-03-01}}
          - {id: two, unit: yi, received: 2024-01-09, value: points, indicator: files, rule: wrong, says: 没有错,
             decision: {outcome: withdrawn, date: 2024-01-10}}
        """);
    TestWorkspace.write(
        workspace.resolve("data/town-2023/evaluation.yaml"),
        """
        scheme: town
        status: final
        notice: {from: 2024-01-05, to: 2024-01-11}
        date: 2024-01-15
        demo: true
        """);
    TestWorkspace.write(
        workspace.resolve("content/notices/reply.md"),
        """
        title=关于异议的复函
        type=notice
        status=published
        kind=reply
        evaluation=town-2023
        objection=one
        date=2024-01-16
        issuer=区考评办公室
        ~~~~~~

        现答复如下：

        {{objection}}
        """);
    TestWorkspace.write(
        workspace.resolve("schemes/month.yaml"),
        """
        {id: month, title: 月度办法, year: 2024, points: 20, indicators: [
        {id: work, title: 工作, points: 10, judged: {}},
        {id: cases, title: 核实, points: 10, rules: [{id: wrong, text: 每例扣1分, deduct: 1, per: 例}]}]}
        """);
    TestWorkspace.write(
        workspace.resolve("data/month/evaluation.yaml"), "{scheme: month, status: open}\n");
    TestWorkspace.write(
        workspace.resolve("data/month/units.yaml"),
        "units: [{id: jia, name: 甲镇}, {id: yi, name: 乙镇}]\n");
    TestWorkspace.write(
        workspace.resolve("data/month/results.csv"),
        "unit,work,work:reason,cases/wrong,cases\njia,9,有差距,1,\nyi,10,,,clean\n");
    return workspace;
  }
}
