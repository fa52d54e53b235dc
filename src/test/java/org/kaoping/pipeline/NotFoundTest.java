package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers show 404.html for any wrong address, also one many folders down. */
class NotFoundTest {
  private static final Pattern ADDRESS =
      Pattern.compile("<(?:a|link|img)[^>]*(?:href|src)=\"([^\"#][^\"]*)\"");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "https://example.cn, /",
    "https://example.cn:8080/, /",
    "http://example.cn/kaoping, /kaoping/",
    "http://example.cn//a/kaoping//, /a/kaoping/",
  })
  void withTheAddressOfTheSiteEverythingIsFoundFromEverywhere(String address, String root)
      throws IOException {
    SiteText site = build("base-url: " + address + "\nlogo: emblem.svg\n");
    assertThat(site.text("404.html")).doesNotContain("地址栏");
    assertThat(addresses(site))
        .contains(root + "index.html", root + "search.html", root + "about.html")
        .contains(root + "assets/kaoping.css", root + "assets/accent.css")
        .contains(root + "assets/emblem.svg")
        .allMatch(one -> one.startsWith(root) || one.equals("data:,"));
  }

  @Test
  void withoutItThePageIsFoundFromBesideAndSaysWhatHelpsElsewhere() throws IOException {
    SiteText site = build("");
    assertThat(addresses(site)).contains("index.html", "search.html", "assets/kaoping.css");
    assertThat(site.text("404.html")).contains("地址栏");
  }

  private SiteText build(String settings) throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    TestWorkspace.write(workspace.resolve("site.yaml"), settings + "accent: '#005EA5'\n");
    TestWorkspace.write(workspace.resolve("site-templates/assets/emblem.svg"), "<svg/>");
    TestWorkspace.write(workspace.resolve("content/about.md"), "title=关于\n~~~~~~\n");
    return SiteText.build(workspace, folder.resolve("site"));
  }

  private static List<String> addresses(SiteText site) {
    return ADDRESS.matcher(site.html("404.html")).results().map(found -> found.group(1)).toList();
  }
}
