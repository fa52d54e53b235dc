package org.kaoping.report.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.kaoping.report.Link;
import org.kaoping.wording.Words;

/**
 * How many rows stand in a row of pages, and the ways among these.
 *
 * @param rows in all, at least 1
 * @param size rows of a page, at least 1
 */
public record Pages(int rows, int size) {
  /** Up to so many pages, all are offered on each. */
  static final int MOST_OFFERED = 40;

  /** Pages to either side that are offered of more, and tens of pages, and so on. */
  private static final int NEAR = 5;

  /** Returns how many pages there are. */
  public int count() {
    return (rows + size - 1) / size;
  }

  /** Returns the first row of a page, from 0. */
  public int from(int page) {
    return page * size;
  }

  /** Returns the row behind the last one of a page. */
  public int to(int page) {
    return Math.min(rows, from(page) + size);
  }

  /**
   * Returns the ways from a page.
   *
   * @param page from 0; −1 for a page that is none of these and shows some first rows
   * @param said which rows the page shows
   * @param href the address of each page from there
   */
  public ListPart.Pager pager(int page, String said, Words words, IntFunction<String> href) {
    List<ListPart.Way> ways = new ArrayList<>();
    int last = count() - 1;
    if (page > 0) {
      ways.add(way("first", 0, "", words, href));
      ways.add(way("previous", page - 1, "prev", words, href));
    }
    if (page >= 0 && page < last) {
      ways.add(way("next", page + 1, "next", words, href));
      ways.add(way("last", last, "", words, href));
    }
    List<Link> pages = new ArrayList<>();
    shown(page).forEach(i -> pages.add(new Link(range(i, words), i == page ? "" : href.apply(i))));
    return new ListPart.Pager(said, ways, pages);
  }

  /**
   * Returns which pages are offered on one of them, in order: all, or of very many those nearby,
   * then every tenth, hundredth and so on, the more widely the farther away, so that each is few
   * steps from each.
   */
  List<Integer> shown(int page) {
    SortedSet<Integer> shown = new TreeSet<>(List.of(0, count() - 1));
    int step = 1;
    if (count() > MOST_OFFERED) {
      for (; count() > MOST_OFFERED / 2 * step; step *= 10) {
        int here = Math.floorDiv(page, step) * step;
        int end = Math.min(here + NEAR * step, count() - 1);
        for (int i = Math.max(here - NEAR * step, 0); i <= end; i += step) {
          shown.add(i);
        }
      }
    }
    for (int i = 0; i < count(); i += step) {
      shown.add(i);
    }
    return List.copyOf(shown);
  }

  private static ListPart.Way way(
      String key, int page, String rel, Words words, IntFunction<String> href) {
    return new ListPart.Way(words.say("list." + key), href.apply(page), rel);
  }

  private String range(int page, Words words) {
    String first = Integer.toString(from(page) + 1);
    String last = Integer.toString(to(page));
    return first.equals(last) ? first : words.say("list.range", first, last);
  }

  /** Returns which rows a page has, and how many there are in all. */
  public String said(int page, Words words) {
    return words.say(
        "list.said", range(page, words), Integer.toString(rows), to(page) - from(page));
  }
}
