package org.kaoping.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.source.EditorSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code schema}: prints the JSON Schema of a kind of files, or which kinds there are. */
@Command(name = "schema", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before run()
final class SchemaCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption language;

  @Parameters(paramLabel = "KIND", arity = "0..1", descriptionKey = "kind")
  private Optional<String> kind;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (kind.isEmpty()) {
      EditorSchemas.KINDS.forEach(out::println);
      return;
    }
    if (!EditorSchemas.KINDS.contains(kind.get())) {
      throw new ParameterException(
          spec.commandLine(),
          "no kind " + kind.get() + "; there are " + String.join(", ", EditorSchemas.KINDS));
    }
    out.print(EditorSchemas.text(kind.get(), language.of(Path.of(""))));
    out.flush();
  }
}
