package org.kaoping.webserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.pipeline.Publication;
import org.kaoping.pipeline.TestPublication;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.publish.Release;

/** A small workspace and the folder that its site is published to. */
record PublishedSite(Path workspace, Path folder) {
  static PublishedSite create(Path folder) throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("workspace"));
    Path scheme = workspace.resolve("schemes/s.yaml");
    Files.writeString(scheme, Files.readString(scheme).replace("points: 5", "points: 100"));
    TestWorkspace.write(workspace.resolve("site.yaml"), "base-url: https://kaoping.example.cn/\n");
    Path assets = Files.createDirectories(workspace.resolve("site-templates/assets"));
    try (Stream<Path> files = Files.list(Path.of("site-templates/assets"))) {
      for (Path file : files.toList()) {
        Files.copy(file, assets.resolve(file.getFileName()));
      }
    }
    return new PublishedSite(workspace, folder.resolve("public"));
  }

  /** Publishes a release in which the only unit has a score. */
  Release publish(int score) throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/e/results/u.yaml"),
        "{unit: u, assessments: [{records: {i: {score: %d, reason: 有差距}}}]}".formatted(score));
    Publication.Outcome outcome =
        TestPublication.to(folder)
            .run(current -> Optional.of(new Publication.Subject(workspace, Optional.empty())));
    if (outcome instanceof Publication.Outcome.Published published) {
      return published.release();
    }
    throw new AssertionError(outcome);
  }
}
