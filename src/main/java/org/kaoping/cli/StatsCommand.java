package org.kaoping.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.report.Report;
import org.kaoping.report.evaluation.NumbersMaker;
import org.kaoping.report.evaluation.NumbersText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stats}: says what an evaluation comes to in numbers. */
@Command(name = "stats", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class StatsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;

  @Parameters(paramLabel = "EVALUATION", descriptionKey = "evaluation")
  private String evaluation;

  @Override
  public Integer call() {
    Optional<Report> report =
        PublishedEvaluation.find(evaluation, options.workspace(), options.language(), spec);
    report.ifPresent(
        of -> {
          spec.commandLine()
              .getOut()
              .print(new NumbersText(of.words().labels()).print(NumbersMaker.of(of)));
          spec.commandLine().getOut().flush();
        });
    return report.isPresent() ? 0 : 1;
  }
}
