package org.kaoping.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.git.Revision;

/** What a site consists of, written, read again and compared. */
class ManifestTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final SortedMap<String, String> INPUTS = new TreeMap<>(Map.of("site.yaml", ABC));

  @TempDir private Path site;

  @BeforeEach
  void site() throws IOException {
    Files.createDirectories(site.resolve("a"));
    Files.writeString(site.resolve("a/甲.html"), "abc");
    Files.writeString(site.resolve("index.html"), "abc");
    Files.writeString(site.resolve(".kaoping"), "");
  }

  private Manifest manifest() {
    return Manifest.read(site)
        .either(
            manifest -> manifest,
            why -> {
              throw new AssertionError(why);
            });
  }

  private Manifest ofSite(Optional<Revision> revision) {
    return new Manifest(
        "1.0",
        false,
        Optional.empty(),
        revision,
        INPUTS,
        FileHashes.of(site, SiteFiles.of(site).files()));
  }

  private String refused() {
    return Manifest.read(site).either(manifest -> "read", why -> why.kind().name());
  }

  @Test
  void hasALineForEachFile_inOneOrder() throws IOException {
    Revision revision =
        new Revision("0".repeat(40), OffsetDateTime.parse("2026-11-01T08:00:00+08:00"), true);
    ofSite(Optional.of(revision)).write(site);
    assertThat(Files.readString(site.resolve("manifest.json")))
        .isEqualTo(
            """
            {
              "changed" : true,
              "commit" : "0000000000000000000000000000000000000000",
              "date" : "2026-11-01T08:00:00+08:00",
              "files" : {
                "a/甲.html" : "%1$s",
                "index.html" : "%1$s"
              },
              "inputs" : {
                "site.yaml" : "%1$s"
              },
              "version" : "1.0"
            }
            """
                .formatted(ABC));
    assertThat(manifest().revision()).contains(revision);
  }

  @Test
  void writtenAgain_itIsTheSame() throws IOException {
    ofSite(Optional.empty()).write(site);
    byte[] before = Files.readAllBytes(site.resolve("manifest.json"));
    assertThat(manifest()).isEqualTo(ofSite(Optional.empty()));
    manifest().write(site);
    assertThat(site.resolve("manifest.json")).hasBinaryContent(before);
  }

  @Test
  void findsWhatIsNotAsItWasBuilt() throws IOException {
    for (String name : List.of("b.html", "c.html", "d.html")) {
      Files.writeString(site.resolve(name), "abc");
    }
    ofSite(Optional.empty()).write(site);
    assertThat(Difference.ofSite(site, manifest())).isEmpty();

    Files.writeString(site.resolve("b.html"), "abd");
    Files.delete(site.resolve("c.html"));
    Files.writeString(site.resolve("e.html"), "abc");
    Files.delete(site.resolve("d.html"));
    Files.createSymbolicLink(site.resolve("d.html"), site.resolve("index.html"));

    assertThat(Difference.ofSite(site, manifest()))
        .extracting(d -> d.kind() + " " + d.path())
        .containsExactly(
            "UNREADABLE d.html", "MISSING c.html", "CHANGED b.html", "ADDITIONAL e.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "1",
        "{}",
        "{\"version\": \"1\", \"files\": [], \"inputs\": {}}",
        "{\"version\": \"1\", \"files\": {\"a\": 1}, \"inputs\": {}}",
        "{\"version\": 1, \"files\": {}, \"inputs\": {}}",
        "{\"version\": \"1\", \"files\": {}, \"inputs\": {}, \"commit\": \"x\"}",
        "{\"version\": \"1\", \"files\": {}, \"inputs\": {},"
            + " \"commit\": \"0000000000000000000000000000000000000000\"}",
        "{\"version\": \"1\", \"files\": {}, \"inputs\": {}, \"date\": \"x\", \"changed\": 1,"
            + " \"commit\": \"0000000000000000000000000000000000000000\"}",
      })
  void whatIsNoManifest_isRefused(String text) throws IOException {
    Files.writeString(site.resolve("manifest.json"), text);
    assertThat(refused()).isEqualTo("BROKEN_MANIFEST");
  }

  @Test
  void withoutAManifest_itIsRefused() {
    assertThat(refused()).isEqualTo("NO_MANIFEST");
  }
}
