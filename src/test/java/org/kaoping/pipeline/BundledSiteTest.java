package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of the workspace that comes with the program. */
class BundledSiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ASSET =
      Pattern.compile("(?:href|src)=\"([^\"]*assets/[^\"]*\\.(?:css|js))\"");
  private static final Pattern SCRIPT =
      Pattern.compile("<script src=\"(?:\\.\\./)*[a-z0-9/-]+\\.js\"(?: defer)?></script>");
  private static final Pattern ELEMENT = Pattern.compile("<[a-zA-Z]");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @TempDir private static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path workspace = TestWorkspace.bundled(folder.resolve("w"));
    assertThat(Build.run(workspace, folder.resolve("site"), Documents.LEFT_OUT).diagnostics())
        .isEmpty();
  }

  @Test
  void hasAPageOfEveryKind() {
    assertThat(
            List.of(
                "index.html",
                "404.html",
                "sitemap.xml",
                "about.html",
                "news/2024-01-15-results.html",
                "assets/kaoping.css",
                "qingpu-2023/index.html",
                "qingpu-2023/results.json",
                "qingpu-2023/scheme.html",
                "qingpu-2023/compare.html",
                "qingpu-2023/compare.js",
                "qingpu-2023/firmness.html",
                "qingpu-2023/fairness.html",
                "qingpu-2023/units/jia-zhen.html",
                "qingpu-2023/indicators/petitions.html",
                "qingpu-2024/objections.html",
                "qingpu-2024/units/ding-jiedao.html",
                "notices/2025-01-qingpu-reply.html",
                "district-town-2022/index.html",
                "district-town-2023/units/ren-zhen.html",
                "hunan-2022-prefectures/units/shili-shizhou-01.html",
                "hunan-2022-counties/units/xiangxi-08.html",
                "zhijiang-2018/indicators/social-effect.html",
                "xintian-2021/units/xintian.html",
                "methods/hunan-2022.html"))
        .allSatisfy(file -> assertThat(folder.resolve("site").resolve(file)).exists());
  }

  @Test
  void aPageOf128UnitsIsLight() throws IOException {
    assertThat(Files.size(folder.resolve("site/hunan-2022-counties/index.html")))
        .isLessThan(200 * 1024);
  }

  @Test
  void everyInternalLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        links++;
        if (!leadsSomewhere(page, URI.create(link.group(1).replace("&amp;", "&")))) {
          broken.add(page + " -> " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(1000);
  }

  private static boolean leadsSomewhere(Path page, URI link) throws IOException {
    if (link.isAbsolute()) {
      return link.toString().equals("data:,"); // no icon; no request leaves the site
    }
    Path target = link.getPath().isEmpty() ? page : page.resolveSibling(link.getPath()).normalize();
    if (!Files.isRegularFile(target)) {
      return false;
    }
    return link.getFragment() == null
        || ID.matcher(Files.readString(target))
            .results()
            .anyMatch(id -> id.group(1).equals(link.getFragment()));
  }

  @Test
  void everyPageOfDemonstrationDataSaysSo() throws IOException {
    int found = 0;
    for (Path page : pages()) {
      Path evaluation =
          folder.resolve("site").resolve(folder.resolve("site").relativize(page).getName(0));
      if (isDemonstration(evaluation)) {
        found++;
        assertThat(Files.readString(page)).contains("示例数据");
      }
    }
    assertThat(found).isGreaterThan(200);
  }

  private static boolean isDemonstration(Path evaluation) throws IOException {
    Path results = evaluation.resolve("results.json");
    return Files.exists(results) && Files.readString(results).contains("\"demo\":true");
  }

  @Test
  void aDerivedMeasureShowsWhatItIsMadeOf() throws IOException {
    assertThat(Files.readString(folder.resolve("site/zhijiang-2018/units/shili-xian.html")))
        .contains("资金到位率 96%（实际到位资金 115.2 万元 ÷ 计划投入资金 120 万元）");
  }

  @Test
  void everyPageIsFound_andEverythingFoundIsThere() throws IOException {
    Path site = folder.resolve("site");
    List<FoundPages.Found> found = FoundPages.of(site);
    Set<String> others = Set.of("index.html", "404.html", "search.html");

    assertThat(found).allSatisfy(f -> assertThat(site.resolve(f.file())).isRegularFile());
    assertThat(pages())
        .extracting(page -> site.relativize(page).toString().replace('\\', '/'))
        .filteredOn(
            page ->
                !others.contains(page)
                    && !page.endsWith("/compare.html")
                    && !page.matches("notices/.*/.*"))
        .isSubsetOf(found.stream().map(FoundPages.Found::file).collect(Collectors.toSet()));
  }

  @Test
  void pagesHaveNoInlineStyle_andScriptsOnlyAsFilesOfTheSite() throws IOException {
    int scripts = 0;
    for (Path page : pages()) {
      String html = Files.readString(page);
      assertThat(html)
          .contains("content=\"default-src 'none'; style-src 'self'")
          .doesNotContain(" style=\"", "javascript:");
      assertThat(SCRIPT.matcher(html).replaceAll("")).doesNotContain("<script");
      boolean scripted = SCRIPT.matcher(html).find();
      assertThat(html.contains("script-src 'self'")).as(page.toString()).isEqualTo(scripted);
      scripts += scripted ? 1 : 0;
    }
    assertThat(scripts).isGreaterThan(20);
  }

  @Test
  void pagesAreLight() throws IOException {
    for (Path page : pages()) {
      boolean unit = page.toString().replace('\\', '/').contains("/units/");
      assertThat(Files.size(page)).as(page.toString()).isLessThan(unit ? 46_000 : 200_000);
      String html = Files.readString(page);
      assertThat(ELEMENT.matcher(html).results().count()).as(page.toString()).isLessThan(5_000);
      long assets = 0;
      for (MatchResult asset : ASSET.matcher(html).results().toList()) {
        assets += Files.size(page.resolveSibling(asset.group(1)));
      }
      assertThat(assets).as("styles and scripts of " + page).isBetween(1L, 60_000L);
    }
  }

  @Test
  void anotherPlaceTimeZoneAndLocale_giveTheSameBytes() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Path workspace = TestWorkspace.bundled(folder.resolve("elsewhere/w"));
      Build.run(workspace, folder.resolve("elsewhere/site"), Documents.LEFT_OUT);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(TestWorkspace.files(folder.resolve("elsewhere/site")))
        .isEqualTo(TestWorkspace.files(folder.resolve("site")));
  }

  private static List<Path> pages() throws IOException {
    return files("").stream().filter(p -> p.toString().endsWith(".html")).toList();
  }

  private static List<Path> files(String of) throws IOException {
    try (Stream<Path> walk = Files.walk(folder.resolve("site").resolve(of))) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }
}
