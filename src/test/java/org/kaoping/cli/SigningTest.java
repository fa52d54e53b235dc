package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.publish.FileHashes;
import org.kaoping.publish.TestKeys;

/**
 * Who has the public key can tell whether a site is what the owner of the private one published.
 */
class SigningTest {
  @TempDir Path folder;

  private Path workspace;

  @BeforeEach
  void keys() throws IOException {
    workspace = TestWorkspace.smallest(folder.resolve("w"));
    for (String name : List.of("ours", "other")) {
      TestKeys.write(folder, name);
    }
  }

  private CommandRun publish(String... more) {
    return CommandRun.publish(workspace, folder.resolve("public"), more);
  }

  private Path site() {
    return folder.resolve("public/current");
  }

  private CommandRun verify(String... more) {
    List<String> arguments = new ArrayList<>(List.of("verify", site().toString(), "--lang", "en"));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aSignedSite_isKnownByItsKey_andByNoOther() throws IOException {
    assertThat(publish("--sign", file("ours.key")).exit()).isZero();
    assertThat(verify("--key", file("ours.pub")).exit()).isZero();
    assertThat(verify("--key", file("ours.pub")).printed()).contains("signed with the key");
    assertThat(verify("--key", file("other.pub")).exit()).isEqualTo(1);
    assertThat(verify().exit()).isZero();
    assertThat(verify().printed()).contains("not checked");

    assertThat(publish("--sign", file("ours.key")).exit()).isZero(); // taken over as a whole
    assertThat(verify("--key", file("ours.pub")).exit()).isZero();
  }

  @Test
  void whatSomebodyChanged_isTold_evenWithTheManifest() throws IOException {
    publish("--sign", file("ours.key"));
    Path page = site().resolve("e/units/u.html").toRealPath();
    String before = Files.readString(page);
    Files.delete(page); // releases share files
    Files.writeString(page, before.replace("4.5", "5"));
    assertThat(verify("--key", file("ours.pub")).exit()).isEqualTo(1);

    Path manifest = site().resolve("manifest.json").toRealPath();
    String forged =
        Files.readString(manifest)
            .replace(FileHashes.ofText(before), FileHashes.ofText(Files.readString(page)));
    Files.delete(manifest);
    Files.writeString(manifest, forged);
    assertThat(verify().exit()).isZero(); // a manifest alone proves nothing
    assertThat(verify("--key", file("ours.pub")).exit()).isEqualTo(1);
    assertThat(verify("--key", file("ours.pub")).printed()).contains("somebody else");
  }

  @Test
  void withoutSignature_oneThatIsAskedForIsTold() {
    publish();
    assertThat(verify("--key", file("ours.pub")).exit()).isEqualTo(1);
    assertThat(verify("--key", file("ours.pub")).printed()).contains("--sign");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ours.pub", "missing.key", "text.key", "."})
  void whatIsNoPrivateKey_publishesNothing(String name) throws IOException {
    Files.writeString(
        folder.resolve("text.key"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
    CommandRun ended = publish("--sign", file(name));
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.printed()).doesNotContain("Exception", "\tat ");
    assertThat(folder.resolve("public")).doesNotExist();
  }

  @Test
  void noKeyToCheckWith_isTold() {
    publish("--sign", file("ours.key"));
    assertThat(verify("--key", file("ours.key")).exit()).isEqualTo(1);
  }
}
