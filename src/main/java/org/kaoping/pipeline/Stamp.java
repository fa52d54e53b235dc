package org.kaoping.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kaoping.git.Revision;
import org.kaoping.wording.Words;

/**
 * What every page of a site says of where its data are from. It changes with every commit, so pages
 * are made with a {@link #PLACE} for it, and it is put there at the end.
 *
 * @param text ready for HTML
 */
record Stamp(String text) {
  /** A character that stands for none (Unicode 15, section 23.7), so that no text has it. */
  static final String PLACE = "\uFDD0";

  private static final byte[] MARK = PLACE.getBytes(StandardCharsets.UTF_8);

  /** Returns that of a revision in the words of the site. */
  static Stamp of(Revision revision, Words words) {
    return new Stamp(
        words.say(
            revision.changed() ? "data.changed" : "data.commit",
            revision.abbreviated(),
            words.date(revision.date().toLocalDate())));
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

  /** Puts the stamp to its places. */
  Stamped on(byte[] page) {
    List<Integer> marks = new ArrayList<>();
    for (int i = 0; i + MARK.length <= page.length; i++) {
      if (page[i] == MARK[0] && page[i + 1] == MARK[1] && page[i + 2] == MARK[2]) {
        marks.add(i);
      }
    }
    return exchanged(page, marks, MARK.length);
  }

  /** Puts the stamp into the places of another one. */
  Stamped inPlaceOf(Stamp other, byte[] page, List<Integer> places) {
    return exchanged(page, places, other.bytes().length);
  }

  private Stamped exchanged(byte[] page, List<Integer> old, int length) {
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
