package org.kaoping.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table that readers can take along: its files, and what lists of tables say of it.
 *
 * @param about what is in it, may be empty
 * @param files the same table in one format or several
 */
public record Offer(String title, String about, List<SiteFile> files) {
  public Offer {
    files = List.copyOf(files);
  }

  /**
   * Returns an offer in the words {@code download.<name>}.
   *
   * @param files the same table in one format or several
   */
  public static Offer of(Report report, String name, SiteFile... files) {
    String key = "download." + name;
    return new Offer(report.words().say(key), report.words().say(key + ".about"), List.of(files));
  }

  /** Returns the same with one more file. */
  public Offer with(SiteFile file) {
    return new Offer(title, about, Stream.concat(Stream.of(file), files.stream()).toList());
  }

  /** Returns ways to the files from a page {@code root} below the site's root. */
  public List<Link> links(String root) {
    return files.stream()
        .map(SiteFile::path)
        .map(path -> new Link(path.substring(path.lastIndexOf('/') + 1), root + path))
        .toList();
  }
}
