package org.kaoping.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;

/** Files are as large as is documented, and no larger. */
class YamlLimitsTest {
  @Test
  void millionsOfCharactersAreRead() {
    String many = "# 一行说明\n".repeat(1_000_000) + "name: 甲镇\n";

    Checked<YamlNode> read = new Yaml().read(new SourceFile("units.yaml", many));

    assertThat(read.diagnostics()).isEmpty();
    assertThat(Fields.of(read.value().orElseThrow()).text("name")).isEqualTo("甲镇");
  }

  /** In time that grows as the text does: a hundred times longer would be ten thousand times. */
  @Test
  void longLinesAreReadAndRefused() {
    String text = "长".repeat(20_000_000);
    String brackets = "a: b: " + "[".repeat(500_000);

    Checked<YamlNode> read =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () -> new Yaml().read(new SourceFile("a.yaml", "- &x '" + text + "'\n")));
    Checked<YamlNode> refused =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> new Yaml().read(new SourceFile("b.yaml", brackets)));

    assertThat(read.diagnostics()).isEmpty();
    assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsOnly(Code.YAML_SYNTAX);
  }

  /** The larger one does not even fit into an array. */
  @ParameterizedTest
  @ValueSource(longs = {SourceFile.LARGEST + 1L, 3_000_000_000L})
  void aLargerFileIsRefused_andTheLimitTold(long size, @TempDir Path root) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(root.resolve("units.yaml").toFile(), "rw")) {
      file.setLength(size);
    }

    assertThat(SourceFile.read(root, "units.yaml").diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.YAML_LIMIT);
              assertThat(found.toString()).contains("100");
            });
  }
}
