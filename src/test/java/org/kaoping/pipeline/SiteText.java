package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What readers of a built site see. */
final class SiteText {
  private final Path site;

  SiteText(Path site) {
    this.site = site;
  }

  /** Builds a workspace, which must have nothing wrong. */
  static SiteText build(Path workspace, Path site) {
    return build(workspace, site, Optional.empty());
  }

  /** Builds an edition of it, or the whole. */
  static SiteText build(Path workspace, Path site, Optional<String> edition) {
    Wanted wanted = Wanted.published(Documents.LEFT_OUT, edition);
    assertThat(Build.run(workspace, site, wanted, Progress.UNTOLD).diagnostics()).isEmpty();
    return new SiteText(site);
  }

  boolean has(String page) {
    return Files.isRegularFile(site.resolve(page));
  }

  String html(String page) {
    try {
      return Files.readString(site.resolve(page));
    } catch (IOException e) {
      throw new AssertionError("no " + page, e);
    }
  }

  /**
   * Returns the main part of a page without tags, with one space where there was any, and without
   * what only scripts bring to light.
   */
  String text(String page) {
    return plain(
        html(page)
            .replaceFirst("(?s)^.*<main[^>]*>", "")
            .replaceFirst("(?s)</main>.*", "")
            .replaceAll("(?s)<template.*?</template>|<(div|p)[^>]* hidden>.*?</\\1>", ""));
  }

  /** Returns the text of an evaluation's page and of its charts that are to take along only. */
  String withCharts(String evaluation) {
    StringBuilder all = new StringBuilder(text(evaluation + "/index.html"));
    for (String chart : new String[] {"ranking", "grades", "groups", "kinds"}) {
      String path = evaluation + "/charts/" + chart + ".svg";
      if (has(path)) {
        all.append(' ').append(html(path).replaceFirst("(?s).*?<title[^>]*>(.*?)</title>.*", "$1"));
      }
    }
    return all.toString();
  }

  /** Returns the row of a ranking whose name links to something, or the last one of any table. */
  String row(String page, String name) {
    String found = "";
    for (String row : html(page).split("<tr", -1)) {
      if (row.matches("(?s).*<th scope=\"row\"><a [^>]*>" + Pattern.quote(name) + "</a>.*")) {
        found = plain("<tr" + row.replaceFirst("(?s)</tr>.*", ""));
        if (row.contains("class=\"rank\"")) {
          return found;
        }
      }
    }
    if (found.isEmpty()) {
      throw new AssertionError("no row of " + name + " in " + page);
    }
    return found;
  }

  /** Returns the way down to a page. */
  List<String> crumbs(String page) {
    String html = html(page);
    return html.contains("<nav")
        ? Pattern.compile("<li><a [^>]*>([^<]*)</a></li>")
            .matcher(html.replaceFirst("(?s)^.*?<nav", "").replaceFirst("(?s)</nav>.*", ""))
            .results()
            .map(crumb -> crumb.group(1))
            .toList()
        : List.of();
  }

  private static String plain(String html) {
    return html.replaceAll("(?s)<svg.*?</svg>", "")
        .replaceAll("</?(small|b|a|strong)[^>]*>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
