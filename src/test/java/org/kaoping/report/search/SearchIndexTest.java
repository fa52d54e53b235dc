package org.kaoping.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaoping.diagnostic.Language;
import org.kaoping.report.Entry;
import org.kaoping.report.Links;
import org.kaoping.report.SiteFile;
import org.kaoping.wording.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** However many titles there are, a browser reads little to find one by any part of it. */
class SearchIndexTest {
  private static final int MOST_BYTES = 40_000;
  private static final List<String> PLACES = List.of("长沙", "青浦", "Ｈarbin ", "示例", "重庆");

  private static Map<String, String> files;
  private static List<String> firsts;

  private static String text(SiteFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<SiteFile> made(int units) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      entries.add(
          new Entry(
              PLACES.get(i % PLACES.size()) + "第" + i + "村",
              Entry.Kind.UNIT,
              List.of("考评", "片区" + i / 10),
              2024,
              "e/units/u" + i + ".html"));
    }
    SearchIndex index = new SearchIndex(() -> entries, Words.of(Language.CHINESE));
    return Stream.concat(Stream.of(index.file()), index.pieces().stream()).toList();
  }

  @BeforeAll
  static void make() {
    files = made(8_000).stream().collect(Collectors.toMap(SiteFile::path, SearchIndexTest::text));
    firsts = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    json("search-index.js").get("folders").forEach(first -> folders.add(first.asString()));
    for (int i = 0; i < folders.size(); i++) {
      assertThat(json("search/" + i + "/keys.js").get(0).asString()).isEqualTo(folders.get(i));
      json("search/" + i + "/keys.js").forEach(first -> firsts.add(first.asString()));
    }
  }

  private static JsonNode json(String path) {
    String script = files.getOrDefault(path, "");
    return new ObjectMapper()
        .readTree(
            script
                .replaceFirst("^kaopingSearch\\(|^kaoping(Piece|Keys)\\(\\d+,", "")
                .replaceFirst("\\);\n$", ""));
  }

  /**
   * Looks a key up as the script does: in the last piece that begins before it, and in the next.
   */
  private static List<String> found(String key) {
    int piece = 0;
    while (piece + 1 < firsts.size() && firsts.get(piece + 1).compareTo(key) < 0) {
      piece++;
    }
    List<String> titles = new ArrayList<>();
    for (int i = piece; i < Math.min(piece + 2, firsts.size()); i++) {
      json("search/" + i / Links.SEARCH_FOLDER + "/" + i + ".js")
          .get("titles")
          .forEach(row -> titles.add(row.get(0).asString()));
    }
    return titles;
  }

  @Test
  void fewTitles_areOneFile() {
    assertThat(made(100)).extracting(SiteFile::path).containsExactly("search-index.js");
  }

  @Test
  void manyTitles_areInPieces_noneOfThemLarge() {
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(files)
        .allSatisfy(
            (path, text) ->
                assertThat(text.getBytes(StandardCharsets.UTF_8))
                    .as(path)
                    .hasSizeLessThan(MOST_BYTES));
    assertThat(firsts).isSorted();
  }

  @Test
  void aTitle_isFoundByItsBeginning_byWhatIsWithin_andByHowItIsRead() {
    assertThat(found("^青浦第2346村")).contains("青浦第2346村");
    assertThat(found("2346村")).contains("青浦第2346村");
    assertThat(found("`qingpudi234")).contains("青浦第2346村");
    assertThat(found("~qpd234")).contains("青浦第2346村");
    assertThat(found("^harbin 第2347村")).contains("Ｈarbin 第2347村");
  }

  @Test
  void eachReadingOfACharacter_leadsToIt() {
    assertThat(found("~zsd234")).contains("长沙第2345村");
    assertThat(found("~csd234")).contains("长沙第2345村");
  }
}
