package org.kaoping.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.deliver.PushServer.Result;
import org.kaoping.git.GitFolder;
import org.kaoping.pipeline.TestWorkspace;

/** Real pushes to a real repository whose hooks start the real program. */
@Tag("pushes")
class PushTest {
  @TempDir Path folder;
  private PushServer server;
  private GitFolder work;

  @BeforeEach
  void installed() throws IOException {
    server = PushServer.create(folder).installed();
    work = server.work("work");
  }

  private String pushed() throws IOException {
    Result result = server.push(work, "main");
    assertThat(result.exit()).as(result.text()).isZero();
    return result.text();
  }

  @Test
  void whatIsRight_isPublishedWithItsCommit() throws IOException {
    assertThat(pushed()).contains("remote: published: ", "/current is now release ");
    assertThat(server.published()).contains(work.head());
    assertThat(Files.readString(server.site().resolve("current/index.html")))
        .contains(work.head().substring(0, 12));

    PushServer.score(work, "4");
    pushed();
    assertThat(server.published()).contains(work.head());
    assertThat(server.releases()).hasSize(2);
    assertThat(server.site().resolve("releases").toFile().list()).hasSize(2);
  }

  /** The site is made once: by the hook that checks, for the one that publishes. */
  @Test
  void whatTheCheckHasMade_isPublished_ifItIsThere() throws IOException {
    pushed();
    Path hook = server.bare().resolve("hooks/pre-receive");
    String script = Files.readString(hook);
    String ready = Program.quoted(server.site().resolve("releases/.kaoping-ready-").toString());
    String start = script.substring(script.lastIndexOf("exec "));
    Files.writeString(
        hook,
        script.replace(start, start.substring(5).strip())
            + " && for made in %s*; do touch \"$made/of-the-check.txt\"; done\n".formatted(ready));
    PushServer.score(work, "4");
    pushed();
    assertThat(server.site().resolve("current/of-the-check.txt")).exists();

    Files.delete(hook);
    PushServer.score(work, "3");
    pushed();
    assertThat(server.published()).contains(work.head());
    assertThat(server.site().resolve("current/of-the-check.txt")).doesNotExist();
    assertThat(Files.readString(server.site().resolve("current/index.html")))
        .contains(work.head().substring(0, 12));
  }

  @Test
  void whatIsWrong_isRefusedWithItsPlace() throws IOException {
    pushed();
    String good = work.head();
    PushServer.score(work, "6");
    Result result = server.push(work, "main");
    assertThat(result.exit()).isNotZero();
    assertThat(result.text())
        .contains(
            "remote: data/e/results/u.yaml:4:18: error R004 ",
            "remote:   4 |       i: {score: 6, reason: r}",
            "remote: push refused: 1 error; nothing was published",
            "pre-receive hook declined");
    assertThat(server.tip("main")).isEqualTo(good);
    assertThat(server.published()).contains(good);

    work.write("site.yaml", "language: zh-CN\n");
    work.commit("2026-03-03T10:00:00+08:00");
    assertThat(server.push(work, "main").text())
        .contains("错误 R004", "remote: 推送被拒绝：1 个错误；没有发布任何内容");

    PushServer.score(work, "3");
    assertThat(server.push(work, "main").text()).contains("remote: 已发布：");
  }

  /** Also where they lead to what could be read: a push must not reach beyond its folder. */
  @Test
  void linksAndSubmodules_areRefusedByName() throws IOException {
    pushed();
    GitFolder other = GitFolder.create(folder.resolve("other"));
    other.write("a.md", "title=A\n~~~~~~\n");
    other.commit("2026-03-02T10:00:00+08:00");
    Files.createDirectories(work.path().resolve("content"));
    Files.createSymbolicLink(work.path().resolve("content/b.md"), Path.of("/etc/hostname"));
    work.run(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        other.path().toString(),
        "content/other");
    work.commit("2026-03-03T10:00:00+08:00");
    Result result = server.push(work, "main");
    assertThat(result.exit()).isNotZero();
    assertThat(result.text())
        .contains("content/b.md:1:1: error C008 ", "content/other:1:1: error F008 ");
  }

  @Test
  void theFirstPush_isCheckedLikeAnyOther() throws IOException {
    PushServer.score(work, "6");
    assertThat(server.push(work, "main").text()).contains("error R004");
    assertThat(server.published()).isEmpty();
    assertThat(server.tip("main")).isEmpty();

    GitFolder empty = server.clone("empty");
    empty.write("README.md", "nothing\n");
    empty.commit("2026-03-01T10:00:00+08:00");
    Result result = server.push(empty, "HEAD:main");
    assertThat(result.exit()).isNotZero();
    assertThat(result.text()).contains("has no schemes/ or data/ in the folder .");
  }

  @Test
  void otherBranchesAndTags_areLeftAlone() throws IOException {
    pushed();
    String good = work.head();
    PushServer.score(work, "6");
    work.run("tag", "v1");
    Files.delete(server.launcher()); // the program is not even started
    Result result = server.push(work, "main:next", "v1");
    assertThat(result.exit()).as(result.text()).isZero();
    assertThat(result.text()).doesNotContain("remote:");
    assertThat(server.tip("next")).isEqualTo(work.head());
    assertThat(server.published()).contains(good);
    assertThat(server.push(work, ":next").exit()).isZero();
  }

  @Test
  void ofSeveralBranchesInOnePush_theRightOneIsPublished() throws IOException {
    Result result = server.push(work, "main:a", "main", "main:z");
    assertThat(result.exit()).as(result.text()).isZero();
    assertThat(server.published()).contains(work.head());
  }

  @Test
  void deletion_isRefused() throws IOException {
    pushed();
    Result result = server.push(work, ":main");
    assertThat(result.exit()).isNotZero();
    assertThat(result.text()).contains("the branch main is what is published and cannot be");
    assertThat(server.tip("main")).isEqualTo(work.head());
  }

  @Test
  void forcedPushes_areRefusedUnlessAllowed() throws IOException {
    pushed();
    String first = work.head();
    PushServer.score(work, "4");
    pushed();
    String second = work.head();
    work.run("reset", "-q", "--hard", first);
    PushServer.score(work, "3");
    Result result = server.push(work, "--force", "main");
    assertThat(result.exit()).isNotZero();
    assertThat(result.text())
        .contains("would lose " + second.substring(0, 12), "git revert", "hook declined");
    assertThat(server.published()).contains(second);

    server.install("--allow-forced");
    assertThat(server.push(work, "--force", "main").exit()).isZero();
    assertThat(server.published()).contains(work.head());
  }

  @Test
  void finalResults_changeWithACorrectionOnly() throws IOException {
    work.write(PushServer.EVALUATION, "{scheme: s, status: final, date: 2024-12-31, demo: true}\n");
    work.commit("2026-03-01T12:00:00+08:00");
    pushed();
    String before = work.head();
    PushServer.score(work, "4");
    Result result = server.push(work, "main");
    assertThat(result.exit()).isNotZero();
    assertThat(result.text()).contains("error K", "push refused: ", "nothing was published");
    assertThat(server.published()).contains(before);

    server.install("--allow");
    pushed();
    server.install();
    PushServer.score(work, "3");
    assertThat(server.push(work, "main").exit()).isNotZero();
    work.write(
        "data/e/corrections.yaml",
        """
        corrections:
          - date: 2025-01-10
            what: score of the indicator
            why: counted twice
            approved-by: the office
            changes:
              - {unit: u, value: points, indicator: i, before: 4, after: 3}
              - {unit: u, value: total, before: 4, after: 3}
        """);
    work.commit("2026-03-03T10:00:00+08:00");
    pushed();
    assertThat(server.published()).contains(work.head());
  }

  /** A later version of the program may find errors where an earlier one found none. */
  @Test
  void whatCannotBeComparedAnyMore_isToldOf() throws IOException {
    server.kaoping("hooks", "remove", "--repository", server.bare().toString());
    PushServer.score(work, "6");
    assertThat(server.push(work, "main").exit()).isZero();
    server.installed();
    PushServer.score(work, "4");
    assertThat(pushed()).contains("warning: what was there before has errors by now");
  }

  @Test
  void anotherBranchInAFolder_canBePublished() throws IOException {
    server.install("--branch", "发布", "--path", "考评/二〇二四");
    GitFolder other = server.clone("other");
    TestWorkspace.smallest(other.path().resolve("考评/二〇二四"));
    other.commit("2026-03-01T10:00:00+08:00");
    assertThat(server.push(other, "HEAD:发布").text()).contains("published: ");
    assertThat(server.published()).contains(other.head());
  }

  /** As timers and other programs push: without a home and without a language. */
  @ParameterizedTest
  @ValueSource(strings = {"", "LC_ALL=C", "LC_ALL=POSIX", "LANG=zh_CN.GB18030"})
  void chineseNames_arePublishedAndTold_inAnEmptyEnvironment(String variable) throws IOException {
    work.run("remote", "set-url", "origin", "file://" + server.bare());
    work.write("content/说明/办 法.md", "title=办法\n~~~~~~\n正文\n");
    work.commit("2026-03-02T10:00:00+08:00");
    Result right = pushInEmptyEnvironment(variable);
    assertThat(right.exit()).as(right.text()).isZero();
    assertThat(server.published()).contains(work.head());
    assertThat(server.site().resolve("current/说明/办 法.html")).content().contains("正文");

    work.write("content/说明/办 法.md", "title=办法\n~~~~~~\n{{没有}}\n");
    work.write("data/e/results/乙镇.yaml", "unit: 乙镇\n");
    work.commit("2026-03-03T10:00:00+08:00");
    Result wrong = pushInEmptyEnvironment(variable);
    assertThat(wrong.exit()).isNotZero();
    assertThat(wrong.text())
        .contains("remote: data/e/results/乙镇.yaml:1:1: error F001 乙镇.yaml does not belong here");
    assertThat(server.published()).isNotEqualTo(Optional.of(work.head()));

    work.run("rm", "-q", "data/e/results/乙镇.yaml");
    work.commit("2026-03-04T10:00:00+08:00");
    assertThat(pushInEmptyEnvironment(variable).text())
        .contains("remote: content/说明/办 法.md:3:3: error D009 ", "remote:   3 | {{没有}}");
  }

  private Result pushInEmptyEnvironment(String variable) throws IOException {
    List<String> line = new ArrayList<>(List.of("env", "-i", "PATH=" + System.getenv("PATH")));
    if (!variable.isEmpty()) {
      line.add(variable);
    }
    line.addAll(List.of("git", "push", "origin", "main"));
    return server.run(work.path(), line.toArray(String[]::new));
  }

  /** A session may be set so that nobody else can read what it makes; web servers must. */
  @Test
  void theSite_canBeReadWhateverTheSessionSays() throws IOException {
    Result result =
        server.run(work.path(), "sh", "-c", "umask 077; LC_ALL=C exec git push origin main");
    assertThat(result.exit()).as(result.text()).isZero();
    Path current = server.site().resolve("current").toRealPath();
    try (Stream<Path> files = Files.walk(current)) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .contains(PosixFilePermission.OTHERS_READ));
    }
    assertThat(Files.getPosixFilePermissions(server.site().resolve("releases")))
        .contains(PosixFilePermission.OTHERS_EXECUTE);
  }

  @Test
  void whatCouldNotBePublished_isToldAndPublishedByHand() throws IOException {
    pushed();
    String first = work.head();
    PushServer.score(work, "4");
    Path current = server.site().resolve("current");
    Path aside = server.site().resolveSibling("aside");
    Files.move(current, aside);
    Files.createDirectory(current);
    Files.writeString(current.resolve("mine.txt"), "mine");
    assertThat(pushed())
        .contains(
            "was not made by kaoping",
            "nothing was published",
            "kaoping hooks publish --repository ");
    assertThat(server.tip("main")).isEqualTo(work.head()).isNotEqualTo(first);

    Files.delete(current.resolve("mine.txt"));
    Files.delete(current);
    Files.move(aside, current);
    assertThat(server.published()).contains(first);
    Result byHand = server.kaoping("hooks", "publish", "--repository", server.bare().toString());
    assertThat(byHand.exit()).as(byHand.text()).isZero();
    assertThat(server.published()).contains(work.head());
  }

  @Test
  void aProgramThatCannotStart_refusesThePush() throws IOException {
    Files.delete(server.launcher());
    assertThat(server.push(work, "main").exit()).isNotZero();
    assertThat(server.tip("main")).isEmpty();
  }

  @Test
  void temporaryFiles_areRemoved() throws IOException {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Files.writeString(
        server.launcher(),
        Files.readString(server.launcher())
            .replace("exec java ", "exec java -Djava.io.tmpdir=" + temporary + " "));
    pushed();
    PushServer.score(work, "6");
    assertThat(server.push(work, "main").exit()).isNotZero();
    assertThat(temporary).isEmptyDirectory();
  }
}
