package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;

/** A build replaces the whole site or nothing. */
class BuildSafetyTest {
  @TempDir private Path folder;

  private List<Code> build() {
    return Build.run(workspace(), site(), Documents.LEFT_OUT).diagnostics().stream()
        .map(Diagnostic::code)
        .toList();
  }

  private Path workspace() {
    return folder.resolve("w");
  }

  private Path site() {
    return folder.resolve("out/site");
  }

  @Test
  void faultyData_leaveTheOldSiteAlone() throws IOException {
    TestWorkspace.smallest(workspace());
    assertThat(build()).isEmpty();
    Map<String, String> before = TestWorkspace.files(site());

    TestWorkspace.write(workspace().resolve("data/e/results/u.yaml"), "unit: u");

    assertThat(build()).containsExactly(Code.MISSING_KEY);
    assertThat(TestWorkspace.files(site())).isEqualTo(before);
  }

  @Test
  void faultyTemplate_namesItsPlaceAndLeavesTheOldSiteAlone() throws IOException {
    TestWorkspace.smallest(workspace());
    assertThat(build()).isEmpty();
    Map<String, String> before = TestWorkspace.files(site());

    TestWorkspace.write(workspace().resolve("site-templates/unit.ftlh"), "<p>\n${page.nmae}");

    List<Diagnostic> found = Build.run(workspace(), site(), Documents.LEFT_OUT).diagnostics();
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.TEMPLATE_VALUE);
    assertThat(found.get(0).span()).hasToString("site-templates/unit.ftlh:2:3");
    assertThat(TestWorkspace.files(site())).isEqualTo(before);
    assertThat(Validation.run(workspace()).diagnostics()).isEqualTo(found);
  }

  @Test
  void faultyContent_isFoundByValidatingToo() throws IOException {
    TestWorkspace.smallest(workspace());
    TestWorkspace.write(workspace().resolve("content/a.md"), "title=甲\ntype=letter\n~~~~~~\n正文");

    assertThat(build()).containsExactly(Code.WRONG_FORM);
    assertThat(Validation.run(workspace()).diagnostics())
        .extracting(d -> d.span().toString())
        .containsExactly("content/a.md:2:6");
    assertThat(site()).doesNotExist();
  }

  @Test
  void nothingIsLeftBesideTheSite() throws IOException {
    TestWorkspace.smallest(workspace());
    build();
    build();
    try (Stream<Path> beside = Files.list(site().getParent())) {
      assertThat(beside).containsExactly(site());
    }
  }

  /** A folder that only looks like what a killed run has left may be somebody's. */
  @Test
  void whatAKilledBuildLeft_isGoneAfterTheNext() throws IOException {
    TestWorkspace.smallest(workspace());
    Path left = site().resolveSibling(".kaoping-123");
    Path others = site().resolveSibling(".kaoping-of-others");
    TestWorkspace.write(left.resolve("new/index.html"), "half");
    TestWorkspace.write(left.resolve("old/index.html"), "before");
    TestWorkspace.write(left.resolve(".kaoping-lock"), "");
    TestWorkspace.write(others.resolve("releases/x"), "x");
    TestWorkspace.write(others.resolve(".kaoping-lock"), "");
    build();
    try (Stream<Path> beside = Files.list(site().getParent())) {
      assertThat(beside).containsExactlyInAnyOrder(site(), others);
    }
  }

  @Test
  void pagesThatAreGone_areGoneFromTheSite() throws IOException {
    TestWorkspace.smallest(workspace());
    TestWorkspace.write(workspace().resolve("content/a.md"), "title=甲\n~~~~~~\n正文");
    build();
    assertThat(site().resolve("a.html")).exists();

    Files.delete(workspace().resolve("content/a.md"));
    build();

    assertThat(site().resolve("a.html")).doesNotExist();
  }

  @Test
  void draftsAreChecked_butNotPublished() throws IOException {
    TestWorkspace.smallest(workspace());
    TestWorkspace.write(
        workspace().resolve("data/e/evaluation.yaml"), "{scheme: s, status: draft}");

    assertThat(build()).isEmpty();

    assertThat(site().resolve("e")).doesNotExist();
    assertThat(site().resolve("index.html")).exists();
  }
}
