package org.kaoping.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.cli.Main;
import org.kaoping.git.GitFolder;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.publish.Signing;
import org.kaoping.publish.TestKeys;

/** Hooks come, stay as they are, give way and go; those of others are safe. */
class InstallationTest {
  private static final List<String> HOOKS = List.of("pre-receive", "post-receive");
  private static final String FOREIGN = "#!/bin/sh\necho mine\n";

  @TempDir Path folder;
  private Path bare;
  private Path hooks;
  private Path site;
  private GitFolder git;
  private String said = "";

  @BeforeEach
  void repository() throws IOException {
    bare = Files.createDirectory(folder.resolve("r.git"));
    git = new GitFolder(bare);
    git.run("init", "-q", "--bare", "-b", "main");
    hooks = bare.resolve("hooks");
    site = folder.resolve("site");
  }

  private int hooks(String command, String... options) {
    List<String> line = new ArrayList<>(List.of("hooks", command, "--lang", "en"));
    if (!List.of(options).contains("--repository")) {
      line.addAll(List.of("--repository", bare.toString()));
    }
    line.addAll(List.of(options));
    StringWriter printed = new StringWriter();
    PrintWriter both = new PrintWriter(printed, true);
    int exit = Main.run(both, both, line.toArray(String[]::new));
    said = printed.toString();
    return exit;
  }

  private int install(String... options) {
    return hooks(
        "install",
        Stream.concat(Stream.of("--publish-to", site.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private void foreign(String name) throws IOException {
    Files.writeString(hooks.resolve(name), FOREIGN);
    Files.setPosixFilePermissions(
        hooks.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Map<String, String> files() throws IOException {
    return TestWorkspace.files(bare);
  }

  @Test
  void bothHooksAreInstalled_once() throws IOException {
    assertThat(install()).as(said).isZero();
    assertThat(said).contains("is now checked and published", "site/current");
    assertThat(HOOKS).allSatisfy(name -> assertThat(hooks.resolve(name)).isExecutable());
    Map<String, String> before = files();

    assertThat(install()).isZero();
    assertThat(said).contains("nothing was changed");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void otherOptions_replaceTheFormerOnes() throws IOException {
    install("--allow", "--path", "/a b/", "--keep", "3");
    assertThat(git.run("config", "--get-regexp", "^kaoping"))
        .contains("kaoping.allow true", "kaoping.path a b", "kaoping.keep 3");
    assertThat(install("--branch", "x", "--no-documents", "--no-links")).isZero();
    assertThat(said).contains("the branch x is now");
    assertThat(git.run("config", "--get-regexp", "^kaoping"))
        .contains("kaoping.branch x", "kaoping.documents false", "kaoping.links false")
        .doesNotContain("allow", "path", "kaoping.keep 3");
  }

  @Test
  void whatRemoveLeaves_isAsItWas() throws IOException {
    Map<String, String> before = files();
    install();
    assertThat(hooks("remove")).isZero();
    assertThat(said).contains("the hooks were removed");
    assertThat(files()).isEqualTo(before);
    assertThat(hooks("remove")).isZero();
    assertThat(said).contains("no hooks here");
  }

  @Test
  void hooksOfOthers_areNotTouched() throws IOException {
    foreign("post-receive");
    Map<String, String> before = files();
    assertThat(install()).isEqualTo(1);
    assertThat(said).contains("post-receive was not made by kaoping").hasLineCount(1);
    assertThat(files()).isEqualTo(before);
    assertThat(hooks("remove")).isZero();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void hooksOfOthers_arePutAsideByForceAndComeBack() throws IOException {
    foreign("post-receive");
    Files.createSymbolicLink(hooks.resolve("pre-receive"), Path.of("nowhere"));
    Map<String, String> before = files();
    assertThat(install("--force")).as(said).isZero();
    assertThat(hooks.resolve("post-receive.before-kaoping")).hasContent(FOREIGN);
    assertThat(install("--force")).isZero();
    assertThat(said).contains("nothing was changed");
    assertThat(hooks("remove")).isZero();
    assertThat(files()).isEqualTo(before);
    assertThat(hooks.resolve("post-receive")).isExecutable();
    assertThat(hooks.resolve("pre-receive")).isSymbolicLink();
  }

  @Test
  void aSecondHookOfOthers_isNotPutOverTheFirst() throws IOException {
    foreign("pre-receive");
    install("--force");
    Files.writeString(hooks.resolve("pre-receive"), "#!/bin/sh\necho another\n");
    Map<String, String> before = files();
    assertThat(install("--force")).isEqualTo(1);
    assertThat(said).contains("pre-receive.before-kaoping is there, too");
    assertThat(files()).isEqualTo(before);
    hooks("remove");
    assertThat(hooks.resolve("pre-receive")).content().contains("another");
    assertThat(hooks.resolve("post-receive")).doesNotExist();
  }

  @Test
  void hooksFoldersOfSeveralRepositories_needForce() throws IOException {
    Path shared = folder.resolve("shared");
    git.run("config", "core.hooksPath", shared.toString());
    assertThat(install()).isEqualTo(1);
    assertThat(said).contains("core.hooksPath", shared.toString());
    assertThat(shared).doesNotExist();
    assertThat(install("--force")).as(said).isZero();
    assertThat(shared.resolve("pre-receive")).isExecutable();

    GitFolder other = GitFolder.create(folder.resolve("other"));
    other.write("a", "a");
    other.commit("2026-03-01T00:00:00Z");
    Path neighbour = Files.createDirectory(folder.resolve("n.git"));
    new GitFolder(neighbour).run("init", "-q", "--bare", "-b", "main");
    new GitFolder(neighbour).run("config", "core.hooksPath", shared.toString());
    assertThat(other.run("push", neighbour.toString(), "main")).doesNotContain("remote:");
  }

  @Test
  void hooksFolderWithinTheRepository_isFollowed() throws IOException {
    git.run("config", "core.hooksPath", "own hooks");
    assertThat(install()).as(said).isZero();
    assertThat(bare.resolve("own hooks/pre-receive")).isExecutable();
  }

  @Test
  void whatIsNoBareRepository_isWrongUsage() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    assertThat(install("--repository", none.toString())).isEqualTo(2);
    assertThat(said).contains("no git repository: " + none);
    assertThat(install("--repository", folder.resolve("nowhere").toString())).isEqualTo(2);
    Path work = GitFolder.create(folder.resolve("work")).path();
    assertThat(install("--repository", work.toString())).isEqualTo(2);
    assertThat(said).contains("with a work tree");
    assertThat(install("--branch", "a..b")).isEqualTo(2);
    assertThat(hooks("publish")).isEqualTo(2);
    assertThat(said).contains("no hooks here");
  }

  @Test
  void whereNothingCanBePublished_nothingIsInstalled() throws IOException {
    Map<String, String> before = files();
    TestWorkspace.write(site.resolve("letter.txt"), "mine");
    assertThat(install()).isEqualTo(1);
    assertThat(said).contains("is not a folder of releases").hasLineCount(1);
    site = site.resolve("letter.txt/x");
    assertThat(install()).isEqualTo(1);
    assertThat(said).hasLineCount(1).doesNotContain("Exception");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whereHooksCannotBeWritten_nothingIsInstalled() throws IOException {
    git.run("config", "core.hooksPath", "description");
    Map<String, String> before = files();
    assertThat(install()).isEqualTo(1);
    assertThat(said).hasLineCount(1).contains("description").doesNotContain("Exception");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void siteAndRepositoryInOneAnother_areWarnedOf() throws IOException {
    site = bare.resolve("site");
    assertThat(install()).isZero();
    assertThat(said).contains("warning: ", "one inside the other");
    assertThat(hooks.resolve("pre-receive")).isExecutable();
  }

  @Test
  void aKey_signsWhatIsPublished_andOneThatIsGoneIsTold() throws IOException {
    TestKeys.write(folder, "ours");
    Path key = folder.resolve("ours.key");
    assertThat(install("--sign", folder.resolve("ours.pub").toString())).isEqualTo(1);
    assertThat(said).contains("no private key");
    assertThat(HOOKS).allSatisfy(name -> assertThat(hooks.resolve(name)).doesNotExist());
    assertThat(install("--sign", key.toString())).as(said).isZero();

    GitFolder work = GitFolder.create(folder.resolve("work"));
    TestWorkspace.smallest(work.path());
    work.commit("2026-03-01T10:00:00+08:00");
    git.run("fetch", "-q", work.path().toString(), "HEAD:main");
    assertThat(hooks("publish")).as(said).isZero();
    Path current = site.resolve("current");
    Signing.PublicPart ours =
        Signing.publicPart(folder.resolve("ours.pub"))
            .either(
                part -> part,
                why -> {
                  throw new IllegalStateException(why.toString());
                });
    assertThat(ours.check(current)).isEqualTo(Signing.Finding.GOOD);

    Files.delete(key);
    assertThat(hooks("publish")).isEqualTo(1);
    assertThat(said).contains("not found", "ours.key", "kaoping hooks publish");
    assertThat(ours.check(current)).isEqualTo(Signing.Finding.GOOD);
    assertThat(install()).as(said).isZero();
    assertThat(hooks("publish")).as(said).isZero();
    assertThat(ours.check(current)).isEqualTo(Signing.Finding.NONE);
  }
}
