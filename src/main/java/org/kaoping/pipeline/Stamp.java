package org.kaoping.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.kaoping.git.Revision;
import org.kaoping.site.Sought;
import org.kaoping.wording.Words;

/**
 * What every page of a site says of where its data are from. It changes with every commit, so where
 * it stands in a page is kept: a page that would otherwise be the same is not made again for it.
 *
 * @param text as pages have it, the same in HTML; empty if pages say nothing
 */
record Stamp(String text) {
  /**
   * Returns that of a revision in the words of the site.
   *
   * @param zone in which it was some day when the revision was committed
   */
  static Stamp of(Revision revision, ZoneId zone, Words words) {
    return new Stamp(
        words.say(
            revision.changed() ? "data.changed" : "data.commit",
            revision.abbreviated(),
            words.date(revision.date().atZoneSameInstant(zone).toLocalDate())));
  }

  /** A page with the stamp. */
  static final class Stamped {
    private final byte[] page;
    private final List<Integer> places;

    private Stamped(byte[] page, List<Integer> places) {
      this.page = page;
      this.places = List.copyOf(places);
    }

    byte[] page() {
      return page;
    }

    /** Returns where the stamp stands, in bytes from the page's beginning. */
    List<Integer> places() {
      return places;
    }
  }

  /**
   * Finds the stamp in a page that was made with it: where it is the whole text of an element. Of a
   * page that has it elsewhere, too, no place is known: which is the user's, and which ours?
   */
  Stamped in(byte[] page) {
    List<Integer> places = new ArrayList<>();
    if (text.isEmpty()) {
      return new Stamped(page, places);
    }
    Sought sought = new Sought(text);
    for (int at = sought.in(page, 0, page.length);
        at >= 0;
        at = sought.in(page, at + 1, page.length)) {
      int end = at + sought.length();
      if (at == 0 || page[at - 1] != '>' || end == page.length || page[end] != '<') {
        return new Stamped(page, List.of());
      }
      places.add(at);
    }
    return new Stamped(page, places);
  }

  /** Puts the stamp into the places of another one. */
  Stamped inPlaceOf(Stamp other, byte[] page, List<Integer> old) {
    int length = other.bytes().length;
    ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + 100);
    List<Integer> places = new ArrayList<>();
    int from = 0;
    for (int place : old) {
      out.write(page, from, place - from);
      places.add(out.size());
      out.writeBytes(bytes());
      from = place + length;
    }
    out.write(page, from, page.length - from);
    return new Stamped(out.toByteArray(), places);
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
