package org.kaoping.pipeline;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.kaoping.reckon.LeafMemo;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standings;
import org.kaoping.reckon.UnitScore;
import org.kaoping.report.Links;
import org.kaoping.result.Shared;
import org.kaoping.result.UnitResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long stages take for all units of a workspace, in one thread, when the JVM has compiled what
 * is hot. {@code dev/bench} makes the workspace; the property {@code workspace} says where it is.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgs = {"-Xmx1g", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0"})
public class StagesBenchmark {
  /** A workspace of one evaluation, and what the later stages begin with. */
  @State(Scope.Benchmark)
  public static class Workspace {
    private final Path root = Path.of(Objects.requireNonNull(System.getProperty("workspace")));
    private final RankedEvaluation ranked =
        Validation.run(root).value().orElseThrow().evaluations().get(0);
    private final Preview site =
        new Preview(root, Wanted.published(Documents.LEFT_OUT), InstantSource.system());
    private final List<String> pages = new ArrayList<>();

    /** Reads it. */
    public Workspace() {
      site.refresh();
      ranked.results().forEach(result -> pages.add(Links.unit(ranked, result.unit())));
    }
  }

  /** From files to records that were checked: the scheme, the units and the results of all. */
  @Benchmark
  public Object read(Workspace workspace) {
    return DataStage.read(workspace.root, workspace.ranked.evaluation().id()).orElseThrow();
  }

  /** From records to scores, their derivations, totals, grades and places. */
  @Benchmark
  public Standings scoreAndRank(Workspace workspace) {
    RankedEvaluation ranked = workspace.ranked;
    LeafMemo memo = ranked.scorer().memo();
    Shared shared = new Shared();
    List<UnitScore> scores = new ArrayList<>();
    for (UnitResult result : ranked.results()) {
      scores.add(ranked.scorer().score(result, memo).sharing(shared));
    }
    return Standings.of(ranked.scheme(), ranked.register(), ranked.results(), scores);
  }

  /** From a planned site to the bytes of the page of each unit. */
  @Benchmark
  public void renderUnits(Workspace workspace, Blackhole bytes) {
    for (String page : workspace.pages) {
      bytes.consume(workspace.site.get(page).orElseThrow().content().orElseThrow());
    }
  }
}
