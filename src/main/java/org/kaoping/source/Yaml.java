package org.kaoping.source;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** Reads YAML 1.2 into a {@link YamlNode} tree. Immutable and safe for use by several threads. */
public final class Yaml {
  /** Deeper nesting is refused. */
  static final int DEEPEST = 100;

  /** Longer keys are refused: in UTF-16 code units. */
  static final int LONGEST_KEY = 1000;

  /** In characters, as the parser's own default is. */
  private static final int USUAL_BUFFER = 1024;

  private static final int LARGEST_BUFFER = 1 << 22;

  private final YAMLFactory factory = factory(USUAL_BUFFER);

  private static YAMLFactory factory(int buffer) {
    return YAMLFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(SourceFile.LARGEST)
                .maxNameLength(LONGEST_KEY)
                .build())
        .loadSettings(
            LoadSettings.builder()
                .setSchema(new FailsafeSchema()) // every scalar is a text here
                .setCodePointLimit(SourceFile.LARGEST)
                .setBufferSize(buffer)
                .setAllowDuplicateKeys(true) // they are found with their places
                .build())
        .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
        .build();
  }

  /** Returns the document of {@code file}; a duplicate key does not hide other diagnostics. */
  public Checked<YamlNode> read(SourceFile file) {
    Optional<YamlNode> plain = PlainYaml.read(file);
    return plain.isPresent() ? Checked.of(plain.get(), List.of()) : parsed(file);
  }

  /** Returns the same, read by the parser of all of YAML. */
  Checked<YamlNode> parsed(SourceFile file) {
    int length = file.text().length();
    // A text longer than the buffer is copied as a whole each time that the buffer is filled anew.
    YAMLFactory fitting =
        length > 100 * USUAL_BUFFER ? factory(Math.min(length, LARGEST_BUFFER)) : factory;
    try (YAMLParser parser =
        (YAMLParser) fitting.createParser(ObjectReadContext.empty(), file.text())) {
      return read(file, parser);
    }
  }

  private static Checked<YamlNode> read(SourceFile file, YAMLParser parser) {
    Problems problems = new Problems();
    try {
      Optional<YamlNode> root = new YamlTree(file, parser, problems).document();
      if (root.filter(node -> !isNothing(node)).isPresent()) {
        return Checked.of(root.get(), problems.all());
      }
      if (problems.isEmpty()) {
        problems.add(Code.EMPTY_FILE, SourceSpan.wholeFile(file.path()));
      }
    } catch (JacksonException e) {
      problems.add(new YamlProblem(file, parser.currentLocation()).of(e));
    }
    return Checked.rejected(problems.all());
  }

  /** Says whether a document, begun by {@code ---}, ends before it has anything in it. */
  private static boolean isNothing(YamlNode root) {
    return root instanceof YamlNode.Scalar scalar && scalar.absent();
  }
}
