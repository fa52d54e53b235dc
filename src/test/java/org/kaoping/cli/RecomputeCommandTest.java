package org.kaoping.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.pipeline.TestPackage;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.publish.TestKeys;

/** Who has a package of results can tell whether they come to what was published. */
class RecomputeCommandTest {
  @TempDir Path folder;

  private Path workspace;
  private Path archive;

  @BeforeEach
  void publish() throws IOException {
    workspace = TestWorkspace.smallest(folder.resolve("w"));
    TestWorkspace.write(workspace.resolve("site.yaml"), "{language: en, results-zip: true}");
    TestWorkspace.write(
        workspace.resolve("data/e/units.yaml"), "units: [{id: u, name: 甲镇}, {id: v, name: 乙镇}]");
    TestWorkspace.write(
        workspace.resolve("data/e/results/v.yaml"),
        "{unit: v, assessments: [{records: {i: {score: 3, reason: 有差距}}}]}");
    assertThat(published().exit()).isZero();
    archive = folder.resolve("results.zip");
    Files.copy(folder.resolve("public/current/e/results.zip"), archive);
  }

  private CommandRun published(String... more) {
    return CommandRun.publish(workspace, folder.resolve("public"), more);
  }

  private static CommandRun recompute(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("recompute", file.toString(), "--lang", "en"));
    arguments.addAll(List.of(more));
    CommandRun ended = CommandRun.of(arguments);
    assertThat(ended.printed()).doesNotContain("Exception", "\tat ", "KAOPING_DEBUG");
    return ended;
  }

  private Path forged(String name, String what, String by) throws IOException {
    return TestPackage.forged(archive, folder.resolve("forged.zip"), name, what, by);
  }

  @Test
  void whatIsAsPublished_isSaidInTwoLines() {
    CommandRun ended = recompute(archive);
    assertThat(ended.exit()).isZero();
    assertThat(ended.printed().lines())
        .containsExactly(
            "7 files are as the manifest of the package says",
            "方案: 29 values of 2 units recomputed, all as published");
  }

  @Test
  void aValueThatWasPublishedOtherwise_isNamed() throws IOException {
    CommandRun ended =
        recompute(forged("results.json", "\"total\":\"4.50\"", "\"total\":\"4.60\""));
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.printed())
        .contains("甲镇, total: published 4.60, recomputed 4.50")
        .contains("29 values of 2 units recomputed, 1 difference to what is published");
  }

  @Test
  void aScoreOfAnIndicator_isNamedByItsTitle() throws IOException {
    assertThat(recompute(forged("results.json", "{\"i\":\"3\"}", "{\"i\":\"2\"}")).printed())
        .contains("乙镇, indicator 指标 (i): published 2, recomputed 3");
  }

  @Test
  void aRecordThatWasChanged_isTold_byAllThatItLeadsTo() throws IOException {
    CommandRun ended = recompute(forged("workspace/data/e/results/v.yaml", "score: 3", "score: 5"));
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.printed())
        .contains("乙镇, total: published 3.00, recomputed 5.00")
        .contains("乙镇, rank: published 2, recomputed 1")
        .contains("甲镇, rank: published 1, recomputed 2");
  }

  @Test
  void unitsThatOnlyOneSideHas_areTold() throws IOException {
    String results = TestPackage.text(archive, "results.json");
    String unit = results.substring(results.indexOf(",{\"unit\":\"v\""), results.length() - 2);
    assertThat(recompute(forged("results.json", unit, "")).printed())
        .contains("乙镇: recomputed, but not among the published results");
    assertThat(
            recompute(
                    forged(
                        "results.json",
                        unit,
                        unit + unit.replace("\"v\"", "\"x\"").replace("乙镇", "丙\\u001b[2J镇")))
                .printed())
        .contains("丙\uFFFD[2J镇: among the published results, but not in the data");
  }

  @Test
  void filesThatAreNotAsTheManifestSays_areNamed_andTheRestIsSaidAllTheSame() throws IOException {
    Map<String, byte[]> files = TestPackage.read(archive);
    files.put("workspace/data/e/results/u.yaml", "{unit: u}".getBytes(UTF_8));
    files.put("README.txt", new byte[] {'x'});
    files.remove("workspace/site.yaml");
    CommandRun ended = recompute(TestPackage.write(folder.resolve("other.zip"), files));
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.printed())
        .contains("missing: workspace/site.yaml")
        .contains("changed: workspace/data/e/results/u.yaml")
        .contains("additional: README.txt")
        .contains("of 7 files of the package: 1 missing, 1 changed, 1 additional, 0 unreadable")
        .contains("data/e/results/u.yaml:1:1: error")
        .contains("nothing was recomputed");
  }

  @Test
  void filesThatComeToTheSame_butAreNotThose_areNotFine() throws IOException {
    Map<String, byte[]> files = TestPackage.read(archive);
    files.put(
        "workspace/schemes/s.yaml",
        (TestPackage.text(archive, "workspace/schemes/s.yaml") + "\n# mine").getBytes(UTF_8));
    CommandRun ended = recompute(TestPackage.write(folder.resolve("other.zip"), files));
    assertThat(ended.printed()).contains("changed:", "all as published");
    assertThat(ended.exit()).isEqualTo(1);
  }

  @Test
  void anotherVersion_isNamed() throws IOException {
    assertThat(recompute(forged("manifest.json", "\"dev\"", "\"9.9.9\"")).printed())
        .contains("the package was made by kaoping 9.9.9; this is kaoping dev");
  }

  @Test
  void aSignedPackage_isKnownByItsKey_alsoWhenOnlyTheKeyChanged() throws IOException {
    for (String name : List.of("ours", "other")) {
      TestKeys.write(folder, name);
    }
    Path made = folder.resolve("public/current/e/results.zip");
    String ours = folder.resolve("ours.pub").toString();
    String other = folder.resolve("other.pub").toString();
    assertThat(recompute(made, "--key", ours).exit()).isEqualTo(1);
    assertThat(recompute(made, "--key", ours).printed()).contains("no signature", "--sign");

    assertThat(published("--sign", folder.resolve("ours.key").toString()).exit()).isZero();
    assertThat(recompute(made, "--key", ours).exit()).isZero();
    assertThat(recompute(made, "--key", ours).printed()).contains("signed with the key");
    assertThat(recompute(made, "--key", other).exit()).isEqualTo(1);
    assertThat(recompute(made).printed()).contains("not checked");
    archive = Files.copy(made.toRealPath(), folder.resolve("signed.zip"));
    Path forged = forged("workspace/data/e/results/v.yaml", "有差距", "没差距");
    assertThat(recompute(forged, "--key", ours).printed()).contains("all as published");
    assertThat(recompute(forged, "--key", ours).exit()).isEqualTo(1);

    assertThat(published("--sign", folder.resolve("ours.key").toString()).exit()).isZero();
    assertThat(recompute(made, "--key", ours).exit()).isZero();
    assertThat(published("--sign", folder.resolve("other.key").toString()).exit()).isZero();
    assertThat(recompute(made, "--key", other).exit()).isZero();
    assertThat(published().exit()).isZero();
    assertThat(recompute(made).printed()).doesNotContain("signature");
    assertThat(
            CommandRun.of(
                    List.of(
                        "build", "-w", workspace.toString(), "-o", folder.resolve("b").toString()))
                .exit())
        .isZero();
    assertThat(recompute(folder.resolve("b/e/results.zip")).printed()).doesNotContain("signature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "workspace/../../x",
        "/tmp/x",
        "C:\\x",
        "a\\b",
        "a//b",
        ".x",
        "a/.x",
        "a/./b",
        "nul",
        "a\u001b[2J",
        "workspace/data"
      })
  void namesThatNoPackageHas_areRefused_andNothingIsWritten(String name) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(TestPackage.read(archive));
    files.put(name, new byte[] {'x'});
    CommandRun ended = recompute(TestPackage.write(folder.resolve("hostile.zip"), files));
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.printed())
        .contains("has a file called", "Take results.zip from the site anew")
        .doesNotContain("\u001b");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void namesThatStandTwice_areRefused() throws IOException {
    Map<String, byte[]> files = TestPackage.read(archive);
    files.put("workspace/Site.yaml", new byte[0]);
    assertThat(recompute(TestPackage.write(folder.resolve("hostile.zip"), files)).printed())
        .contains("has a file called workspace/Site.yaml");
    files.remove("workspace/Site.yaml");
    files.put("results.jsom", new byte[] {'{', '}'});
    Path twice = TestPackage.write(folder.resolve("hostile.zip"), files);
    Files.writeString(
        twice,
        Files.readString(twice, ISO_8859_1).replace("results.jsom", "results.json"),
        ISO_8859_1);
    assertThat(recompute(twice).printed()).contains("has a file called results.json");
  }

  @Test
  void whatUnpacksToMuchMore_isRefused() throws IOException {
    Map<String, byte[]> files = TestPackage.read(archive);
    files.put("workspace/zeros", new byte[20_000_000]);
    CommandRun ended = recompute(TestPackage.write(folder.resolve("bomb.zip"), files));
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.printed()).contains("beyond what a results package may be");
  }

  /** Archives can say of a file that it is a link: its text is then the target. */
  @Test
  void aLink_becomesAPlainFile() throws IOException {
    Map<String, byte[]> files = TestPackage.read(archive);
    files.put("workspace/data/e/results/u.yaml", "/etc/passwd".getBytes(UTF_8));
    Path linked = TestPackage.write(folder.resolve("linked.zip"), files);
    byte[] bytes = Files.readAllBytes(linked);
    String all = new String(bytes, ISO_8859_1);
    for (int i = all.indexOf("PK\1\2"); i >= 0; i = all.indexOf("PK\1\2", i + 1)) {
      bytes[i + 5] = 3; // made on Unix
      bytes[i + 41] = (byte) 0xA1; // a symbolic link, for everybody
      bytes[i + 40] = (byte) 0xFF;
    }
    Files.write(linked, bytes);
    CommandRun ended = recompute(linked);
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.printed())
        .contains("changed: workspace/data/e/results/u.yaml")
        .doesNotContain("root:");
  }

  @Test
  void whatMacsAndEditorsLeave_isPassedOver() throws IOException {
    Map<String, byte[]> files = TestPackage.read(archive);
    files.put("__MACOSX/._results.json", new byte[] {'x'});
    files.put(".DS_Store", new byte[] {'x'});
    assertThat(recompute(TestPackage.write(folder.resolve("mac.zip"), files)).exit()).isZero();
  }

  @Test
  void whatIsNoPackage_isTold_withAWayOut() throws IOException {
    byte[] whole = Files.readAllBytes(archive);
    Path other = folder.resolve("other.zip");
    Files.write(other, new byte[0]);
    assertThat(recompute(other).printed()).contains("no zip archive");
    Files.write(other, "text".getBytes(UTF_8));
    assertThat(recompute(other).printed()).contains("no zip archive");
    for (int length : new int[] {10, whole.length / 2, whole.length - 3}) {
      Files.write(other, Arrays.copyOf(whole, length));
      assertThat(recompute(other).printed()).contains("no zip archive");
    }
    TestPackage.write(other, Map.of("a.txt", new byte[0]));
    assertThat(recompute(other).printed()).contains("is no results package");
    TestPackage.write(
        other,
        Map.of(
            "manifest.json", Files.readAllBytes(folder.resolve("public/current/manifest.json"))));
    assertThat(recompute(other).printed()).contains("is no results package");
    assertThat(recompute(folder.resolve("nowhere.zip")).printed()).contains("not found");
    assertThat(recompute(folder).printed()).contains("a folder stands where a file should");
    for (String results : List.of("", "[]", "{}", "null", "[".repeat(5_000), "{\"a\":1,\"a\":2}")) {
      Map<String, byte[]> files = TestPackage.read(archive);
      files.put("results.json", results.getBytes(UTF_8));
      assertThat(recompute(TestPackage.write(other, files)).printed())
          .contains("changed: results.json", "results.json in", "cannot be understood");
    }
    assertThat(recompute(forged("results.json", "\"e\"", "\"f\"")).printed())
        .contains("of the evaluation f, of which the package has no results");
    assertThat(recompute(forged("workspace/data/e/evaluation.yaml", "final", "open")).printed())
        .contains("of the evaluation e, of which the package has no results");
    assertThat(CommandRun.of(List.of("recompute")).exit()).isEqualTo(2);
  }
}
