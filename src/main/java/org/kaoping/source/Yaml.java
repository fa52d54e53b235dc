package org.kaoping.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** Reads YAML 1.2 into a {@link YamlNode} tree. Immutable and safe for use by several threads. */
public final class Yaml {
  /** Deeper nesting is refused. */
  static final int DEEPEST = 100;

  private final YAMLFactory factory =
      YAMLFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(SourceFile.LARGEST)
                  .maxNumberLength(SourceFile.LARGEST)
                  .maxNameLength(1000)
                  .build())
          .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
          .build();

  /** Returns the document of {@code file}; a duplicate key does not hide other diagnostics. */
  public Checked<YamlNode> read(SourceFile file) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    try (YAMLParser parser =
        (YAMLParser) factory.createParser(ObjectReadContext.empty(), file.text())) {
      Optional<YamlNode> root = new YamlTree(file.path(), parser, diagnostics).document();
      if (root.isPresent()) {
        return Checked.of(root.get(), diagnostics);
      }
      if (diagnostics.isEmpty()) {
        diagnostics.add(Diagnostic.of(Code.EMPTY_FILE, SourceSpan.wholeFile(file.path())));
      }
    } catch (JacksonException e) {
      diagnostics.add(refusal(file, e));
    }
    return Checked.rejected(diagnostics);
  }

  private static Diagnostic refusal(SourceFile file, JacksonException e) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      SourceSpan span =
          marked.getProblemMark().map(m -> span(file, m)).orElse(SourceSpan.wholeFile(file.path()));
      return Diagnostic.of(Code.YAML_SYNTAX, span, problem(marked));
    }
    if (e.getCause() instanceof ReaderException reader) {
      String before = file.text().substring(0, file.text().offsetByCodePoints(0, position(reader)));
      return Diagnostic.of(
          Code.YAML_SYNTAX,
          TextPlace.endOf(file.path(), before),
          "U+%04X".formatted(reader.getCodePoint()));
    }
    return Diagnostic.of(Code.YAML_SYNTAX, span(file, e.getLocation()), firstLine(e));
  }

  private static int position(ReaderException reader) {
    return Math.max(reader.getPosition(), 0);
  }

  private static String problem(MarkedYamlEngineException e) {
    String context = e.getContext();
    String problem = e.getProblem();
    return context == null || context.isEmpty() ? problem : context + ": " + problem;
  }

  private static String firstLine(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("");
  }

  private static SourceSpan span(SourceFile file, Mark mark) {
    return new SourceSpan(file.path(), mark.getLine() + 1, mark.getColumn() + 1, 0);
  }

  private static SourceSpan span(SourceFile file, TokenStreamLocation location) {
    return new SourceSpan(
        file.path(), Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1), 0);
  }
}
