package org.kaoping.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/** Whatever a cell says comes back from YAML as it was. */
class YamlTextTest {
  private static final String ODD =
      " \t\n:#-?,[]{}&*!|>'\"%@`~\\/…“”《》（）。，；：一二三甲镇abcXYZ0123456789.e+\u3000\u00A0\u0085\u2028éß\u200B\uFEFF\uD83D\uDE00\u0007\u202E";

  @TempDir private Path folder;

  @Test
  void everyTextIsReadAsItWasWritten() throws IOException {
    Random random = new Random(1);
    List<String> texts =
        new ArrayList<>(
            List.of(
                "true",
                "null",
                "~",
                "2024-01-01",
                "0x1",
                "是: 否",
                "a #b",
                "- a",
                "%",
                "1e3",
                "",
                "'"));
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        int at = random.nextInt(ODD.codePointCount(0, ODD.length()));
        text.appendCodePoint(ODD.codePointAt(ODD.offsetByCodePoints(0, at)));
      }
      texts.add(YamlText.clean(text.toString()));
    }
    StringBuilder yaml = new StringBuilder();
    for (String text : texts) {
      yaml.append("- {a: ").append(YamlText.of(text)).append(", b: ");
      yaml.append(YamlText.list(List.of(text, text))).append("}\n");
    }
    Files.writeString(folder.resolve("a.yaml"), yaml);
    SourceFile file = SourceFile.read(folder, "a.yaml").value().orElseThrow();
    YamlNode.Sequence all = (YamlNode.Sequence) new Yaml().read(file).value().orElseThrow();

    assertThat(all.items()).hasSameSizeAs(texts);
    for (int i = 0; i < texts.size(); i++) {
      YamlNode.Mapping item = (YamlNode.Mapping) all.items().get(i);
      YamlNode.Sequence list = (YamlNode.Sequence) item.value("b").orElseThrow();
      assertThat(((YamlNode.Scalar) item.value("a").orElseThrow()).text()).isEqualTo(texts.get(i));
      assertThat(((YamlNode.Scalar) list.items().get(1)).text()).isEqualTo(texts.get(i));
    }
  }
}
