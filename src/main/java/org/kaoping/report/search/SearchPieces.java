package org.kaoping.report.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.kaoping.report.Entry;
import org.kaoping.report.Links;

/**
 * Very many entries in pieces that a browser can read one by one. Every entry stands in the pieces
 * of all its {@link PieceKeys}, which are in order from piece to piece: what begins with something
 * is in the pieces around the place where that would stand.
 */
final class SearchPieces {
  /** Bytes of a piece, about. */
  private static final int SIZE = 20_000;

  /** Bytes of an entry or a place beside its words, about. */
  private static final int AROUND = 12;

  private final List<Entry> entries;
  private final PieceKeys keys;
  private final List<Piece> pieces = new ArrayList<>();

  /** A piece. */
  static final class Piece {
    private final String first;
    private final int[] entries;

    private Piece(String first, int[] entries) {
      this.first = first;
      this.entries = entries;
    }

    /** Returns its first key, as far as that is needed to tell it from the key before. */
    String first() {
      return first;
    }

    /** Returns the positions of its entries, in order. */
    IntStream entries() {
      return IntStream.of(entries);
    }
  }

  /** A key and the position of its entry. */
  private record Key(String key, int entry) {}

  private SearchPieces(List<Entry> entries, PieceKeys keys) {
    this.entries = entries;
    this.keys = keys;
  }

  /** Parts entries, which stand in the order of their titles. */
  static List<Piece> of(List<Entry> entries, PieceKeys keys) {
    SearchPieces parted = new SearchPieces(entries, keys);
    parted.fill();
    return List.copyOf(parted.pieces);
  }

  /** Takes the keys one by one in order; those of one beginning are held at a time. */
  private void fill() {
    Map<String, LongStream.Builder> beginnings = new TreeMap<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      long place = (long) entry << Short.SIZE;
      keys.of(entries.get(entry).title())
          .forEach(
              (key, number) ->
                  beginnings
                      .computeIfAbsent(beginning(key), b -> LongStream.builder())
                      .add(place + number));
    }
    Filling filling = new Filling();
    for (LongStream.Builder places : beginnings.values()) {
      List<Key> all = new ArrayList<>();
      places.build().forEach(place -> all.add(key(place)));
      all.sort(SearchPieces::inOrder);
      all.forEach(filling::add);
    }
    filling.end();
  }

  private static int inOrder(Key one, Key other) {
    int byKey = one.key().compareTo(other.key());
    return byKey == 0 ? Integer.compare(one.entry(), other.entry()) : byKey;
  }

  private static String beginning(String key) {
    return key.substring(0, Math.min(key.length(), 2));
  }

  private Key key(long place) {
    int entry = (int) (place >> Short.SIZE);
    return new Key(keys.key(entries.get(entry).title(), (int) (place & 0xffff)), entry);
  }

  /** A piece while it is filled. */
  private final class Filling {
    private final Set<Integer> within = new HashSet<>();
    private final Set<List<String>> places = new HashSet<>();
    private String first = "";
    private String last = "";
    private int bytes;

    void add(Key key) {
      if (bytes > SIZE) {
        end();
        int same = Arrays.mismatch(last.toCharArray(), key.key().toCharArray());
        first = same < 0 ? key.key() : key.key().substring(0, same + 1);
      }
      last = key.key();
      if (within.add(key.entry())) {
        Entry entry = entries.get(key.entry());
        int file = entry.address().length() - Links.folder(entry.address()).length() + 1;
        bytes += size(entry.title()) + file + AROUND;
        if (places.add(entry.where())) {
          entry.where().forEach(where -> bytes += size(where));
          bytes += AROUND;
        }
      }
    }

    void end() {
      pieces.add(new Piece(first, within.stream().mapToInt(i -> i).sorted().toArray()));
      within.clear();
      places.clear();
      bytes = 0;
    }
  }

  static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
