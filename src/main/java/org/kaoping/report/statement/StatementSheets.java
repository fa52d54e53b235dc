package org.kaoping.report.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.listing.ListPart;
import org.kaoping.report.listing.Listing;
import org.kaoping.report.listing.Pages;
import org.kaoping.scheme.Statement;

/** On which pages the units of a statement stand: on one, unless they are too many for it. */
final class StatementSheets {
  /** Elements of a page that units may have. */
  private static final int ELEMENTS = 4_000;

  private static final int OF_A_TABLE = 20;
  private static final int OF_A_COMPARISON = 5;

  private final Report report;
  private final Statement statement;
  private final Pages pages;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * Shares them out.
   *
   * @param units ids in the order of the pages; may be left out where nobody asks for a unit
   * @param size their number
   */
  StatementSheets(Report report, Statement statement, List<String> units, int size) {
    this.report = report;
    this.statement = statement;
    int columns = Math.max(1, statement.columns().size());
    int elements = OF_A_TABLE + statement.rows().size() * (2 + columns + columns * OF_A_COMPARISON);
    int several = Math.max(1, ELEMENTS / elements);
    this.pages = new Pages(size, Listing.isLong(size) ? several : Math.max(1, size));
    units.forEach(unit -> places.put(unit, places.size()));
  }

  /** Returns how many pages there are, at least 1. */
  int count() {
    return Math.max(1, pages.count());
  }

  /** Returns the address of a page from 0, from the site's root. */
  String path(int page) {
    String first = Links.statement(report.id(), statement.id());
    return page == 0 ? first : Links.listPage(first, page + 1);
  }

  /** Returns the address of the page that has a unit, from the site's root. */
  String of(String unit) {
    return path(places.getOrDefault(unit, 0) / pages.size());
  }

  /** Returns those of a page. */
  <T> List<T> on(int page, List<T> all) {
    return all.subList(pages.from(page), pages.to(page));
  }

  /** Returns the ways among the pages. */
  ListPart.Pager pager(int page) {
    String root = Links.root(path(page));
    return pages.pager(page, said(page), report.words(), to -> root + path(to));
  }

  /** Returns which units a page has. */
  String said(int page) {
    return pages.said(page, report.words());
  }
}
