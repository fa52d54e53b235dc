package org.kaoping.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Messages;
import org.kaoping.report.Report;
import org.kaoping.report.unit.Explanation;
import org.kaoping.report.unit.ExplanationJson;
import org.kaoping.report.unit.ExplanationMaker;
import org.kaoping.report.unit.ExplanationText;
import org.kaoping.result.Register;
import org.kaoping.scheme.Indicator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: says how a unit came to its score, or to that of an indicator. */
@Command(name = "explain", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;

  @Parameters(index = "0", paramLabel = "EVALUATION", descriptionKey = "evaluation")
  private String evaluation;

  @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "unit")
  private String unit;

  @Parameters(index = "2", arity = "0..1", paramLabel = "INDICATOR", descriptionKey = "indicator")
  private Optional<String> indicator;

  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT")
  private ExplanationFormat format;

  @Override
  public Integer call() {
    Path workspace = options.workspace();
    Messages messages = Messages.of(options.language());
    Optional<Report> report =
        PublishedEvaluation.find(evaluation, workspace, options.language(), spec);
    if (report.isEmpty()) {
      return 1;
    }
    Register register = report.get().whole().register();
    Register.Unit of =
        new Choice<>("unit", register.everybody(), Register.Unit::id, Register.Unit::name)
            .of(unit, spec, messages);
    List<Indicator> all = report.get().scheme().forKind(of.kind()).nodes().toList();
    Optional<Indicator> node =
        indicator.map(
            asked ->
                new Choice<>("indicator", all, Indicator::id, Indicator::title)
                    .of(asked, spec, messages));
    spec.commandLine().getOut().print(explanation(report.get(), of, node, messages));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private String explanation(
      Report report, Register.Unit of, Optional<Indicator> node, Messages messages) {
    Optional<String> unrated = of.unrated();
    if (unrated.isPresent()) {
      throw refused(messages.say("explain.unrated", of.name(), unrated.get()));
    }
    Explanation explanation =
        new ExplanationMaker(report)
            .of(of, node)
            .orElseThrow(() -> refused(messages.say("explain.open", report.id())));
    return switch (format) {
      case TEXT -> new ExplanationText(report.words().labels()).print(explanation);
      case JSON -> ExplanationJson.print(explanation);
    };
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  /** The formats that explanations are printed in. */
  enum ExplanationFormat {
    TEXT,
    JSON;

    /** Returns the name as users write it, which shells complete. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
