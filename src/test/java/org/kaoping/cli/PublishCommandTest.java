package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.git.GitFolder;
import org.kaoping.pipeline.TestWorkspace;

/** Publishing, going back and verifying as a user calls them. */
class PublishCommandTest {
  @TempDir private Path folder;
  private GitFolder git;
  private String to;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void workspace() throws IOException {
    git = GitFolder.create(folder.resolve("w"));
    TestWorkspace.smallest(git.path());
    git.commit("2026-03-01T23:30:00+08:00");
    to = folder.resolve("site").toString();
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private int publish() {
    return run("publish", "-w", git.path().toString(), "--to", to, "--lang", "en");
  }

  @Test
  void whatIsPublished_isListed_andCanBeGoneBackFrom() throws IOException {
    String first = git.head();
    assertThat(publish()).as(err.toString()).isZero();
    assertThat(out.toString())
        .matches("(?s).*/site: release \\S+Z-" + first.substring(0, 12) + " is now public\n");
    git.write("data/e/units.yaml", "units: [{id: u, name: 乙镇}]");
    assertThat(publish()).isZero();
    assertThat(folder.resolve("site/current/e/units/u.html")).content().contains("乙镇");

    assertThat(run("publish", "list", "--to", to, "--lang", "en")).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .matches("\\* \\S+-changed  commit " + first + " of 2026-03-01, \\d+ files");
    assertThat(lines.get(1))
        .matches("  \\S+[0-9a-f]  commit " + first + " of 2026-03-01, \\d+ files");

    String second = lines.get(0).substring(2, lines.get(0).indexOf(' ', 2));
    assertThat(run("publish", "rollback", "--to", to)).isZero();
    assertThat(folder.resolve("site/current/e/units/u.html")).content().contains("甲镇");
    assertThat(run("publish", "rollback", "--to", to, second)).isZero();
    assertThat(folder.resolve("site/current/e/units/u.html")).content().contains("乙镇");
    assertThat(run("publish", "rollback", "--to", to, "--lang", "zh", "2026")).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("没有名为 2026 的版本；用 publish list 可以列出全部版本\n");
  }

  @Test
  void errorsInTheWorkspace_changeNothing() throws IOException {
    publish();
    Path before = Files.readSymbolicLink(folder.resolve("site/current"));
    git.write("data/e/units.yaml", "units: [{id: u}]");
    assertThat(publish()).isEqualTo(1);
    assertThat(err.toString()).contains("data/e/units.yaml:1:9: error S002");
    assertThat(Files.readSymbolicLink(folder.resolve("site/current"))).isEqualTo(before);
    assertThat(folder.resolve("site/releases").toFile().list()).hasSize(1);
  }

  @Test
  void wrongUsage_is2() {
    assertThat(run("publish", "-w", git.path().toString())).isEqualTo(2);
    assertThat(run("publish", "rollback")).isEqualTo(2);
    assertThat(run("publish", "list")).isEqualTo(2);
    assertThat(run("publish", "-w", git.path().toString(), "--to", to, "--keep", "0")).isEqualTo(2);
    assertThat(run("publish", "-w", git.path().toString(), "--to", to, "--wait=-1")).isEqualTo(2);
    assertThat(run("verify")).isEqualTo(2);
    assertThat(run("verify", to, "-w", folder.resolve("nowhere").toString())).isEqualTo(2);
  }

  @Test
  void refusals_areOneLineAnd1() throws IOException {
    git.write("letters/a.txt", "mine");
    String letters = git.path().resolve("letters").toString();
    for (List<String> refused :
        List.of(
            List.of("publish", "-w", git.path().toString(), "--to", letters),
            List.of("publish", "list", "--to", letters),
            List.of("publish", "rollback", "--to", letters),
            List.of("verify", letters),
            List.of("verify", to))) {
      assertThat(run(refused.toArray(String[]::new))).isEqualTo(1);
      assertThat(err.toString().lines()).hasSize(1);
      assertThat(out.toString()).isEmpty();
    }
  }

  @Test
  void aSiteWithDrafts_isNeitherPublished_norPutIntoAPublicFolder() throws IOException {
    String workspace = git.path().toString();
    Path drafts = git.path().resolve("target/drafts");
    assertThat(run("build", "--drafts", "-w", workspace, "--lang", "en")).isZero();
    assertThat(out.toString()).contains("/target/drafts/index.html");
    assertThat(run("verify", drafts.toString(), "--lang", "en")).isZero();
    assertThat(out.toString()).endsWith("\nit shows drafts, and is not for publication\n");
    assertThat(run("publish", "-w", workspace, "--to", drafts.toString(), "--lang", "en"))
        .isEqualTo(1);
    assertThat(err.toString())
        .startsWith(drafts + " is a site with drafts, which must not be published;");
    publish();
    for (String taken : List.of(to, to + "/current")) {
      assertThat(run("build", "--drafts", "-w", workspace, "-o", taken)).as(taken).isEqualTo(2);
    }
    assertThat(folder.resolve("site/current/index.html")).content().doesNotContain("watermark");
    assertThat(run("build", "-w", workspace, "-o", drafts.toString(), "--lang", "en")).isZero();
    assertThat(run("verify", drafts.toString(), "--lang", "en")).isZero();
    assertThat(out.toString()).doesNotContain("drafts");
  }

  @Test
  void verifying_saysWhatItIs_orWhatDiffers() throws IOException {
    publish();
    String current = folder.resolve("site/current").toString();
    String workspace = git.path().toString();
    assertThat(run("verify", current, "-w", workspace, "--lang", "en")).isZero();
    assertThat(out.toString())
        .matches(
            "\\d+ files are as they were built, and 4 inputs as they were then; commit "
                + git.head()
                + "; kaoping dev\n");

    git.write("data/e/units.yaml", "units: [{id: u, name: 乙镇}]");
    git.write("content/a.md", "title=甲\n~~~~~~\n正文");
    git.write("content/.a.md.swp", "title=甲");
    assertThat(run("verify", current, "--lang", "en")).isZero();
    assertThat(run("verify", current, "-w", workspace, "--lang", "en")).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo(
            """
            changed: data/e/units.yaml
            additional: content/a.md
            of 4 inputs: 0 missing, 1 changed, 1 additional, 0 unreadable
            """);

    Files.delete(folder.resolve("site/current/404.html"));
    assertThat(run("verify", current, "--lang", "en")).isEqualTo(1);
    assertThat(out.toString())
        .matches("missing: 404.html\nof \\d+ files of the site: 1 missing, 0 changed.*\n");
  }
}
