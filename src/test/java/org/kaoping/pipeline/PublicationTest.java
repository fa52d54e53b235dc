package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.git.Revision;
import org.kaoping.pipeline.Publication.Outcome;
import org.kaoping.pipeline.Publication.Subject;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.Refusal;
import org.kaoping.publish.Release;

/** What is to be published is decided when nobody else can publish. */
class PublicationTest {
  private static final Optional<Revision> REVISION =
      Optional.of(
          new Revision("a".repeat(40), OffsetDateTime.parse("2026-11-01T08:00:00Z"), false));

  @TempDir private Path folder;

  private Publication publication() {
    return TestPublication.to(
        folder.resolve("site"),
        Optional.empty(),
        InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")));
  }

  private Outcome publish() throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    return publication().run(current -> Optional.of(new Subject(workspace, REVISION)));
  }

  private static Manifest manifest(Release release) {
    return release
        .manifest()
        .either(
            manifest -> manifest,
            why -> {
              throw new AssertionError(why);
            });
  }

  @Test
  void aReleaseKnowsItsCommitAndItsInputs() throws IOException {
    assertThat(publish())
        .isInstanceOfSatisfying(
            Outcome.Published.class,
            published -> {
              assertThat(published.release().name()).hasToString("20261122T120000Z-aaaaaaaaaaaa");
              Manifest manifest = manifest(published.release());
              assertThat(manifest.revision()).isEqualTo(REVISION);
              assertThat(manifest.inputs())
                  .containsOnlyKeys(
                      "data/e/evaluation.yaml",
                      "data/e/results/u.yaml",
                      "data/e/units.yaml",
                      "schemes/s.yaml");
            });
  }

  @Test
  void theChoiceSeesWhatIsPublic_andMayLeaveItSo() throws IOException {
    publish();
    Outcome outcome =
        publication()
            .run(
                current -> {
                  assertThat(current.flatMap(r -> manifest(r).revision())).isEqualTo(REVISION);
                  return Optional.empty();
                });
    assertThat(outcome).isEqualTo(new Outcome.Unchanged());
  }

  @Test
  void nobodyElsePublishesMeanwhile() throws IOException {
    publish();
    publication()
        .run(
            current -> {
              assertThat(publication().run(c -> Optional.empty()))
                  .isInstanceOfSatisfying(
                      Outcome.Refused.class,
                      refused -> assertThat(refused.why().kind()).isEqualTo(Refusal.Kind.BUSY));
              return Optional.empty();
            });
  }

  @Test
  void inputsAreAllFilesThatCount_theTypefacesToo() throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    TestWorkspace.write(workspace.resolve("site.yaml"), "fonts: own/fonts");
    for (String name :
        List.of(
            "own/fonts/a/b.ttf",
            "own/other.txt",
            "content/a.md",
            "content/.a.md.swp",
            "site-templates/assets/own.css",
            "target/site/index.html")) {
      TestWorkspace.write(workspace.resolve(name), "");
    }
    assertThat(Inputs.of(workspace).files())
        .containsExactly(
            "content/a.md",
            "data/e/evaluation.yaml",
            "data/e/results/u.yaml",
            "data/e/units.yaml",
            "own/fonts/a/b.ttf",
            "schemes/s.yaml",
            "site-templates/assets/own.css",
            "site.yaml");
  }
}
