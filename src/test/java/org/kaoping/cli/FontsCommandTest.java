package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.pipeline.TestWorkspace;

/** {@code kaoping fonts} says what is there and what to do, to people and to scripts. */
class FontsCommandTest {
  @TempDir Path folder;

  private Program fonts(List<String> jvm, String... arguments) throws IOException {
    String[] all = new String[arguments.length + 1];
    all[0] = "fonts";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Program.start(
        new Program.Setting(List.of(), jvm, Map.of()), folder.resolve("printed"), all);
  }

  @Test
  @Tag("documents")
  void freeFonts_standInForEveryFace_andThatWillDo() throws Exception {
    Program program = fonts(List.of(), "--lang", "zh", "-w", folder.toString());

    assertThat(program.exit()).isZero();
    assertThat(program.printed())
        .contains("仿宋体：由 AR PL SungtiL GB 代替", "楷体：由 AR PL KaitiM GB 代替", "simfang.ttf")
        .doesNotContain("apt-get");
  }

  @Test
  @Tag("documents")
  void strictFonts_areNotContentWithThat() throws Exception {
    TestWorkspace.write(folder.resolve("site.yaml"), "organisation: 甲\nstrict-fonts: true\n");

    assertThat(fonts(List.of(), "-w", folder.toString()).exit()).isEqualTo(1);
  }

  @Test
  void withoutFonts_theCommandOfTheSystemIsPrinted() throws Exception {
    Program program =
        fonts(
            List.of("-Dos.name=Mac OS X", "-Duser.home=" + folder),
            "--lang",
            "en",
            "-w",
            folder.toString());

    assertThat(program.exit()).isEqualTo(1);
    assertThat(program.printed())
        .contains(
            "FangSong (text): no font",
            "brew install --cask font-noto-serif-cjk-sc font-noto-sans-cjk-sc font-lxgw-wenkai")
        .doesNotContainPattern("\\p{IsHan}");
  }
}
