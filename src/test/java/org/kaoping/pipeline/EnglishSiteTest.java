package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.MessageShape;
import org.kaoping.diagnostic.Messages;
import org.kaoping.wording.Words;

/** An English site is in English from top to bottom. */
class EnglishSiteTest {
  private static final Pattern BLOCK =
      Pattern.compile(
          "</?(?:p|li|t[dhr]|h\\d|d[td]|text|title|desc|caption|figcaption|summary|option|label|a"
              + "|button|div|section|small|span|strong|main|nav|header|footer|form|select|tspan"
              + "|legend|output|time)\\b[^>]*>");
  private static final Pattern SAID =
      Pattern.compile("(?:aria-label|name=\"description\" content|title|alt)=\"([^\"]*)\"");

  private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|[^,\"\r\n\ufeff]+");

  /** What each page says, by its path: one text for each piece between block marks. */
  private static final Map<String, List<String>> PAGES = new TreeMap<>();

  private static SiteText site;

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    Path output = folder.resolve("site");
    site = SiteText.build(EnglishWorkspace.into(folder.resolve("workspace")), output);
    try (Stream<Path> walk = Files.walk(output)) {
      for (Path file : walk.filter(f -> f.toString().matches(".*\\.(html|csv)")).toList()) {
        String text = Files.readString(file);
        PAGES.put(
            output.relativize(file).toString().replace('\\', '/'),
            file.toString().endsWith(".csv") ? cells(text) : texts(text));
      }
    }
  }

  private static List<String> cells(String csv) {
    return CELL.matcher(csv)
        .results()
        .map(cell -> cell.group(1) == null ? cell.group() : cell.group(1))
        .toList();
  }

  private static List<String> texts(String html) {
    String page = html.replaceAll("(?s)<(script|style)\\b.*?</\\1>", "");
    List<String> texts = new ArrayList<>();
    SAID.matcher(page).results().map(said -> said.group(1)).forEach(texts::add);
    for (String piece : BLOCK.split(page, -1)) {
      texts.add(piece.replaceAll("<[^>]*>", ""));
    }
    return texts.stream()
        .map(t -> t.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\""))
        .map(t -> t.replaceAll("\\s*\\n\\s*", " ").strip())
        .filter(t -> !t.isEmpty())
        .toList();
  }

  @Test
  void everyKindOfPageIsThere() {
    assertThat(PAGES.keySet())
        .contains(
            "index.html",
            "search.html",
            "404.html",
            "about.html",
            "councils-2024/index.html",
            "councils-2024/scheme.html",
            "councils-2024/compare.html",
            "councils-2024/units/birch.html",
            "councils-2024/indicators/complaints.html",
            "councils-2024/awards/rising.html",
            "councils-2024/groups/north.html",
            "councils-2024/statements/accounts.html",
            "councils-now/index.html",
            "notices/letter/birch.html",
            "notices/results.html",
            "port-2024/units/port.html")
        .hasSizeGreaterThan(140);
  }

  @Test
  void nothingIsChinese() {
    says("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]").isEmpty();
  }

  @Test
  void oneIsNotMany() {
    Messages messages = Messages.of(Words.class, Language.ENGLISH);
    String plurals = String.join("|", MessageShape.plurals(messages));
    says("(?<![\\d.,/–-])1 (?:" + plurals + "|cases|days|goals|households|crowns)\\b").isEmpty();
  }

  @Test
  void manyAreNotOne() {
    says("(?<![\\d.,/–-])(?:[02-9]|\\d\\d+) (?:point|unit|place|case|idea|delay|error)\\b")
        .isEmpty();
  }

  @Test
  void noPlaceIsLeftEmpty() {
    says("\\{\\d+\\s*[},]|plural,|\\bnull\\b|Optional\\[").isEmpty();
  }

  @Test
  void punctuationIsInItsPlace() {
    says("\\S {2,}\\S| [.,;:!?](?: |$)|\\( | \\)|\\(\\)|[.,;:] ?[,;:]|(?<!\\.)\\.\\.(?!\\.)|[,;]$")
        .isEmpty();
  }

  @Test
  void readersAreNotToldOfPinyinWithoutChineseNames() {
    says("(?i)pinyin").isEmpty();
  }

  @Test
  void ofTwoOneIsHigher() {
    assertThat(site.withCharts("councils-2024"))
        .contains("District has the higher median (", "Town the lower (")
        .contains("South has the highest median (", "North the lowest (");
  }

  @Test
  void whatASelfAssessmentWrote_saysInWhichPeriod() {
    assertThat(site.text("councils-2024/units/cliff.html"))
        .contains("Self-assessment 14: First half: Reports came late; Year-end: Reports came late");
  }

  @Test
  void whatWasMeasured_isOneLineForEachMeasureOnAPhone() {
    assertThat(site.html("councils-2024/indicators/budget.html"))
        .contains("<td class=\"values\">Budget spent (%): First half 98, Year-end 98</td>");
  }

  /** The mean of one is its score, and looks like it. */
  @Test
  void scoresOfOneUnitAlone_areNotMeans() {
    assertThat(site.text("port-2024/index.html")).contains("Safety 1 0.00 ", "Speed 1 0.00 ");
  }

  /** Returns what matches, each with the page that says it. */
  private static ListAssert<String> says(String pattern) {
    Pattern searched = Pattern.compile(pattern);
    return assertThat(
        PAGES.entrySet().stream()
            .flatMap(
                page ->
                    page.getValue().stream()
                        .filter(text -> searched.matcher(text).find())
                        .map(text -> page.getKey() + ": " + text))
            .toList());
  }
}
