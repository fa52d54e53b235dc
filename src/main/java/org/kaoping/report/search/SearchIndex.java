package org.kaoping.report.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaoping.report.Entry;
import org.kaoping.report.Links;
import org.kaoping.report.SiteFile;
import org.kaoping.wording.Readings;
import org.kaoping.wording.Words;

/**
 * All that readers find, as a script that also works where pages are opened from a folder. Titles
 * stand in the order of names, so that the script need not know it.
 */
public final class SearchIndex {
  private SearchIndex() {}

  /** Says whether there are Chinese titles, which are found by how they are read, too. */
  public static boolean isFoundByReading(List<Entry> entries) {
    return entries.stream()
        .flatMapToInt(entry -> entry.title().codePoints())
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** Returns the index of these entries. */
  public static SiteFile.Text file(List<Entry> entries, Words words) {
    return new SiteFile.Text(
        Links.SEARCH_INDEX,
        out -> new IndexWriter(words, Readings.load()).write(titles(entries, words), out));
  }

  /** Returns all entries by title, both in the order in which readers see them. */
  private static Map<String, List<Entry>> titles(List<Entry> entries, Words words) {
    Map<String, List<Entry>> titles = new TreeMap<>(words.byName());
    entries.stream()
        .sorted(
            Comparator.comparing(Entry::year)
                .reversed()
                .thenComparing(Entry::kind)
                .thenComparing(Entry::address))
        .forEach(entry -> titles.computeIfAbsent(entry.title(), t -> new ArrayList<>()).add(entry));
    return titles;
  }
}
