package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site looks as its organisation wants it, and no more than that is its own work. */
class OwnLookTest {
  private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  private Path workspace;
  private Path site;

  @BeforeEach
  void workspace(@TempDir Path folder) throws IOException {
    workspace = TestWorkspace.smallest(folder.resolve("w"));
    site = folder.resolve("site");
  }

  @Test
  void logoStandsForTheOrganisationOnEveryPage() throws IOException {
    settings("organisation: 甲市<考评办>\nlogo: emblem.svg\n");
    TestWorkspace.write(workspace.resolve("site-templates/assets/emblem.svg"), PICTURE);
    SiteText built = SiteText.build(workspace, site);
    assertThat(built.html("index.html"))
        .contains("<img src=\"assets/emblem.svg\" alt=\"甲市&lt;考评办&gt;\">");
    assertThat(built.html("e/units/u.html"))
        .contains("<img src=\"../../assets/emblem.svg\" alt=\"甲市&lt;考评办&gt;\">");
    assertThat(built.html("assets/emblem.svg")).isEqualTo(PICTURE);
  }

  @Test
  void accentComesInAStyleSheetBehindTheBuiltInOne() throws IOException {
    settings("accent: '#005EA5'\n");
    SiteText built = SiteText.build(workspace, site);
    assertThat(built.html("e/units/u.html"))
        .containsSubsequence("../../assets/kaoping.css", "../../assets/accent.css", "<body");
    assertThat(built.html("assets/accent.css"))
        .startsWith(":root { --link: #005ea5;")
        .contains("@media screen and (prefers-color-scheme: dark)");
  }

  @Test
  void withoutSettingsThereIsNothingOfTheKind() throws IOException {
    SiteText built = SiteText.build(workspace, site);
    assertThat(built.html("index.html")).doesNotContain("<img", "accent.css");
    assertThat(built.has("assets/accent.css")).isFalse();
  }

  @Test
  void oneTemplateAndOneAssetAreReplacedAndTheOthersAreBuiltIn() throws IOException {
    TestWorkspace.write(
        workspace.resolve("site-templates/not-found.ftlh"),
        """
        <#import "layout.ftlh" as layout>
        <@layout.page><p>自己的页面：${page.text}</p></@layout.page>
        """);
    TestWorkspace.write(workspace.resolve("site-templates/assets/kaoping.css"), "b { top: 0 }");
    SiteText built = SiteText.build(workspace, site);
    assertThat(built.text("404.html")).startsWith("自己的页面：");
    assertThat(built.html("404.html")).contains("<header class=\"brand\">", "assets/kaoping.css");
    assertThat(built.html("assets/kaoping.css")).isEqualTo("b { top: 0 }");
    assertThat(built.text("e/units/u.html")).startsWith("甲镇");
  }

  private void settings(String yaml) throws IOException {
    TestWorkspace.write(workspace.resolve("site.yaml"), yaml);
  }
}
