package org.kaoping.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.scheme.Ranking;

/** The addresses of pages, from the site's root; they never change once published. */
public final class Links {
  public static final String HOME = "index.html";
  public static final String NOT_FOUND = "404.html";
  public static final String SITEMAP = "sitemap.xml";
  public static final String SEARCH = "search.html";
  public static final String SEARCH_INDEX = "search-index.js";

  /** Beside it, its pieces, where it has some. */
  private static final String SEARCH_PIECES = "search/";

  /** Pieces that share a folder. */
  public static final int SEARCH_FOLDER = 500;

  public static final String SEARCH_TEXTS = "search-texts.js";

  /** The place of the only ranking in its page. */
  public static final String RANKING = "_ranking";

  public static final String STYLE = "assets/kaoping.css";
  public static final String ACCENT_STYLE = "assets/accent.css";
  public static final String WATERMARK_STYLE = "assets/watermark.css";
  public static final String UNIT_SCRIPT = "assets/unit.js";

  /** Scripts of pages with tables of units. */
  public static final List<String> TABLES =
      List.of("assets/reader.js", "assets/tables.js", "assets/rows.js");

  /** Scripts of pages with lists of units that are longer than they. */
  public static final List<String> LISTS =
      List.of("assets/reader.js", "assets/tables.js", "assets/list.js");

  /** Scripts of the pages that find others: the first, and one for that alone. */
  public static final List<String> SEARCH_SCRIPTS =
      List.of("assets/reader.js", "assets/spelling.js", "assets/search.js");

  private static final String UNITS = "/units/";
  private static final String GROUPS = "/groups/";
  private static final String PAGE = ".html";
  private static final int LONGEST_SLUG = 180;
  private static final int SHORTENED = 20;

  private Links() {}

  /** Says whether a file or folder stands where pieces of the index of the search do. */
  public static boolean isAtSearchPieces(String path) {
    return (path + "/").startsWith(SEARCH_PIECES);
  }

  /** Returns a piece of the index of the search, counted from 0. */
  public static String searchPiece(int number) {
    return SEARCH_PIECES + number / SEARCH_FOLDER + "/" + number + ".js";
  }

  /** Returns what is in the pieces of a folder, counted from 0. */
  public static String searchKeys(int folder) {
    return SEARCH_PIECES + folder + "/keys.js";
  }

  /** Returns the JSON Schema of a kind of files. */
  public static String schema(String kind) {
    return "schemas/" + kind + ".json";
  }

  public static String evaluation(String evaluation) {
    return evaluation + "/index.html";
  }

  public static String scheme(String evaluation) {
    return evaluation + "/scheme.html";
  }

  public static String unit(RankedEvaluation of, String unit) {
    return of.evaluation().id() + UNITS + Folders.ofUnits(of).file(unit) + PAGE;
  }

  /** Returns the page of a unit, or that of the evaluation where the unit is not in it. */
  public static String unit(RankedEvaluation of, Optional<String> unit) {
    return unit.map(id -> unit(of, id)).orElseGet(() -> evaluation(of.evaluation().id()));
  }

  /**
   * Returns the folder of a page or file, with its slash; those of the units of an evaluation have
   * one in common, also where they lie deeper, and those of groups.
   */
  public static String folder(String address) {
    for (String common : List.of(UNITS, GROUPS)) {
      int at = address.indexOf(common);
      if (at > 0) {
        return address.substring(0, at + common.length());
      }
    }
    return address.substring(0, address.lastIndexOf('/') + 1);
  }

  public static String indicator(String evaluation, String indicator) {
    return evaluation + "/indicators/" + indicator + ".html";
  }

  public static String statement(String evaluation, String statement) {
    return evaluation + "/statements/" + statement + ".html";
  }

  public static String statementData(String evaluation, String statement) {
    return evaluation + "/statements/" + statement + ".csv";
  }

  public static String group(RankedEvaluation of, String group) {
    return of.evaluation().id() + GROUPS + Folders.ofGroups(of).file(group) + PAGE;
  }

  public static String kind(String evaluation, String kind) {
    return evaluation + "/kinds/" + slug(kind) + ".html";
  }

  public static String division(RankedEvaluation of, Division division) {
    return division.within() == Ranking.Within.GROUP
        ? group(of, division.id())
        : kind(of.evaluation().id(), division.id());
  }

  public static String award(String evaluation, String award) {
    return evaluation + "/awards/" + award + ".html";
  }

  public static String awardTable(String evaluation, String award) {
    return evaluation + "/awards/" + award + ".csv";
  }

  public static String rankingTable(String evaluation) {
    return evaluation + "/ranking.csv";
  }

  public static String rankingWorkbook(String evaluation) {
    return evaluation + "/ranking.xlsx";
  }

  public static String scores(String evaluation) {
    return evaluation + "/scores.csv";
  }

  public static String measures(String evaluation) {
    return evaluation + "/measures.csv";
  }

  public static String findings(String evaluation) {
    return evaluation + "/findings.csv";
  }

  public static String groupsTable(String evaluation) {
    return evaluation + "/groups.csv";
  }

  public static String yearsTable(String evaluation) {
    return evaluation + "/years.csv";
  }

  /** Returns a chart of the page of an evaluation, without the ending of its format. */
  public static String chart(String evaluation, String chart) {
    return evaluation + "/charts/" + chart;
  }

  /** Returns the chart of the page of an indicator, without the ending of its format. */
  public static String indicatorChart(String evaluation, String indicator) {
    return evaluation + "/charts/indicators/" + indicator;
  }

  /** Returns the chart of the page of a group or kind, without the ending of its format. */
  public static String divisionChart(RankedEvaluation of, Division division) {
    String charts = of.evaluation().id() + "/charts";
    return division.within() == Ranking.Within.GROUP
        ? charts + GROUPS + Folders.ofGroups(of).file(division.id())
        : charts + "/kinds/" + slug(division.id());
  }

  public static String schemeTable(String evaluation) {
    return evaluation + "/scheme.csv";
  }

  /** Returns a picture or another file of the workspace's own assets. */
  public static String asset(String name) {
    return "assets/" + name;
  }

  /** Returns the place of all awards in the page of an evaluation. */
  public static String awards(String evaluation) {
    return evaluation(evaluation) + "#_awards";
  }

  /** Returns the place of a ranking in the page of its evaluation; no indicator's id is like it. */
  public static String anchor(Ranking.Within within, String ranking) {
    return "_ranking-" + (within == Ranking.Within.KIND ? slug(ranking) : ranking);
  }

  /** Returns the place of all corrections in the page of an evaluation. */
  public static String corrections(String evaluation) {
    return evaluation(evaluation) + "#_corrections";
  }

  /** Returns the place in the page of an evaluation where its tables are to be had. */
  public static String downloads(String evaluation) {
    return evaluation(evaluation) + "#_downloads";
  }

  /** Returns the place of an indicator in the page of the scheme. */
  public static String scheme(String evaluation, String indicator) {
    return scheme(evaluation) + "#" + indicator;
  }

  public static String fairness(String evaluation) {
    return evaluation + "/fairness.html";
  }

  public static String firmness(String evaluation) {
    return evaluation + "/firmness.html";
  }

  public static String objections(String evaluation) {
    return evaluation + "/objections.html";
  }

  public static String objectionTable(String evaluation) {
    return evaluation + "/objections.csv";
  }

  public static String comparison(String evaluation) {
    return evaluation + "/compare.html";
  }

  /** Returns the comparison with one unit chosen already. */
  public static String comparison(String evaluation, String unit) {
    return comparison(evaluation) + "?u=" + unit;
  }

  /** Returns what all units have achieved: a script, as pages opened from a folder read no data. */
  public static String standingData(String evaluation) {
    return evaluation + "/standings.js";
  }

  public static String grades(String evaluation) {
    return evaluation + "/grades.html";
  }

  /** Returns the rules of a scheme, by which pages of units compute points: a script, too. */
  public static String schemeData(String evaluation) {
    return evaluation + "/scheme.js";
  }

  /** Returns the units of an evaluation, which lists count through: a script, too. */
  public static String unitData(String evaluation) {
    return evaluation + "/units.js";
  }

  /**
   * Returns a page of a list that is too long for the page that it belongs to.
   *
   * @param home that page
   * @param page from 1
   */
  public static String listPage(String home, int page) {
    return listFolder(home) + page + ".html";
  }

  /** Returns the rows of such a list: a script, too. */
  public static String listData(String home) {
    return listFolder(home) + "rows.js";
  }

  /** The list of an evaluation is its ranking. */
  private static String listFolder(String home) {
    return home.endsWith("/index.html")
        ? home.replaceFirst("index\\.html$", "ranking/")
        : home.replaceFirst("\\.html$", "/");
  }

  /** Returns how the characters in names of units are read: a script, too. */
  public static String readingData(String evaluation) {
    return evaluation + "/readings.js";
  }

  /** Returns what the comparison compares: a script, too. */
  public static String comparisonData(String evaluation) {
    return evaluation + "/compare.js";
  }

  /** Returns a part of the units that it compares, counted from 0. */
  public static String comparisonData(String evaluation, int part) {
    return evaluation + "/compare/" + Folders.file(part) + ".js";
  }

  /**
   * Returns the scripts of the comparison, the data last.
   *
   * @param inParts whether the units come in parts
   */
  public static List<String> comparisonScripts(String evaluation, boolean inParts) {
    List<String> scripts = new ArrayList<>(List.of("assets/reader.js", "assets/compare.js"));
    if (inParts) {
      scripts.add(unitData(evaluation));
    }
    scripts.add(comparisonData(evaluation));
    return scripts;
  }

  /** Returns the page of a notice or a letter; {@code stem} is its address without the ending. */
  public static String notice(String stem) {
    return stem + PAGE;
  }

  /**
   * Returns the address without the ending of a letter to a unit.
   *
   * @param notice that of the notice that all letters belong to
   */
  public static String letter(RankedEvaluation of, String notice, String unit) {
    return notice + "/" + Folders.ofUnits(of).file(unit);
  }

  /** Returns the same within the folder of all notices. */
  public static String noticeName(String stem) {
    return stem.substring(stem.indexOf('/') + 1);
  }

  public static String results(String evaluation) {
    return evaluation + "/results.json";
  }

  /** Returns the package from which anyone can recompute the results. */
  public static String resultsPackage(String evaluation) {
    return evaluation + "/results.zip";
  }

  public static String dataPackage(String evaluation) {
    return evaluation + "/datapackage.json";
  }

  public static String use(String evaluation, String use) {
    return evaluation + "/uses/" + use + ".csv";
  }

  /**
   * Returns a name for a file that is safe everywhere: the characters' code points, {@code 9547}
   * for 镇. What would be too long for a file system ends in a digest.
   */
  private static String slug(String text) {
    String slug = slug(text.codePoints());
    return slug.length() <= LONGEST_SLUG
        ? slug
        : slug(text.codePoints().limit(SHORTENED))
            + "-"
            + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String slug(IntStream characters) {
    return characters.mapToObj(Integer::toHexString).collect(Collectors.joining("-"));
  }

  /**
   * Returns the root as seen from its server, {@code /} or {@code /a/b/}.
   *
   * @param address of the root, beginning with {@code http}, with or without a slash at the end
   */
  public static String rootOnServer(String address) {
    String path = address.replaceFirst("^https?://[^/?#]*/*", "/").replaceFirst("[?#].*$", "");
    return path.replaceFirst("/*$", "/");
  }

  /** Returns the way from a page to the root: {@code ../} for each folder that it lies in. */
  public static String root(String path) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
