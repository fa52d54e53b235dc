package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;

/** No folder of a site grows with the number of units. */
class UnitFoldersTest {
  private static final Pattern LINK =
      Pattern.compile("(?:href|src|data-units|data-rows)=\"([^\"#?:]+)[\"#?]");
  private static final Pattern ADDRESS = Pattern.compile("<loc>/([^<]+)</loc>");
  private static final Pattern FOLDER = Pattern.compile("huge/units/[0-9a-f]{2}/");

  @TempDir private static Path folder;
  private static Preview site;
  private static Set<String> addresses;

  @BeforeAll
  static void plan() throws IOException {
    site =
        new Preview(
            TestWorkspace.huge(folder.resolve("w")),
            Wanted.published(Documents.LEFT_OUT),
            InstantSource.system());
    assertThat(site.refresh()).isEmpty();
    addresses =
        ADDRESS
            .matcher(text("sitemap.xml"))
            .results()
            .map(address -> address.group(1))
            .collect(Collectors.toSet());
  }

  private static String text(String path) {
    return new String(site.get(path).orElseThrow().content().orElseThrow(), StandardCharsets.UTF_8);
  }

  /** Returns the only page of the evaluation that has a name. */
  private static String page(String name) {
    return addresses.stream()
        .filter(address -> address.startsWith("huge/") && address.endsWith("/" + name + ".html"))
        .collect(Collectors.joining());
  }

  @Test
  void pagesOfMoreThan10000Units_lieInFoldersOfFew() {
    Map<String, Long> folders =
        addresses.stream()
            .filter(address -> address.startsWith("huge/units/"))
            .collect(
                Collectors.groupingBy(
                    address -> address.substring(0, address.lastIndexOf('/') + 1),
                    Collectors.counting()));

    assertThat(folders).hasSize(251);
    assertThat(folders.keySet()).allMatch(FOLDER.asMatchPredicate());
    assertThat(folders.values()).allMatch(count -> count < 100);
    assertThat(folders.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(10_001);
  }

  @Test
  void theOthersKeepTheirAddresses() {
    assertThat(site.get("before/units/u1.html")).isPresent();
    assertThat(site.get("before/groups/g1.html")).isPresent();
    assertThat(site.get("huge/units/u1.html")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u1",
        "u2",
        "u200",
        "u10001",
        "g1",
        "index.html",
        "search.html",
        "before/index.html",
        "before/units/u1.html",
        "year/index.html",
        "year/units/u2.html",
        "huge/index.html",
        "huge/scheme.html",
        "huge/compare.html",
        "huge/ranking/1.html",
        "huge/indicators/i.html",
        "notices/letters.html"
      })
  void everyLinkLeadsToAPageOrFile(String name) {
    String from = name.endsWith(".html") ? name : page(name);
    for (MatchResult link : LINK.matcher(text(from)).results().toList()) {
      Path way = Path.of("/" + from).resolveSibling(link.group(1)).normalize();
      String to = way.toString().substring(1);
      if (!to.startsWith("assets/") && !addresses.contains(to)) { // tests have other assets
        assertThat(site.get(to)).as(to).isPresent();
      }
    }
  }

  @Test
  void yearsAndCarriedPoints_leadFromOneKindOfFoldersToTheOther() {
    String unit = page("u2");

    assertThat(text(unit)).contains("href=\"../../../before/units/u2.html\"");
    assertThat(text("year/units/u2.html")).contains("href=\"../../" + unit + "\"");
  }

  @Test
  void lettersLieInTheFoldersOfTheirUnits() {
    String letter = page("u2").replace("huge/units/", "notices/letters/");

    assertThat(text(letter)).contains("href=\"../../letters.html\"");
    assertThat(text(page("u2"))).contains("href=\"../../../" + letter + "\"");
  }

  @Test
  void groupsThatAreAsMany_lieInFolders_theirChartsToo() {
    String group = page("g1");

    assertThat(group).matches("huge/groups/[0-9a-f]{2}/g1.html");
    assertThat(site.get(group.replace("huge/", "huge/charts/").replace(".html", ".svg")))
        .isPresent();
  }

  @Test
  void searchNamesTheFolderOfAllUnitsOnce() {
    assertThat(text("search-index.js")).contains("kaopingSearch(");
    assertThat(text("search/0/0.js")).contains("\"huge/units/\"").doesNotContainPattern(FOLDER);
  }

  @Test
  void aFileOfTheWorkspaceWhereAPieceOfTheSearchStands_isTold() throws IOException {
    Path other = TestWorkspace.huge(folder.resolve("other"));
    Path taken = Files.createDirectories(other.resolve("content/Search")).resolve("a.csv");
    Files.writeString(taken, "");

    assertThat(Validation.run(other).diagnostics())
        .extracting(Diagnostic::code, found -> found.span().file())
        .contains(tuple(Code.NAME_TWICE, "content/Search/a.csv"));
  }
}
