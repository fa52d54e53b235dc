package org.kaoping.report.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kaoping.report.Frames;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Page;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.Reused;
import org.kaoping.report.Roster;
import org.kaoping.report.SiteFile;
import org.kaoping.wording.Words;

/**
 * A list of units that is too long for the page that it belongs to: that shows the first of them,
 * pages of their own show all, and a script has them as data.
 */
public final class Listing {
  /** More rows are shown in pages of their own. */
  public static final int MOST_ROWS = 150;

  /** Rows of a page. */
  static final int PAGE = 500;

  /** Rows on the page that the list belongs to. */
  private static final int FIRST = 20;

  private static final int MOST_GROUPS = 300;

  private final Report report;
  private final String title;
  private final String home;
  private final String name;
  private final String id;
  private final int size;
  private final Supplier<UnitList> list;

  /**
   * Prepares a list; its rows are made for all its pages together.
   *
   * @param title of the list
   * @param home the page that it belongs to, from the site's root
   * @param name of that page
   * @param id of the table in that page
   * @param size number of rows
   * @param list makes the rows
   */
  public Listing(
      Report report,
      String title,
      String home,
      String name,
      String id,
      int size,
      Supplier<UnitList> list) {
    this.report = report;
    this.title = title;
    this.home = home;
    this.name = name;
    this.id = id;
    this.size = size;
    this.list = new Reused<>(report.shelf(), list);
  }

  /** Says whether so many rows are shown in pages of their own. */
  public static boolean isLong(int rows) {
    return rows > MOST_ROWS;
  }

  private Pages paging() {
    return new Pages(size, PAGE);
  }

  private Words words() {
    return report.words();
  }

  /** Plans the pages that show all rows. */
  public List<PlannedPage> pages(Frames frames) {
    List<PlannedPage> planned = new ArrayList<>();
    for (int i = 0; i < paging().count(); i++) {
      int page = i;
      String path = Links.listPage(home, page + 1);
      planned.add(PlannedPage.of(path, () -> page(page, path, frames)));
    }
    return planned;
  }

  private Page page(int page, String path, Frames frames) {
    String root = Links.root(path);
    String said = paging().said(page, words());
    ListPart.Pager pager =
        paging().pager(page, said, words(), to -> root + Links.listPage(home, to + 1));
    ListPage shown =
        new ListPage(
            title, part("_list", said, paging().from(page), paging().to(page), pager, root));
    String full = report.titleOf(words().say("list.title", title, said));
    return frames
        .page(report, path, "list.ftlh", full, full, shown)
        .with(Links.LISTS)
        .below(
            home.equals(Links.evaluation(report.id()))
                ? List.of()
                : List.of(new Link(name, root + home)));
  }

  /** Returns what the page shows that the list belongs to: the first rows, and ways to all. */
  public ListPart first() {
    String root = Links.root(home);
    ListPart.Pager pager =
        paging()
            .pager(
                -1,
                words().say("list.first-rows", FIRST, Integer.toString(size)),
                words(),
                to -> root + Links.listPage(home, to + 1));
    return part(id, title, 0, Math.min(size, FIRST), pager, root);
  }

  private ListPart part(
      String id, String caption, int from, int to, ListPart.Pager pager, String root) {
    UnitList all = list.get();
    List<ListPart.Part> parts = new ArrayList<>();
    int at = 0;
    for (UnitList.Part part : all.parts()) {
      int begin = Math.max(from - at, 0);
      int end = Math.min(to - at, part.rows().size());
      if (begin < end) {
        String href = part.href().isEmpty() ? "" : root + part.href();
        parts.add(
            new ListPart.Part(
                part.title(),
                href,
                part.rows().subList(begin, end).stream()
                    .map(row -> row(row, all.anchor(), root))
                    .toList()));
      }
      at += part.rows().size();
    }
    Roster roster = report.roster();
    List<String> groups = roster.groups();
    return new ListPart(
        id,
        caption,
        all.placed(),
        all.graded(),
        all.columns(),
        all.columns().size() + 1 + (all.placed() ? 1 : 0) + (all.graded() ? 1 : 0),
        parts,
        pager,
        root + Links.unitData(report.id()),
        root + Links.listData(home),
        Integer.toString(size),
        several(roster.kinds()),
        groups.size() <= MOST_GROUPS ? several(groups) : List.of(),
        all.graded() ? several(List.copyOf(roster.grades().keySet())) : List.of());
  }

  /** Returns what there is to choose from, nothing unless it is several. */
  private static List<String> several(List<String> all) {
    List<String> there = all.stream().filter(text -> !text.isEmpty()).toList();
    return there.size() > 1 ? there : List.of();
  }

  private ListPart.Row row(UnitList.Row row, String anchor, String root) {
    String about = row.about().get();
    String separator = about.isEmpty() || row.note().isEmpty() ? "" : " · ";
    return new ListPart.Row(
        row.place(),
        row.name(),
        root + Links.unit(report.ranked(), row.unit()) + anchor,
        about + separator + row.note(),
        row.grade(),
        row.gradeClass(),
        row.cells());
  }

  /** Returns the rows as a script. */
  public SiteFile data() {
    return new SiteFile.Text(Links.listData(home), out -> UnitData.write(list.get(), report, out));
  }

  /** A page of a list. */
  public record ListPage(String title, ListPart part) {}
}
